import pytest

from briefing.readers.declared import Declared
from briefing.readers.front_matter import cut, declared, unlinked
from briefing.vocabulary import furniture

WORDS = furniture.load()
FULL = """---
layout: post
title: "Ferry Dispute \\
  Is Settled"
published: true
date: 2024-03-03 16:00:00 +0200
author:
  - {name: Ada Brand, email: ada@selwyn.example}
  - Tom Okafor
publication: '[[Selwyn Courier]]'
site: selwyn.example
source_url: https://selwyn.example/ferry
lang: en-GB
source: Harbour Commission
license: CC BY 4.0
---
# Head
"""


def says(inside: str) -> Declared:
    return declared(cut(f"---\n{inside}\n---\n")[0], WORDS)


def test_front_matter_is_read_whole() -> None:
    matter, body = cut(FULL)
    assert body == "# Head\n"
    assert declared(matter, WORDS) == Declared(
        title="Ferry Dispute Is Settled",
        published="2024-03-03",
        author="Ada Brand, Tom Okafor",
        publisher="Selwyn Courier",
        url="https://selwyn.example/ferry",
        language="en",
        credit="Harbour Commission",
        rights="CC BY 4.0",
    )


def test_toml_between_plus_signs() -> None:
    matter, body = cut('+++\ntitle = "Ferries"\ndate = 2024-03-03T10:00:00Z\n+++\nText\n')
    assert body == "Text\n"
    assert declared(matter, WORDS) == Declared(title="Ferries", published="2024-03-03")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "--- a\nb: c\n---\n",
        "---\ntitle: never closed\n",
        "---\nA line between rules.\n---\n",
        "----\na: b\n----\n",
        "Text\n---\na: b\n---\n",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert cut(text) == ("", text)


def test_what_is_almost_yaml_is_read_by_lines() -> None:
    found = says("title: Ferry talks: day two\ndate: 2024-03-03\ntags: [a, b")
    assert found == Declared(title="Ferry talks: day two", published="2024-03-03")


@pytest.mark.parametrize(
    ("inside", "field"),
    [
        ("language: NO", "no"),
        ("language: ru", "ru"),
        ("lang: pt_BR", "pt"),
        ("language: English", None),
        ("language: 7", None),
    ],
)
def test_values_stay_strings(inside: str, field: str | None) -> None:
    assert says(inside).language == field


@pytest.mark.parametrize(
    "inside",
    ["title: ~", "title: null", "title:", "title: '{{ page.title }}'", "title: {a: b}", "- title"],
)
def test_what_says_nothing_is_none(inside: str) -> None:
    assert says(inside).title is None


def test_an_address_is_no_credit() -> None:
    found = says("source: https://selwyn.example/ferry")
    assert (found.credit, found.url) == (None, "https://selwyn.example/ferry")


@pytest.mark.parametrize("inside", ["url: /ferry", "url: javascript:alert(1)", "permalink: /x"])
def test_only_an_address_is_an_address(inside: str) -> None:
    assert says(inside).url is None


@pytest.mark.parametrize(
    "inside",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c",
        "title: " + "[" * 5000,
        "title: !!python/object/apply:os.system [echo]",
        "? {a: b}\n: c\ntitle: Talks",
        "title: &a [*a]",
    ],
)
def test_hostile_yaml_is_harmless(inside: str) -> None:
    says(inside)


def test_wiki_links_are_what_they_show() -> None:
    assert unlinked("[[A b]] and [[c d|e]] and [f] and [[g") == "A b and e and [f] and [[g"


@pytest.mark.parametrize(
    "inside",
    [
        "titel: Hafen offen\nautor: Ada Brand\ndatum: 3. März 2024\nherausgeber: Hafenblatt",
        "titre: Hafen offen\nauteur: Ada Brand\npublié: 2024-03-03\njournal: Hafenblatt",
        "título: Hafen offen\nautora: Ada Brand\nfecha: 2024-03-03\nmedio: Hafenblatt",
        "заголовок: Hafen offen\nавтор: Ada Brand\nдата: 03.03.2024\nиздание: Hafenblatt",
    ],
)
def test_keys_are_known_in_every_language(inside: str) -> None:
    expected = Declared("Hafen offen", "2024-03-03", "Ada Brand", "Hafenblatt")
    assert says(inside) == expected


def test_a_title_is_no_address_and_shows_no_escapes() -> None:
    assert says("title: https://courier.example/a\nheadline: Fish \\& fees \\[new\\]").title == (
        "Fish & fees [new]"
    )


def test_a_host_is_a_publisher_only_where_no_name_is() -> None:
    assert says("publisher: courier.example\nsite: The Courier").publisher == "The Courier"
    assert says("site: courier.example").publisher == "courier.example"
