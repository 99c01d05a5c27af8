"""A memo and a setting to boxes: every line where it is drawn, and the tree that is read out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from briefing.layout.heights import Gauge
from briefing.layout.lines import Column, Desk, baseline_pt
from briefing.layout.tables import place_table
from briefing.model.memo import Block, List, Memo, Paragraph, Role, Run, Table
from briefing.model.page import Box, Line, Panel, Tag
from briefing.model.style import Colours

_TAGS = {Role.SUBJECT: Tag.H1, Role.HEADING: Tag.H2}
_BULLET = "•"
_BAR = 0.25  # of the distance from the margin to the panel's text
_PAD, _FOOT = 0.8, 0.5  # of the space before a lead; less below, where descenders hang


@dataclass(frozen=True, slots=True)
class Placed:
    """The boxes of a page in reading order, and where its body ends."""

    boxes: tuple[Box, ...]
    bottom_pt: float


def place(memo: Memo, gauge: Gauge, colours: Colours) -> Placed:
    """Place a memo: its head at the top margin, its footer at the foot of the sheet."""
    desk = Desk(gauge, colours)
    body, bottom_pt = _stack(tuple(_body(memo)), gauge.sheet.margins.top_pt, desk)
    footer, _ = _stack(memo.footer, gauge.setting.footer_top_pt, desk)
    return Placed(body + footer, bottom_pt)


def _body(memo: Memo) -> Iterator[Block]:
    yield from memo.head
    for part in memo.parts:
        if part.heading:
            yield part.heading
        yield from part.blocks


def _stack(blocks: tuple[Block, ...], top_pt: float, desk: Desk) -> tuple[tuple[Box, ...], float]:
    """Place blocks one below the other; return them and where the last one ends."""
    boxes = []
    for number, block in enumerate(blocks):
        top_pt += desk.gauge.gap_pt(blocks[number - 1], block) if number else 0.0
        box = _box(block, top_pt, desk)
        if _is_lead(block) and not (number and _is_lead(blocks[number - 1])):
            box = replace(box, ornaments=_panel(blocks[number:], top_pt, desk))
        boxes.append(box)
        top_pt += desk.gauge.block_pt(block)
    return tuple(boxes), top_pt


def _box(block: Block, top_pt: float, desk: Desk) -> Box:
    if isinstance(block, Table):
        return place_table(block, top_pt, desk)
    if isinstance(block, List):
        return _list(block, top_pt, desk)
    lines = _lines(block, _column(block.role, desk), top_pt, desk)
    return Box(_TAGS.get(block.role, Tag.P), block.id, lines, says=block)


def _list(block: List, top_pt: float, desk: Desk) -> Box:
    items = []
    for number, item in enumerate(block.items, 1):
        label = Paragraph(item.role, (Run(f"{number}." if block.ordered else _BULLET),))
        margin = Column(desk.left_pt, desk.gauge.sheet.measure_pt)  # a label is never broken
        kids = (
            Box(Tag.LBL, lines=_lines(label, margin, top_pt, desk)),
            Box(Tag.LBODY, lines=_lines(item, _column(item.role, desk), top_pt, desk), says=item),
        )
        items.append(Box(Tag.LI, item.id, kids=kids))
        top_pt += desk.gauge.block_pt(item)
    return Box(Tag.L, kids=tuple(items), ordered=block.ordered)


def _lines(paragraph: Paragraph, column: Column, top_pt: float, desk: Desk) -> tuple[Line, ...]:
    kind = desk.gauge.setting.types[paragraph.role]
    return desk.lines(paragraph, column, top_pt + kind.before_pt + baseline_pt(kind))


def _column(role: Role, desk: Desk) -> Column:
    setting = desk.gauge.setting
    inset_pt = {Role.ITEM: setting.indent_pt, Role.LEAD: setting.bar_pt}.get(role, 0.0)
    return Column(
        x_pt=desk.left_pt + inset_pt,
        width_pt=desk.gauge.width_pt(role),
        centred=role is Role.MARKING,
    )


def _panel(blocks: tuple[Block, ...], top_pt: float, desk: Desk) -> tuple[Panel, Panel]:
    """Return the tint and the bar behind the leads that `blocks` begin with.

    They reach into the space before the first and after the last, which is counted already.
    """
    leads = tuple(takewhile(_is_lead, blocks))
    before_pt = desk.gauge.setting.types[Role.LEAD].before_pt
    after_pt = _before_pt(blocks[len(leads)], desk) if len(blocks) > len(leads) else before_pt
    bottom_pt = top_pt + desk.gauge.blocks_pt(leads) + min(_FOOT * before_pt, after_pt / 2)
    top_pt += (1 - _PAD) * before_pt
    deep_pt, bar_pt = bottom_pt - top_pt, _BAR * desk.gauge.setting.bar_pt
    return (
        Panel(desk.left_pt, top_pt, desk.gauge.sheet.measure_pt, deep_pt, desk.colours.tint),
        Panel(desk.left_pt, top_pt, bar_pt, deep_pt, desk.colours.accent),
    )


def _before_pt(block: Block, desk: Desk) -> float:
    """Return the space between a block's top and its first line."""
    if isinstance(block, Table):
        return desk.gauge.setting.pad_y_pt
    role = block.items[0].role if isinstance(block, List) else block.role
    return desk.gauge.setting.types[role].before_pt


def _is_lead(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.LEAD
