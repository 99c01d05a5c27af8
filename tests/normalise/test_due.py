"""By when: which words of a sentence say so, and what date they name."""

from dataclasses import replace

import pytest

from briefing.evidence.examining import examine
from briefing.evidence.finding import Verdict
from briefing.normalise import normalise
from briefing.normalise.due import before_due, due_in, due_of, is_past
from briefing.normalise.hearing import listen
from tests.normalise.articles import article, reading


def due(sentence: str) -> str | None:
    read = reading(sentence, "2031-03-04")
    (heard,) = listen(read)
    found = due_in(read, heard, 0, len(heard.raw))
    return heard.raw[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("File it by 18 September.", "by 18 September"),
        ("File it no later than 18 September.", "no later than 18 September"),
        ("Supply the list before the end of June.", "before the end of June"),
        ("It applies from 1 November.", "from 1 November"),
        ("Reply within twenty working days.", "within twenty working days"),
        ("They meet in May.", "in May"),
        ("They meet next week.", "next week"),
        ("They meet in the spring of 2032.", "in the spring of 2032"),
        ("They meet for a third time in late June.", "in late June"),
        ("A round is foreseen for September.", "for September"),
        ("The rules are expected next month.", "expected next month"),
        ("Hold it the week of June 26th.", "the week of June 26th"),
        ("Planned for May, it was put off to 5 June.", "5 June"),
        ("Send it by 5 May, ahead of the fair in June.", "by 5 May"),
        ("Open on 16 May instead of 12 June.", "on 16 May"),
        ("They have met often.", None),
        ("He may go.", None),
    ],
)
def test_the_phrase_keeps_what_governs_it(sentence: str, phrase: str | None) -> None:
    found = due(sentence)
    assert (found.removeprefix("the ") if found else None) == (
        phrase.removeprefix("the ") if phrase else None
    )


@pytest.mark.parametrize(
    ("phrase", "date", "precision"),
    [
        ("by 18 September", "2031-09-18", "day"),
        ("before the end of June 2031", "2031-06", "month"),
        ("in the spring of 2032", "2032", "year"),
        ("within twenty working days", None, None),
    ],
)
def test_a_date_is_given_where_it_is_known(
    phrase: str, date: str | None, precision: str | None
) -> None:
    found, _ = due_of(reading(phrase, "2031-03-04"), 0, len(phrase))
    assert (found.text, found.date, found.precision) == (phrase, date, precision)


def test_a_month_that_is_over_is_past_and_the_present_one_is_not() -> None:
    for phrase, past in [("on 3 January 2031", True), ("on 1 March 2031", False), ("soon", False)]:
        assert is_past(reading(phrase, "2031-03-04"), 0, len(phrase)) is past


def test_an_action_ends_before_its_due_phrase_and_a_courtesy() -> None:
    read = reading("Papers to Anna by 9 May, please.")
    (heard,) = listen(read)
    found = due_in(read, heard, 0, len(heard.raw))
    assert found is not None
    assert heard.raw[: before_due(read, heard, 0, len(heard.raw), found)] == "Papers to Anna"


def test_the_day_of_the_event_gives_a_deadline_its_year_but_no_weekday() -> None:
    text = (
        "The board met on 3 December 2030 in Halden. Bids will be sent by 15 January. "
        "The clerk will report on Friday."
    )
    briefing = normalise(article(text))
    dues = [step.due.date for step in briefing.next_steps if step.due]
    assert dues == ["2031-01-15", None]
    verdicts = {found.verdict for found in examine(briefing) if found.field.startswith("due")}
    assert Verdict.UNSUPPORTED not in verdicts
    forged = replace(briefing, date=None)
    refuted = [found for found in examine(forged) if found.verdict is Verdict.UNSUPPORTED]
    assert refuted
