"""Codes of characters: what stands in the page, and what each of them means.

Each character has a code of its own, so that text is read back as it was, even where two
characters share a glyph, as a space and a no-break space do.
"""

from collections.abc import Iterator

from briefing.errors import Fault, NotValid

_BLOCK = 100  # mappings that stand together at most (Adobe Technical Note 5014)
_TO_UNICODE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{mappings}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class Codes(dict[str, str]):
    """The codes of the characters that were drawn, in hexadecimal, counted from 1.

    A character that the font lacks raises NotValid.
    """

    def __init__(self, glyphs: dict[int, int], family: str) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._family = family

    def __missing__(self, character: str) -> str:
        if ord(character) not in self._glyphs:
            said = f"{self._family} cannot draw U+{ord(character):04X}; set another face."
            raise NotValid("the PDF", (Fault(said),))
        code = self[character] = f"{len(self) + 1:04x}"
        return code

    def first_of_glyphs(self) -> list[int]:
        """Return a character for each glyph, in the order in which they were drawn first."""
        first: dict[int, int] = {}
        for character in self:
            first.setdefault(self._glyphs[ord(character)], ord(character))
        return list(first.values())

    def glyph_numbers(self) -> list[int]:
        """Return for each code the place of its glyph among `first_of_glyphs`, from 1."""
        places: dict[int, int] = {}
        return [places.setdefault(self._glyphs[ord(c)], len(places) + 1) for c in self]


def to_unicode(characters: tuple[str, ...]) -> str:
    """Return the map from codes, counted from 1, to the characters that they stand for."""
    return _TO_UNICODE.format(mappings="\n".join(_blocks(characters)))


def _blocks(characters: tuple[str, ...]) -> Iterator[str]:
    for start in range(0, len(characters), _BLOCK):
        block = characters[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar"
        for code, character in enumerate(block, start + 1):
            yield f"<{code:04x}> <{character.encode('utf-16-be').hex()}>"
        yield "endbfchar"
