"""What every page repeats at the same place."""

import pytest

from briefing.readers.pdf.furniture import asides, is_page_number
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.page import Page
from tests.readers.pdf.placed import line, lines


def found(*pages: list[Line]) -> list[dict[int, str]]:
    blank = [Page(number, 600, 800) for number, _ in enumerate(pages, 1)]
    return asides(blank, pages)


def body(day: str) -> list[Line]:
    return lines([f"On {day} the council spoke of pier {i} at length" for i in range(30)])


def test_a_head_and_a_foot_with_the_number_of_the_page() -> None:
    pages = [
        [line("The Harbour News", 50, 770), *body(day), line(f"Page {i} of 3", 50, 30)]
        for i, day in enumerate(("Monday", "Tuesday", "Friday"), 1)
    ]
    assert found(*pages) == [{0: "header", 31: "page number"}] * 3


def test_a_number_alone_needs_no_second_page() -> None:
    assert found([*body("Monday"), line("– 7 –", 290, 30)]) == [{30: "page number"}]


@pytest.mark.parametrize(
    "text", ["Page 1", "Seite 1 von 3", "1 / 3", "1 of 3", "p. 1", "- 1 -", "1"]
)
@pytest.mark.parametrize("at", [0, -1])
def test_a_page_that_is_counted_keeps_no_distance(text: str, at: int) -> None:
    near = lines([f"On Monday the council spoke of pier {i} at length" for i in range(53)], top=740)
    edge = line(text, 50, 752 if at == 0 else 740 - 12 * 53)
    placed = [edge, *near] if at == 0 else [*near, edge]
    assert found(placed) == [{0 if at == 0 else 53: "page number"}]


@pytest.mark.parametrize("text", ["7", "Pier 1", "1.", "Part 1", "2024/2025 was dry"])
def test_other_numbers_close_to_the_text_stay(text: str) -> None:
    near = lines([f"On Monday the council spoke of pier {i} at length" for i in range(53)], top=740)
    assert found([*near, line(text, 50, 740 - 12 * 53)]) == [{}]


def test_a_head_that_two_pages_repeat_keeps_no_distance() -> None:
    pages = [
        [
            line("The Harbour News No. 3", 50, 762),
            *lines([f"On {day} they met {i}" for i in range(30)], top=750),
        ]
        for day in ("Monday", "Tuesday")
    ]
    assert found(*pages) == [{0: "header"}] * 2


def test_a_line_of_one_page_alone_stays() -> None:
    pages = [[line("The Harbour News", 50, 770), *body("Monday")], body("Tuesday")]
    assert found(*pages) == [{}, {}]


def test_text_that_two_pages_share_stays() -> None:
    assert found(body("Monday"), body("Monday")) == [{}, {}]


@pytest.mark.parametrize("text", ["3", "– 3 –", "Page 3 of 12", "3 / 12", "iv", "Seite 3"])
def test_numbers_of_pages(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["The Harbour News", "Harbour News of 3 May 2025", "Volume 12345"])
def test_no_numbers_of_pages(text: str) -> None:
    assert not is_page_number(text)
