"""File names: ASCII, short, stable."""

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import styles
from briefing.compose.names import stem
from briefing.model.briefing import Briefing, EventDate, MemoFields, Title

STYLE = styles.load("memo")


@pytest.mark.parametrize(
    ("title", "date", "name"),
    [
        ("U.S.–Russia embassy talks", "2025-04-10", "2025-04-10_us-russia-embassy-talks_memo"),
        ("Budget: Who pays?", "2025-04", "2025-04_budget-who-pays_memo"),
        ("Łódź — réunion n° 4", None, "lodz-reunion-ndeg-4_memo"),
        (
            "Встреча в Тирасполе",
            "--05-12",
            "05-12_vstrecha-v-tiraspole_memo",
        ),
        ("!!!", None, "untitled_memo"),
    ],
)
def test_names(title: str, date: str | None, name: str) -> None:
    briefing = Briefing(Title(title), "en", date=EventDate(date) if date else None)
    assert stem(briefing, STYLE) == name


def test_a_long_title_ends_with_a_whole_word() -> None:
    briefing = Briefing(Title("Committee " * 20), "en", date=EventDate("2025-04-10"))
    assert stem(briefing, STYLE) == "2025-04-10_" + "-".join(["committee"] * 5) + "_memo"


def test_the_pattern_is_the_style_s() -> None:
    style = replace(STYLE, file_name="{reference}_{place}_{title}")
    briefing = Briefing(Title("Dues"), "en", memo=MemoFields(reference="HD/7"))
    assert stem(briefing, style) == "hd-7_dues"


PATTERNS = st.sampled_from(
    ["{title}", "{date}_{title}_memo", "{reference}_{place}_{title}_{status}", "a{status}{place}"]
)


@given(st.text(), st.text(max_size=90), st.text(max_size=90), PATTERNS, st.booleans())
def test_any_title_gives_a_name(
    title: str, reference: str, place: str, pattern: str, cleared: bool
) -> None:
    style = replace(styles.load("government"), file_name=pattern)
    briefing = Briefing(Title(title), "en", None, place, MemoFields(reference=reference))
    name = stem(briefing, style, cleared)
    assert 0 < len(name) <= 65
    assert set(name) <= set(string.ascii_lowercase + string.digits + "-_DRAFT")
    assert name == name.strip("-_")
    assert ("DRAFT" in name) is not cleared
