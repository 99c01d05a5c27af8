"""Teasers: texts of which a feed gives only the beginning, told by how they end."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

_TAIL = 400  # characters at the end that are looked at
_POINTERS = " →»›>|:"  # what a link to the rest is adorned with
_SENTENCE_ENDS = (". ", "? ", "! ")


@dataclass(frozen=True, slots=True)
class Teasers:
    """Words in small letters, of all languages together."""

    cut: tuple[str, ...]  # marks that something is left out
    more: tuple[str, ...]  # the link to the rest
    footer: tuple[str, ...]  # of what a site adds below everything

    def ends_early(self, text: str) -> bool:
        """Tell whether a text without markup breaks off, or ends in a link to the rest."""
        tail = self._without_footer(" ".join(text[-_TAIL:].lower().split()))
        if tail.endswith(self.cut):
            return True
        tail = tail.rstrip(_POINTERS)
        rests = [tail.removesuffix(words) for words in self.more if tail.endswith(words)]
        return any(not rest or not rest[-1].isalnum() for rest in rests)

    def _without_footer(self, tail: str) -> str:
        found = max((tail.rfind(words) for words in self.footer), default=-1)
        if found < 0:
            return tail
        marks = (*_SENTENCE_ENDS, *self.cut, *self.more)  # what stands before that sentence
        before = (tail.rfind(mark, 0, found) + len(mark) for mark in marks if mark in tail[:found])
        return tail[: max(before, default=0)].rstrip()


@cache
def load() -> Teasers:
    """Return the words of every language."""
    table = tomllib.loads((files(__package__) / "teasers.toml").read_text(encoding="utf-8"))
    more, footer = (tuple(chain(*table[name].values())) for name in ("more", "footer"))
    return Teasers(tuple(table["cut"]), more, footer)
