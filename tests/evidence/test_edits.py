"""What a person wrote stays, is marked and told; what the source says is left alone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.evidence import Verdict, edited, examine, keep_supported, mark_edited, unsupported
from briefing.model.briefing import (
    Briefing,
    Due,
    EventDate,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Status,
    Title,
    Vote,
)
from briefing.model.notice import Level
from tests.evidence.linked import cite, dated, meetings, outcomes, record

TEXT = "Fee\n\nThe board approved the fee of 12 crowns. Liv Aasen thanked residents."
SENTENCE = "The board approved the fee of 12 crowns."


def fee(text: str = SENTENCE, title: str = "Fee") -> Briefing:
    statement = Statement("s1", text, {"text": cite(TEXT, SENTENCE)})
    return Briefing(Title(title), "en", summary=(statement,), sources=record(TEXT))


def _wrong(briefing: Briefing) -> list[tuple[str, str]]:
    return [(found.about, found.field) for found in unsupported(briefing, examine(briefing))]


def test_what_the_source_says_is_nobody_s_edit() -> None:
    for briefing in (*meetings(), outcomes(), dated("2025-06-04"), fee()):
        printed = replace(briefing, title=Title((briefing.sources[0].text or "").split()[0]))
        assert _wrong(printed) == []
        assert mark_edited(printed) == printed
        assert edited(printed) == ()


def _additions() -> Iterator[tuple[str, Briefing]]:
    """Yield a field and a briefing in which a person added it, citing nothing for it."""
    outcome = Outcome("o1", SENTENCE, evidence={"outcome": cite(TEXT, SENTENCE)})
    for field, changed in (
        ("issue", replace(outcome, issue="Tolls")),
        ("status", replace(outcome, status=Status.AGREED)),
        ("ref", replace(outcome, ref="12/3")),
        ("vote", replace(outcome, vote=Vote(7, 2))),
    ):
        yield field, replace(fee(), outcomes=(changed,))
    person = Participant("p1", "Liv Aasen", evidence={"name": cite(TEXT, "Liv Aasen")})
    for field, who in (
        ("role", replace(person, role="Mayor")),
        ("affiliation", replace(person, affiliation="Norway")),
        ("kind", replace(person, kind="organisation")),
        ("head", replace(person, head=True)),
    ):
        yield field, replace(fee(), participants=(who,))
    mention = Mention("m1", "Liv Aasen", "Mayor", {"name": cite(TEXT, "Liv Aasen")})
    yield "role", replace(fee(), mentioned=(mention,))
    action = {"action": cite(TEXT, "thanked residents")}
    step = NextStep("n1", "thanked residents", evidence=action)
    yield "owner", replace(fee(), next_steps=(replace(step, owner="Police"),))
    yield "due.text", replace(fee(), next_steps=(replace(step, due=Due("in May")),))
    spoken = {"text": cite(TEXT, "Liv Aasen thanked residents.")}
    reaction = Reaction("r1", "Liv Aasen thanked residents.", "Residents", spoken)
    yield "by", replace(fee(), reactions=(reaction,))
    yield "text", replace(fee(), summary=(Statement("s1", SENTENCE),))
    yield "start", replace(fee(), date=EventDate("2026-05-03"))
    yield "text", replace(fee(), place="Porto")
    yield "text", fee(title="Fee scandal")


@pytest.mark.parametrize(("field", "briefing"), [*_additions()])
def test_what_a_person_added_is_unsupported_until_somebody_stands_for_it(
    field: str, briefing: Briefing
) -> None:
    ((about, found),) = _wrong(briefing)
    assert found == field
    marked = mark_edited(briefing)
    ((notice),) = marked.notices
    assert (notice.level, notice.about, notice.field) == (Level.INFO, about, field)
    assert notice.text.startswith("Changed or added by a person: “")
    assert edited(marked) == (about,)
    assert mark_edited(marked) == marked
    assert _wrong(marked) == ([] if about not in ("title", "date", "place") else [(about, field)])


def test_what_a_person_changed_stays_and_is_marked() -> None:
    marked = mark_edited(fee("The board likes the fee."))
    assert marked.summary[0].edited
    assert [notice.level for notice in marked.notices] == [Level.INFO]
    assert mark_edited(marked) == marked
    assert keep_supported(marked) == marked
    assert [found.verdict for found in examine(marked) if found.about == "s1"] == [Verdict.EDITED]


def test_a_changed_title_is_told() -> None:
    assert edited(mark_edited(replace(fee(), title=Title("Fee scandal")))) == ("title",)


def test_a_changed_text_of_a_source_is_told() -> None:
    (source,) = record(TEXT)
    briefing = replace(fee(), sources=(replace(source, text_sha256="0" * 64),))
    marked = mark_edited(briefing)
    assert edited(marked) == ("source 1",)
    assert [note.text for note in marked.notices] == ["Changed or added by a person: the text."]


def test_a_file_that_names_no_source_has_a_head_of_its_own() -> None:
    own = Statement("s1", "We met.", edited=True)
    briefing = Briefing(Title("Fee"), "en", EventDate("2026-05-03"), place="Porto", summary=(own,))
    assert _wrong(briefing) == []
    assert edited(mark_edited(briefing)) == ("s1",)


def test_a_title_given_of_the_source_is_not_checked() -> None:
    (source,) = record(TEXT)
    briefing = replace(fee(title="Tolls"), sources=(replace(source, title="Tolls"),))
    (title,) = [found for found in examine(briefing) if found.about == "title"]
    assert title.verdict is Verdict.UNCHECKED
    assert mark_edited(briefing) == briefing
