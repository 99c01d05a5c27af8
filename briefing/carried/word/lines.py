"""The lines of a Word memo as it is now, whoever saved it last.

Tracked insertions count and deletions do not; comments, hidden text and instructions of fields
are not read. Paragraphs are known by the names of their styles, statements by their bookmarks.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.etree import _Element

from briefing.archive import Archive
from briefing.carried.likeness import folded
from briefing.model.memo import Form, Role
from briefing.readers.word.fields import Fields, closed_in
from briefing.readers.word.package import opened
from briefing.readers.word.runs import Gathered, Runs, Seen
from briefing.readers.word.styles import Styles, look_of
from briefing.readers.word.tree import WORD, child, is_on, val
from briefing.renderers.said import FIELDS, TITLE, Said
from briefing.renderers.word.look import STYLES
from briefing.renderers.word.references import bookmark_name

_OURS = "briefing "
_FORMS = frozenset(Form)
_LANGUAGE = re.compile("[a-z]{2,3}")
_KINDS = {f"{_OURS}{style.name.lower()}": style.role for style in STYLES}
_LEVELS = {1: Role.SUBJECT, 2: Role.HEADING}
_WRAPPERS = frozenset(f"{WORD}{name}" for name in ("customXml", "ins", "moveTo", "smartTag"))
_SDT, _CONTENT = f"{WORD}sdt", f"{WORD}sdtContent"
_MARK, _RUN, _TEXT = f"{WORD}bookmarkStart", f"{WORD}r", f"{WORD}t"
_GONE = frozenset((f"{WORD}del", f"{WORD}moveFrom"))


def lines(archive: Archive, printed: Sequence[Said]) -> tuple[Said, ...]:
    """Return what a package says in its body; `printed` tells which statements there were.

    Raises:
        ReadError: It holds no document, or a part of it is damaged.
    """
    package = opened(archive)
    body = child(package.document, "body")
    if body is None:
        return ()
    return tuple(_Walk(body, Styles(package.styles), printed).lines())


def language_of(archive: Archive) -> str:
    """Return the language of a package's text (ISO 639-1), English where it says none.

    Raises:
        ReadError: It holds no document, or a part of it is damaged.
    """
    spoken = (Styles(opened(archive).styles).base.language or "").split("-")[0].lower()
    return spoken if _LANGUAGE.fullmatch(spoken) else "en"


class _Walk:
    """One walk through the body."""

    def __init__(self, body: _Element, styles: Styles, printed: Sequence[Said]) -> None:
        self._body = body
        self._styles = styles
        self._runs = Runs(styles, Fields(closed_in(body)), Seen())
        self._ids = {bookmark_name(line.id): line.id for line in printed if line.id is not None}
        rows = [line for line in printed if line.kind in _FORMS]
        self._forms = {folded(text): line.kind for line in rows for text in line.texts}
        self._forms |= {line.id: line.kind for line in rows if line.id is not None}
        self._pending: list[str] = []  # bookmarks that stand between paragraphs
        self._held: Gathered | None = None  # of a paragraph whose end was deleted

    def lines(self) -> Iterator[Said]:
        """Yield the lines that say something."""
        subjects = 0
        for line in self._blocks(self._body):
            if line.kind == Role.SUBJECT:
                subjects += 1
                yield replace(line, id=TITLE if subjects == 1 else None)
            else:
                yield line

    def _blocks(self, element: _Element) -> Iterator[Said]:
        for each in _through(element):
            if each.tag == _MARK:
                self._pending.append(val(each, "name") or "")
            elif each.tag == f"{WORD}p":
                line = self._paragraph(each)
                if line is not None:
                    yield line
            elif each.tag == f"{WORD}tbl":
                yield from self._table(each)

    def _paragraph(self, element: _Element) -> Said | None:
        name = val(child(element, "pPr", "pStyle"))
        style = self._styles.named(name)
        gathered, self._held = self._held or Gathered(), None
        self._runs.gather(element, name, gathered)
        marks = [val(mark, "name") or "" for mark in element.iter(_MARK)]
        marks, self._pending = [*self._pending, *marks], []
        if child(element, "pPr", "rPr", "del") is not None:
            self._held, self._pending = gathered, marks
            return None
        text = " ".join("".join(gathered.texts).split())
        if not text:
            return None
        kind = _KINDS.get(style.name.rstrip(" 0123456789"))
        kind = kind or _LEVELS.get(style.outline or 0, Role.BODY)
        known = (self._ids[mark] for mark in marks if mark in self._ids)
        return Said((text,), kind, id=next(known, None), lead=self._lead(element))

    def _lead(self, element: _Element) -> str:
        """Return the words in bold at the beginning of a paragraph."""
        lead: list[str] = []
        for run in element.iter(_RUN):
            if any(above.tag in _GONE for above in run.iterancestors()):
                continue
            text = "".join(each.text or "" for each in run.iterchildren(_TEXT))
            if text.strip() and not look_of(child(run, "rPr")).bold:
                break
            lead.append(text)
        return " ".join("".join(lead).split())

    def _table(self, element: _Element) -> Iterator[Said]:
        rows = [row for row in map(self._row, _named(element, "tr")) if row]
        form = self._form(element, rows)
        for row in rows:
            yield from _read(row, form)

    def _row(self, element: _Element) -> list[list[Said]]:
        """Return the lines of each cell; nothing of a row that is deleted, or heads the columns."""
        properties = child(element, "trPr")
        if child(properties, "del") is not None or is_on(child(properties, "tblHeader")):
            return []
        cells = [list(self._blocks(cell)) for cell in _named(element, "tc")]
        return cells if any(cells) else []

    def _form(self, element: _Element, rows: list[list[list[Said]]]) -> str:
        """Return which table it is: by its style, or by what stands in it."""
        style = self._styles.named(val(child(element, "tblPr", "tblStyle")) or "").name
        form = style.rstrip(" 0123456789").removeprefix(f"{_OURS}table ")
        if form in _FORMS:
            return form
        votes: Counter[str] = Counter()
        for line in (line for row in rows for cell in row for line in cell):
            for key in (line.id, folded(line.texts[0])):
                if key in self._forms:
                    votes[self._forms[key]] += 1
        return votes.most_common(1)[0][0] if votes else ""


def _read(row: list[list[Said]], form: str) -> Iterator[Said]:
    """Yield what a row of a table says."""
    texts = [" ".join(line.texts[0] for line in cell) for cell in row]
    if form == Form.PEOPLE:
        for cell in row[1:]:
            for line in cell:
                yield replace(line, texts=(texts[0], *line.texts), kind=form)
    elif form in FIELDS:
        for label, value in zip(texts[::2], texts[1::2], strict=False):
            if label:
                yield Said((label, value), form)
    elif form:
        known = (line.id for cell in row for line in cell if line.id is not None)
        yield Said(tuple(texts), form, id=next(known, None))
    else:
        yield from (line for cell in row for line in cell)


def _through(element: _Element) -> Iterator[_Element]:
    """Yield what an element holds, through content controls and the like."""
    for each in element:
        if each.tag in _WRAPPERS:
            yield from _through(each)
        elif each.tag == _SDT:
            content = next(each.iterchildren(_CONTENT), None)
            if content is not None:
                yield from _through(content)
        else:
            yield each


def _named(element: _Element, name: str) -> Iterator[_Element]:
    return (each for each in _through(element) if each.tag == f"{WORD}{name}")
