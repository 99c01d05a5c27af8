import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.article import Kind
from briefing.readers.html.sure import sure_of
from briefing.readers.pieces import Piece
from tests.readers.html.pages import KEPT, MENU, STORY, article, kept

# Each looks like what surrounds an article, and is a paragraph of text in the middle of one.
ODD = (
    "Read more books and you will know more, said the mayor of Selwyn, who has read eleven of them "
    "since her election and means to go on until the harbour is mended.",
    "Related to the ferry dispute is the quarrel about the ice in the port, which nobody on the "
    "board wanted to talk about before the election in the autumn.",
    "By the end of the evening the members had accepted cookies from the clerk, and the clerk had "
    "accepted cookies from the chair: all cookies, and all rights reserved to the finder.",
    "Published figures show that the quay at 4 Quay Street, SW1 2AB, costs 12,400 pounds a year; "
    "whoever doubts it may write to clerk@selwyn.example or call 01234 567 890.",
    "Comments on the draft are welcome until Friday, and the clerk, who has to read every one of "
    "them, would like to have them short and, if at all possible, polite.",
    "The tide came in, the tide went out, and nobody paid for the quay that stood between the two "
    "of them as it had stood for three hundred years.",
    "Ada Brand speaks to reporters at the old customs house in Selwyn on Monday, when the quay was "
    "shut, the crane was broken and the photograph was taken by Tom Okafor, of AFP",
)
WRAPPED = st.sampled_from(
    (
        "<article>{}</article>",
        "<main><div class='story'>{}</div></main>",
        "<div id='content'><div>{}</div></div>",
    )
)
FIRST, LAST = (words for _, words in (KEPT[1], KEPT[-1]))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(ODD), min_size=1, max_size=8), WRAPPED)
def test_no_paragraph_of_text_amid_an_article_is_set_aside(odd: list[str], wrapped: str) -> None:
    tail = f"<p>{LAST}</p>"
    body = STORY.removesuffix(tail) + "".join(f"<p>{words}</p>" for words in odd) + tail
    found = [text for _, text in kept(article(MENU + wrapped.format(body) + MENU))]
    assert found == [*(text for _, text in KEPT[:-1]), *odd, LAST]


def piece(text: str, dropped: str = "") -> Piece:
    return Piece(Kind.PARAGRAPH, text, dropped=dropped)


@pytest.mark.parametrize("line", ["Menu", "4 Quay Street", "And then?", "By Ada Brand", "10 May"])
def test_a_short_line_between_paragraphs_is_sure(line: str) -> None:
    assert 3 in sure_of([piece(FIRST), piece(LAST), piece(ODD[0]), piece(line), piece(ODD[5])])


@pytest.mark.parametrize("line", ["Photo: Ada Brand", "READ ALSO: The crane of Selwyn"])
def test_a_caption_or_a_link_between_paragraphs_is_not(line: str) -> None:
    assert 3 not in sure_of([piece(FIRST), piece(LAST), piece(ODD[0]), piece(line), piece(ODD[5])])


@pytest.mark.parametrize("line", ["By Ada Brand", "Published 3 March 2025"])
def test_who_wrote_it_and_when_are_not_sure_at_the_top(line: str) -> None:
    pieces = [piece(line), piece(FIRST), piece(LAST), piece(ODD[0])]
    assert sure_of(pieces) == {1, 2, 3}


def test_what_is_set_aside_is_never_sure() -> None:
    assert sure_of([piece(FIRST, "menu"), piece(LAST), piece(ODD[0], "comment")]) == {1}
