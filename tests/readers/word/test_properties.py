"""What a file declares of itself, and what programs have filled in."""

from collections import Counter

import pytest

from briefing.model.article import Article
from briefing.readers.word.properties import language, language_of
from tests.readers.reading import article, kinds
from tests.readers.word.documents import Docx, p, r, style, t

TEXT = t("The harbour board met on Monday to settle the berths for the winter. " * 2)


def read(body: str = TEXT, core: str = "", styles: str = "", company: str = "") -> Article:
    return article(Docx(body, styles, core=core, company=company).data(), "a.docx")


def test_writer_and_house_are_taken_over() -> None:
    found = read(core="<dc:creator> Ann\n Wray </dc:creator>", company="Port of Aldmouth")
    assert (found.author, found.publisher, found.published) == (
        "Ann Wray",
        "Port of Aldmouth",
        None,
    )


@pytest.mark.parametrize("name", ["python-docx", "User", "Microsoft Office User", "", "x" * 300])
def test_what_programs_fill_in_is_nobody(name: str) -> None:
    assert (
        read(core=f"<dc:creator>{name}</dc:creator>", company=name and "Microsoft").author is None
    )
    assert read(company="Hewlett-Packard Company").publisher is None


def test_when_a_file_was_made_is_no_date_of_publication() -> None:
    assert read(core="<dcterms:created>2025-04-10T09:00:00Z</dcterms:created>").published is None


def test_the_date_on_a_cover_is_one() -> None:
    space = "http://schemas.microsoft.com/office/2006/coverPageProps"
    cover = (
        f'<CoverPageProperties xmlns="{space}"><PublishDate>2025-04-10T00:00:00</PublishDate>'
        "</CoverPageProperties>"
    )
    more = {"customXml/item1.xml": "<other/>", "customXml/item2.xml": cover}
    assert article(Docx(TEXT, more=more).data(), "a.docx").published == "2025-04-10"


def test_a_declared_title_that_is_printed_is_the_headline() -> None:
    body = t("Notice to pilots, no. 4") + t("Berths for the winter") + TEXT
    found = read(body, core="<dc:title>Berths for the Winter</dc:title>")
    assert found.title == "Berths for the winter"
    assert kinds(found)[1] == "title: Berths for the winter"


def test_a_declared_title_of_another_text_does_not_go_over_the_headline() -> None:
    core = "<dc:title>Minutes of last year</dc:title>"
    assert read(t("Berths settled", "heading1") + TEXT, core).title == "Berths settled"
    assert read(t("Berths settled", "Title") + TEXT, core).title == "Berths settled"
    assert read(TEXT, core).title == "Minutes of last year"
    sections = t("In brief", "heading1") + TEXT + t("In full", "heading1") + TEXT
    assert read(sections, core).title == "Minutes of last year"


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - Minutes 3.doc", "Document1", "Dokument 2", "minutes_v3.docx", "Untitled"],
)
def test_a_title_made_by_a_program_is_none(title: str) -> None:
    assert read(core=f"<dc:title>{title}</dc:title>").title is None


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "en"),
        ("DE", "de"),
        ("zh_Hans_CN", "zh"),
        ("x-none", None),
        ("", None),
        (None, None),
    ],
)
def test_tags_become_codes(tag: str | None, code: str | None) -> None:
    assert language(tag) == code


DEFAULT = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
)


def test_the_language_is_that_of_most_of_the_text() -> None:
    polish = p(r("Zarząd portu ustalił miejsca.", '<w:lang w:val="pl-PL"/>'))
    assert read(polish + t("Note.")).language == "pl"
    assert read(polish + TEXT, styles=DEFAULT.format("en-GB")).language == "en"
    normal = style("Normal", '<w:rPr><w:lang w:val="fr-FR"/></w:rPr>')
    assert read(t("Le port.", "Normal"), styles=normal).language == "fr"
    assert read(core="<dc:language>sv-SE</dc:language>").language == "sv"


@pytest.mark.parametrize(
    ("usual", "text", "code"),
    [
        ("en-US", "The board of the port met and it was said that they agreed", "en"),
        ("en-US", "Der Vorstand des Hafens hat nicht mit den Lotsen und dem Amt geredet", None),
        ("en-US", "Zarząd portu ustalił miejsca zimowe", None),
        ("pl-PL", "Zarząd portu ustalił miejsca zimowe", "pl"),
        ("pl-PL", "The board of the port met and it was said that they agreed", None),
        (None, "The board of the port met and it was said that they agreed", None),
    ],
)
def test_the_usual_language_is_believed_unless_the_words_contradict(
    usual: str | None, text: str, code: str | None
) -> None:
    assert language_of(Counter({"": len(text)}), usual, text) == code
