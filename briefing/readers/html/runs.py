"""Runs: the words between two block boundaries, with the line breaks, links and bold in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.decode import INVISIBLE

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BREAK, _LINK, _UNLINK, _BOLD, _UNBOLD = "\n", "\x01", "\x02", "\x03", "\x04"
_MARKS = re.compile("([\n\x01-\x04])")
_SIDE_BY_SIDE = frozenset(("span", "a", "time", "label", "small", "em", "cite"))
_INLINE = {"a": (_LINK, _UNLINK), "b": (_BOLD, _UNBOLD), "strong": (_BOLD, _UNBOLD)}
_APART = frozenset(("img", "picture"))  # what stands between words on the page
_WRAPPED = 60  # characters; a line that is shorter was broken on purpose
_STOPS = (".", "!", "?")
_ENDS = (*_STOPS, ":", ";", "…", "。")


@dataclass(frozen=True, slots=True)
class Words:
    """A line of a run: its text, and how many of its characters are in links and in bold."""

    text: str = ""
    linked: int = 0
    bold: int = 0

    def __add__(self, other: "Words") -> "Words":
        text = f"{self.text} {other.text}".strip()
        return Words(text, self.linked + other.linked, self.bold + other.bold)

    def links(self) -> float:
        """Return the share of the characters that are in links."""
        return self.linked / max(1, len(self.text) - self.text.count(" "))

    def is_bold(self) -> bool:
        """Tell whether all of it is set in bold."""
        return self.bold >= max(1, len(self.text) - self.text.count(" "))


class Run:
    """Words that are being read, with white space as a browser shows it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links = 0  # open around
        self._bold = 0
        self._beside = self._opened = False  # an inline element has closed, the next one opened
        self._last = ""  # character
        self.length = 0

    def add(self, text: str, pre: bool) -> None:
        """Add text as it stands in the markup; `pre` says that its line ends count."""
        if not self._parts and text.isspace():
            return
        text = text if text.isascii() else INVISIBLE.sub("", text)
        text = text.replace("\r\n", "\n") if pre else _folded(text)
        if not text.isprintable():
            text = _CONTROL.sub(" ", text)
        if self._beside and self._opened and _are_apart(self._last, text[:1]):
            self.space()
        self._beside = False
        self._last = text[-1:] or self._last
        self._parts.append(text)
        self.length += len(text)

    def mark(self, tag: str, opens: bool) -> None:
        """Add what an inline element stands for: a line break, a picture between words, a link."""
        self._beside = tag in _SIDE_BY_SIDE and (not opens or self._beside)
        self._opened = opens
        if tag in _INLINE:
            self._parts.append(_INLINE[tag][not opens])
        elif tag == "br" and opens:
            self._parts.append(_BREAK)
        elif tag in _APART:
            self.space()

    def is_empty(self) -> bool:
        """Tell whether nothing has been read since the last run ended."""
        return not self._parts

    def space(self) -> None:
        """Keep what follows apart from what has been read."""
        self._parts.append(" ")

    def line(self) -> Words:
        """End the run and return its words in one line."""
        return _sum(list(self._ended()))

    def paragraphs(self, pre: bool) -> list[Words]:
        """End the run and return its paragraphs: parted where it was broken on purpose."""
        lines = list(self._ended())
        return [words for words in (lines if pre else _joined(lines)) if words.text]

    def _ended(self) -> Iterator[Words]:
        """Yield the lines of the run and begin a new one."""
        if not self._parts:
            return
        parts, self._parts, self.length = _MARKS.split("".join(self._parts)), [], 0
        texts: list[str] = []
        linked = bold = 0
        for part in parts:
            if part == _BREAK:
                yield Words(" ".join("".join(texts).split()), linked, bold)
                texts, linked, bold = [], 0, 0
            elif part in _SHIFTS:
                links, bolds = _SHIFTS[part]
                self._links, self._bold = self._links + links, self._bold + bolds
            elif part:
                texts.append(part)
                count = len(part) - part.count(" ") - part.count("\t")
                linked += count if self._links > 0 else 0
                bold += count if self._bold > 0 else 0
        yield Words(" ".join("".join(texts).split()), linked, bold)


_SHIFTS = {_LINK: (1, 0), _UNLINK: (-1, 0), _BOLD: (0, 1), _UNBOLD: (0, -1)}


def _folded(text: str) -> str:
    """Make one space of all white space between words, and at either end."""
    if not text:
        return text
    folded = " ".join(text.split())
    if not folded:
        return " "
    return " " * text[0].isspace() + folded + " " * text[-1].isspace()


def _are_apart(last: str, first: str) -> bool:
    """Tell whether two characters of elements side by side belong to different words."""
    return last.isalnum() and first.isalnum() and not (last.islower() and first.islower())


def _joined(lines: Sequence[Words]) -> Iterator[Words]:
    """Join the lines that were broken only because they were full."""
    group: list[Words] = []
    for line in lines:
        if group and not (line.text and _goes_on(group[-1], line)):
            yield _sum(group)
            group = []
        if line.text:
            group.append(line)
    yield _sum(group)


def _sum(lines: Sequence[Words]) -> Words:
    return lines[0] if len(lines) == 1 else sum(lines, Words())


def _goes_on(above: Words, line: Words) -> bool:
    if above.is_bold() != line.is_bold():
        return False
    if line.text[0].islower():
        return not above.text.endswith(_STOPS)
    return len(above.text) >= _WRAPPED and not above.text.endswith(_ENDS)
