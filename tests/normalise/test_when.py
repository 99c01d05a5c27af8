"""The date of the event: as stated, completed from the publication date, or that date itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import readers
from briefing.model.article import Source
from briefing.model.briefing import EventDate
from briefing.normalise.reading import read_closely
from briefing.normalise.when import event_date
from briefing.vocabulary import load
from tests.normalise.articles import reading

_FRIDAY = "2024-02-23"


@given(st.text(), st.one_of(st.none(), st.dates().map(str)))
def test_every_date_has_its_words_in_the_text(text: str, published: str | None) -> None:
    dated = event_date(reading(text, published))
    for citation in dated.citations:
        assert citation.quote == " ".join(text[citation.start : citation.end].split())
        assert dated.date is not None
        assert (dated.date.text or "") in citation.quote


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On April 10, 2025, envoys met.", EventDate("2025-04-10", text="April 10, 2025")),
        ("Envoys met on Tuesday.", EventDate("2024-02-20", text="Tuesday")),
        ("The council voted today.", EventDate("2024-02-23", text="today")),
        ("The council voted last night.", EventDate("2024-02-22", text="last night")),
        ("Fees will rise, the council said on Tuesday.", EventDate("2024-02-20", text="Tuesday")),
        (
            "The firm warned on Tuesday that a furnace could close.",
            EventDate("2024-02-20", text="Tuesday"),
        ),
        (
            "Envoys met on 10–11 May 2024.",
            EventDate("2024-05-10", "2024-05-11", text="10–11 May 2024"),
        ),
        ("Envoys met on 20 February.", EventDate("2024-02-20", text="20 February")),
        ("The talks were held in March 2023.", EventDate("2023-03", text="March 2023")),
        ("Date: 3 January 2024\nAll went well.", EventDate("2024-01-03", text="3 January 2024")),
    ],
)
def test_is_as_stated(text: str, date: EventDate) -> None:
    assert event_date(reading(text, _FRIDAY)).date == date


@pytest.mark.parametrize(
    "text",
    [
        "The envoys will meet on 12 May 2024.",
        "The next round is due to be held on 12 May 2024.",
        "Envoys met again; a strike earmarked for 12 May 2024 could begin.",
        "The envoys had met on 12 May 2023.",
        "The scheme began in 2019 and envoys discussed it since 12 May 2023.",
        "Envoys agreed to sign by 12 May 2024.",
    ],
)
def test_a_plan_or_the_past_is_not_the_event(text: str) -> None:
    date = event_date(reading(text, _FRIDAY)).date
    assert date == EventDate(_FRIDAY, basis="published")


def test_a_day_has_no_year_where_none_is_known() -> None:
    date = event_date(reading("Envoys met on May 12.")).date
    assert date == EventDate("--05-12", text="May 12")


def test_a_weekday_alone_is_no_date() -> None:
    assert event_date(reading("Envoys met on Tuesday.")).date is None


def test_says_so_when_only_the_publication_is_dated() -> None:
    dated = event_date(reading("Envoys talked.", _FRIDAY))
    assert dated.date == EventDate(_FRIDAY, basis="published")
    assert [notice.about for notice in dated.notices] == ["date"]


def test_may_is_a_month_and_no_plan() -> None:
    text = "LUND, Sweden, 21 May 2026 – The envoys met here today and agreed to a truce."
    assert event_date(reading(text)).date == EventDate("2026-05-21", text="today")


def test_the_dateline_dates_the_report_and_its_weekdays() -> None:
    text = "PORT ALDER, Maine, Oct. 14, 2026 — Talks broke down late on Tuesday, unions said."
    dated = event_date(reading(text))
    assert dated.date == EventDate("2026-10-13", text="Tuesday")
    (citation,) = dated.citations
    assert citation.rule == "date.dateline"
    assert citation.quote.startswith("Oct. 14, 2026")


@pytest.mark.parametrize(
    "text",
    [
        "A marina is one step closer. Neighbours at Tuesday night's meeting were angry.",
        "The plan was one of the items of Tuesday’s Coastal Ferry Roundtable in Halden.",
        "Nobody spoke against it. Members said so during Tuesday evening's council session.",
        "Fans were happy. The home side's performance Tuesday was its best.",
    ],
)
def test_a_meeting_is_called_by_its_day(text: str) -> None:
    dated = event_date(reading(text, _FRIDAY)).date
    assert dated is not None
    assert (dated.start, dated.text) == ("2024-02-20", "Tuesday")


@pytest.mark.parametrize(
    "text",
    [
        "Neighbours are angry ahead of Tuesday night's meeting.",
        "A final vote is planned for Tuesday's session.",
        "The item will be on the agenda of Tuesday’s council meeting.",
        "Tuesday's newspaper has a map of the harbour.",
        "Copies are needed before Tuesday's hearing.",
    ],
)
def test_a_meeting_still_to_come_is_not_the_event(text: str) -> None:
    dated = event_date(reading(text, _FRIDAY)).date
    assert dated is not None
    assert dated.basis == "published"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "# Note of the meeting of 12 May 2026\n\nThe ministers agreed to open on 1 July 2026.",
            "2026-05-12",
        ),
        (
            "# Minutes of the meeting held on 17 March 2026\n\n"
            "The minutes of 17 February 2026 were confirmed. A limit was agreed.",
            "2026-03-17",
        ),
        ("# Harbour debate\n\nThe board met. It had closed the quay last year.", None),
    ],
)
def test_a_title_goes_over_days_in_the_text(text: str, start: str | None) -> None:
    article = readers.read(Source("note.md", text.encode()))
    found = event_date(read_closely(article, load("en")))
    assert (found.date.start if found.date else None) == start


@pytest.mark.parametrize(
    "text",
    [
        "The union said its members would strike on 12 March unless the talks resumed.",
        "The two sides last met on 6 February and talked for an hour.",
    ],
)
def test_a_threat_and_an_earlier_meeting_are_not_the_event(text: str) -> None:
    assert event_date(reading(text)).date is None
