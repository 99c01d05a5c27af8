"""Mistakes are caught, and honest slices are let through."""

from collections import Counter

from briefing.evidence import Finding, Verdict, examine
from briefing.model.briefing import Briefing
from tests.evidence.linked import dated, meetings, mixed_up, outcomes, wrong_outcomes
from tests.evidence.perturbed import cases, verdict, wrong

CAUGHT = 0.99
FALSE_ALARMS = 0.005


def test_mistakes_are_caught_kind_by_kind() -> None:
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    missed = []
    for case in cases():
        deleted = [("attribution, condition or denial deleted", slice_) for slice_ in case.loses]
        for kind, value in (*wrong(case), *deleted):
            for quote in {case.text, value if value in case.text else case.text}:
                made[kind] += 1
                hit = verdict(case.text, value, quote) is Verdict.UNSUPPORTED
                caught[kind] += hit
                missed += [] if hit else [(kind, value)]
    print()
    for kind, count in made.items():
        print(f"{kind:42} {caught[kind]:4} of {count:4}  {caught[kind] / count:7.2%}")
    assert all(caught[kind] >= CAUGHT * count for kind, count in made.items()), missed


def test_honest_slices_are_no_mistakes() -> None:
    honest = [(case.text, value) for case in cases() for value in (case.text, *case.keeps)]
    alarms = [
        (text, value)
        for text, value in honest
        for quote in {text, value}
        if verdict(text, value, quote) is not Verdict.VERBATIM
    ]
    print(f"\n{len(alarms)} false alarms on {len(honest)} honest slices")
    assert len(cases()) >= 40
    assert len(alarms) <= FALSE_ALARMS * len(honest), alarms


def test_mixed_up_fields_are_caught() -> None:
    """A role or an affiliation that is another's, a status or an issue of another row."""
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    missed = []
    fields = ("role", "affiliation")
    mistakes = [
        *((field, b) for field in fields for m in meetings() for b in mixed_up(m, field)),
        *(("status or issue", briefing) for briefing in wrong_outcomes()),
        *(("date", dated(day)) for day in ("2025-06-05", "2025-07-04", "2024-06-04", "2025-06")),
    ]  # fmt: skip
    for kind, briefing in mistakes:
        made[kind] += 1
        caught[kind] += bool(_unsupported(briefing))
        missed += [] if _unsupported(briefing) else [briefing]
    print()
    for kind, count in made.items():
        print(f"{kind:42} {caught[kind]:4} of {count:4}  {caught[kind] / count:7.2%}")
    assert all(caught[kind] >= CAUGHT * count for kind, count in made.items()), missed


def test_linked_fields_that_are_right_pass() -> None:
    honest = [*meetings(), outcomes(), dated("2025-06-04")]
    assert [found for briefing in honest for found in _unsupported(briefing)] == []


def _unsupported(briefing: Briefing) -> list[Finding]:
    return [found for found in examine(briefing) if found.verdict is Verdict.UNSUPPORTED]
