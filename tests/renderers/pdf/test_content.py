"""What is drawn in which order, and what is seen only."""

from dataclasses import replace

from briefing.model.page import Box, Tag
from tests.layout.samples import bullets, memo
from tests.renderers.pdf import files
from tests.renderers.pdf.conformance import broken_rules
from tests.renderers.pdf.heard import Reading
from tests.renderers.pdf.soundness import faults


def test_what_repeats_from_page_to_page_is_seen_and_not_heard() -> None:
    page = files.laid(memo(bullets("summary", 1)))
    low = replace(page.boxes[0].lines[0], baseline_pt=820.0)
    boxes = (*page.boxes, Box(Tag.ARTIFACT, lines=(low,)), Box(Tag.ARTIFACT))
    data = files.drawn(replace(page, boxes=boxes))
    assert broken_rules(data) == faults(data) == []
    reading = Reading(data)
    assert reading.document().text.count("A memo") == 1
    (sheet,) = reading.sheets
    assert [mark.text for mark in sheet.marks if mark.number is None] == ["A memo"]
    assert b"/Subtype /Footer" in sheet.page.obj.Contents.read_bytes()


def test_text_is_drawn_in_the_order_in_which_it_is_heard() -> None:
    reading = Reading(files.drawn(files.sample()))
    drawn = "".join(mark.text for mark in reading.sheets[0].marks)
    assert drawn == reading.document().text


def test_rules_and_panels_lie_below_the_text() -> None:
    (sheet,) = Reading(files.drawn(files.sample())).sheets
    assert sheet.marks[0].tag == "Artifact"
    assert all(mark.tag != "Artifact" for mark in sheet.marks[1:])
