"""What a PDF unpacks to, and how often its drawings draw each other."""

import zlib

import pytest

from briefing.errors import ReadError
from briefing.readers.pdf.weight import check
from tests.readers.pdf.raw import CATALOG, LINE, drawings, page, pdf, stream


def test_what_articles_hold_is_let_through() -> None:
    check("x", page(LINE * 1_000))
    check("x", drawings([b"/X Do\n" * 50, b"/X Do\n" * 50, LINE]))
    check("x", b"")
    check("x", b"9 0 obj stream\n" + bytes(100))


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_stream_that_is_packed_several_times_is_unpacked_as_often(times: int) -> None:
    packed = b" " * 17_000_000
    for _ in range(times):
        packed = zlib.compress(packed, 9)
    with pytest.raises(ReadError, match="unpacks"):
        check("x", pdf(CATALOG, b"<</Length %d>>stream\n%s\nendstream" % (len(packed), packed)))


def test_a_picture_may_be_larger() -> None:
    check("x", pdf(CATALOG, stream(bytes(17_000_000), b"/Subtype/Image")))


def test_a_drawing_that_holds_itself_is_too_deep() -> None:
    with pytest.raises(ReadError, match="hold each other"):
        check("x", drawings([b"/X Do /X Do\n"], last=5))


def test_resources_may_stand_apart() -> None:
    form = b"/Type/XObject/Subtype/Form/Resources %d 0 R"
    with pytest.raises(ReadError, match="hold each other"):
        check(
            "x",
            pdf(
                CATALOG,
                stream(b"/X Do " * 9, form % 3),
                b"<</XObject 4 0 R>>",
                b"<</X 2 0 R>>",
            ),
        )
