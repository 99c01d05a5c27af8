"""The notes at the foot of a page."""

from briefing.readers.pdf.lines import line_of
from briefing.readers.pdf.notes import noted, notes_of, starts_note
from tests.readers.pdf.placed import line, lines, words

BODY = lines([f"The council spoke about the pier number {i} again" for i in range(12)])
NOTES = lines(
    ["1 The list was printed in January", "and again in March.", "2 So the paper."], top=100, size=8
)


def test_small_type_below_the_text_is_a_note_from_its_mark_on() -> None:
    assert notes_of([*BODY, *NOTES], 10.0) == {12, 13, 14}
    assert [len(group.lines) for group in noted(NOTES)] == [2, 1]


def test_small_type_without_a_mark_stays() -> None:
    assert notes_of([*BODY, line("Harbour office, Quay Street", 50, 100, 8)], 10.0) == set()


def test_small_type_above_the_text_stays() -> None:
    assert notes_of([line("1 The list was printed", 50, 760, 8), *BODY], 10.0) == set()


def test_a_page_of_small_type_is_no_note() -> None:
    assert notes_of(NOTES, 10.0) == set()


def test_notes_of_two_columns_stand_apart() -> None:
    right = lines(["3 Letter to the council"], left=320, top=100, size=8)
    found = [group.lines[0].text for group in noted([*NOTES, *right])]
    assert found == ["1 The list was printed in January", "2 So the paper.", right[0].text]


def test_a_raised_mark_begins_a_note_whatever_follows() -> None:
    note = line_of([*words("1", 50, 100, 5), *words("of the list", 53, 100, 8)])
    assert starts_note(note)


def test_marks() -> None:
    assert all(starts_note(line(text, 0, 0)) for text in ("1 The", "12The", "* So", "†So"))
    assert not any(starts_note(line(text, 0, 0)) for text in ("1. The", "The 1", "2024 was"))
