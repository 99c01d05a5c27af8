"""Words to lines."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.pdf.lines import joined, lowered, segments
from briefing.readers.pdf.page import Face, Word
from tests.readers.pdf.placed import line, words

WORD = st.builds(
    Word,
    st.text("abc•1", min_size=1, max_size=6),
    st.floats(0, 500),
    st.floats(0, 500),
    st.floats(0, 800),
    st.builds(Face, st.sampled_from([0.0, 6.0, 10.0, 24.0]), st.booleans()),
)


@given(st.lists(WORD, max_size=30))
def test_every_word_is_in_one_line_but_for_the_marks_of_notes(placed: list[Word]) -> None:
    found = Counter(word.text for part in segments(placed) for word in part.words)
    assert found <= Counter(word.text for word in placed)
    assert found >= Counter(word.text for word in placed if not word.glued)


def test_a_wide_gap_parts_and_a_stretched_space_does_not() -> None:
    row = words("The ferry sails", 50, 700) + words("Again in May", 400, 700)
    assert [part.text for part in segments(row)] == ["The ferry sails", "Again in May"]
    stretched = words("The", 50, 700) + words("ferry", 73, 700)  # 8 points, for a size of 10
    assert [part.text for part in segments(stretched)] == ["The ferry"]


def test_a_mark_goes_with_its_item() -> None:
    for mark in ("•", "–", "3.", "(a)"):
        row = words(mark, 50, 700) + words("Bicycles", 50 + 5 * len(mark) + 20, 700)
        assert [part.text for part in segments(row)] == [f"{mark} Bicycles"]


def test_lines_run_from_the_top() -> None:
    low, high = words("below", 50, 600), words("above", 300, 700)
    assert [part.text for part in segments([*low, *high])] == ["above", "below"]


def test_what_touches_is_one_word() -> None:
    first = Word("Bold", 50, 70, 700, Face(10, True))
    rest = Word("face", 70.2, 90, 700, Face(10))
    assert joined([line("x", 20, 700), *segments([first, rest])]).text == "x Boldface"


def raised(before: str, mark: str, rise: float = 4.0) -> str:
    (word,) = words(before, 50, 700)
    small = Word(mark, word.right, word.right + 3, 700 + rise, Face(6), glued=True)
    marked = sorted(lowered([word, small]), key=lambda each: each.left)
    return " ".join(each.text for each in marked)


def test_the_mark_of_a_note_is_left_out() -> None:
    assert raised("talks.", "3") == "talks."
    assert raised("talks", "3") == "talks"
    assert raised("talks", "*") == "talks"
    assert raised("2026", "2") == "2026"


def test_powers_and_endings_stay() -> None:
    assert raised("km", "2") == "km 2"
    assert raised("10", "6") == "10 6"
    assert raised("1200", "2") == "1200 2"
    assert raised("21", "st") == "21 st"
    assert raised("CO", "2", -2.0) == "CO 2"


def test_a_line_is_bold_when_nearly_all_of_it_is() -> None:
    assert line("What was decided", 50, 700, bold=True).bold
    mixed = [*words("Costs:", 50, 700, bold=True), *words("the town pays for it", 85, 700)]
    assert not next(segments(mixed)).bold
