import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.article import Kind
from briefing.readers.html import pieces_of

WORD = st.sampled_from(["berth", "dues", "quay", "ice", "fare", "toll", "rope"])
WORDS = st.lists(WORD, min_size=1).map(" ".join)
INLINE = st.sampled_from(("{}", "<b>{}</b> ", " <a href=x>{}</a> ", "<i>{}</i> and ", "{}<br>"))
BLOCK = st.sampled_from(
    (
        "<p>{}</p>",
        "<div>{}</div>",
        "<h2>{}</h2>",
        "<ul><li>{}</li></ul>",
        "<blockquote>{}</blockquote>",
        "<table><tr><td>{}</td></tr></table>",
        "<section><div>{}</div></section>",
        "<pre>{}</pre>",
        "<dl><dt>{}</dl>",
        " {} ",  # bare words; without the spaces a browser shows "a<b>b</b>" as one word
    )
)
PARTS = st.builds(
    lambda block, inline, words: block.format(inline.format(words)), BLOCK, INLINE, WORDS
)


def visible(markup: str) -> list[str]:
    return re.sub(r"<[^>]*>", " ", markup).split()


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=8))
def test_every_visible_word_is_in_one_block_in_the_order_of_the_page(parts: list[str]) -> None:
    markup = "".join(parts)
    read = " ".join(piece.text for piece in pieces_of(markup)).replace("|", " ").split()
    assert read == visible(markup)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="<>/ abpdivliultrdh123=\"'&;!-\n\0", max_size=300))
def test_no_markup_whatever_does_harm_or_comes_through(markup: str) -> None:
    for piece in pieces_of(markup):
        assert piece.text == " ".join(piece.text.split()) != ""
        assert not re.search(r"</?(?:p|div|li|ul|tr|td)[ >]", piece.text) or "&" in markup


def rows(markup: str) -> list[tuple[tuple[str, ...], bool]]:
    return [(piece.cells, piece.header) for piece in pieces_of(markup) if piece.kind is Kind.ROW]


def texts(markup: str) -> Sequence[str]:
    return [piece.text for piece in pieces_of(markup)]


def test_a_table_of_data_keeps_its_columns() -> None:
    markup = (
        "<table><caption>Dues</caption><thead><tr><th>Berth<th colspan=2>Pounds</thead>"
        "<tr><td rowspan=2>North<td>a<td>b<tr><td>c<td>d<tr><th>South<td><td>e</table>"
    )
    assert texts(markup)[0] == "Dues"
    assert rows(markup) == [
        (("Berth", "Pounds", ""), True),
        (("North", "a", "b"), False),
        (("", "c", "d"), False),
        (("South", "", "e"), False),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>Menu<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        f"<table><tr><td>{'word ' * 200}<td>{'word ' * 200}<tr><td>{'word ' * 200}<td>x</table>",
        "<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_no_table(table: str) -> None:
    outer = [cells for cells, _ in rows(table)]
    assert outer in ([], [("a", "b"), ("c", "d")] if "Menu" in table else [])


def test_lists_keep_levels_and_a_list_of_sections_is_no_list() -> None:
    found = pieces_of("<ol><li>a<ul><li><p>b</p><p>c</p></ul><li>d</ol><ul><li><h3>e</h3><p>f</ul>")
    assert [(p.kind, p.text, p.level, p.ordered) for p in found] == [
        (Kind.ITEM, "a", 0, True),
        (Kind.ITEM, "b c", 1, False),
        (Kind.ITEM, "d", 0, True),
        (Kind.HEADING, "e", 3, False),
        (Kind.PARAGRAPH, "f", 0, False),
    ]


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<p>a<b>b</b>c</p>", ["abc"]),
        ("<p><span>Ada Brand</span><span>3 March</span></p>", ["Ada Brand 3 March"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<p>Present:<br>Ada Brand<br>Tom Okafor</p>", ["Present:", "Ada Brand", "Tom Okafor"]),
        ("<p>The board met<br>late.</p>", ["The board met late."]),
        ("bare<div>text</div>tail", ["bare", "text", "tail"]),
        ("<pre>a\n b\n\nc</pre>", ["a", "b", "c"]),
        ("<h2>a<div>b</div></h2>", ["a b"]),
        ("<div role=heading aria-level=3>a</div>", ["a"]),
        ("co\u00adop\u200beration&nbsp;now", ["cooperation now"]),
        ("<p>a<img alt=x>b</p>", ["a b"]),
    ],
)
def test_words_stand_as_a_browser_shows_them(markup: str, read: list[str]) -> None:
    assert texts(markup) == read


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<!-- x -->",
        "<div hidden>x</div>",
        "<div aria-hidden=true>x</div>",
        "<div style='color:red;display : none'>x</div>",
        "<span style='visibility:hidden'>x</span>",
        "<select><option>x</select>",
        "<svg><title>x</title></svg>",
        "<dialog>x</dialog>",
        "<textarea>x</textarea>",
    ],
)
def test_what_is_not_seen_is_not_read(unseen: str) -> None:
    assert texts(f"<p>a</p>{unseen}<p>b</p>") == ["a", "b"]


def test_a_page_that_waits_for_a_script_to_show_it_is_read() -> None:
    assert texts("<body style='visibility:hidden' aria-hidden=true><p>a</p>") == ["a"]


def test_items_of_a_numbered_list_carry_their_numbers() -> None:
    found = pieces_of(
        "<ol start=3><li>a<ol><li>b</ol><li>c<ul><li>d</ul><li value=9>e<li value=x>f ↩</ol>"
        "<ol start=-1><li>g<li>h</ol><ul><li>i</ul>"
    )
    assert [piece.mark + piece.text for piece in found] == [
        "3. a",
        "1. b",
        "4. c",
        "- d",
        "9. e",
        "10. f",
        "-1. g",
        "0. h",
        "- i",
    ]
