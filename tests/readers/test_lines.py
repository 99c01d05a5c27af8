import pytest

from briefing.readers.lines import Line, is_rule, joins, lines_of

WRAPPED = """The parties met in the old customs house and went through the points one
by one until the evening, when the lights failed and they had to move into
the hall next door.
They will meet again.
"""


def test_wrapped_lines_are_joined_and_short_ones_left() -> None:
    lines = lines_of(WRAPPED)
    assert [line.text.split()[0] for line in lines] == ["The", "They"]
    assert WRAPPED[lines[0].start : lines[0].end].split() == lines[0].text.split()


def test_long_lines_are_paragraphs() -> None:
    text = "The parties met in the customs house. " * 6
    assert len(lines_of(f"{text}\n{text}\n{text}")) == 3


def test_a_blank_line_and_white_space_are_noticed() -> None:
    first, second = lines_of("  one\t\u00a0two  \n \u3000 \n\tthree")
    assert (first.text, first.indent, first.gap) == ("one two", 2, False)
    assert (second.text, second.indent, second.gap) == ("three", 4, True)


def test_an_item_takes_the_lines_that_hang_below_it() -> None:
    text = "- Quays to be\n  Repaired by May\n- Cranes\nNext Steps"
    assert [line.text for line in lines_of(text)] == [
        "- Quays to be Repaired by May",
        "- Cranes",
        "Next Steps",
    ]


@pytest.mark.parametrize(
    ("last", "text", "width", "goes_on"),
    [
        ("x" * 70, "and", 72, True),
        ("x" * 70, "Brand", 72, True),
        ("x" * 40, "Brand", 72, False),
        ("short", "and", 0, False),
        ("x" * 50, "and", 0, True),
        ("x" * 50 + ".", "and", 0, False),
        ("word", ", and more", 0, True),
        ("x" * 70 + ".", "Attendees:", 72, False),
    ],
)
def test_a_line_goes_on_where_there_was_no_room(
    last: str, text: str, width: int, goes_on: bool
) -> None:
    assert joins(Line(0, len(last), last, width=len(last)), text, width) is goes_on


@pytest.mark.parametrize("rule", ["---", "* * *", "=====", "___", "###", "• • •", "....."])
def test_rules_are_drawn(rule: str) -> None:
    assert is_rule(lines_of(rule)[0])


@pytest.mark.parametrize("words", ["--", "-- a --", "# # a", "1 2 3"])
def test_words_are_not_drawn(words: str) -> None:
    assert not is_rule(lines_of(words)[0])


def test_indented_lines_are_as_wide_as_they_stand() -> None:
    text = (
        "    1.   The ministers of the two ports met on the quay of Port\n"
        "Selwyn on 3 March and went through the agreement, which they had\n"
        "signed the year before, for a whole day and half a night.\n"
    )
    assert len(lines_of(text)) == 1
