import pytest

from briefing.model.article import Kind
from briefing.readers.markup import pieces_of


def texts(body: str) -> list[str]:
    return [piece.text for piece in pieces_of(body) or ()]


def shapes(body: str) -> list[tuple[Kind, str]]:
    return [(piece.kind, piece.text) for piece in pieces_of(body) or ()]


@pytest.mark.parametrize(
    ("body", "read"),
    [
        ('a **b** *c* ~~d~~ `e` [f](g "h") <i>i</i> &amp; \\*j\\*', "a b c d e f i & *j*"),
        ("***<u>Bold\nand under</u>*** it", "Bold and under it"),
        ("see [[Ada Brand|her]] and [[Tom Okafor]]", "see her and Tom Okafor"),
        ("so it was[^1] said", "so it was said"),
        ("at {{ site.name }}, {% raw %}here{% endraw %}", "at , here"),
        ("a <https://selwyn.example> b", "a https://selwyn.example b"),
        ("[not a link] and (not one)", "[not a link] and (not one)"),
        ("\\### 2.50", "### 2.50"),
        ("    indented", "indented"),
        ("> quoted", "quoted"),
    ],
)
def test_marks_are_reduced_to_words(body: str, read: str) -> None:
    assert texts(body) == [read]


@pytest.mark.parametrize("heading", ["## Votes", "Votes\n-----", "**Votes**", "<u>**Votes**</u>"])
def test_headings_of_any_style(heading: str) -> None:
    assert shapes(f"{heading}\n\nThe board met.\n")[0] == (Kind.HEADING, "Votes")


def test_bold_words_with_others_are_no_heading() -> None:
    assert [kind for kind, _ in shapes("**Note:** it rained\n\n**It rained.**")] == [
        Kind.PARAGRAPH,
        Kind.PARAGRAPH,
    ]


def test_a_bold_first_line_heads_its_paragraph() -> None:
    body = "**Votes**\nThe board met on Monday."
    assert shapes(body) == [(Kind.HEADING, "Votes"), (Kind.PARAGRAPH, "The board met on Monday.")]


def test_an_underlined_paragraph_is_a_paragraph() -> None:
    assert shapes("word " * 60 + "\n---")[0][0] is Kind.PARAGRAPH


def test_lines_broken_on_purpose_are_apart_and_wrapped_ones_together() -> None:
    short = "Discussion of the quay\nDiscussion of the dues\nDiscussion of the fares"
    assert len(texts(short)) == 3
    wrapped = "The board met in the old customs house and went on until\nlate in the evening\n"
    assert len(texts(wrapped)) == 1


def test_a_wrapped_link_counts_as_long_as_it_is_written() -> None:
    body = (
        "The board met in the old customs house on the quay and went\nthrough the plan of a [new\n"
        f"Ferry](https://selwyn.example/{'x' * 40}) until the\nlamps were lit in the hall\n"
    )
    assert len(texts(body)) == 1


@pytest.mark.parametrize("brk", ["  \n", "<br>", "<br/>\n", "\\\n"])
def test_hard_breaks_part_a_paragraph(brk: str) -> None:
    assert texts(f"Ada Brand{brk}Tom Okafor") == ["Ada Brand", "Tom Okafor"]


def test_a_list_needs_no_blank_line_and_keeps_its_levels() -> None:
    pieces = pieces_of("They agreed:\n- one\n  goes on\n  - two\n- three\n\n3) four\n") or ()
    assert [(p.kind, p.text, p.level, p.mark, p.ordered) for p in pieces] == [
        (Kind.PARAGRAPH, "They agreed:", 0, "", False),
        (Kind.ITEM, "one goes on", 0, "- ", False),
        (Kind.ITEM, "two", 1, "- ", False),
        (Kind.ITEM, "three", 0, "- ", False),
        (Kind.ITEM, "four", 0, "3) ", True),
    ]


def test_a_line_right_below_an_item_is_no_part_of_it() -> None:
    assert shapes("- one\nThe board rose.") == [
        (Kind.ITEM, "one"),
        (Kind.PARAGRAPH, "The board rose."),
    ]


def test_a_line_that_hangs_below_an_item_is_part_of_it() -> None:
    assert texts("- one\n  Goes on") == ["one Goes on"]


def test_tasks_lose_their_boxes() -> None:
    assert texts("- [ ] write\n- [x] call") == ["write", "call"]


def test_images_are_captions_before_what_they_stand_in() -> None:
    pieces = pieces_of("See ![the quay](q.jpg) here. [![Crane](c.png)](/c)") or ()
    assert [(p.text, p.dropped) for p in pieces] == [
        ("the quay", "caption"),
        ("Crane", "caption"),
        ("See here.", ""),
    ]


def test_tables_keep_their_empty_cells_and_lose_empty_rows() -> None:
    pieces = pieces_of("| A | B |\n|---|:-:|\n| *c* | |\n| | |\n| d |\n") or ()
    assert [(p.cells, p.header) for p in pieces] == [
        (("A", "B"), True),
        (("c", ""), False),
        (("d", ""), False),
    ]


def test_html_is_reduced_to_what_is_seen() -> None:
    body = (
        "<div>\n<p>One <b>two</b>&nbsp;three<br>four</p><!-- not this -->\n"
        "<script>nor(this)</script>\n<style>nor this</style></div>\n"
    )
    assert texts(body) == ["One two three", "four"]


@pytest.mark.parametrize(
    "body", ["<!-- never closed", "<script>never closed", "<", "<a", "</>", "<!>"]
)
def test_broken_html_does_no_harm(body: str) -> None:
    texts(f"{body}\n")


def test_code_is_text() -> None:
    assert texts("```\nline one\n\nline two\n```") == ["line one", "line two"]
