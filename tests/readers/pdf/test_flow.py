"""Paragraphs that go on in the next column."""

import pytest

from briefing.readers.pdf.flow import Read, flowing
from briefing.readers.pdf.paragraphs import Group
from tests.readers.pdf.placed import line

FULL = "The council spoke of the pier and of the long"  # to the right edge of its column


def joined(last: str, first: str, bold: bool = False, size: float = 10.0) -> bool:
    above, below = line(last, 50, 100), line(first, 320, 700, size, bold)
    reads = [
        Read(Group((above,), 50, 50 + 5 * len(FULL)), 1),
        Read(Group((line("7", 50, 30),), 50, 60), 1, "page number"),
        Read(Group((below,), 320, 550), 1, first=True),
    ]
    found = list(flowing(reads))
    assert sum(len(read.group.lines) for read in found) == 3
    return len(found) == 2


def test_a_sentence_goes_on() -> None:
    assert joined(FULL, "winter on the islands.")
    assert joined(FULL, "Breakwater at Northhaven.")
    assert joined("It spoke of the", "winter on the islands.")


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (FULL[:-5] + ".", "The winter was long."),
        ("What was decided", "The winter was long."),
        (FULL, "• winter"),
    ],
)
def test_what_ends_does_not_go_on(last: str, first: str) -> None:
    assert not joined(last, first)


def test_what_looks_otherwise_does_not_go_on() -> None:
    assert not joined(FULL, "Winter on the islands", bold=True)
    assert not joined(FULL, "winter on the islands", size=14.0)
