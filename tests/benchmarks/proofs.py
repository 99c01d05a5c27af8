"""One generated memo in both formats, and everything that can be wrong with it."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from random import Random

import pypdfium2
from pypdfium2 import raw

from briefing import fonts, layout, pipeline, styles
from briefing.compose import compose
from briefing.errors import DoesNotFit
from briefing.fonts import Faces
from briefing.layout.cuts import above_keep, below_keep, without
from briefing.layout.ladder import Track
from briefing.layout.place import place
from briefing.layout.scale import rungs
from briefing.layout.walk import in_memo
from briefing.model.briefing import Briefing, Vote
from briefing.model.memo import Memo, Paragraph
from briefing.model.page import Page
from briefing.model.style import Style
from tests import generate
from tests.lexicons import LEXICONS

LENGTHS = (0.15, 0.4, 0.7, 1.0, 1.3, 1.6, 2.0, 2.5, 3.0, 4.0)
"""Of a usual briefing; a page holds some 1.3 of it."""

_HALF_POINTS = re.compile(r'<w:sz w:val="(\d+)"')
_END = re.compile(r'w:styleId="BriefingEnd".*?</w:style>')  # of the paragraph below a last table
_SPACES = re.compile(r"[\s\u00ad]+")
_HAIR_PT = 0.01


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a memo is made of; the same number makes the same memo."""

    number: int

    @property
    def language(self) -> str:
        return tuple(LEXICONS)[self.number % 5]

    @property
    def style(self) -> Style:
        """Return one of the shipped styles, with the language's labels, on either paper."""
        chosen = styles.load(styles.names()[self.number // 5 % len(styles.names())])
        labelled = replace(chosen, locale=LEXICONS[self.language].locale)
        return replace(labelled, paper="Letter" if self.number // 20 % 2 else "A4")

    @property
    def briefing(self) -> Briefing:
        made = generate.briefing(self.number, LEXICONS[self.language], LENGTHS)
        dice = Random(self.number)
        if dice.random() < 0.7:
            return made
        numbered = (
            replace(o, ref=f"{n}.{dice.randint(1, 9)}", vote=Vote(dice.randint(1, 30), n))
            for n, o in enumerate(made.outcomes, 1)
        )
        return replace(made, outcomes=tuple(numbered))


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found. Counts of what must not be are 0 where all is well."""

    refused: bool
    lazy: bool = False  # refused, although one item a part at the floor fits
    pdf_pages: int = 0
    below_floor: int = 0  # sizes of type in either file that are smaller than the style's floor
    lost: int = 0  # statements that are neither printed nor told to be left out
    unread: int = 0  # paragraphs of statements whose words are not in the PDF, or not in Word
    crossed: int = 0  # lines that leave the measure, in the PDF
    cut: int = 0  # statements left out, and told
    spare_pt: float = 0.0
    broken: int = 0  # rules of PDF/UA-1 and PDF/A-3a


def prove(recipe: Recipe) -> tuple[Proof, bytes]:
    """Return what is found of a memo, and its Word file; no bytes where it is refused."""
    style, briefing = recipe.style, recipe.briefing
    memo = compose(briefing, style)
    more = fonts.needed(layout.letters(memo), style.pdf_family)
    faces = fonts.faces(style.pdf_family, style.word_family, more)
    try:
        page = layout.fit(memo, style, faces)
    except DoesNotFit:
        return Proof(refused=True, lazy=_least_fits(memo, style, faces)), b""
    pdf, word = (each.data for each in pipeline.documents((page,), ("pdf", "docx")))
    with pypdfium2.PdfDocument(pdf) as document:
        proof = Proof(
            refused=False,
            pdf_pages=len(document),
            below_floor=sum(s < style.floor_pt - _HAIR_PT for s in _sizes(document, word)),
            lost=len(_ids(memo) - _ids(page.memo) - {cut.id for cut in page.cut}),
            unread=_unread(page, _read(document), _words(word)),
            crossed=_crossed(document, page),
            cut=len(page.cut),
            spare_pt=page.spare_pt,
            broken=_broken(pdf),
        )
    return proof, word


def _least_fits(memo: Memo, style: Style, faces: Faces) -> bool:
    """Say whether one item a part at the floor fits, as it would be placed and not as measured."""
    least = without(memo, above_keep(memo) + below_keep(memo))
    rung = rungs(style)[-1]
    gauges = (Track(memo, style, face).gauge(rung, least) for face in (faces.pdf, faces.word))
    return all(
        place(least, gauge, style.colours).bottom_pt + gauge.galley.face.reserve_pt
        <= gauge.setting.body_bottom_pt
        for gauge in gauges
    )


def _ids(memo: Memo) -> set[str]:
    rows = (
        row.id
        for part in memo.parts
        for block in part.blocks
        for row in getattr(block, "rows", ())
        if row.id
    )
    return {*rows, *(each.id for each in in_memo(memo) if each.id)}


def _sizes(document: pypdfium2.PdfDocument, word: bytes) -> Iterator[float]:
    """Yield every size of type in both files, in points."""
    for piece in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        yield _scale(piece) * _size(piece)
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        names = (name for name in package.namelist() if name.startswith("word/"))
        texts = [package.read(name).decode() for name in names if name.endswith(".xml")]
    printed = (_END.sub("", text) for text in texts)
    yield from (int(size) / 2 for size in chain(*map(_HALF_POINTS.findall, printed)))


def _size(piece: pypdfium2.PdfObject) -> float:
    size = raw.c_float()
    raw.FPDFTextObj_GetFontSize(piece, size)
    return float(size.value)


def _scale(piece: pypdfium2.PdfObject) -> float:
    return float(piece.get_matrix().d)


def _crossed(document: pypdfium2.PdfDocument, page: Page) -> int:
    """Return how many pieces of text reach over the right margin or below the sheet's foot."""
    right_pt = page.sheet.width_pt - page.sheet.margins.right_pt + 1
    boxes = (o.get_bounds() for o in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]))
    return sum(right > right_pt or bottom < 0 for _, bottom, right, _ in boxes)


def _read(document: pypdfium2.PdfDocument) -> str:
    return _bare(document[0].get_textpage().get_text_bounded())


def _words(word: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        xml = package.read("word/document.xml").decode()
    text = re.sub(r"<[^>]+>", "", xml.replace("<w:noBreakHyphen/>", "-"))
    return _bare(text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))


def _unread(page: Page, pdf: str, word: str) -> int:
    stated = (each for each in in_memo(page.memo) if each.id or each.follows)
    return sum(text not in pdf or text not in word for text in map(_text, stated))


def _text(paragraph: Paragraph) -> str:
    return _bare("".join(run.text for run in paragraph.runs))


def _bare(text: str) -> str:
    """Return a text without spaces, with one kind of hyphen."""
    return _SPACES.sub("", text.replace("\u2011", "-").replace("\ufffe", "-").replace("\x02", "-"))


def _broken(pdf: bytes) -> int:
    try:
        from tests.renderers.pdf.conformance import broken_rules
    except ImportError:
        return 0
    return len(broken_rules(pdf))
