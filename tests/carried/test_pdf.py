"""The attachment of a PDF memo: found whoever wrote the file last, and only where it is ours."""

import re
import subprocess
import zlib
from pathlib import Path

import pytest

from briefing.carried import carried, carries
from briefing.carried.chosen import printed
from briefing.carried.pdf import _unpacked, files, may_carry
from briefing.errors import ReadError
from briefing.limits import MAX_CARRIED
from briefing.model.article import Source
from tests.carried.memos import briefing, drawn, memo, page

REWRITTEN = {
    "linearised": ("--linearize",),
    "packed objects": ("--object-streams=generate", "--recompress-flate"),
    "nothing packed": ("--qdf",),
}


def rewritten(data: bytes, folder: Path, *options: str) -> Source:
    before, after = folder / "before.pdf", folder / "after.pdf"
    before.write_bytes(data)
    subprocess.run(["qpdf", *options, str(before), str(after)], check=True)
    return Source("after.pdf", after.read_bytes())


@pytest.mark.parametrize("options", REWRITTEN.values(), ids=REWRITTEN)
def test_a_memo_that_was_written_anew_still_gives_it(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    source = rewritten(memo("pdf").data, tmp_path, *options)
    assert carries(source)
    assert carried(source) == printed(briefing(), page())


def test_what_is_encrypted_is_told(tmp_path: Path) -> None:
    options = ("--encrypt", "", "owner", "256", "--")
    source = rewritten(memo("pdf").data, tmp_path, *options)
    assert carries(source)
    with pytest.raises(ReadError, match="was encrypted, and what it carries with it"):
        carried(source)
    assert not carries(rewritten(memo("pdf", "none").data, tmp_path, *options))


def test_a_locked_memo_is_left_to_its_reader(tmp_path: Path) -> None:
    options = ("--encrypt", "user", "owner", "256", "--")
    source = rewritten(memo("pdf").data, tmp_path, *options)
    assert may_carry(source.data)
    assert not carries(source)
    assert carried(source) is None


def test_another_s_attachment_is_not_ours(tmp_path: Path) -> None:
    invoice = tmp_path / "factur-x.xml"
    invoice.write_text("<invoice/>")
    options = ("--add-attachment", str(invoice), "--")
    source = rewritten(memo("pdf", "none").data, tmp_path, *options)
    assert may_carry(source.data)
    assert files(source) == ()


def test_a_briefing_that_somebody_attached_is_not_the_memo_s(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("briefing: 1\ntitle: Something else\n")
    source = rewritten(memo("pdf").data, tmp_path, "--add-attachment", str(other), "--")
    assert files(source) == files(Source("memo.pdf", memo("pdf").data))


def test_several_are_found_in_the_order_of_their_pages() -> None:
    several = drawn((page(), page("none"), page("all"), *[page()] * 9), "pdf")
    first, second, *rest = files(several)
    assert len(first) < len(second)
    assert rest == [first] * 9


def test_what_a_later_save_took_away_is_not_carried() -> None:
    data = memo("pdf").data
    root, pages, size, start = (
        int(re.findall(pattern, data)[-1])
        for pattern in (rb"/Root (\d+)", rb"/Pages (\d+)", rb"/Size (\d+)", rb"startxref\s+(\d+)")
    )
    catalog = b"%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj\n" % (root, pages)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (root, len(data))
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\n" % (size, root, start)
    ending = b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(catalog))
    assert not carries(Source("memo.pdf", data + catalog + table + trailer + ending))


def test_an_attachment_is_not_unpacked_beyond_the_limit() -> None:
    zeros = zlib.compress(b"\0" * 100_000_000, 9)
    head = b"5 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length %d >>\n" % len(zeros)
    file = head + b"stream\n" + zeros + b"\nendstream\nendobj\n"
    sizes = [len(each) for each in _unpacked(b"%PDF-1.7\n" + file * 3)]
    assert sizes == [MAX_CARRIED + 1]


def test_a_pdf_without_attachments_is_not_opened() -> None:
    assert not may_carry(memo("pdf", "none").data)
    assert not may_carry(b"/EmbeddedFile stands in a text about PDF")
