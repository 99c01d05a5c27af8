"""Text that would like to be something else: it is drawn, heard and told as text."""

from dataclasses import replace

import pytest

from briefing.errors import DoesNotFit
from briefing.layout import fit
from briefing.model.memo import Paragraph
from briefing.model.page import Page
from tests.layout.samples import faces, style
from tests.renderers import hostile
from tests.renderers.pdf import files
from tests.renderers.pdf.conformance import broken_rules
from tests.renderers.pdf.heard import Reading
from tests.renderers.pdf.soundness import faults

TEXTS = (
    *hostile.TEXTS[:-1],
    "x" * 90,
    ") Tj ET EMC endstream endobj",
    "<48> Tj (\\) \\\\ \r\n BT",
    "/MCID 0 >> BDC [1 0 R] << /S /JavaScript >>",
    "%PDF-1.7 %%EOF startxref 0",
)


def _page(text: str) -> Page:
    """Return a page that prints a text everywhere but as a marking, which has to be short."""
    memo = hostile.memo(text)
    return fit(replace(memo, head=memo.head[1:], footer=memo.footer[:1]), style(), faces())


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:20]))
def test_no_text_breaks_the_file(text: str) -> None:
    page = _page(text)
    data = files.drawn(page)
    assert broken_rules(data) == faults(data) == []
    reading = Reading(data)
    (lead,) = page.memo.parts[0].blocks[:1]
    assert isinstance(lead, Paragraph)
    said = "".join(run.text for run in lead.runs)
    assert [each.text for each in reading.document().named("P")].count(said) >= 2
    assert str(reading.pdf.docinfo.Title) == page.memo.title
    assert "/OpenAction" not in reading.pdf.Root


def test_what_is_far_too_long_is_refused_by_the_layout() -> None:
    with pytest.raises(DoesNotFit):
        _page(hostile.TEXTS[-1])
