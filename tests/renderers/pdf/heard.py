"""A PDF read back by its structure: what a screen reader is told, element by element."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

Key = tuple[int, int]
"""An object's number and generation."""

_MAPPED = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]+)>")
_SHOWS = ("Tj", "TJ", "'", '"')
_PAINTS = ("f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh")


@dataclass
class Mark:
    """Marked content: its tag, its number in the structure if it has one, and its text."""

    tag: str
    number: int | None
    text: str = ""


@dataclass
class Sheet:
    """A page as its operators tell it."""

    page: pikepdf.Page
    marks: list[Mark] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)  # what is drawn outside of any mark
    inside: list[str] = field(default_factory=list)  # paths that are drawn as if they were text
    open: list[Mark] = field(default_factory=list)
    ends: int = 0  # of marks that had not begun


@dataclass(frozen=True)
class Heard:
    """An element: its own text and the elements below it, in reading order."""

    tag: str
    language: str  # its own or that of what it stands in
    parts: tuple["str | Heard", ...]
    attributes: Mapping[str, str]
    title: str | None
    id: str | None

    @property
    def kids(self) -> tuple["Heard", ...]:
        """Return the elements below."""
        return tuple(part for part in self.parts if isinstance(part, Heard))

    @property
    def text(self) -> str:
        """Return all that is heard."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def walk(self) -> Iterator["Heard"]:
        """Yield the element and all below, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def named(self, *tags: str) -> list["Heard"]:
        """Return the elements of some tags."""
        return [each for each in self.walk() if each.tag in tags]


class Reading:
    """An open PDF."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))

    @cached_property
    def sheets(self) -> list[Sheet]:
        """Return the pages."""
        return [_sheet(page) for page in self.pdf.pages]

    @property
    def root(self) -> pikepdf.Object:
        """Return the root of the structure tree."""
        return self.pdf.Root.StructTreeRoot

    def fonts(self, number: int) -> list[Any]:
        """Return the fonts of a page, which is counted from 0."""
        return list(self.pdf.pages[number].obj.Resources.Font.values())

    def document(self) -> Heard:
        """Return the whole of what is heard."""
        (top,) = kids(self.root)
        return self._heard(top, str(self.pdf.Root.Lang))

    def texts(self) -> dict[tuple[Key, int], str]:
        """Return the text of every mark by its page and its number."""
        return {
            (sheet.page.obj.objgen, mark.number): mark.text
            for sheet in self.sheets
            for mark in sheet.marks
            if mark.number is not None
        }

    def _heard(self, element: Any, language: str) -> Heard:
        language = str(element.get("/Lang", language))
        return Heard(
            tag=str(element.S)[1:],
            language=language,
            parts=tuple(self._parts(element, language)),
            attributes={str(k)[1:]: str(v) for k, v in element.get("/A", {}).items()},
            title=str(element.T) if "/T" in element else None,
            id=str(element.ID) if "/ID" in element else None,
        )

    def _parts(self, element: Any, language: str) -> Iterator[str | Heard]:
        texts = self.texts()
        for kid in kids(element):
            if isinstance(kid, int):
                yield texts[element.Pg.objgen, kid]
            elif kid.get("/Type") != "/OBJR":
                yield self._heard(kid, language)


def kids(element: Any) -> list[Any]:
    """Return what stands below an element: elements, numbers of marked content, references."""
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def elements(element: Any) -> Iterator[Any]:
    """Yield all elements below one, in reading order."""
    for kid in kids(element):
        if isinstance(kid, pikepdf.Object) and "/S" in kid:
            yield kid
            yield from elements(kid)


def _sheet(page: pikepdf.Page) -> Sheet:
    sheet = Sheet(page)
    fonts = page.obj.Resources.Font.items()
    maps = {str(name): _characters(font) for name, font in fonts}
    font: Mapping[str, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            font = maps[str(operands[0])]
        elif operator in _SHOWS:
            _show(_decoded(bytes(operands[0]), font), sheet)
        else:
            _note(operator, operands, sheet)
    return sheet


def _show(text: str, sheet: Sheet) -> None:
    if sheet.open:
        sheet.open[-1].text += text
    else:
        sheet.loose.append(text)


def _note(operator: str, operands: list[Any], sheet: Sheet) -> None:
    if operator in ("BDC", "BMC"):
        known = operands[1] if len(operands) > 1 else {}
        number = known.get("/MCID")
        sheet.open.append(Mark(str(operands[0])[1:], None if number is None else int(number)))
        sheet.marks.append(sheet.open[-1])
    elif operator == "EMC":
        sheet.ends += not sheet.open
        del sheet.open[-1:]
    elif operator in _PAINTS and not sheet.open:
        sheet.loose.append(operator)
    elif operator in _PAINTS and sheet.open[-1].number is not None:
        sheet.inside.append(operator)


def _characters(font: Any) -> dict[str, str]:
    """Return what the codes of a font stand for, by themselves in hexadecimal."""
    if "/ToUnicode" not in font:
        return {}
    lines = font.ToUnicode.read_bytes().decode("ascii")
    return {code: bytes.fromhex(text).decode("utf-16-be") for code, text in _MAPPED.findall(lines)}


def _decoded(codes: bytes, font: Mapping[str, str]) -> str:
    return "".join(font.get(codes[at : at + 2].hex(), "\ufffd") for at in range(0, len(codes), 2))
