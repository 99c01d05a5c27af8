import pytest

from briefing.model.article import Kind
from tests.readers.html.pages import KEPT, MENU, STORY, article, dropped, kept


def test_the_article_keeps_its_structure() -> None:
    assert kept(article(f"<main><article>{STORY}</article></main>")) == KEPT


def test_what_surrounds_an_article_is_set_aside_by_name() -> None:
    found = article(
        f"{MENU}<main><article>{STORY}</article>"
        "<section class='related'><h2>Related stories</h2><ul><li><a href='/a'>Ferry late again"
        "</a></li><li><a href='/b'>Ice in the port</a></li></ul></section>"
        "<div id='comments'><h3>2 comments</h3><p>I have moored here for forty years and never paid"
        " so much for so little, said nobody ever.</p></div></main>"
        "<div class='cookie-banner'>We use cookies to keep you.</div>"
        "<footer>Selwyn Courier, 4 Quay Street</footer>"
    )
    assert kept(found) == KEPT
    reasons = dropped(found)
    assert reasons["News"] == "menu"
    assert reasons["Ferry late again"] == "related story"
    assert reasons["2 comments"] == "comment"
    assert reasons["We use cookies to keep you."] == "cookie notice"
    assert reasons["Selwyn Courier, 4 Quay Street"] == "footer"


@pytest.mark.parametrize("wrapper", ["{}", "<div>{}</div>", "<div class='wrap'><main>{}</main>"])
def test_menus_around_an_article_change_nothing(wrapper: str) -> None:
    story = wrapper.format(f"<article>{STORY}</article>")
    assert kept(article(MENU + story + MENU)) == kept(article(story)) == KEPT


def test_a_headline_that_is_repeated_elsewhere_is_kept_once() -> None:
    found = article(
        f"<aside class='trending'><a href='/x'>{KEPT[0][1]}</a></aside><article>{STORY}</article>"
        f"<div class='recommended'><h3><a href='/x'>{KEPT[0][1]}</a></h3></div>"
    )
    assert kept(found) == KEPT


def test_a_table_is_kept_whole_and_a_side_table_is_not() -> None:
    table = (
        "<table><caption>Dues</caption><tr><th>Berth<th>Pounds</tr>"
        "<tr><td>North quay<td>120<tr><td>South quay<td>95</table>"
    )
    side = "<aside><table><tr><th>Cod<td>1.15<tr><th>Hake<td>1.40</table></aside>"
    found = article(
        f"<main><article>{STORY}{table}<p>{KEPT[1][1][::-1]}</p></article>{side}</main>"
    )
    rows = [
        tuple(found.words(cell.start, cell.end) for cell in block.cells)
        for block in found.kept()
        if block.cells
    ]
    assert rows == [("Berth", "Pounds"), ("North quay", "120"), ("South quay", "95")]
    assert all(block.dropped for block in found.blocks if found.text[block.start :][:3] == "Cod")


def test_a_lead_and_a_byline_below_the_headline_are_read() -> None:
    lead = "Boats will pay two per cent more from May, and the crane stays for another summer."
    head, rest = STORY.split("</h1>")
    found = article(
        f"<header>{head}</h1><p class='lead'>{lead}</p><p>By Ada Larsen</p>"
        f"<p>Published 3 March 2025</p></header><article>{rest}</article>"
    )
    assert lead in [text for _, text in kept(found)]
    assert (found.author, found.published) == ("Ada Larsen", "2025-03-03")


def test_where_nothing_can_be_chosen_all_of_the_main_part_is_taken_and_said_so() -> None:
    found = article(f"{MENU}<main>{STORY}" + "<i></i>" * 20_000 + "</main>")
    assert [text for _, text in kept(found)] == [text for _, text in KEPT]
    assert any("could not be told" in notice.text for notice in found.notices)


def test_press_contacts_and_what_stands_after_the_end_are_set_aside() -> None:
    found = article(
        f"<article>{STORY}<p>– ENDS –</p><h2>Media contact</h2><p>Press office, 4 Quay Street</p>"
        "</article>"
    )
    assert kept(found) == KEPT
    assert dropped(found)["Press office, 4 Quay Street"] == "contact"


def test_text_goes_on_below_other_stories_in_the_middle_of_it() -> None:
    paragraphs = [f"<p>{words}</p>" for kind, words in KEPT if kind is Kind.PARAGRAPH]
    more = "".join(paragraphs).replace("the", "each")
    box = "<div><h2>Related articles</h2><ul><li><a href='/a'>Ferry late again</a></li></ul></div>"
    found = article(f"<article>{STORY}{box}{more}</article>")
    assert kept(found)[: len(KEPT)] == KEPT
    assert len(kept(found)) == len(KEPT) + len(paragraphs)


def test_a_paragraph_that_is_offered_for_sharing_is_kept_in_its_own_place() -> None:
    found = article(f"<div class='share'><p>{KEPT[1][1]}</p></div><article>{STORY}</article>")
    assert kept(found) == KEPT


def test_a_list_that_a_paragraph_announces_is_part_of_it() -> None:
    lead = "<p>After the match the committee met in the old customs house and agreed on this:</p>"
    items = "".join(f"<li>to mend the {what}</li>" for what in ("quay", "crane", "nets"))
    table = f"<table><tr><td>{STORY}{lead}<ul>{items}</ul></li></ul></td></tr></table>"
    texts = [text for kind, text in kept(article(table)) if kind is Kind.ITEM]
    assert texts[-3:] == ["to mend the quay", "to mend the crane", "to mend the nets"]


def test_a_section_that_is_most_of_the_article_is_part_of_it() -> None:
    more = "".join(f"<p>{KEPT[1][1]} That was the {n} time.</p>" for n in range(2, 22))
    found = article(f"<article>{STORY}<h2>More from</h2>{more}</article>")
    assert len([1 for kind, _ in kept(found) if kind is Kind.PARAGRAPH]) == 23
