"""The order in which the lines of a page are read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.pdf.columns import columns, level
from briefing.readers.pdf.gutters import Gutter
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.sparse import common
from tests.readers.pdf.placed import line, lines, texts

WORDS = "the ferry sails again from the first of May"  # 210 points wide at 10 points
LEFT = [f"L{i} {WORDS}" for i in range(8)]
RIGHT = [f"R{i} {WORDS}" for i in range(8)]
THIRD = [f"T{i} {WORDS}" for i in range(8)]


RUNNING = [
    "become too shallow for barges late in summer",
    "the water falls below the gauge of the",
    "old mill, and captains have to wait for rain",
]
REST = ["sugar wharf, which has one single crane and", "no road for lorries."]


def order(segments: list[Line], known: list[Gutter] | None = None) -> list[str]:
    found = columns(segments, known or [])
    return [text.split()[0] for column in found for text in texts(column.lines)]


def names(*sides: list[str]) -> list[str]:
    return [text.split()[0] for side in sides for text in side]


def test_one_column() -> None:
    assert order(lines(LEFT)) == names(LEFT)


def test_two_columns_below_a_headline_and_above_a_foot() -> None:
    head = line("HEAD " + WORDS * 2, 50, 730)
    foot = line("FOOT " + WORDS * 2, 50, 580)
    segments = [head, *lines(LEFT), *lines(RIGHT, 300), foot]
    assert order(segments) == ["HEAD", *names(LEFT, RIGHT), "FOOT"]


def test_two_columns_whose_lines_are_not_on_one_height() -> None:
    assert order([*lines(LEFT), *lines(RIGHT, 300, 694)]) == names(LEFT, RIGHT)


def test_three_columns() -> None:
    segments = [*lines(LEFT), *lines(RIGHT, 300), *lines(THIRD, 550, 705)]
    assert order(segments) == names(LEFT, RIGHT, THIRD)


def test_a_column_that_is_longer_than_the_other() -> None:
    assert order([*lines(LEFT), *lines(RIGHT[:3], 300)]) == names(LEFT, RIGHT[:3])


@pytest.mark.parametrize("left", range(1, 4))
@pytest.mark.parametrize("right", [1, 2])
@pytest.mark.parametrize("top", [700, 694])
def test_few_lines_of_running_text_are_columns(left: int, right: int, top: float) -> None:
    placed = [*lines(RUNNING[:left]), *lines(REST[:right], 300, top)]
    assert order(placed) == names(RUNNING[:left], REST[:right])


def test_a_last_column_of_a_word_or_two_is_not_read_into_a_line() -> None:
    assert order([*lines(RUNNING), line("lorries.", 300, 700)]) == [*names(RUNNING), "lorries."]


def test_the_gutter_of_another_page_parts_whatever_stands_there() -> None:
    (known,) = common([list(level([*lines(LEFT), *lines(RIGHT, 300)]))])
    placed = [*lines(["May", "June"]), *lines(["wharf", "crane"], 300)]
    assert order(placed, [known]) == ["May", "June", "wharf", "crane"]
    assert order(placed) == ["May", "June"]  # each with the word beside it
    elsewhere = [*lines(["May", "June"]), *lines(["wharf", "crane"], 200)]
    assert order(elsewhere, [known]) == ["May", "June"]


def test_a_first_line_that_is_a_hair_wider_begins_its_column() -> None:
    head = replace(line(LEFT[0], 50, 712), right=lines(LEFT)[0].right + 0.4)
    segments = [head, *lines(LEFT[1:]), *lines(RIGHT, 300)]
    assert order(segments) == names(LEFT, RIGHT)
    assert len(list(columns(segments))) == 2


def test_a_space_that_is_little_wider_than_the_others_parts_no_line() -> None:
    left = line(RUNNING[0], 50, 700)
    assert order([left, line(REST[0], left.right + 9, 700)]) == ["become"]
    assert order([left, line(REST[0], left.right + 12, 700)]) == ["become", "sugar"]


def test_a_long_label_stays_beside_what_it_names() -> None:
    assert order(
        [line("Desk for questions about the ferry:", 50, 700), line(REST[0], 300, 700)]
    ) == ["Desk"]


def test_a_wide_space_in_a_paragraph_parts_no_line() -> None:
    full = [line(f"P{i} {WORDS} {WORDS}", 50, 700 - 12 * i) for i in (0, 2)]
    torn = [line(RUNNING[0], 50, 688), line(REST[0], 300, 688)]
    assert order([*full, *torn]) == ["P0", "become", "P2"]


def test_labels_and_their_values_stay_beside_each_other() -> None:
    labels = lines(["To:", "From:", "Date:"])
    values = lines(["The minister", "The harbour desk", "Third of May"], 150)
    assert [text for column in columns([*labels, *values]) for text in texts(column.lines)] == [
        "To: The minister",
        "From: The harbour desk",
        "Date: Third of May",
    ]


@given(
    st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 30), st.sampled_from([8.0, 10.0, 20.0])),
        max_size=60,
    )
)
def test_every_line_is_read_once(places: list[tuple[int, int, float]]) -> None:
    placed = [line(f"w{i}", x * 45, y * 12, size) for i, (x, y, size) in enumerate(places)]
    found = [word for column in columns(placed) for each in column.lines for word in each.words]
    assert sorted(word.text for word in found) == sorted(f"w{i}" for i in range(len(places)))
