"""Date phrases: laws over any text, then what each phrase means, seen from a publication date."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive.dates import dates_in, rederive, resolve
from tests.steps import steps

_WORDS = st.sampled_from(
    ["12", "May", "2025", "31", "February", "Tuesday", "next", "week", "of", "–", "to", ",", "in"]
)
_TEXTS = st.one_of(st.text(), st.lists(_WORDS).map(" ".join))
_PUBLISHED = st.one_of(
    st.none(), st.dates().map(str), st.sampled_from(["2024", "2024-02", "", "x", "0001-01-01"])
)


@given(_TEXTS, _PUBLISHED, st.booleans())
def test_what_is_found_stands_in_the_text_in_order(
    text: str, published: str | None, forward: bool
) -> None:
    end = 0
    for found in dates_in(text, published, "en", forward=forward):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert (found.iso is None) == (found.precision is None)
        end = found.end


@given(_TEXTS)
def test_nothing_relative_is_known_without_a_publication_date(text: str) -> None:
    assert all(found.iso is None for found in dates_in(text, None, "en") if found.relative)


@pytest.mark.parametrize(
    ("text", "iso", "until"),
    [
        ("April 10, 2025", "2025-04-10", None),
        ("10 April 2025", "2025-04-10", None),
        ("the 3rd of May 2024", "2024-05-03", None),
        ("Sept. 3, 2021", "2021-09-03", None),
        ("JANUARY 5, 2024", "2024-01-05", None),
        ("Tuesday, January 30, 2024", "2024-01-30", None),
        ("2025-04-10", "2025-04-10", None),
        ("10.04.2025", "2025-04-10", None),
        ("13/04/2025", "2025-04-13", None),
        ("10–11 April 2025", "2025-04-10", "2025-04-11"),
        ("April 10 and 11, 2025", "2025-04-10", "2025-04-11"),
        ("30 June to 2 July 2025", "2025-06-30", "2025-07-02"),
        ("December 30 – January 2, 2025", "2024-12-30", "2025-01-02"),
        ("June 2024", "2024-06", None),
        ("mid-June 2024", "2024-06", None),
        ("Q2 2025", "2025", None),
        ("the spring of 2024", "2024", None),
        ("since 2019", "2019", None),
        ("May 12", "--05-12", None),
        ("29 February", "--02-29", None),
        ("week of 12 May 2025", "2025-W20", None),
    ],
)
def test_reads_what_is_stated(text: str, iso: str, until: str | None) -> None:
    (found,) = dates_in(text, None, "en")
    assert (found.iso, found.until) == (iso, until)


@pytest.mark.parametrize(
    ("text", "back", "forward"),
    [
        ("on Tuesday", "2024-02-20", "2024-02-27"),
        ("on Friday", "2024-02-23", "2024-02-23"),
        ("last Friday", "2024-02-16", "2024-02-16"),
        ("last Tuesday", None, None),
        ("next Tuesday", "2024-02-27", "2024-02-27"),
        ("this Wednesday", "2024-02-21", "2024-02-21"),
        ("coming Monday", "2024-02-26", "2024-02-26"),
        ("coming Friday", "2024-03-01", "2024-03-01"),
        ("last night", "2024-02-22", "2024-02-22"),
        ("this afternoon", "2024-02-23", "2024-02-23"),
        ("today", "2024-02-23", "2024-02-23"),
        ("yesterday", "2024-02-22", "2024-02-22"),
        ("tomorrow", "2024-02-24", "2024-02-24"),
        ("early next week", "2024-W09", "2024-W09"),
        ("last month", "2024-01", "2024-01"),
        ("later this year", "2024", "2024"),
        ("by year end", "2024", "2024"),
        ("December 18", "2023-12-18", "2024-12-18"),
        ("23 March", "2024-03-23", "2024-03-23"),
        ("in April", "2024-04", "2024-04"),
        ("the week of June 26th", "2024-W26", "2024-W26"),
        ("in the coming weeks", None, None),
        ("within twenty working days", None, None),
        ("03/04/2025", None, None),
    ],
)
def test_completes_what_is_left_open(text: str, back: str | None, forward: str | None) -> None:
    friday = "2024-02-23"
    assert resolve(text, friday, "en") == back
    assert resolve(text, friday, "en", forward=True) == forward
    assert rederive("date.relative", text, friday, "en") == back
    assert rederive("due.relative", text, friday, "en") == forward


@pytest.mark.parametrize(
    "text",
    ["It may 12 or May be", "31 February 2024", "May 12,000", "v2025-04-10", "march on", "1234567"],
)
def test_is_not_taken_in(text: str) -> None:
    assert dates_in(text, None, "en") == ()


def test_counts_a_weekday_from_the_dateline_in_its_quote() -> None:
    quote = "Oct. 14, 2026 — Talks broke down late on Tuesday"
    assert rederive("date.dateline", quote, None, "en") == "2026-10-13"


@pytest.mark.parametrize("unit", [" ", "1", "x", "12 ", "week of ", "Tuesday, ", "May 1–"])
def test_four_times_the_text_takes_four_times_the_steps(unit: str) -> None:
    texts = (unit * (size // len(unit)) for size in (5_000, 20_000))
    short, long = (steps(partial(dates_in, text, None, "en")) for text in texts)
    assert long < 4.5 * short + 200
    dates_in(unit * (100_000 // len(unit)), None, "en")
