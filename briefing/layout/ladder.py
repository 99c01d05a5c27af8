"""The ladder of concessions: how far down it a memo must go to stay on one page.

Every rung without a cut is at most as high as the one above it, so the loosest that fits is found
by bisection. One set of cuts serves both formats; each then takes its own loosest rung.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import DoesNotFit
from briefing.fonts import Face
from briefing.layout import columns, scale
from briefing.layout.columns import Need
from briefing.layout.cuts import above_keep, below_keep, without
from briefing.layout.heights import Galley, Gauge
from briefing.model.memo import Memo, Paragraph, Part, Role
from briefing.model.page import Cut
from briefing.model.style import Style

_LONGEST = 2  # parts named when a memo is refused
_HAIR_PT = 1e-6
_FEW = 2  # lines of a subject
_ROOMY = 0.12  # of the sheet; a memo with more to spare on the last rung may fit the first
_SUBJECT = Role.SUBJECT


class Track:
    """One format on its way down the ladder."""

    def __init__(self, memo: Memo, style: Style, face: Face) -> None:
        self._memo = memo
        self._style = style
        self._sheet = scale.sheet(style)
        self._galley = Galley(face)
        self._gauges: dict[tuple[scale.Rung, frozenset[Need]], Gauge] = {}
        first = scale.rungs(style)[0]
        self._subject = self._subject_size(first)
        self._largest = self._bare(first, self._subject)
        self._tight = bool(columns.needs(memo, self._largest))  # few memos are

    def gauge(self, rung: scale.Rung, left: Memo) -> Gauge:
        """Return what measures what is left of the memo on a rung, with room for its footer."""
        needed = columns.needs(left, self._largest) if self._tight else frozenset()
        known = self._gauges.get((rung, needed))
        if known is None:
            bare = self._bare(rung, self._subject)
            footed = scale.with_footer(bare.setting, self._sheet, bare.blocks_pt(self._memo.footer))
            wide = columns.widened(footed, needed)
            known = self._gauges[rung, needed] = Gauge(wide, self._sheet, self._galley)
        return known

    def _bare(self, rung: scale.Rung, subject: float) -> Gauge:
        setting = scale.setting(rung, self._style)
        if subject != scale.SUBJECTS[0]:
            setting = scale.with_subject(setting, rung, self._style, subject)
        return Gauge(setting, self._sheet, self._galley)

    def _subject_size(self, rung: scale.Rung) -> float:
        """Return the largest size in which the subject takes two lines, else the smallest.

        It is chosen once, so that a lower rung never makes the subject higher.
        """
        subjects = [b for b in self._memo.head if isinstance(b, Paragraph) and b.role is _SUBJECT]
        for size in scale.SUBJECTS[:-1]:
            gauge = self._bare(rung, size)
            width_pt = gauge.width_pt(_SUBJECT)
            if all(len(gauge.lines(each, width_pt, False)) <= _FEW for each in subjects):
                return size
        return scale.SUBJECTS[-1]

    def over_pt(self, memo: Memo, rung: scale.Rung) -> float:
        """Return by how much a memo is too high on a rung; less than nothing where it fits."""
        gauge = self.gauge(rung, memo)
        room_pt = gauge.setting.body_bottom_pt - self._sheet.margins.top_pt
        return gauge.body_pt(memo) + self._galley.face.reserve_pt - room_pt

    def loosest(self, memo: Memo, rungs: tuple[scale.Rung, ...]) -> Gauge:
        """Return what measures on the first rung that fits; the last one is known to.

        A memo from which items were left out nearly fills the last rung, and a short one fits
        the first: either is tried before the rungs between.
        """
        last = len(rungs) - 1
        spare_pt = -self.over_pt(memo, rungs[last])
        roomy = spare_pt > _ROOMY * self._sheet.height_pt
        if roomy and _fits(memo, rungs[0], self):
            return self.gauge(rungs[0], memo)
        if not roomy and last and not _fits(memo, rungs[last - 1], self):
            return self.gauge(rungs[last], memo)
        first = _first_that(lambda rung: _fits(memo, rung, self), rungs)
        return self.gauge(rungs[first], memo)


@dataclass(frozen=True, slots=True)
class Descent:
    """How far down the ladder a memo went."""

    memo: Memo  # as kept
    cuts: tuple[Cut, ...]  # in the order in which they went
    rungs: tuple[scale.Rung, ...]  # those that a format may choose from


def descend(memo: Memo, style: Style, tracks: tuple[Track, ...]) -> Descent:
    """Return the least concession with which a memo fits in every format.

    Raises:
        DoesNotFit: One item a part in the smallest type is more than a page.
    """
    rungs = scale.rungs(style)
    comfortable = sum(rung.size_pt >= style.comfort_pt for rung in rungs)
    ladder = _Ladder(memo, tracks)
    if ladder.fits((), rungs[comfortable - 1]):
        return Descent(without(memo, ()), (), rungs[:comfortable])
    first, last = above_keep(memo), comfortable
    if not ladder.fits(first, rungs[last - 1]):
        last = 1 + _first_that(lambda rung: ladder.fits(first, rung), rungs)
    cuts = first
    if last > len(rungs):
        last, cuts = len(rungs), first + below_keep(memo)
        if not ladder.fits(cuts, rungs[-1]):
            raise _refusal(without(memo, cuts), rungs[-1], tracks)
    cuts = ladder.fewest(cuts, rungs[last - 1])
    return Descent(without(memo, cuts), cuts, rungs[:last])


@dataclass(frozen=True, slots=True)
class _Ladder:
    memo: Memo
    tracks: tuple[Track, ...]

    def fits(self, cuts: tuple[Cut, ...], rung: scale.Rung) -> bool:
        """Say whether every format holds the memo without the cuts."""
        left = without(self.memo, cuts)
        return all(_fits(left, rung, track) for track in self.tracks)

    def fewest(self, cuts: tuple[Cut, ...], rung: scale.Rung) -> tuple[Cut, ...]:
        """Return so many of the cuts that one less would not do; all of them are known to do.

        The line that says what was left out may be higher than the first item that went, so a
        part from which nothing went is tried once more.
        """
        count = bisect_left(range(len(cuts)), True, key=lambda n: self.fits(cuts[:n], rung))
        whole = next((n for n in range(count) if cuts[n].part == cuts[count - 1].part), 0)
        if count and self.fits(cuts[:whole], rung):
            return self.fewest(cuts[:whole], rung)
        return cuts[:count]


def _fits(memo: Memo, rung: scale.Rung, track: Track) -> bool:
    return track.over_pt(memo, rung) <= _HAIR_PT


def _first_that(holds: Callable[[scale.Rung], bool], rungs: tuple[scale.Rung, ...]) -> int:
    """Return the number of the first rung for which it holds, or how many rungs there are."""
    return bisect_left(rungs, True, key=holds)


def _refusal(memo: Memo, rung: scale.Rung, tracks: tuple[Track, ...]) -> DoesNotFit:
    over_pt = max(track.over_pt(memo, rung) for track in tracks)
    gauge = tracks[0].gauge(rung, memo)
    heights = {_name(part): gauge.part_pt(part) for part in memo.parts}
    heights["the head"] = gauge.blocks_pt(memo.head)
    longest = sorted(heights, key=lambda name: -heights[name])[:_LONGEST]
    return DoesNotFit(memo.title, over_pt, tuple(longest))


def _name(part: Part) -> str:
    words = "".join(run.text for run in part.heading.runs) if part.heading else part.name
    return f"“{words}”"
