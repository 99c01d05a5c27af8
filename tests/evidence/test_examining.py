"""Mistakes are caught, and honest slices are let through."""

import hashlib
from collections import Counter
from dataclasses import replace

import pytest

from briefing.evidence import Finding, Verdict, examine
from briefing.model.briefing import (
    Briefing,
    Citation,
    Mention,
    Outcome,
    Reaction,
    SourceRecord,
    Status,
    Title,
    Vote,
)
from tests.evidence.linked import (
    cite,
    dated,
    meetings,
    mixed_up,
    outcomes,
    record,
    wrong_outcomes,
)
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


@pytest.mark.parametrize(
    ("words", "vote", "supported"),
    [
        ("They voted 7–2 for it.", Vote(7, 2), True),
        ("They voted 7–2 for it.", Vote(2, 7), False),
        ("They voted 7–2 for it.", Vote(7, 3), False),
        ("It passed by five votes to three with one abstention.", Vote(5, 3, 1), True),
        ("It passed by five votes to three with one abstention.", Vote(5, 3, 2), False),
        ("With 3 against it and 5 for it, it passed.", Vote(5, 3), True),
        ("All 9 agreed without dissent.", Vote(9, 0), True),
    ],
)
def test_votes_are_counted_again(words: str, vote: Vote, *, supported: bool) -> None:
    evidence = {"outcome": cite(words, words), "vote": cite(words, words)}
    row = Outcome("o1", words, vote=vote, evidence=evidence)
    briefing = Briefing(Title("Vote"), "en", outcomes=(row,), sources=record(words))
    assert (_unsupported(briefing) == []) == supported


def test_a_status_that_is_denied_in_front_of_its_words_is_caught() -> None:
    words = "The sides have not agreed to the fee."
    evidence = {"outcome": cite(words, words), "status": cite(words, "agreed to", "agreed.agreed")}
    row = Outcome("o1", words, status=Status.AGREED, evidence=evidence)
    briefing = Briefing(Title("Fee"), "en", outcomes=(row,), sources=record(words))
    assert [found.field for found in _unsupported(briefing)] == ["status"]


def test_a_text_that_is_not_the_one_that_was_read_is_told() -> None:
    (source,) = record("The fee rose.")
    sound = hashlib.sha256(b"The fee rose.").hexdigest()
    for digest, told in ((sound, []), (sound.upper(), []), ("0" * 64, ["source 1"])):
        changed = (replace(source, text_sha256=digest),)
        briefing = Briefing(Title("The fee"), "en", sources=changed)
        assert [found.about for found in examine(briefing)] == ["title", *told]


def test_a_name_that_cites_white_space_names_nobody() -> None:
    blank = Citation(1, 3, 4, " ", "name.case")
    nobody = Mention("m1", "Ida Holm", evidence={"name": (blank,)})
    briefing = Briefing(
        Title("Talks"), "en", mentioned=(nobody,), sources=(SourceRecord(1, text="Ida Holm left."),)
    )
    assert [found.about for found in _unsupported(briefing)] == ["m1"]


def test_who_is_named_in_what_was_said_did_not_say_it() -> None:
    text = "Ida Holm has left, said the clerk."
    said = Citation(1, 0, 17, "Ida Holm has left")
    who = Citation(1, 0, 8, "Ida Holm")
    reaction = Reaction("r1", "Ida Holm has left", "Ida Holm", {"text": (said,), "by": (who,)})
    briefing = Briefing(
        Title("Ida"), "en", reactions=(reaction,), sources=(SourceRecord(1, text=text),)
    )
    assert [found.field for found in _unsupported(briefing)] == ["text"]
