"""The ladder: no rung is higher than the one above, whatever the style, language and paper."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing import fonts, styles
from briefing.compose import compose
from briefing.errors import DoesNotFit
from briefing.fonts import Faces
from briefing.layout import fit
from briefing.layout.cuts import above_keep, below_keep, without
from briefing.layout.ladder import Track
from briefing.layout.scale import rungs
from briefing.layout.walk import in_memo
from briefing.model.memo import Memo, Table
from briefing.model.page import Box
from briefing.model.style import Style
from tests import generate
from tests.layout.samples import few
from tests.lexicons import LEXICONS

SEEDS = st.integers(0, 100_000)
LANGUAGES = st.sampled_from(tuple(LEXICONS))
STYLES = st.sampled_from(styles.names())
PAPERS = st.sampled_from(("A4", "Letter"))


def _style(name: str, language: str, paper: str) -> Style:
    labelled = replace(styles.load(name), locale=LEXICONS[language].locale)
    return replace(labelled, paper="Letter" if paper == "Letter" else "A4")


def _faces(style: Style) -> Faces:
    return fonts.faces(style.pdf_family, style.word_family)


def _memo(seed: int, language: str, style: Style) -> Memo:
    lengths = (0.3, 0.7, 1.0, 1.3, 1.6, 2.5, 4.0)
    return compose(generate.briefing(seed, LEXICONS[language], lengths), style)


@few
@given(SEEDS, STYLES, LANGUAGES, PAPERS)
def test_no_rung_is_higher_than_the_one_above(
    seed: int, name: str, language: str, paper: str
) -> None:
    style = _style(name, language, paper)
    memo, faces = _memo(seed, language, style), _faces(style)
    for face in (faces.pdf, faces.word):
        track = Track(memo, style, face)
        over_pt = [track.over_pt(memo, rung) for rung in rungs(style)]
        assert all(below <= above + 1e-6 for above, below in pairwise(over_pt))


@few
@given(SEEDS, STYLES, LANGUAGES, st.floats(0, 1))
def test_a_memo_without_one_more_item_is_hardly_higher(
    seed: int, name: str, language: str, share: float
) -> None:
    """Leaving an item out may add the line that says so, and no more than that."""
    style = _style(name, language, "A4")
    memo, faces = _memo(seed, language, style), _faces(style)
    order = above_keep(memo) + below_keep(memo)
    assume(order)
    count = round(share * (len(order) - 1))
    track, rung = Track(memo, style, faces.pdf), rungs(style)[-1]
    with_it, without_it = (without(memo, order[:n]) for n in (count, count + 1))
    notes = track.gauge(rung, memo).setting.types
    line_pt = max(kind.leading_pt + kind.before_pt for kind in notes.values())
    assert track.over_pt(without_it, rung) <= track.over_pt(with_it, rung) + line_pt


@few
@given(SEEDS, STYLES, LANGUAGES, PAPERS)
def test_both_formats_hold_the_same_statements_and_the_cuts_are_the_rest(
    seed: int, name: str, language: str, paper: str
) -> None:
    style = _style(name, language, paper)
    memo = _memo(seed, language, style)
    try:
        page = fit(memo, style, _faces(style))
    except DoesNotFit:
        assume(False)
    drawn = {box.id for box in _walk(page.boxes)} - {None}
    kept = _ids(page.memo)
    assert drawn == kept
    assert kept | {cut.id for cut in page.cut} == _ids(memo)
    assert not kept & {cut.id for cut in page.cut}


def _ids(memo: Memo) -> set[str]:
    return {each.id for each in in_memo(memo) if each.id} | _rows(memo)


def _rows(memo: Memo) -> set[str]:
    blocks = [block for part in memo.parts for block in part.blocks]
    return {row.id for b in blocks if isinstance(b, Table) for row in b.rows if row.id}


def _walk(boxes: tuple[Box, ...]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from _walk(box.kids)


@pytest.mark.parametrize("name", styles.names())
def test_a_short_memo_is_set_on_the_first_rung(name: str) -> None:
    style = _style(name, "en", "A4")
    short = compose(generate.briefing(3, LEXICONS["en"], (0.15,)), style)
    page = fit(short, style, _faces(style))
    assert (
        page.pdf.types
        == Track(page.memo, style, _faces(style).pdf)
        .gauge(rungs(style)[0], page.memo)
        .setting.types
    )
