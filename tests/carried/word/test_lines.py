"""A Word memo is read whoever saved it last, and whatever Word wrapped around its words."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from briefing.model.briefing import Briefing
from tests import libreoffice
from tests.carried.desk import (
    BRIEFING,
    SENTENCES,
    back,
    by_id,
    data,
    line,
    opened,
    removed,
    rewritten,
    row,
    saved,
    untouched,
    write,
)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WHO = 'w:id="900" w:author="A" w:date="2026-03-14T08:00:00Z"'
OLD = (
    b'<w:r><w:t xml:space="preserve">The lower valley asked for a second gauge at Pont-Sel.'
    b"</w:t></w:r>"
)
SPLIT = (
    b'<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="en-GB"/>'
    b"</w:rPr>"
    b'<w:t xml:space="preserve">The lower </w:t></w:r><w:proofErr w:type="spellEnd"/>'
    b"<w:r><w:t>valley</w:t></w:r><w:r><w:lastRenderedPageBreak/>"
    b'<w:t xml:space="preserve"> asked for a second gauge at Pont-Sel.</w:t></w:r>'
)


def changed_to(xml: str) -> Briefing:
    return back(rewritten(OLD, xml.encode()))


def said(made: Briefing) -> str:
    (statement,) = (each for each in made.summary if each.id == "s2")
    return statement.text


def test_split_runs_and_proofing_marks_change_nothing() -> None:
    assert back(rewritten(OLD, SPLIT)) == BRIEFING


def test_quotation_marks_and_spaces_that_word_sets_change_nothing() -> None:
    memo = opened()
    write(
        line(memo, "Farmers’"), "Farmers' League: The plan comes too late for the early\u00a0crops"
    )
    write(line(memo, "The source elsewhere"), 'The source elsewhere says:  "in the autumn"')
    assert back(saved(memo)) == BRIEFING


def test_tracked_insertions_count_and_deletions_do_not() -> None:
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    gone = f"<w:del {WHO}><w:r><w:delText xml:space='preserve'>a second</w:delText></w:r></w:del>"
    new = f"<w:ins {WHO}>{run.format('two')}</w:ins>"
    made = changed_to(
        run.format("The lower valley asked for ") + gone + new + run.format(" gauges at Pont-Sel.")
    )
    assert said(made) == "The lower valley asked for two gauges at Pont-Sel."
    assert untouched(made, "s2")


def test_a_paragraph_deleted_with_tracking_is_gone() -> None:
    memo = opened()
    paragraph = line(memo, "The lower valley")._p
    mark = parse_xml(f"<w:rPr {W}><w:del {WHO}/></w:rPr>")
    paragraph.get_or_add_pPr().append(mark)
    for run in list(paragraph.iter(qn("w:r"))):
        gone = parse_xml(f"<w:del {W} {WHO}/>")
        run.addprevious(gone)
        gone.append(run)
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
    made = back(saved(memo))
    assert "s2" not in by_id(made)
    assert untouched(made, "s2")


def test_a_row_deleted_with_tracking_is_gone() -> None:
    memo = opened()
    row(memo, "Fish")._tr.get_or_add_trPr().append(parse_xml(f"<w:del {W} {WHO}/>"))
    made = back(saved(memo))
    assert [outcome.id for outcome in made.outcomes] == ["o1", "o3"]


def test_comments_and_hidden_text_are_not_read() -> None:
    memo = opened()
    paragraph = line(memo, "The lower valley")
    memo.add_comment(paragraph.runs, text="Is that so?", author="A", initials="A")
    paragraph.add_run(" A secret.").font.hidden = True
    assert back(saved(memo)) == BRIEFING


def test_content_controls_around_paragraphs_rows_and_words_change_nothing() -> None:
    memo = opened()
    for element in (line(memo, "The lower valley")._p, row(memo, "Fish")._tr):
        control = parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent/></w:sdt>")
        element.addprevious(control)
        control[1].append(element)
    assert back(saved(memo)) == BRIEFING


@pytest.mark.parametrize("moved", [True, False], ids=["between paragraphs", "gone"])
def test_bookmarks_that_are_moved_or_gone_change_nothing(moved: bool) -> None:
    memo = opened()
    for mark in memo.element.body.xpath("//w:bookmarkStart | //w:bookmarkEnd"):
        paragraph = next(mark.iterancestors(qn("w:p")))
        if moved and paragraph.getparent().tag == qn("w:body"):
            paragraph.addprevious(mark)
        else:
            mark.getparent().remove(mark)
    write(line(memo, "The lower valley"), "The lower valley asked for two gauges at Pont-Sel.")
    write(line(memo, "Ivo Tannert"), "Ivo Tannert, Head of the Water Office")
    made = back(saved(memo))
    assert said(made) == "The lower valley asked for two gauges at Pont-Sel."
    assert untouched(made, "s2", "p2")


def test_without_its_bookmark_a_statement_is_known_by_its_place_while_a_word_is_left() -> None:
    memo = opened()
    line(memo, "The lower valley").text = "Below, people want a gauge."
    made = back(saved(memo))
    assert said(made) == "Below, people want a gauge."
    assert untouched(made, "s2")


def test_without_a_word_of_the_old_it_is_a_person_s_own_and_the_old_is_told() -> None:
    memo = opened()
    line(memo, "The lower valley").text = "Quite other words."
    made = back(saved(memo))
    texts = [each.text for each in made.summary]
    assert texts == [SENTENCES[0], "Quite other words.", SENTENCES[3]]
    assert not made.summary[1].evidence
    assert [note.about for note in made.notices] == ["s2"]
    assert untouched(made, "s2")


def test_a_line_break_inside_a_statement_is_a_space() -> None:
    memo = opened()
    write(line(memo, "The lower valley"), "The lower valley asked for a second gauge\nat Pont-Sel.")
    assert back(saved(memo)) == BRIEFING


def test_what_libreoffice_saved_reads_the_same_before_and_after_an_edit() -> None:
    memo = opened()
    write(line(memo, "The lower valley"), "The lower valley asked for gauges.")
    write(row(memo, "Fish").cells[2].paragraphs[0], "Deferred")
    removed(line(memo, "Ministers of the two"))
    plain, edited = libreoffice.saved([data(), saved(memo)])
    assert back(plain) == BRIEFING
    assert back(edited) == back(saved(memo))
    again = docx.Document(BytesIO(plain))
    write(line(again, "Carla Besso"), "Carla Besso, Commissioner")
    file = BytesIO()
    again.save(file)
    made = back(file.getvalue())
    assert [person.role for person in made.participants][2] == "Commissioner"
    assert untouched(made, "p3")


def test_without_the_names_of_its_tables_and_styles_the_words_are_enough() -> None:
    with ZipFile(BytesIO(data())) as package:
        styles = package.read("word/styles.xml")
    bare = re.sub(rb'w:name w:val="Briefing ', b'w:name w:val="House ', styles)
    assert back(rewritten(styles, bare, "word/styles.xml")) == BRIEFING
