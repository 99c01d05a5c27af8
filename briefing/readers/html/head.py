"""Head: which block of a page is the headline of its article, and where in it that begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model.article import Kind
from briefing.readers.html.aligned import Tokens, tokens_of
from briefing.readers.html.blocks import Seen
from briefing.readers.html.trimmed import is_text
from briefing.readers.pieces import Piece

_FEW_WORDS = 4
_MOST_OF_KICKER = 6  # words above a headline, in the same element
_NEAR = 12  # blocks above the text
_LINES = (Kind.HEADING, Kind.PARAGRAPH)
_ELSEWHERE = frozenset(("menu", "footer", "related story", "comment", "dialog", "cookie notice"))
_WORD = re.compile(r"\w+")
_STOPS = (".", "!", "?", "…", "”", "»", '"', ":", ";", "。")
_LONG = 160  # characters; so long a line is a sentence without its stop


@dataclass(frozen=True, slots=True)
class Head:
    """The block of the headline; `start` is the character of its text that it begins at."""

    block: int
    start: int = 0

    def pieces(self, piece: Piece) -> tuple[Piece, ...]:
        """Return the headline as a piece, below what stands above it in the same element."""
        above, title = piece.text[: self.start].strip(), piece.text[self.start :]
        kicker = Piece(Kind.PARAGRAPH, above, dropped="kicker")
        return (*((kicker,) if above else ()), replace(piece, kind=Kind.TITLE, text=title, level=0))


def head_of(blocks: Sequence[Seen], kept: frozenset[int], titles: Sequence[str]) -> Head | None:
    """Find the headline near the first words of the article.

    It is a line that says what the metadata say, or ends with it; or else the last heading of the
    first level; or else the last line that is set off like a headline.
    """
    if not kept:
        return None
    texts = [i for i in sorted(kept) if is_prose(blocks[i])]
    last = texts[0] if texts else max(kept)
    near = [i for i in range(last + 1) if blocks[i].piece.kind in _LINES]
    wanted = {tokens for title in titles if (tokens := tokens_of(title))}
    same = [i for i in near if _says(blocks[i].piece.text, wanted) is not None]
    if same:
        chosen = max(same, key=lambda i: (*_rank(blocks[i]), i))
        return Head(chosen, _says(blocks[chosen].piece.text, wanted) or 0)
    tops = [i for i in near if blocks[i].piece.level == 1 and _is_heading(blocks[i])]
    off = [i for i in near[-_NEAR:] if _may_head(blocks[i])]
    headed = [i for i in off if _is_heading(blocks[i])]
    found = (tops or headed or off)[-1:]
    return Head(found[0]) if found else None


def is_prose(block: Seen) -> bool:
    """Tell whole sentences from a long line of labels or links."""
    text = block.piece.text
    return is_text(block) and (text.endswith(_STOPS) or len(text) >= _LONG)


def _rank(block: Seen) -> tuple[bool, bool]:
    return block.context not in _ELSEWHERE, _is_heading(block)


def _is_heading(block: Seen) -> bool:
    return block.piece.kind is Kind.HEADING


def _says(text: str, wanted: set[Tokens]) -> int | None:
    """Return where in a line one of the titles begins with which the line ends, or None."""
    tokens = tokens_of(text[:1_000])
    if tokens in wanted:
        return 0
    for title in wanted:
        above = len(tokens) - len(title)
        if len(title) >= _FEW_WORDS and 0 < above <= _MOST_OF_KICKER and tokens[above:] == title:
            words = list(_WORD.finditer(text))
            if len(words) == len(tokens):
                return text.rfind(" ", 0, words[above].start()) + 1
    return None


def _may_head(block: Seen) -> bool:
    """Tell whether a line can be the headline of a page that marks none as such."""
    set_off = block.piece.kind is Kind.HEADING or block.bold
    text = block.piece.text
    long = len(text.split()) >= _FEW_WORDS and not text.endswith((".", ":"))
    return set_off and long and not block.context and not is_prose(block)
