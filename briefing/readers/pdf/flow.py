"""Flow: paragraphs that go on in the next column or on the next page, joined."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.readers.pdf.paragraphs import Group, had_room, mark_of
from briefing.readers.shape import ends_sentence

_LARGER = 1.05  # lines whose sizes differ more are no one paragraph
_INDENT = 0.7  # of the size


@dataclass(frozen=True, slots=True)
class Read:
    """A group with its page; `aside` where it is no part of the text."""

    group: Group
    page: int
    aside: str = ""
    first: bool = False  # of its column


def flowing(reads: Iterable[Read]) -> Iterator[Read]:
    """Join a paragraph at the end of a column to the rest of it at the top of the next one."""
    last: Read | None = None
    between: list[Read] = []
    for read in reads:
        if read.aside:
            between.append(read)
        elif last and read.first and _goes_on(last.group, read.group):
            last = replace(last, group=_joined(last.group, read.group))
        else:
            if last:
                yield last
            yield from between
            last, between = read, []
    if last:
        yield last
    yield from between


def _joined(group: Group, rest: Group) -> Group:
    return replace(group, lines=group.lines + rest.lines)


def _goes_on(group: Group, rest: Group) -> bool:
    above, line = group.lines[-1], rest.lines[0]
    if above.table or line.table:
        return False
    if max(above.size, line.size) > _LARGER * min(above.size, line.size):
        return False
    if mark_of(line.text) or (line.bold != above.bold and not line.text[:1].islower()):
        return False
    indented = line.left > rest.left + _INDENT * line.size and len(rest.lines) > 1
    if ends_sentence(above.text) or indented or above.text[-1:] in "•":
        return False
    return line.text[:1].islower() or not had_room(above, line, group.right)
