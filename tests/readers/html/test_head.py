import pytest

from tests.readers.html.pages import KEPT, STORY, article, dropped, kept

HEAD, TITLE = "<h1>Harbour board raises the dues</h1>", KEPT[0][1]
TEXT = STORY.removeprefix(HEAD)
DECLARED = f"<meta property='og:title' content='{TITLE}'>"


@pytest.mark.parametrize(
    "kicker", ["Selwyn: ", "<span>The quay</span> ", "<small>News of the port</small><br>"]
)
def test_a_kicker_is_no_part_of_the_headline(kicker: str) -> None:
    found = article(f"<article><h1>{kicker}{TITLE}</h1>{TEXT}</article>", DECLARED)
    assert found.title == TITLE
    assert kept(found) == KEPT
    assert "kicker" in dropped(found).values()


def test_a_headline_beside_its_text_goes_over_one_in_the_breadcrumbs() -> None:
    crumbs = f"<nav><a href='/'>Home</a> <h1>{TITLE}</h1></nav>"
    found = article(f"{crumbs}<article><h2>{TITLE}</h2>{TEXT}</article>", DECLARED)
    assert kept(found) == KEPT
    assert dropped(found)[TITLE] == "menu"


def test_a_heading_goes_over_a_line_in_bold() -> None:
    score = "<p><b>Selwyn Rowers 2, Marsh Lane Rowers 1</b></p>"
    found = article(f"<div><h3>{TITLE}</h3>{score}{TEXT}</div>")
    assert found.title == TITLE


def test_a_bold_line_is_the_headline_of_a_page_without_headings() -> None:
    text = TEXT.replace("h2>", "p>")
    menu = "The Boatman's Own Paper On The World Wide Web | Vol. 61 No. 11 | Best seen at 800 x 600"
    found = article(f"<p>{menu}</p><font size=5><b>{TITLE}</b></font><br>{text}")
    assert found.title == TITLE
    assert menu in dropped(found)
