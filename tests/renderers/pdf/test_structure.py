"""What is heard: everything that is printed, in its order, in its language, by its kind."""

import subprocess
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from briefing.layout.walk import in_memo
from briefing.model.memo import Memo, Role
from briefing.renderers import languages
from tests.layout.samples import bullets, memo, paragraph
from tests.renderers import pages
from tests.renderers.pdf import files
from tests.renderers.pdf.files import Recipe
from tests.renderers.pdf.heard import Heard, Reading


def heard(*memos: Memo) -> Heard:
    return Reading(files.drawn(*map(files.laid, memos))).document()


def _says(element: Heard) -> bool:
    """Say whether an element prints a paragraph, of which links are parts."""
    alone = all(kid.tag == "Link" for kid in element.kids)
    return bool(element.parts) and alone and element.tag not in ("Lbl", "Link")


@given(files.recipes)
@settings(max_examples=25)
def test_all_that_is_printed_is_heard_word_for_word(recipe: Recipe) -> None:
    page = recipe.page()
    document = Reading(files.drawn(page)).document()
    told = [(each.text, each.language) for each in document.walk() if _says(each)]
    assert told == [
        ("".join(run.text for run in each.runs), languages.of_paragraph(each, page.memo))
        for each in in_memo(page.memo)
        if each.runs
    ]


def test_a_screen_reader_is_told_what_everything_is() -> None:
    document = heard(pages.MEMO)
    assert [_shown(kid) for kid in document.kids] == [
        "P OFFICIAL",
        "Table TR TR TR",
        "H1 Harbour talks, Port Ellen, 10 April 2025",
        "H2 Bottom line",
        "P The harbour board and the union reached …",
        "P The next round is expected but has not b…",
        "H2 Summary",
        "L LI LI LI",
        "H2 Who took part",
        "Table TR TR",
        "H2 Issues and outcomes",
        "Table TR TR TR TR TR",
        "P The source elsewhere calls crane safety …",
        "H2 Next steps",
        "L LI LI",
        "H2 Reactions",
        "L LI",
        "P Source One unsigned article in The Port …",
        "P PRT/2025/0142 · DRAFT",
        "P OFFICIAL",
    ]


def _shown(element: Heard) -> str:
    """Return a line about an element: the tags below it, or else its text."""
    if element.tag in ("Table", "L"):
        return " ".join((element.tag, *(kid.tag for kid in element.kids)))
    text = element.text
    return f"{element.tag} {text if len(text) <= 43 else text[:40] + '…'}"


def test_every_statement_is_found_by_its_id() -> None:
    document = heard(pages.MEMO)
    told = {each.id: each.text for each in document.walk() if each.id}
    assert tuple(told) == pages.IDS
    assert told["p2"] == "Tomas Brink, Port Captain"
    assert told["o3"] == "Local hiringThe union pressed for a quota of local apprenticesRaised"
    assert told["n2"] == "2.Port Captain: report on the cranes by 2 May 2025."


def test_ids_of_several_memos_are_counted() -> None:
    document = heard(memo(bullets("summary", 2)), memo(bullets("summary", 1)))
    assert [each.id for each in document.walk() if each.id] == ["1.s1", "1.s2", "2.s1"]


def test_headings_of_tables_say_what_they_head() -> None:
    fields, people, outcomes = heard(pages.MEMO).named("Table")
    for table in (fields, people):
        assert {each.attributes["Scope"] for each in table.named("TH")} == {"/Row"}
    assert [each.attributes["Scope"] for each in outcomes.kids[0].kids] == ["/Column"] * 3
    assert {each.tag for row in outcomes.kids[1:] for each in row.kids} == {"TD"}
    assert fields.attributes["Summary"] == "Memo"
    assert outcomes.attributes["Summary"] == "Issues and outcomes"
    assert "Summary" not in people.attributes


def test_lists_say_how_they_count() -> None:
    summary, steps, _ = heard(pages.MEMO).named("L")
    assert summary.attributes == {"O": "/List", "ListNumbering": "/Disc"}
    assert steps.attributes == {"O": "/List", "ListNumbering": "/Decimal"}
    assert [each.text for each in steps.named("Lbl")] == ["1.", "2."]
    assert [kid.tag for item in steps.kids for kid in item.kids] == ["Lbl", "LBody"] * 2


def test_statements_speak_the_source_s_language_and_labels_the_house_s() -> None:
    document = heard(replace(memo(bullets("summary", 1)), language="fr", locale="en-GB"))
    spoken = {each.tag: each.language for each in document.walk()}
    assert (spoken["H2"], spoken["LBody"]) == ("en-GB", "fr")
    same = heard(replace(memo(bullets("summary", 1)), language="en", locale="en-GB"))
    assert {each.language for each in same.walk()} == {"en-GB"}


def test_each_of_several_memos_is_a_part_with_its_title_and_language() -> None:
    first, second = memo(bullets("summary", 1)), memo(bullets("summary", 2))
    second = replace(second, title="Réunion", language="fr", locale="fr")
    document = heard(first, second)
    assert [kid.tag for kid in document.kids] == ["Part", "Part"]
    assert [kid.title for kid in document.kids] == ["A memo", "Réunion"]
    assert [kid.language for kid in document.kids] == ["en-GB", "fr"]
    assert [len(kid.named("H1")) for kid in document.kids] == [1, 1]


def test_poppler_hears_the_same(tmp_path: Path) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(files.drawn(files.sample()))
    command = ["pdfinfo", "-struct-text", str(path)]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    quoted = [line.strip()[1:-1] for line in told.splitlines() if line.strip().startswith('"')]
    document = Reading(files.drawn(files.sample())).document()
    assert "".join(quoted).split() == document.text.split()


def test_a_line_s_end_is_heard_as_the_space_that_it_is() -> None:
    long = memo(bullets("summary", 1, text="word " * 60 + "end"))
    (body,) = heard(long).named("LBody")
    assert body.text == "word " * 60 + "end"


def test_an_empty_cell_is_a_cell_all_the_same() -> None:
    made = Memo("A memo", "en", "en-GB", (pages.GAP, paragraph(Role.SUBJECT, "A memo")), ())
    (row,) = heard(made).named("TR")
    assert [(cell.tag, cell.text) for cell in row.kids] == [
        ("TH", "To"),
        ("TD", "The board"),
        ("TH", ""),
        ("TD", ""),
    ]
