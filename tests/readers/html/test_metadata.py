import json

import pytest

from briefing.readers.declared import Declared
from briefing.readers.html.metadata import declared
from briefing.readers.html.tree import tree_of

STORY = {
    "@type": "NewsArticle",
    "headline": "Board raises dues",
    "datePublished": "2025-03-04T22:15:00+02:00",
    "dateModified": "2025-03-09",
    "author": [{"@type": "Person", "name": "Ada Brand"}, {"@type": "Person", "name": "Tom Okafor"}],
    "publisher": {"@type": "Organization", "name": "Selwyn Courier"},
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@id": "https://selwyn.example/dues"},
}


def found(head: str, body: str = "", html: str = "<html>", url: str | None = None) -> Declared:
    return declared(tree_of(f"{html}<head>{head}</head><body>{body}"), url)


def linked(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize("story", [STORY, [STORY], {"@graph": [{"@type": "WebSite"}, STORY]}])
def test_linked_data_says_all_of_it(story: object) -> None:
    assert found(linked(story)) == Declared(
        title="Board raises dues",
        published="2025-03-04",
        author="Ada Brand, Tom Okafor",
        publisher="Selwyn Courier",
        language="en",
        url="https://selwyn.example/dues",
    )


def test_a_node_that_only_points_to_another_is_followed() -> None:
    graph = [
        {"@type": "Article", "author": {"@id": "#ada"}, "publisher": {"@id": "#us"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Brand"},
        {"@type": "Organization", "@id": "#us", "name": "Selwyn Courier"},
    ]
    says = found(linked({"@graph": graph}))
    assert (says.author, says.publisher) == ("Ada Brand", "Selwyn Courier")


@pytest.mark.parametrize(
    "text",
    [
        '<!-- {"@type": "Article", "headline": "Dues"} -->',
        '{"@type": "Article", "headline": "Dues",}',
        '{"@type": "Article", "headline": "Du\nes"}',
        '//<![CDATA[\n{"@type": ["Article", "Thing"], "headline": "Dues"}\n//]]>',
    ],
)
def test_linked_data_as_pages_have_it(text: str) -> None:
    title = found(f'<script type="application/ld+json">{text}</script>').title
    assert title is not None
    assert title.replace(" ", "") == "Dues"


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "null", '"a"', "[[1]]", '{"@type": 3}'])
def test_broken_linked_data_says_nothing(text: str) -> None:
    assert found(f'<script type="application/ld+json">{text}</script>') == Declared()


def test_metadata_goes_over_linked_data_and_that_over_social_networks() -> None:
    head = (
        linked(STORY)
        + '<meta name="author" content="By Tom Okafor"><meta property="og:site_name" content="SC">'
        + '<meta property="og:url" content="https://selwyn.example/og">'
        + '<link rel="canonical" href="https://selwyn.example/c">'
    )
    says = found(head, html='<html lang="de-AT">')
    assert (says.author, says.publisher) == ("Tom Okafor", "Selwyn Courier")
    assert (says.url, says.language) == ("https://selwyn.example/c", "de")


@pytest.mark.parametrize(
    ("head", "title", "publisher"),
    [
        ("<title>Board raises dues</title>", "Board raises dues", None),
        (
            "<title>Board raises dues | Selwyn Courier</title>"
            '<meta property="og:title" content="Board raises dues">',
            "Board raises dues",
            "Selwyn Courier",
        ),
        (
            "<title>Selwyn Courier: Board raises dues</title>"
            '<meta property="og:title" content="Board raises dues">',
            "Board raises dues",
            "Selwyn Courier",
        ),
        (
            "<title>Dues – up again – Selwyn Courier</title>"
            '<meta property="og:site_name" content="Selwyn Courier">',
            "Dues – up again",
            "Selwyn Courier",
        ),
        ("<title>Dues - up again</title>", "Dues - up again", None),
        ('<meta property="og:title" content="Dues">', "Dues", None),
    ],
)
def test_a_title_loses_the_name_of_the_site(head: str, title: str, publisher: str | None) -> None:
    says = found(head)
    assert (says.title, says.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2025-03-04T10:00:00Z">', "2025-03-04"),
        ('<meta name="dcterms.issued" content="2025-03">', "2025-03"),
        ('<meta name="date" content="4 March 2025">', "2025-03-04"),
        ('<meta name="pubdate" content="20250304">', "2025-03-04"),
        ('<meta property="article:modified_time" content="2025-03-04">', None),
        ('<meta name="last-modified" content="2025-03-04">', None),
        ('<meta name="pubdate" content="1970-01-01T00:00:00Z">', None),
        ('<meta name="pubdate" content="03/04/2025">', None),
        ('<meta name="pubdate" content="soon">', None),
    ],
)
def test_dates_of_publication_only_and_as_precise_as_given(
    head: str, published: str | None
) -> None:
    assert found(head).published == published


def test_what_the_elements_are_marked_as() -> None:
    body = (
        '<div itemprop="publisher" itemscope><meta itemprop="name" content="Selwyn Courier"></div>'
        '<span itemprop="author" itemscope><a><span itemprop="name">Ada Brand</span></a></span>'
        '<time pubdate datetime="2025-03-04T10:00">today</time>'
    )
    says = found("", body)
    assert (says.publisher, says.author, says.published) == (
        "Selwyn Courier",
        "Ada Brand",
        "2025-03-04",
    )


@pytest.mark.parametrize("name", ["https://social.example/ada", "@ada", "ada@selwyn.example"])
def test_an_address_is_no_author(name: str) -> None:
    assert found(f'<meta name="author" content="{name}">').author is None


def test_a_relative_address_is_resolved_where_the_page_is_known() -> None:
    head = '<link rel="canonical" href="/dues">'
    assert found(head).url == "/dues"
    assert found(head, url="https://selwyn.example/a?b").url == "https://selwyn.example/dues"


def test_the_spelling_of_the_site_goes_over_that_of_linked_data() -> None:
    node = linked({**STORY, "publisher": {"name": "SELWYN.example Courier"}})
    assert found(
        node + "<meta property=og:site_name content='Selwyn.example Courier'>"
    ).publisher == ("Selwyn.example Courier")


def test_a_chamber_with_a_number_is_no_person() -> None:
    assert found("<meta name=dc.creator content='Chamber 3'>").author is None


@pytest.mark.parametrize("mark", ["class='x published'", "itemprop=datePublished"])
def test_an_abbreviation_holds_the_day_in_its_title(mark: str) -> None:
    body = f"<abbr {mark} title='2025-05-20T07:12:00+02:00'>07:12</abbr>"
    assert found("", body).published == "2025-05-20"
