"""What a PDF unpacks to, and how often its drawings draw each other."""

import zlib

import pytest

from briefing.errors import ReadError
from briefing.readers.pdf.weight import check
from tests.readers.pdf.raw import CATALOG, LINE, drawings, page, pdf, shared, stream


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


LARGE = b" " * 1_000_000


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize(("pages", "times"), [(101, 1), (1, 101), (11, 10)])
def test_a_stream_that_is_shown_too_often_is_refused(pages: int, times: int, apart: bool) -> None:
    with pytest.raises(ReadError, match="100 MB of text and drawings"):
        check("x", shared(LARGE, pages, times, apart))


@pytest.mark.parametrize(("pages", "times"), [(100, 1), (1, 100)])
def test_a_stream_may_be_shown_on_every_page(pages: int, times: int) -> None:
    check("x", shared(LARGE, pages, times))


def test_a_tree_of_pages_that_holds_itself_ends() -> None:
    check("x", pdf(CATALOG, b"<</Kids[2 0 R]>>", stream(LARGE)))
    tree = b"<</Kids[2 0 R 2 0 R 3 0 R]>>"
    with pytest.raises(ReadError, match="text and drawings"):
        check("x", pdf(CATALOG, tree, b"<</Contents 4 0 R>>", stream(LARGE)))


@pytest.mark.parametrize(
    ("plain", "hidden"),
    [
        (b"/Contents", b"/Cont#65nts"),
        (b"/Contents", b" " * 9_000 + b"/Contents"),
        (b"/Contents", b"/Contents 5 0 R/Contents"),
    ],
)
def test_what_a_page_shows_is_found_however_it_is_written(plain: bytes, hidden: bytes) -> None:
    data = shared(LARGE, 101).replace(plain, hidden)
    with pytest.raises(ReadError, match="text and drawings"):
        check("x", data)


@pytest.mark.parametrize("first", [b"[8 0 R]", b"<<>>"])
def test_pages_may_stand_in_a_stream(first: bytes) -> None:
    leaf = b"<</Type/Page/Contents 2 0 R>>"
    places = b"7 0 9 %d " % len(first)
    held = stream(places + first + leaf, b"/Type/ObjStm/N 2/First %d" % len(places))
    tree = b"<</Kids[%s]>>" % (b"9 0 R " * 101)
    check("x", pdf(CATALOG, stream(LARGE), held))
    with pytest.raises(ReadError, match="text and drawings"):
        check("x", pdf(CATALOG, stream(LARGE), held, tree))


def test_a_file_of_nothing_but_parts_is_refused() -> None:
    with pytest.raises(ReadError, match="300,000 parts"):
        check("x", b"1 0 obj " * 300_001)


def test_a_long_dictionary_hides_no_stream() -> None:
    with pytest.raises(ReadError, match="unpacks"):
        check("x", pdf(CATALOG, stream(bytes(17_000_000), b" " * 9_000)))
