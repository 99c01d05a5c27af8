"""Runs: the words between two block boundaries, with the line breaks in them."""

import re
from collections.abc import Iterator

_SPACES = re.compile(r"[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_BREAK = "\n"
_APART = frozenset(("img", "picture", "button"))  # what stands between words on the page
_WRAPPED = 60  # characters; a line that is shorter was broken on purpose
_ENDS = (".", "!", "?", ":", ";", "…", "。")


class Run:
    """Words that are being read, with white space as a browser shows it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links = 0  # open around
        self._in_links = 0  # characters
        self.length = 0

    def add(self, text: str, pre: bool) -> None:
        """Add text as it stands in the markup; `pre` says that its line ends count."""
        text = _CONTROL.sub(" ", _INVISIBLE.sub("", text.replace("\r\n", "\n")))
        self._parts.append(text if pre else _SPACES.sub(" ", text))
        self.length += len(text)
        self._in_links += len(text) if self._links else 0

    def mark(self, tag: str, opens: bool) -> None:
        """Add what an inline element stands for: a line break, a picture between words."""
        if tag == "a":
            self._links += 1 if opens else -1
        elif tag == "br" and opens:
            self._parts.append(_BREAK)
        elif tag in _APART:
            self.space()

    def linked(self) -> float:
        """Return the share of the characters so far that stand in links."""
        return self._in_links / self.length if self.length else 0.0

    def space(self) -> None:
        """Keep what follows apart from what has been read."""
        self._parts.append(" ")

    def line(self) -> str:
        """End the run and return its words in one line."""
        return " ".join(self._ended().split())

    def paragraphs(self, pre: bool) -> list[str]:
        """End the run and return its paragraphs: parted where it was broken on purpose."""
        lines = [" ".join(line.split()) for line in self._ended().split(_BREAK)]
        return [text for text in (lines if pre else _joined(lines)) if text]

    def _ended(self) -> str:
        text = "".join(self._parts)
        self._parts, self.length, self._in_links = [], 0, 0
        return text


def _joined(lines: list[str]) -> Iterator[str]:
    """Join the lines that were broken only because they were full."""
    open_: list[str] = []
    for line in lines:
        if open_ and not (line and _goes_on(open_[-1], line)):
            yield " ".join(open_)
            open_ = []
        if line:
            open_.append(line)
    yield " ".join(open_)


def _goes_on(above: str, line: str) -> bool:
    if line[0].islower():
        return not above.endswith(_ENDS[:3])
    return len(above) >= _WRAPPED and not above.endswith(_ENDS)
