"""An entry document is well-formed whatever is in it, and gives back what was put in."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.atom import NAMESPACE, Entry, Text, document

ANYTHING = st.text(st.characters(), max_size=20)
PLAIN = st.text(st.characters(categories=["L", "P", "S"]), min_size=1, max_size=20)


@given(ANYTHING, ANYTHING, ANYTHING, st.booleans())
def test_any_words_make_a_document(words: str, link: str, language: str, html: bool) -> None:
    entry = Entry(title=Text(words, html), author=words, link=link, language=language, damaged=html)
    assert document(entry) == document(entry)
    assert ElementTree.fromstring(document(entry)).tag == f"{{{NAMESPACE}}}entry"


@given(PLAIN, st.booleans())
def test_words_come_back_as_they_were(words: str, html: bool) -> None:
    made = ElementTree.fromstring(document(Entry(content=Text(words, html), link=words)))
    content, link = made
    assert content.text == words
    assert content.get("type") == ("html" if html else "text")
    assert link.get("href") == words


def test_what_is_not_said_is_left_out() -> None:
    assert document(Entry()) == (
        b'<?xml version="1.0" encoding="utf-8"?>\n'
        b'<entry xmlns="http://www.w3.org/2005/Atom">\n</entry>\n'
    )
