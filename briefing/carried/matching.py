"""What the page printed beside what the file says now: the same line, changed, gone or new.

A line is known by its words first, then by its id, then by its likeness, and last by its place
between two that are known. None of these needs the others.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.memo import Form, Role
from briefing.renderers.said import Said
from briefing.vocabulary.breaks import NO_BREAK_HYPHEN

ALIKE = 0.5
"""Share of words, from 0 to 1, from which two lines are taken for one."""

_SAME = str.maketrans(
    {NO_BREAK_HYPHEN: "-", "\u2010": "-", "\u00ad": None, "\u200b": None, "\u2060": None}
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’‚", "'")
)
_WORD = re.compile(r"\w+")
_ROWS = frozenset(Form)
_OF_THE_HOUSE = (Role.HEADING, Role.MARKING, Role.NOTE, Role.SOURCE)
_OWN_SHAPE = frozenset((Role.HEADING, Role.SUBJECT, Role.MARKING))


@dataclass(frozen=True, slots=True)
class Match:
    """A line before and after; `printed` is None for a new one, `now` for one that is gone."""

    printed: Said | None
    now: Said | None


def folded(text: str) -> str:
    """Return a text without what Word and no person changes: quotation marks, spaces, hyphens."""
    return " ".join(text.translate(_SAME).split())


def same(one: Said, other: Said) -> bool:
    """Return whether two lines say the same in the same cells."""
    return tuple(map(folded, one.texts)) == tuple(map(folded, other.texts))


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, from 0 to 1."""
    mine, theirs = Counter(_words(one)), Counter(_words(other))
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 0.0


def matched(printed: Sequence[Said], now: Sequence[Said]) -> tuple[Match, ...]:
    """Return every line once: those of the file in its order, then those that are gone."""
    return _Pairs(tuple(printed), tuple(now)).matches()


class _Pairs:
    """The pairs found so far, by the places of their lines."""

    def __init__(self, printed: tuple[Said, ...], now: tuple[Said, ...]) -> None:
        self._printed, self._now = printed, now
        self._of: dict[int, int] = {}  # place in the file to place on the page
        self._taken: dict[int, int] = {}  # the other way round

    def matches(self) -> tuple[Match, ...]:
        for pairs in (
            self._by_words,
            self._by_id,
            self._by_likeness,
            self._by_place,
            self._by_kind,
        ):
            for before, after in pairs():
                if before not in self._taken and after not in self._of:
                    self._of[after], self._taken[before] = before, after
        stays = (Match(self._line(self._of.get(n)), line) for n, line in enumerate(self._now))
        gone = (Match(self._printed[n], None) for n in self._left(self._printed, self._taken))
        return (*stays, *gone)

    def _line(self, place: int | None) -> Said | None:
        return None if place is None else self._printed[place]

    def _by_words(self) -> Iterator[tuple[int, int]]:
        places: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for place, line in enumerate(self._printed):
            places[tuple(map(folded, line.texts))].append(place)
        for after, line in enumerate(self._now):
            same = places.get(tuple(map(folded, line.texts)))
            if same:
                own = next((n for n in same if self._printed[n].id == line.id), same[0])
                same.remove(own)
                yield own, after

    def _by_id(self) -> Iterator[tuple[int, int]]:
        left = self._left(self._printed, self._taken)
        places = {self._printed[n].id: n for n in left if self._printed[n].id is not None}
        for after in self._left(self._now, self._of):
            before = places.get(self._now[after].id)
            if before is not None:
                yield before, after

    def _by_likeness(self) -> Iterator[tuple[int, int]]:
        holding: dict[str, list[int]] = defaultdict(list)
        before = self._left(self._printed, self._taken)
        words = {n: Counter(_words(" ".join(self._printed[n].texts))) for n in before}
        for place, counted in words.items():
            for word in counted:
                holding[word].append(place)
        found = []
        for after in self._left(self._now, self._of):
            own = Counter(_words(" ".join(self._now[after].texts)))
            near = dict.fromkeys(n for word in own for n in holding.get(word, ()))
            for place in near:
                if _shape(self._printed[place]) == _shape(self._now[after]):
                    common = (own & words[place]).total()
                    share = 2 * common / (own.total() + words[place].total())
                    found.append((-share, abs(place - after), place, after))
        yield from ((place, after) for share, _, place, after in sorted(found) if -share >= ALIKE)

    def _by_place(self) -> Iterator[tuple[int, int]]:
        """Pair what is left between two lines that are known, where there are as many of it."""
        for before, after in self._gaps():
            shapes = {_shape(self._printed[n]) for n in before}
            for shape in sorted(shapes):
                was = [n for n in before if _shape(self._printed[n]) == shape]
                became = [n for n in after if _shape(self._now[n]) == shape]
                if len(was) == len(became):
                    yield from zip(was, became, strict=True)

    def _by_kind(self) -> Iterator[tuple[int, int]]:
        """Pair what is the house's own, such as headings and notes, in its order."""
        for kind in _OF_THE_HOUSE:
            was = [n for n in self._left(self._printed, self._taken) if self._owned(n, kind)]
            became = [n for n in self._left(self._now, self._of) if self._now[n].kind == kind]
            yield from zip(was, became, strict=False)

    def _owned(self, place: int, kind: str) -> bool:
        return self._printed[place].kind == kind and self._printed[place].id is None

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the lines that are left after each known one, of the page and of the file."""
        before: dict[int, list[int]] = defaultdict(list)
        known = -1
        for place in range(len(self._printed)):
            if place in self._taken:
                known = self._taken[place]
            else:
                before[known].append(place)
        after: dict[int, list[int]] = defaultdict(list)
        known = -1
        for place in range(len(self._now)):
            if place in self._of:
                known = place
            else:
                after[known].append(place)
        yield from ((places, after[known]) for known, places in before.items() if known in after)

    @staticmethod
    def _left(lines: Sequence[Said], taken: dict[int, int]) -> list[int]:
        return [place for place in range(len(lines)) if place not in taken]


def _shape(line: Said) -> str:
    """Return what a line can be taken for: a row of its table, a heading, or any paragraph."""
    return line.kind if line.kind in _ROWS or line.kind in _OWN_SHAPE else "paragraph"


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text).casefold())
