"""Thirty briefings through every program, and the table of the README.

CPU time counts the processes that a program starts. Each program prints all of them twice.
"""

import resource
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

import pypdfium2
from page import validate_pdf_bytes
from pypdfium2 import raw

from briefing import styles
from briefing.compose import compose
from briefing.model.memo import Memo
from tests import generate
from tests.benchmarks.peers import makers
from tests.lexicons import LEXICONS

COUNT = 30
_MAKERS: dict[str, tuple[Callable[[Sequence[Memo]], list[bytes]], str]] = {
    "briefing": (makers.ours, "reportlab"),
    "Typst": (makers.typst, "typst"),
    "WeasyPrint": (makers.weasyprint, "weasyprint"),
    "docxtpl + LibreOffice": (makers.docxtpl, "docxtpl"),
    "pandoc + LibreOffice": (makers.pandoc, "pandoc"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """What one program made of the memos."""

    name: str
    one_page: int
    smallest_pt: float
    tagged: int  # files that keep PDF/UA-1
    archival: int  # files that keep PDF/A-3a
    same: bool  # the same bytes twice
    cpu_ms: float  # a memo, warm
    kib: float  # a file

    def cells(self) -> tuple[str, ...]:
        """Return the row as it is printed."""
        return (
            self.name,
            f"{self.one_page} of {COUNT}",
            f"{self.smallest_pt:.1f} pt",
            f"{self.tagged} of {COUNT}",
            f"{self.archival} of {COUNT}",
            "yes" if self.same else "no",
            f"{self.cpu_ms:.0f} ms",
            f"{self.kib:.0f} KiB",
        )


_HEAD = (
    "program", "one page", "smallest type", "PDF/UA-1", "PDF/A-3a", "same bytes", "CPU", "size",
)  # fmt: skip


def main() -> None:
    """Compare and print the table in Markdown."""
    memos = tuple(_memo(number) for number in range(COUNT))
    print(f"| {' | '.join(_HEAD)} |\n|{' --- |' * len(_HEAD)}")
    for name, (make, needs) in _MAKERS.items():
        if find_spec(needs) or shutil.which(needs):
            print(f"| {' | '.join(_row(name, make, memos).cells())} |", flush=True)
        else:
            print(f"| {name} | not installed |" + " |" * (len(_HEAD) - 2), flush=True)


def _memo(number: int) -> Memo:
    lexicon = LEXICONS[tuple(LEXICONS)[number % len(LEXICONS)]]
    briefing = generate.briefing(number, lexicon, (0.5, 0.8, 1.0, 1.3, 1.6, 2.5))
    return compose(briefing, styles.load("memo"))


def _row(name: str, make: Callable[[Sequence[Memo]], list[bytes]], memos: Sequence[Memo]) -> Row:
    first = make(memos)
    before = _cpu_ms()
    second = make(memos)
    spent = _cpu_ms() - before
    return Row(
        name=name,
        one_page=sum(_pages(data) == 1 for data in first),
        smallest_pt=min(size for data in first for size in _sizes(data)),
        tagged=sum(_keeps(data, "ua1") for data in first),
        archival=sum(_keeps(data, "3a") for data in first),
        same=first == second,
        cpu_ms=spent / len(memos),
        kib=sum(map(len, first)) / len(first) / 1024,
    )


def _keeps(data: bytes, profile: str) -> bool:
    return not validate_pdf_bytes(data, profile=profile).failures


def _cpu_ms() -> float:
    """Return the CPU time of this process and of those that it waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return 1000 * sum(each.ru_utime + each.ru_stime for each in used)


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _sizes(data: bytes) -> Iterator[float]:
    """Yield the size of every letter on the first page, as it is seen."""
    with pypdfium2.PdfDocument(data) as document:
        for piece in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            size = raw.c_float()
            raw.FPDFTextObj_GetFontSize(piece, size)
            yield abs(float(size.value) * piece.get_matrix().d)


if __name__ == "__main__":
    main()
