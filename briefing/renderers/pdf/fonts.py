"""The faces of a file as they are embedded: the weights that are used, the glyphs that are drawn.

A weight is one composite font (ISO 32000-1, 9.7), with two bytes for each of its characters,
however many there are.
"""

import re
from hashlib import md5
from pathlib import Path
from string import ascii_uppercase

from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfbase.ttfonts import TTFont

from briefing.errors import Fault, NotValid
from briefing.fonts import Face, embeddable
from briefing.model.page import Piece
from briefing.renderers.pdf.codes import Codes, to_unicode
from briefing.renderers.pdf.objects import File, Stream

_UNNAMED = re.compile("[^A-Za-z0-9_-]")  # what the name of a font had better not hold
_SYMBOLIC, _PLAIN = 4, 32  # bits of the flags of a font: one of them has to be set


class Case:
    """The weights that a file draws with, each of them taken out when it is first needed."""

    def __init__(self, face: Face) -> None:
        """Take the face of the pages, and those that it borrows from.

        Raises:
            NotValid: A face has no files to embed.
        """
        self._family = face.family
        self._files = {each.family: _files(each) for each in (face, *face.more)}
        self._weights: dict[tuple[str | None, bool], Weight] = {}

    def weight(self, piece: Piece) -> "Weight":
        """Return the weight that draws a piece."""
        key = piece.family, piece.bold
        known = self._weights.get(key)
        if known is None:
            family, name = piece.family or self._family, f"F{len(self._weights) + 1}"
            font = embeddable(self._files[family][piece.bold])
            known = self._weights[key] = Weight(font, family, name)
        return known

    def embed(self, file: File) -> None:
        """Add every weight that was used to a file."""
        for weight in self._weights.values():
            file.embed(weight.name, weight.embedded(file))


class Weight:
    """One weight: text to codes, and at the end the font that draws them."""

    def __init__(self, font: TTFont, family: str, name: str) -> None:
        self.name = name  # by which the pages know it
        self.codes = Codes(font.face.charToGlyph, family)
        self._font = font

    def shown(self, text: str) -> str:
        """Return the operand that shows a text.

        Raises:
            NotValid: The font lacks one of its characters.
        """
        return f"<{''.join(map(self.codes.__getitem__, text))}>"

    def width_pt(self, text: str, size_pt: float) -> float:
        """Return how wide a text is drawn."""
        return self._font.stringWidth(text, size_pt)

    def embedded(self, file: File) -> str:
        """Add the font to a file; return what refers to it."""
        face, drawn = self._font.face, self.codes.first_of_glyphs()
        name = f"{_tag(drawn)}+{_UNNAMED.sub('', face.name.decode('latin-1'))}"
        outlines = face.makeSubset(drawn)
        program = Stream.packed(f"/Length1 {len(outlines)}", outlines)
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{name}",
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": file.add(self._descriptor(name, file.add(program))),
            "DW": f"{face.defaultWidth:.0f}",
            "W": f"[1 [{' '.join(f'{face.charWidths[ord(c)]:g}' for c in self.codes)}]]",
            "CIDToGIDMap": self._glyphs(file),
        }
        unicode = Stream.packed("", to_unicode(tuple(self.codes)).encode("ascii"))
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": f"[{file.add(PDFDictionary(descendant))}]",
            "ToUnicode": file.add(unicode),
        }
        return file.add(PDFDictionary(font))

    def _descriptor(self, name: str, program: str) -> PDFDictionary:
        face = self._font.face
        return PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": face.flags & ~_PLAIN | _SYMBOLIC,
                "FontBBox": f"[{' '.join(f'{edge:.0f}' for edge in face.bbox)}]",
                "ItalicAngle": f"{face.italicAngle:g}",
                "Ascent": f"{face.ascent:.0f}",
                "Descent": f"{face.descent:.0f}",
                "CapHeight": f"{face.capHeight:.0f}",
                "StemV": face.stemV,
                "FontFile2": program,
            }
        )

    def _glyphs(self, file: File) -> str:
        """Return which glyph each code draws, where that is not its own number."""
        numbers = self.codes.glyph_numbers()
        if numbers == list(range(1, len(numbers) + 1)):
            return "/Identity"
        return file.add(Stream.packed("", b"".join(n.to_bytes(2, "big") for n in (0, *numbers))))


def _files(face: Face) -> tuple[Path, Path]:
    if face.files is None:
        raise NotValid(face.family, (Fault("this face has no font files to embed in a PDF."),))
    return face.files


def _tag(drawn: list[int]) -> str:
    """Return six capitals that differ where the glyphs do (ISO 32000-1, 9.6.4)."""
    digest = md5(repr(drawn).encode("ascii"), usedforsecurity=False).digest()
    return "".join(ascii_uppercase[byte % 26] for byte in digest[:6])
