"""Links: heard as links, with words that say where they lead."""

from briefing.model.memo import Memo, Paragraph, Role, Run
from tests.layout.samples import paragraph
from tests.renderers.pdf import files
from tests.renderers.pdf.conformance import broken_rules
from tests.renderers.pdf.heard import Heard, Reading
from tests.renderers.pdf.soundness import faults

ADDRESS = "https://example.org/a?b=(c)&d"


def _read(*runs: Run) -> Reading:
    head = (paragraph(Role.SUBJECT, "A memo"), Paragraph(Role.SOURCE, runs))
    data = files.drawn(files.laid(Memo("A memo", "en", "en-GB", head, ())))
    assert broken_rules(data) == faults(data) == []
    return Reading(data)


def _source(reading: Reading) -> Heard:
    return reading.document().kids[-1]


def test_a_link_stands_in_its_sentence() -> None:
    reading = _read(Run("See "), Run("the Łódź Gazette", href=ADDRESS), Run(", 11 April."))
    source = _source(reading)
    assert source.text == "See the Łódź Gazette, 11 April."
    assert [part if isinstance(part, str) else part.text for part in source.parts] == [
        "See ",
        "the Łódź Gazette",
        ", 11 April.",
    ]
    (link,) = reading.pdf.pages[0].obj.Annots
    assert str(link.Contents) == "the Łódź Gazette"
    assert str(link.A.URI) == ADDRESS


def test_a_link_over_several_lines_is_one_with_an_area_on_each() -> None:
    reading = _read(Run("words " * 15), Run("a long title of a paper " * 8, href=ADDRESS))
    (link,) = _source(reading).named("Link")
    assert link.text == "a long title of a paper " * 8
    areas = list(reading.pdf.pages[0].obj.Annots)
    assert len(areas) > 1
    assert {str(area.Contents) for area in areas} == {link.text.strip()}


def test_two_links_side_by_side_are_two() -> None:
    reading = _read(Run("one", href=ADDRESS), Run("two", href="https://example.org/"))
    assert [link.text for link in _source(reading).named("Link")] == ["one", "two"]


def test_what_leads_nowhere_is_plain_text() -> None:
    reading = _read(Run("a script", href="javascript:alert(1)"))
    assert _source(reading).named("Link") == []
    assert "/Annots" not in reading.pdf.pages[0].obj
