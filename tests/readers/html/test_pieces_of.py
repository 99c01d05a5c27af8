from briefing.model.article import Kind
from briefing.readers.html import pieces_of


def shapes(markup: str | bytes) -> list[tuple[Kind, str, int]]:
    return [(piece.kind, piece.text, piece.level) for piece in pieces_of(markup)]


def test_markup_gives_its_blocks_in_order() -> None:
    markup = (
        "<h2>Votes</h2><p>The <b>board</b> met<i>.</i><ul><li>one<ul><li>two</ul><li>three</ul>tail"
    )
    assert shapes(markup) == [
        (Kind.HEADING, "Votes", 2),
        (Kind.PARAGRAPH, "The board met.", 0),
        (Kind.ITEM, "one", 0),
        (Kind.ITEM, "two", 1),
        (Kind.ITEM, "three", 0),
        (Kind.PARAGRAPH, "tail", 0),
    ]


def test_what_a_browser_does_not_show_is_no_piece() -> None:
    markup = "<style>a{}</style><p hidden>x<p style='display: none'>y<p>seen<script>z</script>"
    assert shapes(markup) == [(Kind.PARAGRAPH, "seen", 0)]


def test_text_without_a_tag_is_a_paragraph_and_nothing_is_nothing() -> None:
    assert shapes("no tag at all") == [(Kind.PARAGRAPH, "no tag at all", 0)]
    assert shapes("") == shapes(b" ") == shapes("<p></p>") == []
