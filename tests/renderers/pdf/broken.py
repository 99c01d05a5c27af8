"""A good PDF broken on purpose, one fault at a time, so that the checkers are checked."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.renderers.pdf.heard import elements


def broken(data: bytes, name: str) -> bytes:
    """Return a file with the fault of that name."""
    with pikepdf.open(BytesIO(data)) as pdf:
        FAULTS[name](pdf)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def _without(*keys: str) -> Callable[[Pdf], None]:
    """Return what takes an entry away, which is found from the catalog by its keys."""

    def take(pdf: Pdf) -> None:
        holder: Any = pdf.Root
        for key in keys[:-1]:
            holder = holder[int(key)] if key.isdigit() else holder[key]
        del holder[keys[-1]]

    return take


def _said(pattern: str, other: str = "") -> Callable[[Pdf], None]:
    """Return what changes the metadata."""

    def change(pdf: Pdf) -> None:
        before = pdf.Root.Metadata.read_bytes().decode("utf-8")
        after = re.sub(pattern, other, before, flags=re.DOTALL)
        assert after != before
        pdf.Root.Metadata.write(after.encode("utf-8"))

    return change


def _renamed(tag: str, other: str) -> Callable[[Pdf], None]:
    """Return what gives all elements of a tag another one."""

    def rename(pdf: Pdf) -> None:
        for element in _tagged(pdf, tag):
            element.S = Name(other)

    return rename


def _tagged(pdf: Pdf, tag: str) -> list[Any]:
    found = [each for each in elements(pdf.Root.StructTreeRoot) if tag == each.S]
    assert found, tag
    return found


def _rewritten(pattern: bytes, other: bytes) -> Callable[[Pdf], None]:
    """Return what changes the operators of the first page."""

    def rewrite(pdf: Pdf) -> None:
        contents = pdf.pages[0].obj.Contents
        before = contents.read_bytes()
        after = re.sub(pattern, other, before, flags=re.DOTALL)
        assert after != before
        contents.write(after)

    return rewrite


def _links(pdf: Pdf) -> Iterator[Any]:
    yield from pdf.pages[0].obj.Annots


def _link_without(key: str) -> Callable[[Pdf], None]:
    def take(pdf: Pdf) -> None:
        for link in _links(pdf):
            del link[key]

    return take


def _fonts(pdf: Pdf) -> Iterator[Any]:
    for _, font in pdf.pages[0].obj.Resources.Font.items():
        yield font


def _unscoped(pdf: Pdf) -> None:
    for heading in _tagged(pdf, "/TH"):
        del heading["/A"]


def _untagged(pdf: Pdf) -> None:
    """Take the first mark away from around its text."""
    _rewritten(rb"/\w+ << /MCID 0 >> BDC(.*?)EMC", rb"\1")(pdf)


def _reversed(pdf: Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = Array(list(numbers[1])[::-1])


def _astray(pdf: Pdf) -> None:
    _tagged(pdf, "/H1")[0].K = Array([9999])


def _short_row(pdf: Pdf) -> None:
    row = _tagged(pdf, "/TR")[-1]
    row.K = Array(list(row.K)[:-1])


def _unmapped(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        del font["/ToUnicode"]


def _not_embedded(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def _wrong_widths(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        widths = font.DescendantFonts[0].W
        widths[1] = Array([900] * len(widths[1]))


def _scripted(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


def _see_through(pdf: Pdf) -> None:
    state = Dictionary(G=Dictionary(Type=Name.ExtGState, ca=0.5))
    pdf.pages[0].obj.Resources.ExtGState = state
    _rewritten(rb"\A", b"/G gs\n")(pdf)


def _unmarked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def _page_without(key: str) -> Callable[[Pdf], None]:
    def take(pdf: Pdf) -> None:
        del pdf.pages[0].obj[key]

    return take


FAULTS: dict[str, Callable[[Pdf], None]] = {
    "no structure": _without("/StructTreeRoot"),
    "not marked": _unmarked,
    "no language": _without("/Lang"),
    "title not shown": _without("/ViewerPreferences"),
    "no claim of accessibility": _said("<pdfuaid:part>1</pdfuaid:part>"),
    "no claim of an archive": _said("<pdfaid:part>3</pdfaid:part>"),
    "no title": _said("<dc:title>.*?</dc:title>"),
    "headings without scope": _unscoped,
    "a level skipped": _renamed("/H2", "/H3"),
    "no first heading": _renamed("/H1", "/P"),
    "text outside of marks": _untagged,
    "rules as content": _rewritten(rb"/Artifact << /Type /Layout >> BDC(.*?)EMC", rb"\1"),
    "link without words": _link_without("/Contents"),
    "link without parent": _link_without("/StructParent"),
    "link that is not printed": _link_without("/F"),
    "no order of links": _page_without("/Tabs"),
    "parents in disorder": _reversed,
    "no parents": _without("/StructTreeRoot", "/ParentTree"),
    "page without parents": _page_without("/StructParents"),
    "mark that is not there": _astray,
    "item without body": _renamed("/LBody", "/P"),
    "paragraphs for cells": _renamed("/TD", "/P"),
    "row too short": _short_row,
    "unknown tag": _renamed("/P", "/Foo"),
    "characters without meaning": _unmapped,
    "fonts not embedded": _not_embedded,
    "wrong widths": _wrong_widths,
    "no meaning of colours": _without("/OutputIntents"),
    "attachment without relation": _without("/AF", "0", "/AFRelationship"),
    "attachment not associated": _without("/AF"),
    "attachment without type": _without("/AF", "0", "/EF", "/F", "/Subtype"),
    "script": _scripted,
    "transparency": _see_through,
}
