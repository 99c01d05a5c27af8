"""Text that is safe in XML and HTML."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.renderers.markup import escape, link, printable


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


def test_only_addresses_that_a_reader_may_follow_are_links() -> None:
    assert link("https://a.example/?a=1&b=2") == "https://a.example/?a=1&b=2"
    assert link("MAILTO:me@a.example") == "MAILTO:me@a.example"
    assert link("https://a.example/\n\x00 b") == "https://a.example/b"
    for wrong in (None, "", "javascript:alert(1)", "file:///etc/passwd", " https://x", "data:,x"):
        assert link(wrong) is None
