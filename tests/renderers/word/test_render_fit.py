"""What the layout says fits in Word is one page in LibreOffice, with every word in its place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

import docx
import pytest

from briefing import fonts, layout, styles
from briefing.errors import DoesNotFit
from briefing.layout.heights import is_strong
from briefing.layout.scale import mark_width_pt
from briefing.layout.walk import rows
from briefing.model.memo import Block, Form, List, Memo, Paragraph, Role, Table
from briefing.model.page import Page
from briefing.renderers import word
from briefing.renderers.word.look import Look
from tests import generate, libreoffice
from tests.renderers.pages import page

FEW, MANY = range(60), range(1000, 1300)


@cache
def fitted(seed: int, style: str = "memo", locale: str | None = None) -> Page | None:
    """Return a generated page, or None where even one item a part is more than a page."""
    chosen = styles.load(style, locale)
    try:
        return layout.fit(
            generate.memo(seed), chosen, fonts.faces(chosen.pdf_family, chosen.word_family)
        )
    except DoesNotFit:
        return None


def pages_of(seeds: range, style: str = "memo", locale: str | None = None) -> dict[int, Page]:
    pages = {seed: fitted(seed, style, locale) for seed in seeds}
    return {seed: page for seed, page in pages.items() if page}


def overfull(pages: dict[int, Page]) -> list[int]:
    """Return the seeds of the memos that are not exactly one page."""
    counts = libreoffice.pages([word.render((page,)) for page in pages.values()])
    return [seed for seed, count in zip(pages, counts, strict=True) if count != 1]


def paragraphs(memo: Memo) -> Iterator[str]:
    """Yield the text of every paragraph of the body in the order of reading."""
    blocks = [*memo.head]
    for part in memo.parts:
        blocks += [part.heading, *part.blocks] if part.heading else part.blocks
    for block in blocks:
        for paragraph in _paragraphs(block):
            yield "".join(run.text for run in paragraph.runs)


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, List):
        yield from block.items
    else:
        for row in rows(block):
            yield from (paragraph for cell in row.cells for paragraph in cell.paragraphs)


def test_a_memo_that_fits_is_one_page() -> None:
    pages = pages_of(FEW)
    assert len(pages) > 50
    assert overfull(pages) == []


def test_a_memo_that_does_not_fit_is_more_than_one_page() -> None:
    """The count can fail: the same memo with twice the space is two pages."""
    full = next(each for each in pages_of(FEW).values() if each.cut)
    loose = {
        role: replace(kind, leading_pt=2 * kind.leading_pt)
        for role, kind in full.word.types.items()
    }
    assert overfull({0: replace(full, word=replace(full.word, types=loose))}) == [0]


def test_every_word_is_printed_in_the_order_of_reading() -> None:
    pages = [page(), *list(pages_of(range(8)).values())]
    printed = libreoffice.texts([word.render((page,)) for page in pages])
    for page_, text in zip(pages, printed, strict=True):
        at, shown = 0, re.sub(r"\s", "", text)
        for paragraph in paragraphs(page_.memo):
            wanted = re.sub(r"\s", "", paragraph)
            at = shown.find(wanted, at) + len(wanted)
            assert at >= len(wanted), paragraph


def test_the_layout_knows_what_word_sets_in_bold_and_how_wide_a_mark_is() -> None:
    """The two modules cannot see each other; a height counted wrongly would show it late."""
    shown = page()
    assert Look(shown).mark_pt == mark_width_pt(shown.word.types[Role.CELL])
    tables = docx.Document(BytesIO(word.render((shown,)))).tables
    for table, form in zip(tables, (Form.FIELDS, Form.PEOPLE, Form.OUTCOMES), strict=True):
        said = next(each for each in _tables(shown) if each.form is form).rows[-1]
        for number, (cell, told) in enumerate(zip(table.rows[-1].cells, said.cells, strict=True)):
            style = cell.paragraphs[0].style
            bold = style is not None and style.name == "Briefing Row Heading"
            assert bold == is_strong(told, number, form)


def _tables(shown: Page) -> Iterator[Table]:
    blocks = (*shown.memo.head, *(block for part in shown.memo.parts for block in part.blocks))
    return (block for block in blocks if isinstance(block, Table))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("style", "locale"), [("memo", None), ("memo", "en-US"), ("government", None)]
)
def test_many_memos_that_fit_are_one_page(style: str, locale: str | None) -> None:
    pages = pages_of(MANY, style, locale)
    assert len(pages) > 200
    assert overfull(pages) == []
