"""What the source does not say goes, with a notice."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.evidence import Verdict, examine, keep_supported
from briefing.model.briefing import (
    Briefing,
    Citation,
    Claim,
    Conflict,
    Due,
    NextStep,
    Outcome,
    Reaction,
    Statement,
    Status,
    Title,
)
from briefing.model.notice import Level
from tests.briefing_file.arbitrary import briefings
from tests.evidence.linked import cite, dated, meetings, mixed_up, outcomes, record, wrong_outcomes

TEXT = (
    "The board approved the fee of 12 crowns. Residents said the fee was unfair. "
    "The mayor will report on 3 May 2026."
)


def fee(text: str, quote: str = "The board approved the fee of 12 crowns.") -> Briefing:
    statement = Statement("s1", text, {"text": cite(TEXT, quote)})
    return Briefing(Title("Fee"), "en", summary=(statement,), sources=record(TEXT))


def test_what_is_right_stays_as_it_is() -> None:
    for briefing in (*meetings(), outcomes(), fee("The board approved the fee of 12 crowns.")):
        assert keep_supported(briefing) == briefing


def test_a_wrong_statement_goes_with_a_notice() -> None:
    kept = keep_supported(fee("The board approved the fee of 13 crowns."))
    assert kept.summary == ()
    (notice,) = kept.notices
    assert (notice.level, notice.about, notice.field) == (Level.PROBLEM, "s1", "text")
    assert "the number “13” is not in it" in notice.text


def test_a_wrong_field_goes_and_its_statement_stays() -> None:
    for briefing in (b for meeting in meetings() for b in mixed_up(meeting, "role")):
        kept = keep_supported(briefing)
        assert [who.name for who in kept.participants] == [w.name for w in briefing.participants]
        assert any(who.role is None and "role" not in who.evidence for who in kept.participants)


def test_a_status_that_the_words_do_not_give_is_unknown() -> None:
    honest = outcomes()
    wrong = replace(honest.outcomes[0], status=Status.REJECTED)
    kept = keep_supported(replace(honest, outcomes=(wrong,)))
    assert kept.outcomes[0].status is Status.UNKNOWN
    assert "status" not in kept.outcomes[0].evidence


def test_a_date_that_was_not_stated_goes() -> None:
    kept = keep_supported(dated("2025-06-05"))
    assert kept.date is None
    assert "date" not in kept.evidence


def test_a_due_date_goes_and_its_words_stay() -> None:
    due = cite(TEXT, "on 3 May 2026", "due.stated")
    step = NextStep(
        "n1",
        "The mayor will report",
        due=Due("on 3 May 2026", "2026-05-04", "day"),
        evidence={"action": cite(TEXT, "The mayor will report"), "due": due},
    )
    briefing = Briefing(Title("Fee"), "en", next_steps=(step,), sources=record(TEXT))
    assert keep_supported(briefing).next_steps[0].due == Due("on 3 May 2026")


def test_a_reaction_goes_when_nobody_is_left_who_said_it() -> None:
    evidence = {"text": cite(TEXT, "the fee was unfair"), "by": cite(TEXT, "Residents")}
    honest = Reaction("r1", "the fee was unfair", "Residents", evidence)
    briefing = Briefing(Title("Fee"), "en", reactions=(honest,), sources=record(TEXT))
    assert keep_supported(briefing) == briefing
    invented = replace(honest, by="Shopkeepers")
    assert keep_supported(replace(briefing, reactions=(invented,))).reactions == ()


def test_a_conflict_goes_with_its_statement_or_a_claim() -> None:
    sentence = "The board approved the fee of 12 crowns."
    words = "Residents said the fee was unfair."
    said = Claim(words, {"text": cite(TEXT, words)})
    false = replace(said, text="Residents said the fee was fair.")
    main = Claim(sentence, {"text": cite(TEXT, sentence)})
    briefing = replace(fee(sentence), conflicts=(Conflict("c1", "s1", (main, said)),))
    assert keep_supported(briefing) == briefing
    wrong = replace(briefing, conflicts=(Conflict("c1", "s1", (main, false)),))
    assert keep_supported(wrong).conflicts == ()


def test_what_cites_nothing_stays() -> None:
    briefing = Briefing(Title("Fee"), "en", outcomes=(Outcome("o1", "The fee rises"),))
    assert keep_supported(briefing) == briefing
    assert [found.verdict for found in examine(briefing)] == [Verdict.UNQUOTED]


@settings(max_examples=30, deadline=None)
@given(briefings)
def test_nothing_unsupported_is_left_in_any_briefing(briefing: Briefing) -> None:
    left = [
        found.about
        for found in examine(keep_supported(briefing))
        if found.verdict is Verdict.UNSUPPORTED
    ]
    assert all(about == "title" or about.startswith("source") for about in left)


@given(st.sampled_from([*wrong_outcomes()]))
def test_keeping_is_done_once(briefing: Briefing) -> None:
    once = keep_supported(briefing)
    assert keep_supported(once) == once


def test_a_citation_of_no_source_is_judged_by_its_quote() -> None:
    cited = {"text": (Citation(7, 0, 3, "The fee"),)}
    briefing = Briefing(Title("Fee"), "en", summary=(Statement("s1", "The fee", cited),))
    (found,) = examine(briefing)
    assert found.verdict is Verdict.VERBATIM
    assert found.reason.endswith("compared with the quotation alone.")
