"""The place in the line above minutes, behind the day and the hour."""

import pytest

from briefing.normalise.held import place_beside_day
from tests.normalise.articles import reading


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Meeting of 3 May 2031 at the Mill Hall, Halden", "Mill Hall, Halden"),
        ("Meeting held on Tuesday 3 May 2031, 7.30 pm, Mill Hall", "Mill Hall"),
        ("3rd May 2031 at 7pm, online", "online"),
        ("3 May 2031, in the Mill Hall", "Mill Hall"),
    ],
)
def test_stands_behind_the_day(line: str, place: str) -> None:
    found = reading(f"{line}\n\nThe minutes were approved.")
    span = place_beside_day(found)
    assert span is not None
    assert found.article.words(*span) == place


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2031, Press Office",
        "Meeting of 3 May 2031: present were five members",
        "3 May 2031",
        "The council met on 3 May 2031 in the Mill Hall and rejected the plan.",
    ],
)
def test_is_not_made_of_other_lines(line: str) -> None:
    assert place_beside_day(reading(f"{line}\n\nThe minutes were approved.")) is None
