"""Pages that attack: every one is read or refused in one sentence, soon."""

import pytest

from briefing.errors import ReadError
from briefing.limits import MAX_BYTES, MAX_COLUMNS, MAX_ELEMENTS
from briefing.model.article import Source
from briefing.readers.html import pieces_of, read
from tests.readers.html.pages import KEPT, STORY, article, kept, page


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<div>" * 40_000, "nested more than 2,048 deep"),
        ("<i>a</i>" * (MAX_ELEMENTS + 1), "more than 50,000 elements"),
        ("x" * MAX_BYTES, "longer than 20 MB"),
        ("<script>start()</script><div id=root></div>", "without a browser"),
        ("", "without a browser"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read(Source("a.html", page(body)))
    assert "try again" in str(caught.value)


def test_a_cell_that_reaches_over_the_whole_earth() -> None:
    table = (
        "<table><tr><th colspan=9999999999 rowspan=10000>a"
        + "<tr><td>b" * 300
        + "<tr><td colspan=-3 rowspan=x>c</table>"
    )
    found = pieces_of(table)
    assert [piece.cells[-1] for piece in found[1:]] == [*["b"] * 300, "c"]
    assert max(len(piece.cells) for piece in found) <= MAX_COLUMNS


@pytest.mark.parametrize(
    "body",
    [
        STORY.replace("</p>", "").replace("</li>", ""),
        STORY.replace("board", "bo\0ard").replace("\0", ""),
        f"<div class='{'x ' * 200_000}'>{STORY}</div>",
        f"<div style='{'x:y;' * 200_000}'>{STORY}</div>",
        STORY.replace(" the ", "&#32;the&nbsp;"),
        f"{STORY}<p",
        f"{STORY}<!-- never closed",
        "<div>" * 150 + STORY,
        f"<font><center>{STORY}",
    ],
)
def test_a_story_comes_through_in_whatever_state_its_page_is(body: str) -> None:
    assert kept(article(body)) == KEPT


@pytest.mark.parametrize("cut", range(40, 900, 97))
def test_a_page_that_is_cut_off_is_read_as_far_as_it_goes(cut: int) -> None:
    found = article(STORY[:cut])
    assert KEPT[0][1].startswith((found.title or "")[:10])
    assert list(found.kept())


def test_what_is_nested_deep_but_not_too_deep_is_read() -> None:
    assert [piece.text for piece in pieces_of("<div>" * 1_500 + "deep")] == ["deep"]
    levels = {piece.level for piece in pieces_of("<ul><li>x" * 600)}
    assert max(levels) <= 30
