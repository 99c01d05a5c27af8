"""A step says each thing once, and what leads its date stands in the middle of the line."""

import pytest
from babel import Locale

from briefing.compose import steps
from briefing.model.briefing import Due, NextStep


@pytest.mark.parametrize(
    ("language", "due", "expected"),
    [
        ("en", "In four days", "in four days"),
        ("en", "Beginning next week", "beginning next week"),
        ("en", "Monday", "Monday"),
        ("en", "March", "March"),
        ("de", "Bis Ende Juni", "bis Ende Juni"),
        ("de", "Anfang Juni", "Anfang Juni"),
        ("fr", "D’ici la fin du mois", "d’ici la fin du mois"),
        ("ru", "До конца марта", "до конца марта"),
        ("pt", "Em quatro dias", "Em quatro dias"),
    ],
)
def test_what_leads_a_date_is_small_in_a_line(language: str, due: str, expected: str) -> None:
    step = NextStep("n1", "start the ballot", due=Due(due))
    assert steps.line(step, language, Locale("en")).due == expected


def test_a_row_of_actions_begins_each_cell() -> None:
    row = steps.action(
        NextStep("n1", "start the ballot.", "unison", Due("in May")), "en", Locale("en")
    )
    assert (row.action, row.owner, row.due) == ("Start the ballot", "Unison", "In May")


def test_the_day_of_a_weekday_that_is_said_already_is_given() -> None:
    due = Due("on Monday", "2026-03-09", "day")
    step = NextStep("n1", "talks will resume on Monday at the office", due=due)
    assert steps.line(step, "en", Locale("en", "GB")).due == "9 March 2026"
    dated = NextStep("n1", "talks resume on 9 March", due=Due("on 9 March", "2026-03-09", "day"))
    assert steps.line(dated, "en", Locale("en", "GB")).due is None


@pytest.mark.parametrize(
    ("language", "due", "closely"),
    [
        ("en", "in May", True),
        ("en", "By 6 March", True),
        ("en", "expected but not yet scheduled", False),
        ("en", "starting in July 2018", False),
        ("fr", "d’ici fin juin", True),
        ("ru", "до конца марта", True),
    ],
)
def test_a_date_in_the_flow_of_its_sentence_has_no_comma(
    language: str, due: str, closely: bool
) -> None:
    step = NextStep("n1", "meet", due=Due(due))
    assert steps.line(step, language, Locale(language)).closely is closely
