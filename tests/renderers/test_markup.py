"""Text that is safe in XML and HTML."""

from json import dumps, loads

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.renderers.markup import escape, json, link, printable


@settings(deadline=None)
@given(st.text())
def test_what_is_printable_can_be_written_and_read(text: str) -> None:
    read = etree.fromstring(f"<a b='{escape(text)}'>{escape(text)}</a>")
    expected = printable(text).replace("\r\n", "\n").replace("\r", "\n")
    assert (read.text or "") == expected
    assert printable(printable(text)) == printable(text)
    printable(text).encode()


def test_letters_marks_and_joiners_stay() -> None:
    kept = "Ünï ж Ω שלום \u200d\u202e 😀 \t\n\u00a0"
    assert printable(kept) == kept


@settings(deadline=None)
@given(st.recursive(st.text(st.characters(exclude_categories=["Cs"])), st.lists))
def test_json_without_markup_says_the_same(value: object) -> None:
    text = dumps(value, ensure_ascii=False)
    assert loads(json(text)) == value
    assert etree.fromstring(f"<a>{json(text)}</a>").text == json(text)
    assert not set("<>&") & set(json(text))


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://a.example/?a=1&b=2#c", "https://a.example/?a=1&b=2#c"),
        ("MAILTO:me@a.example", "MAILTO:me@a.example"),
        ("https://a.example/\n\x00 b", "https://a.example/b"),
        ("https://a.example/%20ü<x>\\", "https://a.example/%20%C3%BC%3Cx%3E%5C"),
        *((wrong, None) for wrong in (None, "", "javascript:alert(1)", "file:///etc/passwd")),
        *((wrong, None) for wrong in (" https://x", "data:,x", "https://", "http://[x", "mailto:")),
    ],
)
def test_only_addresses_that_a_reader_may_follow_are_links(
    href: str | None, address: str | None
) -> None:
    assert link(href) == address
