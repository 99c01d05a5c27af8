"""No status, label or date is broken inside a word; what a column gains, the widest gives."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import fonts, styles
from briefing.compose import compose
from briefing.layout import scale
from briefing.layout.columns import needs, widened
from briefing.layout.heights import Galley, Gauge
from briefing.layout.ladder import Track
from briefing.layout.measure import Text
from briefing.layout.scale import Rung
from briefing.model.memo import Cell, Form, Memo, Paragraph, Part, Role, Row, Run, Table
from briefing.model.style import Style
from briefing.vocabulary.breaks import units
from tests import generate
from tests.layout.samples import faces, few, style
from tests.lexicons import LEXICONS


def _memo(*status: str) -> Memo:
    texts = [("Berths", "It was put off.", word) for word in status]
    rows = tuple(
        Row(tuple(Cell((Paragraph(Role.CELL, (Run(text),)),)) for text in row), f"o{n}")
        for n, row in enumerate(texts)
    )
    return Memo(
        "A memo", "en", "en-GB", (), (Part("outcomes", None, (Table(Form.OUTCOMES, rows),)),)
    )


def _columns(made: Memo, rung: Rung, house: Style) -> tuple[float, ...]:
    plain = scale.setting(rung, house)
    gauge = Gauge(plain, scale.sheet(house), Galley(faces().word))
    return widened(plain, needs(made, gauge)).columns_pt[Form.OUTCOMES]


def test_a_column_grows_to_its_longest_word_and_the_widest_gives() -> None:
    rung, house = scale.rungs(style(14, 14, 12))[0], style(14, 14, 12)
    plain = scale.setting(rung, house).columns_pt[Form.OUTCOMES]
    wide = _columns(_memo("Agreed", "Zurückgezogen"), rung, house)
    assert wide[2] > plain[2]
    assert wide[1] < plain[1]
    assert wide[0] == plain[0]
    assert sum(wide) == pytest.approx(sum(plain))
    assert all(width * 20 == pytest.approx(round(width * 20)) for width in wide)


def test_a_column_that_holds_its_words_stays() -> None:
    rung = scale.rungs(style())[0]
    plain = scale.setting(rung, style()).columns_pt[Form.OUTCOMES]
    assert _columns(_memo("Agreed", "No"), rung, style()) == plain


def test_an_endless_word_does_not_take_the_table() -> None:
    rung = scale.rungs(style())[0]
    wide = _columns(_memo("x" * 500), rung, style())
    assert wide[2] == pytest.approx(0.3 * sum(wide), abs=0.1)


@pytest.mark.parametrize("language", LEXICONS)
@pytest.mark.parametrize("name", styles.names())
def test_no_status_or_heading_of_a_column_is_broken(name: str, language: str) -> None:
    house = styles.load(name)
    made = compose(generate.briefing(7, LEXICONS[language], (3.0,)), house)
    chosen = fonts.faces(house.pdf_family, house.word_family)
    for face in (chosen.pdf, chosen.word):
        gauge = Track(made, house, face).gauge(scale.rungs(house)[0], made)
        for table in (block for part in made.parts for block in part.blocks):
            if isinstance(table, Table) and table.form.judged:
                last = len(table.rows[0].cells) - 1
                for row in table.rows:
                    (status,) = row.cells[last].paragraphs
                    width_pt = gauge.cell_width_pt(row.cells[last], last, table.form)
                    spans = gauge.lines(status, width_pt, False)
                    starts = {start for start, _ in units(_text(status))}
                    assert {start for start, _ in spans} <= starts, _text(status)


def _text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


@few
@given(st.integers(0, 10_000))
def test_no_column_of_words_grows_narrower_in_em_down_the_ladder(seed: int) -> None:
    made, house = generate.memo(seed), style(14, 12, 9)
    track = Track(made, house, faces().word)
    settings = [track.gauge(rung, made).setting for rung in scale.rungs(house)]
    for above, below in pairwise(settings):
        for form, widths in above.columns_pt.items():
            size = above.types[Role.CELL].size_pt, below.types[Role.CELL].size_pt
            for before, after in zip(widths, below.columns_pt[form], strict=True):
                assert after / size[1] >= before / size[0] - 0.01


@given(st.lists(st.sampled_from(["a", "longer", "well-known", "10 April", "x" * 30]), min_size=1))
def test_the_longest_word_is_that_of_the_units(words: list[str]) -> None:
    text = " ".join(words)
    measured = Text(Paragraph(Role.CELL, (Run(text),)), faces().pdf, False)
    widths = [measured.width(start, end) for start, end in units(text)]
    assert measured.longest == pytest.approx(max(widths))
