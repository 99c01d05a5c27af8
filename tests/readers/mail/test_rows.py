"""Lines keep their words; marks of quotation are counted."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.mail.rows import Row, rows_of, unflowed


@given(st.text(st.sampled_from("ab \t\n"), max_size=60))
def test_no_word_is_lost(text: str) -> None:
    rows = rows_of(text)
    assert " ".join(row.text for row in rows).split() == text.split()
    assert [" ".join(row.raw.split()) for row in rows] == [row.text for row in rows]


@given(st.lists(st.integers(0, 5), max_size=8))
def test_marks_are_counted(depths: list[int]) -> None:
    rows = rows_of("\n".join(">" * depth + " a" for depth in depths))
    assert [row.depth for row in rows] == depths
    spaced = rows_of("\n".join("> " * depth + "a" for depth in depths))
    assert [(row.depth, row.raw) for row in spaced] == [(depth, "a") for depth in depths]


def test_an_empty_line_parts_rows_and_an_indent_is_kept() -> None:
    assert rows_of("a\n> \n>   b  c\n") == (
        Row("a", raw="a"),
        Row("b c", depth=1, gap=True, raw="  b  c"),
    )


def test_an_escaped_line_is_no_quotation() -> None:
    assert [row.depth for row in rows_of("We met.\n>From now on\nat ten.")] == [0, 0, 0]
    assert [row.depth for row in rows_of("> We met.\n>From now on\n> at ten.")] == [1, 1, 1]


def test_flowed_lines_are_put_together() -> None:
    text = "The board \nmet and \nagreed.\n\n> What \n> now?\n From here.\n-- \nAda \nBrand"
    assert unflowed(text, delsp=False) == (
        "The board met and agreed.\n\n> What now?\nFrom here.\n-- \nAda Brand"
    )
    assert unflowed("Ha \nfen", delsp=True) == "Hafen"


@given(st.text(st.sampled_from("ab \n>"), max_size=60))
def test_flowing_loses_no_word(text: str) -> None:
    def letters(text: str) -> str:
        return "".join(text.split()).replace(">", "")

    assert letters(unflowed(text, delsp=False)) == letters(text)
