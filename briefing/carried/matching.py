"""What the page printed beside what the file says now: the same line, changed, gone or new.

A line is known by its words first, then by its id, then by its likeness, and last by its place
between two that are known. None of these needs the others.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.carried.likeness import ALIKE, cells, share, words
from briefing.model.memo import Form, Role
from briefing.renderers.said import Said

_ROWS = frozenset(Form)
_OF_THE_HOUSE = (Role.HEADING, Role.MARKING, Role.NOTE, Role.SOURCE)
_OWN_SHAPE = frozenset((Role.HEADING, Role.SUBJECT, Role.MARKING))

Pair = tuple[int, int]
"""The place of a line on the page, and its place in the file."""


@dataclass(frozen=True, slots=True)
class Match:
    """A line before and after; `printed` is None for a new one, `now` for one that is gone."""

    printed: Said | None
    now: Said | None


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
        ways = (self._by_words, self._by_id, self._by_likeness, self._by_place, self._by_kind)
        for pairs in ways:
            for before, after in pairs():
                if before not in self._taken and after not in self._of:
                    self._of[after], self._taken[before] = before, after
        stays = (Match(self._line(self._of.get(n)), line) for n, line in enumerate(self._now))
        gone = (Match(self._printed[n], None) for n in self._unknown_printed())
        return (*stays, *gone)

    def _line(self, place: int | None) -> Said | None:
        return None if place is None else self._printed[place]

    def _by_words(self) -> Iterator[Pair]:
        places: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for place, line in enumerate(self._printed):
            places[cells(line)].append(place)
        for after, line in enumerate(self._now):
            same = places.get(cells(line))
            if same:
                own = next((n for n in same if self._printed[n].id == line.id), same[0])
                same.remove(own)
                yield own, after

    def _by_id(self) -> Iterator[Pair]:
        ids = ((self._printed[n].id, n) for n in self._unknown_printed())
        places = {id: n for id, n in ids if id is not None}
        for after in self._unknown_now():
            id = self._now[after].id
            if id in places:
                yield places[id], after

    def _by_likeness(self) -> Iterator[Pair]:
        """Pair the likest first, and of those that are as like, the nearest."""
        said = {n: words(self._printed[n]) for n in self._unknown_printed()}
        holding: dict[str, list[int]] = defaultdict(list)
        for place, own in said.items():
            for word in own:
                holding[word].append(place)
        found = []
        for after in self._unknown_now():
            own = words(self._now[after])
            near = dict.fromkeys(n for word in own for n in holding.get(word, ()))
            for place in (n for n in near if self._same_shape(n, after)):
                likeness = share(own, said[place])
                if likeness >= ALIKE:
                    found.append((-likeness, abs(place - after), place, after))
        yield from ((place, after) for *_, place, after in sorted(found))

    def _by_place(self) -> Iterator[Pair]:
        """Pair what is left between two lines that are known, where there are as many of it.

        A statement of which no word is left was taken out, and what stands there is new.
        """
        for before, after in self._gaps():
            was, became = _by_shape(before, self._printed), _by_shape(after, self._now)
            for shape in sorted(was):
                if len(was[shape]) == len(became.get(shape, ())):
                    pairs = zip(was[shape], became[shape], strict=True)
                    yield from (pair for pair in pairs if self._may_be_one(*pair))

    def _by_kind(self) -> Iterator[Pair]:
        """Pair what is the house's own, such as headings and notes, in its order."""
        for kind in _OF_THE_HOUSE:
            was = [n for n in self._unknown_printed() if self._owned(n, kind)]
            became = [n for n in self._unknown_now() if self._now[n].kind == kind]
            yield from zip(was, became, strict=False)

    def _owned(self, place: int, kind: str) -> bool:
        return self._printed[place].kind == kind and self._printed[place].id is None

    def _may_be_one(self, before: int, after: int) -> bool:
        printed, now = self._printed[before], self._now[after]
        return printed.id is None or share(words(printed), words(now)) > 0

    def _same_shape(self, before: int, after: int) -> bool:
        return _shape(self._printed[before]) == _shape(self._now[after])

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the lines that are left after each known one, of the page and of the file."""
        before = _after_known(len(self._printed), self._taken)
        after = _after_known(len(self._now), {place: place for place in self._of})
        yield from ((places, after[known]) for known, places in before.items() if known in after)

    def _unknown_printed(self) -> list[int]:
        return [place for place in range(len(self._printed)) if place not in self._taken]

    def _unknown_now(self) -> list[int]:
        return [place for place in range(len(self._now)) if place not in self._of]


def _after_known(count: int, known: Mapping[int, int]) -> dict[int, list[int]]:
    """Return the unknown of so many places by what the known one before them is called.

    Before the first known one stands -1.
    """
    found: dict[int, list[int]] = defaultdict(list)
    last = -1
    for place in range(count):
        if place in known:
            last = known[place]
        else:
            found[last].append(place)
    return found


def _by_shape(places: Iterable[int], lines: Sequence[Said]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place in places:
        found[_shape(lines[place])].append(place)
    return found


def _shape(line: Said) -> str:
    """Return what a line can be taken for: a row of its table, a heading, or any paragraph."""
    return line.kind if line.kind in _ROWS or line.kind in _OWN_SHAPE else "paragraph"
