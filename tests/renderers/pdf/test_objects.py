"""Streams and strings as they stand in the file."""

import pikepdf
from hypothesis import given
from hypothesis import strategies as st

from briefing.renderers.pdf.objects import File, Stream, string

text = st.text(st.characters(codec="utf-8"))


@given(text)
def test_a_string_is_read_as_it_was(said: str) -> None:
    assert str(pikepdf.Object.parse(string(said).encode("ascii"))) == said


@given(st.binary(), st.sampled_from((b"", b"\r", b"\n", b"\r\n", b"endstream")))
def test_a_stream_ends_on_a_line_of_its_own(data: bytes, end: bytes) -> None:
    written = Stream("/N 3", data + end).format(File())
    head, body = written.split(b"stream\n", 1)
    assert head == b"<< /N 3 /Length %d >>\n" % len(data + end)
    assert body[: len(data + end)] == data + end
    assert body[len(data + end) :] in (b"\nendstream\n", b"\r\nendstream\n")
    if (data + end).endswith(b"\r"):  # else the two would be taken for one end of a line
        assert body.endswith(b"\r\r\nendstream\n")
