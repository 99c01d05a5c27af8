"""The PDF read back with poppler: one page, embedded faces, every line in its place."""

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from briefing.errors import DoesNotFit
from briefing.layout import fit
from briefing.model.memo import Memo, Paragraph, Role, Run
from briefing.model.page import Box, Page
from briefing.renderers import pdf
from tests import generate
from tests.layout.samples import faces, style

XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as poppler found it, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def _poppler(program: str, *arguments: str) -> str:
    run = subprocess.run([program, *arguments], capture_output=True, text=True, check=True)
    return run.stdout


def _written(page: Page, folder: Path) -> str:
    path = folder / "memo.pdf"
    path.write_bytes(pdf.render((page,), faces()))
    return str(path)


def _lines(path: str) -> list[list[Word]]:
    tree = ElementTree.fromstring(_poppler("pdftotext", "-bbox-layout", path, "-"))
    return [list(map(_word, line.iter(f"{XHTML}word"))) for line in tree.iter(f"{XHTML}line")]


def _word(found: ElementTree.Element) -> Word:
    left, top, right, bottom = (float(found.attrib[k]) for k in ("xMin", "yMin", "xMax", "yMax"))
    return Word(left, top, right, bottom, found.text or "")


def _pages(count: int) -> list[Page]:
    pages = []
    for seed in range(count):
        try:
            pages.append(fit(generate.memo(seed), style(), faces()))
        except DoesNotFit:
            continue
    return pages


def _drawn(boxes: tuple[Box, ...]) -> list[str]:
    """Return the words of every line in the order of the boxes."""
    words = []
    for box in boxes:
        words += ["".join(piece.text for piece in line.pieces) for line in box.lines]
        words += _drawn(box.kids)
    return words


def test_it_is_one_page_of_the_style_s_paper(tmp_path: Path) -> None:
    for page in _pages(6):
        told = _poppler("pdfinfo", _written(page, tmp_path))
        assert "Pages:           1" in told
        assert "595.3 x 841.9 pts (A4)" in told


def test_every_face_is_embedded_and_no_other_declared(tmp_path: Path) -> None:
    page = _pages(1)[0]
    rows = _poppler("pdffonts", _written(page, tmp_path)).splitlines()[2:]
    assert {row.split()[0].split("-")[1] for row in rows} == {"Regular", "Semibold"}
    for row in rows:
        name, *_, embedded, subset, mapped, _, _ = row.split()
        assert name.split("+")[1].startswith("SourceSansPro-")
        assert (embedded, subset, mapped) == ("yes", "yes", "yes")
    assert b"Helvetica" not in pdf.render((page,), faces())


def test_every_word_is_read_back_in_order(tmp_path: Path) -> None:
    for page in _pages(8):
        read = _poppler("pdftotext", "-raw", _written(page, tmp_path), "-")
        expected = "".join("".join(_drawn(page.boxes)).split())
        assert sorted("".join(read.split())) == sorted(expected)
        for line in _drawn(page.boxes):
            assert "".join(line.split()) in "".join(read.split())


def test_nothing_is_drawn_outside_the_margins(tmp_path: Path) -> None:
    for page in _pages(8):
        margins, sheet = page.sheet.margins, page.sheet
        for line in _lines(_written(page, tmp_path)):
            for word in line:
                assert word.left >= margins.left_pt - 0.5
                assert word.right <= sheet.width_pt - margins.right_pt + 0.5
                assert word.top >= margins.top_pt - 3
                assert word.bottom <= sheet.height_pt - 15


def test_no_two_words_overlap(tmp_path: Path) -> None:
    for page in _pages(8):
        words = [word for line in _lines(_written(page, tmp_path)) for word in line]
        for number, one in enumerate(words):
            for other in words[:number]:
                across = min(one.right, other.right) - max(one.left, other.left)
                # Poppler's boxes are as high as the face says, which is more than the leading.
                down = min(one.bottom, other.bottom) - max(one.top, other.top)
                assert across < 0.5 or down < 0.25 * (one.bottom - one.top)


def test_poppler_measures_lines_as_layout_did(tmp_path: Path) -> None:
    page = _pages(1)[0]
    ends = sorted(line[-1].right for line in _lines(_written(page, tmp_path)))
    assert max(ends) <= page.sheet.width_pt - page.sheet.margins.right_pt + 0.1


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    memo = replace(generate.memo(2), title="Talks: “Łódź”", author="A desk", date="2025-04-11")
    told = _poppler("pdfinfo", "-isodates", _written(fit(memo, style(), faces()), tmp_path))
    assert "Title:           Talks: “Łódź”" in told
    assert "Author:          A desk" in told
    assert "CreationDate:    2025-04-11" in told


def test_links_open_what_they_name_and_nothing_else(tmp_path: Path) -> None:
    runs = (
        Run("Harbour Gazette", href="https://example.org/a?b=(c)"),
        Run(" and "),
        Run("a script", href="javascript:alert(1)"),
    )
    memo = Memo("A memo", "en", "en-GB", (Paragraph(Role.SOURCE, runs),), ())
    told = _poppler("pdfinfo", "-url", _written(fit(memo, style(), faces()), tmp_path))
    assert "https://example.org/a?b=(c)" in told
    assert "javascript" not in told


def test_text_is_never_markup(tmp_path: Path) -> None:
    hostile = "<b>bold</b> & <img src='/etc/hostname'/> ) Tj (x \\ [[1]] <font color='1'>"
    memo = Memo("A <b>", "en", "en-GB", (Paragraph(Role.BODY, (Run(hostile),)),), ())
    read = _poppler("pdftotext", _written(fit(memo, style(), faces()), tmp_path), "-")
    assert "".join(hostile.split()) in "".join(read.split())


def test_the_same_pages_make_the_same_bytes() -> None:
    page = _pages(1)[0]
    first = pdf.render((page,), faces())
    assert pdf.render((_pages(3)[-1],), faces()) != first
    assert pdf.render((page,), faces()) == first


def test_several_pages_are_drawn_in_one_pass(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(pdf.render(tuple(_pages(4)), faces()))
    assert "Pages:           4" in _poppler("pdfinfo", str(path))
