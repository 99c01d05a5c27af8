"""Fields are found in what was printed, and in what a person made of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.carried.spots import spots, taken

VALUES = {"action": "write to the county", "owner": "Per Aune", "due": "by 3 May"}
PRINTED = "Per Aune: write to the county, by 3 May"
PLAIN = st.lists(st.sampled_from(["moor", "fen", "beck", "tarn"]), min_size=1, max_size=4)


def read(now: str, printed: str = PRINTED) -> dict[str, str]:
    return taken(printed, now, spots(printed, VALUES), "action", lambda _, text: bool(text))


def test_fields_lie_from_left_to_right() -> None:
    found = [(spot.field, PRINTED[spot.start : spot.end]) for spot in spots(PRINTED, VALUES)]
    assert found == [(name, VALUES[name]) for name in ("owner", "action", "due")]


def test_what_is_printed_in_other_words_is_what_is_left() -> None:
    printed = "Write to the county, 3 May 2026"
    found = {spot.field: printed[spot.start : spot.end] for spot in spots(printed, VALUES)}
    assert found == {"action": "Write to the county", "owner": "3 May 2026"}
    without = {name: text for name, text in VALUES.items() if name != "owner"}
    assert spots(printed, without)[1].field == "due"


@pytest.mark.parametrize(
    ("now", "owner", "action", "due"),
    [
        (PRINTED, "Per Aune", "write to the county", "by 3 May"),
        ("write to the county, by 3 May", "", "write to the county", "by 3 May"),
        ("Per Aune: write to the county", "Per Aune", "write to the county", ""),
        ("Per Aune: write: now, to all, by 3 May", "Per Aune", "write: now, to all", "by 3 May"),
        ("write", "", "write", ""),
    ],
)
def test_fields_are_read_from_what_was_written(now: str, owner: str, action: str, due: str) -> None:
    assert read(now) == {"owner": owner, "action": action, "due": due}


@given(PLAIN, PLAIN, PLAIN)
def test_three_new_fields_come_back(owner: list[str], action: list[str], due: list[str]) -> None:
    texts = [" ".join(words) for words in (owner, action, due)]
    found = read("{}: {}, {}".format(*texts))
    assert [found["owner"], found["action"], found["due"]] == texts
