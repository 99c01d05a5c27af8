"""A subject is set in two lines where it can be: smaller before it takes a third, never cut."""

from itertools import pairwise

import pytest

from briefing.layout import fit
from briefing.layout.ladder import Track
from briefing.layout.scale import SUBJECTS, rungs
from briefing.model.memo import Memo, Role
from briefing.model.page import Box, Page, Tag
from tests.layout.samples import bullets, faces, paragraph, style

WORDS = "Ministers settle on one scale for floods and leave the weir open after two days of talks "


def titled(title: str) -> Memo:
    subject = paragraph(Role.SUBJECT, title)
    return Memo(title, "en", "en-GB", (subject,), (bullets("summary", 2),))


def subject(page: Page) -> Box:
    return next(box for box in page.boxes if box.tag is Tag.H1)


@pytest.mark.parametrize(("length", "size"), [(40, 0), (140, 1), (200, 2), (400, 2)])
def test_a_longer_subject_is_set_smaller(length: int, size: int) -> None:
    title = (WORDS * 5)[:length].strip()
    page = fit(titled(title), style(), faces())
    expected = round(SUBJECTS[size] * style().size_pt * 2) / 2
    assert page.pdf.types[Role.SUBJECT].size_pt == expected
    pieces = [piece.text for line in subject(page).lines for piece in line.pieces]
    assert "".join(pieces) == title


@pytest.mark.parametrize("length", range(20, 120, 10))
def test_it_takes_no_third_line_that_a_smaller_size_would_spare(length: int) -> None:
    page = fit(titled((WORDS * 5)[:length].strip()), style(), faces())
    smallest = round(SUBJECTS[-1] * style().size_pt * 2) / 2
    assert len(subject(page).lines) <= 2 or page.pdf.types[Role.SUBJECT].size_pt == smallest


@pytest.mark.parametrize("length", [30, 90, 130, 250])
def test_no_rung_is_higher_than_the_one_above(length: int) -> None:
    memo = titled((WORDS * 5)[:length].strip())
    track = Track(memo, style(), faces().pdf)
    heights = [track.gauge(rung).body_pt(memo) for rung in rungs(style())]
    assert all(above >= below - 1e-6 for above, below in pairwise(heights))
