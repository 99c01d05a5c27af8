"""The filled template's tree as a memo's blocks: text folded, roles by element and class."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.compose.subset import Node
from briefing.model.memo import Block, Cell, Form, List, Mark, Paragraph, Role, Row, Run, Table

_CLASSES = {
    "marking": Role.MARKING,
    "lead": Role.LEAD,
    "note": Role.NOTE,
    "source": Role.SOURCE,
    "": Role.BODY,
}
_LINKS = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with the part that it opens, if it opens one."""

    block: Block
    part: str | None


def head(root: Node) -> tuple[Block, ...]:
    """Return the blocks of the header."""
    return tuple(placed.block for node in _all(root, "header") for placed in _blocks(node))


def body(root: Node) -> tuple[Placed, ...]:
    """Return the blocks between header and footer."""
    return tuple(_blocks(root))


def foot(root: Node) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the footer; those without a class have role FOOTER."""
    found = [placed.block for node in _all(root, "footer") for placed in _blocks(node)]
    return tuple(
        replace(block, role=Role.FOOTER) if block.role is Role.BODY else block
        for block in found
        if isinstance(block, Paragraph)
    )


def _all(root: Node, tag: str) -> list[Node]:
    return [node for node in root.elements() if node.tag == tag]


def _blocks(parent: Node) -> Iterator[Placed]:
    for node in parent.elements():
        if block := _block(node):
            yield Placed(block, node.attrs.get("data-part"))


def _block(node: Node) -> Block | None:
    match node.tag:
        case "h1":
            return _paragraph(node, Role.SUBJECT)
        case "h2":
            return _paragraph(node, Role.HEADING)
        case "p":
            return _paragraph(node, _CLASSES[node.attrs.get("class", "")])
        case "ul" | "ol":
            items = (_paragraph(item, Role.ITEM) for item in node.elements())
            return List(tuple(filter(None, items)), ordered=node.tag == "ol")
        case "table":
            return _table(node)
    return None


def _paragraph(node: Node, role: Role) -> Paragraph | None:
    runs = tuple(_folded(_runs(node)))
    if not runs:
        return None
    id, follows = node.attrs.get("data-id"), node.attrs.get("data-follows")
    return Paragraph(role, runs, id, follows, ours="data-ours" in node.attrs)


def _runs(node: Node, strong: bool = False, href: str | None = None) -> Iterator[Run]:
    for kid in node.kids:
        if isinstance(kid, str):
            yield Run(kid, strong, href)
        elif kid.tag == "a":
            address = kid.attrs.get("href", "")
            yield from _runs(kid, strong, address if address.startswith(_LINKS) else None)
        else:
            yield from _runs(kid, strong or kid.tag == "strong", href)


def _folded(runs: Iterator[Run]) -> Iterator[Run]:
    """Fold white space across runs; none at the ends; neighbours of one look become one run."""
    merged: list[Run] = []
    for run in runs:
        text = _squeezed(run.text)
        if not merged or merged[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text and merged and (merged[-1].strong, merged[-1].href) == (run.strong, run.href):
            merged[-1] = replace(merged[-1], text=merged[-1].text + text)
        elif text:
            merged.append(replace(run, text=text))
    if merged:
        merged[-1] = replace(merged[-1], text=merged[-1].text.rstrip(" "))
    return (run for run in merged if run.text)


def _squeezed(text: str) -> str:
    """Fold white space but for no-break spaces, which a person set on purpose."""
    words = text.replace("\u00a0", "\ue000").split()
    inner = " ".join(words)
    before = " " if text[:1].isspace() and text[:1] != "\u00a0" else ""
    after = " " if inner and text[-1:].isspace() and text[-1:] != "\u00a0" else ""
    return f"{before}{inner}{after}".replace("\ue000", "\u00a0")


def _table(node: Node) -> Table:
    rows, heads, caption = [], [], None
    for kid in node.elements():
        match kid.tag:
            case "caption":
                caption = "".join(run.text for run in _folded(_runs(kid)))
            case "thead":
                heads += [_row(row, column_headings=True) for row in kid.elements()]
            case "tbody":
                rows += [_row(row) for row in kid.elements()]
            case _:
                rows.append(_row(kid))
    form = Form(node.attrs.get("class", ""))
    return Table(form, tuple(_cast(row, form) for row in rows), next(iter(heads), None), caption)


def _row(node: Node, column_headings: bool = False) -> Row:
    return Row(tuple(_cell(c, column_headings) for c in node.elements()), node.attrs.get("data-id"))


def _cell(node: Node, column_heading: bool) -> Cell:
    role = Role.COLUMN if column_heading else Role.CELL
    inner = node.elements()
    paragraphs = [_paragraph(kid, role) for kid in inner if kid.tag == "p"] or [
        _paragraph(node, role)
    ]
    mark = node.attrs.get("data-mark")
    return Cell(tuple(filter(None, paragraphs)), node.tag == "th", Mark(mark) if mark else None)


def _cast(row: Row, form: Form) -> Row:
    """Give the cells of the memo's head their own roles."""
    if not form.heads:
        return row
    return replace(
        row,
        cells=tuple(
            replace(
                cell,
                paragraphs=tuple(
                    replace(p, role=Role.LABEL if cell.heading else Role.FIELD, ours=True)
                    for p in cell.paragraphs
                ),
            )
            for cell in row.cells
        ),
    )
