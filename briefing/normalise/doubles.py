"""Sentences that settle two things: "The lease was approved and the toll rejected"."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.derive.status import Standing, standings
from briefing.normalise.clauses import bare_end
from briefing.normalise.cues import holds
from briefing.normalise.hearing import Heard
from briefing.vocabulary import Vocabulary

_PROPOSED = frozenset({"raised.pressed"})
_LEAST = 2  # words of a part
_MOST = 4  # parts of a sentence


def parts(heard: Heard, vocabulary: Vocabulary) -> tuple[tuple[tuple[int, int], Standing], ...]:
    """Return the slices of a sentence that each settle something else, with their cues.

    Empty where the sentence is one statement: it says one status only, or something in it holds
    for all of it, such as a condition or a denial.
    """
    cues = _different(heard, vocabulary)
    if not 1 < len(cues) <= _MOST or vocabulary.pattern("doubles.unsafe").search(heard.cues):
        return ()
    cuts = [cut for one, other in pairwise(cues) if (cut := _cut(heard, one, other, vocabulary))]
    if len(cuts) != len(cues) - 1:
        return ()
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(heard.raw)]
    slices = [(s, bare_end(heard.raw, e)) for s, e in zip(starts, ends, strict=True)]
    if any(len(heard.raw[s:e].split()) < _LEAST for s, e in slices):
        return ()
    return tuple(zip(slices, cues, strict=True))


def _different(heard: Heard, vocabulary: Vocabulary) -> list[Standing]:
    """Return what is settled, in the order of the sentence, each status unlike the one before."""
    standing = [
        cue
        for cue in standings(heard.cues, vocabulary.language)
        if holds(heard.cues, cue, vocabulary, lead=heard.sentence.lead)
    ]
    first = min((cue.start for cue in standing if not cue.voiced), default=0)
    counted = [one for one in standing if not one.voiced or _is_anothers(heard, one, first)]
    return list(_changes(sorted(counted, key=lambda cue: cue.start)))


def _is_anothers(heard: Heard, cue: Standing, first: int) -> bool:
    """Tell whether somebody by name proposes something behind a decision: "…, Berg suggested"."""
    named = heard.raw[: cue.start].split()[-1:]
    return cue.start > first and cue.rule in _PROPOSED and bool(named) and named[0][0].isupper()


def _changes(cues: list[Standing]) -> Iterator[Standing]:
    before: Standing | None = None
    for cue in cues:
        if before is None or cue.status is not before.status:
            yield cue
        before = cue


def _cut(
    heard: Heard, one: Standing, other: Standing, vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """Return the last "and" or "but" between two cues, with the comma before it."""
    joints = list(vocabulary.pattern("doubles.joints").finditer(heard.cues, one.end, other.start))
    if not joints:
        return None
    start, end = joints[-1].span()
    while end < len(heard.raw) and heard.raw[end] == " ":
        end += 1
    return start, end
