"""What readers of a PDF find attached to it, and that the file stays whole."""

import re
import subprocess
from dataclasses import replace
from hashlib import md5
from pathlib import Path

from briefing.layout import fit
from briefing.model.page import Page
from briefing.renderers import pdf
from tests.layout.samples import bullets, faces, memo, style

TEXT = '{"briefing":1,"title":"Łódź & <ports>"}'


def page(carried: str | None = None) -> Page:
    return replace(fit(memo(bullets("summary", 3)), style(), faces()), carried=carried)


def written(folder: Path, *pages: Page) -> str:
    path = folder / "memo.pdf"
    path.write_bytes(pdf.render(pages, faces()))
    return str(path)


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def test_the_file_is_sound(tmp_path: Path) -> None:
    for pages in ((page(TEXT),), (page(), page(TEXT), page("{}")), (page(""),)):
        assert "No syntax or stream encoding errors" in run(
            "qpdf", "--check", written(tmp_path, *pages)
        )


def test_readers_list_and_save_the_attachment(tmp_path: Path) -> None:
    path, saved = written(tmp_path, page(TEXT)), tmp_path / "saved.json"
    assert run("pdfdetach", "-list", path) == "1 embedded files\n1: briefing.json\n"
    run("pdfdetach", "-save", "1", "-o", str(saved), path)
    assert saved.read_text(encoding="utf-8") == TEXT


def test_each_page_attaches_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, *(page(f"[{n}]") for n in range(12)))
    listed = run("pdfdetach", "-list", path).splitlines()[1:]
    names = [line.split(": ")[1] for line in listed]
    tree = Path(path).read_bytes().split(b"/EmbeddedFiles")[1].split(b"]")[0]
    keys = re.findall(rb"\((.*?)\)", tree)
    assert keys == sorted(keys)  # as a name tree has to be
    assert len(keys) == len(names) == 12
    assert set(names) == {"briefing.json", *(f"briefing-{n}.json" for n in range(2, 13))}


def test_it_is_the_document_s_source_with_its_size_and_checksum(tmp_path: Path) -> None:
    path = written(tmp_path, page(TEXT))
    plain = run("qpdf", "--qdf", "--object-streams=disable", path, "-")
    data = TEXT.encode()
    for expected in (
        "/AFRelationship /Source",
        "/Type /EmbeddedFile",
        "/Subtype /application#2fjson",
        f"/Size {len(data)}",
        f"/CheckSum <{md5(data, usedforsecurity=False).hexdigest()}>",
        "/UF (briefing.json)",
    ):
        assert expected in plain
    catalog = next(each for each in plain.split("endobj") if "/Type /Catalog" in each)
    assert re.search(r"/AF \[\s*\d+ 0 R\s*\]", catalog)
    assert "/Names" in catalog


def test_it_is_as_old_as_the_memo(tmp_path: Path) -> None:
    undated = page(TEXT)
    dated = replace(undated, memo=replace(undated.memo, date="2025-04-11"))
    told = [run("qpdf", "--qdf", written(tmp_path, each), "-") for each in (undated, dated)]
    assert [text.count("/ModDate (D:20250411)") for text in told] == [0, 2]  # the file's is one


def test_it_looks_the_same_and_nothing_else_changes(tmp_path: Path) -> None:
    assert pdf.render((page(TEXT),), faces()) == pdf.render((page(TEXT),), faces())
    pages = (page(), page(TEXT))
    bare, carrying = (run("pdftotext", "-bbox", written(tmp_path, each), "-") for each in pages)
    assert bare == carrying
    assert run("pdfdetach", "-list", written(tmp_path, page())) == "0 embedded files\n"
