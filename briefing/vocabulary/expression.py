"""Expressions that are compiled when a text first shows a sign of them."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from briefing.vocabulary.signs import Signs


class Expression:
    """A regular expression with the signs of what it matches; it is used as a pattern is.

    The signs are in lower case. `any_case` is for texts that are not.
    """

    def __init__(self, source: str, signs: Signs, *, any_case: bool = False) -> None:
        """Take the source of an expression; it is not compiled yet."""
        self.source = source
        self.signs = tuple(signs)
        self.any_case = any_case

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.source, re.IGNORECASE if self.any_case else 0)

    def shows(self, text: str) -> bool:
        """Tell whether a text holds a sign of what is looked for; if not, nothing matches."""
        if not self.signs:
            return True
        text = text.lower() if self.any_case else text
        for sign in self.signs:  # noqa: SIM110, a generator would cost more than it looks for
            if sign in text:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first match between two offsets."""
        shown = self.shows(text[start:end] if start or end < len(text) else text)
        return self.compiled.search(text, start, end) if shown else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at `start`."""
        return self.compiled.match(text, start, end) if self._may(text) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match all between two offsets."""
        return self.compiled.fullmatch(text, start, end) if self._may(text) else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find every match between two offsets."""
        shown = self.shows(text[start:end] if start or end < len(text) else text)
        return self.compiled.finditer(text, start, end) if shown else iter(())

    def _may(self, text: str) -> bool:
        """Tell whether to try at one place, which costs little once there is something to try."""
        return "compiled" in self.__dict__ or self.shows(text)
