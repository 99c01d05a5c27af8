"""What a page said is taken from a file, and so is trusted no more than the file."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import briefing_file
from briefing.carried import carried
from briefing.carried.printed import printed_page
from briefing.errors import BriefingError
from briefing.model.article import Source
from briefing.renderers.said import said, written
from tests.carried.desk import BRIEFING, data, opened, page, rewritten, saved

ITEM = "customXml/item1.xml"
PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=3)
)
LINES = st.lists(
    st.tuples(
        st.lists(st.text(max_size=12), min_size=1, max_size=4),
        st.sampled_from(["item", "people", "outcomes", "fields", "x", "subject"]),
        st.sampled_from(["", "summary", "participants", "mentioned", "../../x"]),
        st.none() | st.sampled_from(["s1", "p1", "o1", "c1", "title", "zz"]),
    ),
    max_size=12,
)


def holding(text: str) -> bytes:
    """Return the memo with something else as what its page said."""
    start, end = b"<page>", b"</page>"
    old = written(page().memo).encode()
    escaped = text.replace("&", "\\u0026").replace("<", "\\u003c").encode("utf-8", "replace")
    return rewritten(start + old + end, start + escaped + end, ITEM)


def test_it_is_read_as_it_was_written() -> None:
    found = printed_page(written(page().memo).encode())
    assert found is not None
    assert found.locale == "en-GB"
    assert found.lines == said(page().memo)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"locale":"en","lines":[]}', "[" * 9000, "null"])
def test_what_is_not_ours_is_nothing(text: str) -> None:
    assert printed_page(text.encode()) is None


@given(VALUES)
def test_any_json_is_read_or_nothing(value: object) -> None:
    printed_page(json.dumps({"locale": "en", "lines": value}).encode())
    printed_page(json.dumps(value).encode())


def test_without_it_the_briefing_is_given_back_as_it_lies_there() -> None:
    assert carried(Source("memo.docx", holding("{}"))) == BRIEFING
    assert carried(Source("memo.docx", saved(opened()))) == BRIEFING


@settings(max_examples=40, deadline=None)
@given(LINES, st.sampled_from(["en", "de-DE", "../../etc/x", "", "\x7f"]))
def test_lies_about_the_page_are_at_most_an_error(lines: list[object], locale: str) -> None:
    text = json.dumps({"locale": locale, "lines": lines})
    try:
        made = carried(Source("memo.docx", holding(text)))
    except BriefingError:
        return
    assert made is not None
    assert briefing_file.loads(briefing_file.to_json(made), "memo") == made


def test_more_text_than_a_memo_has_is_refused() -> None:
    memo = opened()
    for _ in range(3):
        memo.add_paragraph("word " * 9000)
    with pytest.raises(BriefingError, match="which no memo is"):
        carried(Source("memo.docx", saved(memo)))
    assert len(data()) < 20_000
