"""How files name what they carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.renderers.carried import FILE_NAME, HTML_ID, number, numbered


@given(st.sampled_from([FILE_NAME, HTML_ID]), st.integers(1, 9999))
def test_a_name_tells_its_number(name: str, count: int) -> None:
    assert number(name, numbered(name, count)) == count


def test_the_first_bears_the_name_itself() -> None:
    assert [numbered(FILE_NAME, n) for n in (1, 2)] == ["briefing.json", "briefing-2.json"]
    assert [numbered(HTML_ID, n) for n in (1, 12)] == ["briefing", "briefing-12"]


@pytest.mark.parametrize(
    "name",
    [
        *("", "2", "briefing", "Briefing.json", "my-briefing.json", "briefing-2.json.exe"),
        *("briefing-0.json", "briefing-1.json", "briefing-02.json", "briefing-²2.json"),
        "briefing-x.json",
    ],
)
def test_another_s_name_has_none(name: str) -> None:
    assert number(FILE_NAME, name) is None
