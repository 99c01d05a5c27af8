"""The order in which the lines of a page are read."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.pdf.columns import columns
from briefing.readers.pdf.lines import Line
from tests.readers.pdf.placed import line, lines, texts

WORDS = "the ferry sails again from the first of May"  # 210 points wide at 10 points
LEFT = [f"L{i} {WORDS}" for i in range(8)]
RIGHT = [f"R{i} {WORDS}" for i in range(8)]
THIRD = [f"T{i} {WORDS}" for i in range(8)]


def order(segments: list[Line]) -> list[str]:
    return [text.split()[0] for column in columns(segments) for text in texts(column.lines)]


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
