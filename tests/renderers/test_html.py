"""The HTML memo: what a reader, a screen reader and a printer find in it."""

import json
import re
from dataclasses import replace

import pytest
from lxml import html as parser

from briefing.renderers import html
from briefing.renderers.markup import printable
from tests.renderers import hostile
from tests.renderers.pages import COLOURS, GAP, IDS, MEMO, page, setting


def read() -> parser.HtmlElement:
    return parser.document_fromstring(html.render((page(),)))


def words(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_landmarks_headings_and_language_are_said() -> None:
    tree = read()
    assert tree.get("lang") == "en-GB"
    assert tree.findtext(".//title") == MEMO.title
    assert [words(h) for h in tree.iter("h1")] == [MEMO.title]
    assert [words(h) for h in tree.iter("h2")][:2] == ["Bottom line", "Summary"]
    for landmark in ("header", "main", "footer"):
        assert len(list(tree.iter(landmark))) == 1
    assert words(next(tree.iter("footer"))) == "PRT/2025/0142 · DRAFT OFFICIAL"


def test_every_statement_has_its_id_in_order() -> None:
    found = [element.get("data-id") for element in read().iter() if element.get("data-id")]
    assert tuple(found) == IDS
    assert words(read().xpath("//*[@data-id='o2']")[0]).endswith("by 2027Agreed")


def test_tables_say_what_their_headings_head() -> None:
    fields, people, outcomes = read().iter("table")
    assert {th.get("scope") for th in outcomes.iter("th")} == {"col"}
    assert {th.get("scope") for th in [*fields.iter("th"), *people.iter("th")]} == {"row"}
    assert outcomes.findtext("caption/span") == "Issues and outcomes"


def test_nothing_runs_and_nothing_is_fetched() -> None:
    text = html.render((page(),)).decode()
    assert "<script" not in text
    assert "url(" not in text
    assert not re.search(r"\son\w+=", text)
    assert list(read().iter("link", "img", "iframe")) == []


def test_what_a_page_carries_is_data_that_nothing_runs() -> None:
    carrying = replace(page(), carried='{"a":"</script><b>"}')
    text = html.render((carrying, page(), carrying)).decode()
    blocks = re.findall(r"<script([^>]*)>(.*?)</script>", text)
    assert [attributes for attributes, _ in blocks] == [
        ' type="application/json" id="briefing"',
        ' type="application/json" id="briefing-2"',
    ]
    assert {json.loads(block)["a"] for _, block in blocks} == {"</script><b>"}
    shown = parser.document_fromstring(text.encode())
    assert [words(b) for b in shown.iter("b")] == []


def test_links_go_where_they_say() -> None:
    links = [(words(a), a.get("href")) for a in read().iter("a")]
    assert links == [("The Port Ellen Echo", "https://echo.example/harbour?a=1&b=2")]


def test_the_style_sheet_is_whole_and_prints_on_the_sheet() -> None:
    css = read().findtext(".//style") or ""
    assert css.count("{") == css.count("}")
    assert "$" not in css
    assert "size: 595.3pt 841.9pt" in css
    assert f"#{COLOURS.accent}" in css
    assert "h1 { font-weight: bold; font-size: 16.5pt;" in css


@pytest.mark.parametrize("text", hostile.TEXTS, ids=lambda text: repr(text[:20]))
def test_text_is_text_wherever_it_stands(text: str) -> None:
    tree = parser.document_fromstring(html.render((page(hostile.memo(text)),)))
    plain = parser.document_fromstring(html.render((page(hostile.memo("plain")),)))
    tags = [element.tag for element in tree.iter()]
    if not text.startswith("http"):
        assert tags == [element.tag for element in plain.iter()]
    for tag in ("h1", "li"):
        assert {"".join(map(str, each.itertext())) for each in tree.iter(tag)} == {printable(text)}


def test_several_pages_are_articles_of_one_main_part() -> None:
    tree = parser.document_fromstring(html.render((page(), page(replace(MEMO, title="Second")))))
    assert len(list(tree.iter("main"))) == 1
    assert len(list(tree.iter("article"))) == len(list(tree.iter("h1"))) == 2


def test_the_same_page_gives_the_same_bytes() -> None:
    assert html.render((page(),)) == html.render((page(word=setting()),))


def test_a_cell_without_words_heads_nothing() -> None:
    tree = parser.document_fromstring(html.render((page(replace(MEMO, head=(GAP,))),)))
    (row,) = next(tree.iter("table")).iter("tr")
    assert [(cell.tag, cell.text) for cell in row] == [
        ("th", "To"),
        ("td", "The board"),
        ("td", None),
        ("td", None),
    ]


def test_labels_are_in_the_language_of_the_style() -> None:
    foreign = replace(MEMO, language="ru", locale="en-GB")
    tree = parser.document_fromstring(html.render((page(foreign),)))
    assert tree.get("lang") == "ru"
    assert {h.get("lang") for h in [*tree.iter("h2"), *next(tree.iter("thead")).iter("th")]} == {
        "en-GB"
    }
    assert [each.get("lang") for each in tree.iter("h1", "li")] == [None] * 7
