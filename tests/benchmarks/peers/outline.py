"""A whole memo as plain data that any template can walk over: nothing left out, nothing fitted."""

from typing import TypedDict

from briefing.model.memo import Block, List, Memo, Paragraph, Role, Row, Table

_KINDS = {Role.SUBJECT: "title", Role.HEADING: "heading", Role.LEAD: "lead"}


class Node(TypedDict):
    """A paragraph ("title", "heading", "lead", "text"), a "list" or a "table"."""

    kind: str
    text: str
    ordered: bool
    items: list[str]
    head: list[str]
    rows: list[list[str]]


class Outline(TypedDict):
    """A memo."""

    title: str
    language: str
    author: str
    nodes: list[Node]


def outline(memo: Memo) -> Outline:
    """Return a memo as data."""
    blocks = [*memo.head]
    for part in memo.parts:
        blocks += [*((part.heading,) if part.heading else ()), *part.blocks]
    return Outline(
        title=memo.title,
        language=memo.language,
        author=memo.author or "",
        nodes=[_node(block) for block in (*blocks, *memo.footer)],
    )


def _node(block: Block) -> Node:
    empty = Node(kind="text", text="", ordered=False, items=[], head=[], rows=[])
    if isinstance(block, Table):
        head = _cells(block.head) if block.head else []
        return {**empty, "kind": "table", "head": head, "rows": list(map(_cells, block.rows))}
    if isinstance(block, List):
        items = list(map(_text, block.items))
        return {**empty, "kind": "list", "ordered": block.ordered, "items": items}
    return {**empty, "kind": _KINDS.get(block.role, "text"), "text": _text(block)}


def _cells(row: Row) -> list[str]:
    return ["; ".join(map(_text, cell.paragraphs)) for cell in row.cells]


def _text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)
