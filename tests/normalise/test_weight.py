"""Which outcome stands first."""

import dataclasses

from briefing.normalise.hearing import listen
from briefing.normalise.outcomes import outcomes_of
from tests.normalise.articles import reading


def issues(text: str, title: str | None = None) -> list[str | None]:
    read = reading(text)
    titled = dataclasses.replace(read, article=dataclasses.replace(read.article, title=title))
    return [o.issue for o in outcomes_of(titled, listen(titled))]


def test_what_the_headline_names_stands_first() -> None:
    text = "The panel met on Monday.\nIt approved a bench. It rejected the toll on cars."
    assert issues(text) == ["bench", "toll"]
    assert issues(text, "Toll falls in Halden") == ["toll", "bench"]


def test_the_title_of_minutes_is_no_headline() -> None:
    text = "The panel met on Monday.\nIt approved a bench. It rejected the toll on cars."
    assert issues(text, "Minutes of the toll panel") == ["bench", "toll"]


def test_other_business_stands_last() -> None:
    text = (
        "# Other business\n- The clerk’s report was accepted.\n"
        "# Quay\n- The board approved a new crane.\n"
    )
    assert issues(text)[-1] != "Quay"
