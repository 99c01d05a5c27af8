"""Which of many expressions a text shows a sign of, found word by word."""

from collections.abc import Collection, Iterable
from functools import lru_cache

_LEAD = 2  # letters; no sign is shorter
_KNOWN_WORDS = 8_192
_LONGEST_KNOWN = 40  # letters; a longer word hardly comes again


class SignIndex:
    """The signs of several expressions, by their first letters. A sign stands within a word."""

    def __init__(self, signs: Iterable[Collection[str]]) -> None:
        """Take the signs of each expression; one without signs is shown by every text."""
        self._always: list[int] = []
        self._led: dict[str, list[tuple[str, int]]] = {}
        for number, own in enumerate(signs):
            if not own:
                self._always.append(number)
            for sign in own:
                self._led.setdefault(sign[:_LEAD], []).append((sign, number))
        self._known = lru_cache(_KNOWN_WORDS)(self._in_word)

    def shown(self, text: str) -> list[int]:
        """Return the numbers of the expressions that may match in a text, ascending."""
        found = set(self._always)
        for word in text.split():
            shown = self._known(word) if len(word) <= _LONGEST_KNOWN else self._in_word(word)
            found.update(shown)
        return sorted(found)

    def _in_word(self, word: str) -> frozenset[int]:
        led = self._led
        return frozenset(
            number
            for at in range(len(word) - _LEAD + 1)
            for sign, number in led.get(word[at : at + _LEAD], ())
            if word.startswith(sign, at)
        )
