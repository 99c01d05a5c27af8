"""Markings are printed as they are, in the style's own size, or refused with their width."""

import re
from itertools import pairwise

import pytest

from briefing.errors import NotValid
from briefing.layout import fit
from briefing.layout.scale import rungs, setting
from briefing.model.memo import Memo, Role
from tests.layout.samples import bullets, faces, paragraph, style


def marked(text: str, points: int = 3) -> Memo:
    marking = paragraph(Role.MARKING, text)
    part = bullets("summary", points, text="A point that takes more than one line of type. " * 4)
    return Memo("A memo", "en", "en-GB", (marking,), (part,), footer=(marking,))


def test_a_marking_too_long_for_its_line_is_refused_with_its_width() -> None:
    with pytest.raises(NotValid, match=r"is \d+ points wide, and a line .* holds 481;") as caught:
        fit(marked("WIDE " * 16), style(), faces())
    found = re.search(r"is (\d+) points", str(caught.value))
    assert found is not None
    assert int(found[1]) > 481


def test_the_longest_marking_that_fits_takes_one_line() -> None:
    lengths = {n: _lines(n) for n in range(20, 60)}
    fitting = [n for n, lines in lengths.items() if lines]
    assert fitting == list(range(20, max(fitting) + 1))  # all up to some length, none beyond it
    assert max(fitting) < 59
    assert all(lengths[n] == [1, 1] for n in fitting)


def _lines(count: int) -> list[int]:
    """Return how many lines each marking takes, none where it is refused."""
    try:
        page = fit(marked("M" * count), style(), faces())
    except NotValid:
        return []
    return [len(box.lines) for box in (page.boxes[0], page.boxes[-1])]


def test_it_is_as_large_when_the_page_is_full() -> None:
    empty, full = (fit(marked("OFFICIAL", count), style(), faces()) for count in (1, 40))
    assert full.pdf.types[Role.BODY].size_pt < empty.pdf.types[Role.BODY].size_pt
    for page in (empty, full):
        assert page.pdf.types[Role.MARKING].size_pt > style().size_pt
        assert page.word.types[Role.MARKING].size_pt > style().size_pt


def test_no_rung_changes_its_size() -> None:
    sizes = [setting(rung, style()).types[Role.MARKING].size_pt for rung in rungs(style())]
    assert all(one == other for one, other in pairwise(sizes))
