"""What a memo says, line by line: written beside what it carries, compared when it comes back.

Word is the format in which people change a memo. A memo in Word therefore holds, beside its
briefing, what its page said when it was made; what the page says now is read from its styles.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.memo import Block, Form, List, Memo, Paragraph, Part, Role, Row, Table


@dataclass(frozen=True, slots=True)
class Said:
    """One line of a memo: a paragraph, a row, a member of a delegation, or a field of the head."""

    texts: tuple[str, ...]  # one, or one a cell; a member's are its party's name and its own
    kind: str  # a `Form` for rows, else a `Role`
    part: str = ""  # of the memo; "" in the head
    id: str | None = None  # of the statement; None for what is the house's
    lead: str = ""  # the words in bold at the beginning, where there are any


TITLE = "title"
"""Stands for the id of the memo's subject."""

FIELDS = frozenset(form for form in Form if form.heads)
"""The kinds of lines that are a field of the head, its label and its value."""


def said(memo: Memo) -> tuple[Said, ...]:
    """Return every line of a memo in the order of reading, without headers and the footer."""
    return (*_head(memo), *(line for part in memo.parts for line in _part(part)))


def written(memo: Memo) -> str:
    """Return what a memo says, and the locale of its labels, as JSON."""
    lines = [[line.texts, line.kind, line.part, line.id] for line in said(memo)]
    return json.dumps(
        {"locale": memo.locale, "lines": lines}, ensure_ascii=False, separators=(",", ":")
    )


def _head(memo: Memo) -> Iterator[Said]:
    for block in memo.head:
        for line in _block(block, ""):
            yield line if line.kind != Role.SUBJECT else Said(line.texts, line.kind, id=TITLE)


def _part(part: Part) -> Iterator[Said]:
    if part.heading:
        yield _line(part.heading, part.name)
    for block in part.blocks:
        yield from _block(block, part.name)


def _block(block: Block, part: str) -> Iterator[Said]:
    if isinstance(block, Paragraph):
        yield _line(block, part)
    elif isinstance(block, List):
        yield from (_line(item, part) for item in block.items)
    else:
        for row in block.rows:
            yield from _row(row, block, part)


def _row(row: Row, table: Table, part: str) -> Iterator[Said]:
    if table.form is Form.PEOPLE:
        party = _text(row.cells[0].paragraphs)
        for cell in row.cells[1:]:
            for member in cell.paragraphs:
                yield Said((party, _text((member,))), table.form, part, member.id)
    elif table.form in FIELDS:
        for label, value in zip(row.cells[::2], row.cells[1::2], strict=False):
            if label.paragraphs:
                yield Said((_text(label.paragraphs), _text(value.paragraphs)), table.form, part)
    else:
        yield Said(tuple(_text(cell.paragraphs) for cell in row.cells), table.form, part, row.id)


def _line(paragraph: Paragraph, part: str) -> Said:
    return Said((_text((paragraph,)),), paragraph.role, part, paragraph.id)


def _text(paragraphs: tuple[Paragraph, ...]) -> str:
    return " ".join("".join(run.text for run in each.runs) for each in paragraphs)
