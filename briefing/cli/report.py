"""What is told about a result: one line for a person, the same as facts for a program."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from briefing import evidence
from briefing.cli.batch import Done
from briefing.layout.walk import in_block
from briefing.model.briefing import Briefing
from briefing.model.memo import Memo, Paragraph, Role, Table
from briefing.model.notice import Level, Notice
from briefing.model.page import Page
from briefing.model.parts import parts
from briefing.renderers.record import HEADINGS

_COUNTED = HEADINGS.keys() - {"mentioned"}  # who is only named says nothing
_HEAD = ("title", "date", "place")  # what of the briefing itself can be edited


def memo(source: str, paths: Sequence[Path], briefing: Briefing, page: Page) -> Done:
    """Return what is told about a memo: its files, type size, what was left out, what is weak."""
    notices = _once(briefing.notices + page.notices)
    printed = _printed_ids(page.memo)
    unplaced = _unplaced(briefing, printed | {cut.id for cut in page.cut})
    count = len(printed) + len(page.cut)
    edits = evidence.edited(briefing)
    told = [
        _size(page),
        _left_out(page, count, not unplaced),
        *_by_style(unplaced),
        *_edited(edits),
    ]
    told += _borrowed(page)
    facts: dict[str, object] = {
        "source": source,
        "files": [str(path) for path in paths],
        "title": briefing.title.text,
        "size_pt": page.pdf.types[Role.BODY].size_pt,
        "statements": count,
        "left_out": [{"id": cut.id, "part": cut.part} for cut in page.cut],
        "not_in_style": [id for ids in unplaced.values() for id in ids],
        "edited": list(edits),
        "notices": facts_of(notices),
    }
    line = _line(paths, [*told, *_weak(notices)])
    return Done(line, facts, apart=not paths, aside=_problems(source, notices))


def briefing_file(source: str, paths: Sequence[Path], briefing: Briefing) -> Done:
    """Return what is told about a briefing file."""
    count = sum(len(rows) for name, rows in parts(briefing) if name in _COUNTED)
    facts: dict[str, object] = {
        "source": source,
        "files": [str(path) for path in paths],
        "title": briefing.title.text,
        "statements": count,
        "notices": facts_of(briefing.notices),
    }
    told = [_counted(count, "statement"), *_weak(briefing.notices)]
    aside = _problems(source, briefing.notices)
    return Done(_line(paths, told), facts, apart=not paths, aside=aside)


def _edited(edits: Sequence[str]) -> list[str]:
    """Return "2 statements and the title edited", as far as a person edited any."""
    apart = [about for about in edits if about in _HEAD or " " in about]
    count = len(edits) - len(apart)
    names = [about if " " in about else f"the {about}" for about in apart]
    named = ([_counted(count, "statement")] if count else []) + names
    return [f"{' and '.join(named)} edited"] if named else []


def _borrowed(page: Page) -> list[str]:
    """Return "some words set in Roboto", where the style's own face lacks letters of them."""
    families = " and ".join(page.more_families)
    return [f"some words set in {families}"] if families else []


def _weak(notices: Sequence[Notice]) -> list[str]:
    """Return "2 guesses (--json shows them)" and "1 problem", as far as there are any."""
    levels = Counter(notice.level for notice in notices)
    guesses, problems = levels[Level.GUESS], levels[Level.PROBLEM]
    shown = f"(--json shows {'it' if guesses == 1 else 'them'})"
    told = [f"{_counted(guesses, 'guess', 'guesses')} {shown}"] if guesses else []
    return told + ([_counted(problems, "problem")] if problems else [])


def _problems(source: str, notices: Sequence[Notice]) -> str:
    """Return what the problems are, in a line; "" where there are none."""
    problems = [note.text for note in notices if note.level is Level.PROBLEM]
    return f"{source}: {' '.join(problems)}" if problems else ""


def facts_of(notices: Sequence[Notice]) -> list[dict[str, str | None]]:
    """Return notices as plain values."""
    return [
        {"level": note.level.value, "about": note.about, "field": note.field, "text": note.text}
        for note in notices
    ]


def _printed_ids(memo: Memo) -> frozenset[str]:
    blocks = [block for each in memo.parts for block in each.blocks]
    rows = (row.id for block in blocks if isinstance(block, Table) for row in block.rows)
    paragraphs = (paragraph.id for block in blocks for paragraph in in_block(block))
    return frozenset(id for id in (*rows, *paragraphs) if id)


def _line(paths: Sequence[Path], told: Sequence[str]) -> str:
    """Return the first file in full, of the others what differs, then what is told."""
    first, *others = (str(path) for path in paths) if paths else ("standard output",)
    stem = first.removesuffix(Path(first).suffix)
    files = [first, *(other.removeprefix(stem) for other in others)]
    return f"{', '.join(files)} — {'; '.join(told)}"


def _size(page: Page) -> str:
    return f"{page.pdf.types[Role.BODY].size_pt:g} pt"


def _left_out(page: Page, total: int, whole: bool) -> str:
    """Return what the page holds of the statements that its style has a place for.

    They are all that was understood, which may be less than the article says.
    """
    if not page.cut:
        return f"{'all ' if whole and total > 1 else ''}{_counted(total, 'statement')}"
    headings = {each.name: _heading(each.heading) or each.name for each in page.memo.parts}
    cuts = Counter(cut.part for cut in page.cut)
    order = [*(name for name in headings if name in cuts), *(cuts.keys() - headings.keys())]
    by_part = {headings.get(name, name): cuts[name] for name in order}
    where = ", ".join(f"{title} {count}" for title, count in by_part.items())
    return f"{len(page.cut)} of {total} statements left out: {where}"


def _unplaced(briefing: Briefing, placed: frozenset[str]) -> dict[str, list[str]]:
    """Return the statements for which the style has no place, by the title of their part.

    A summary sentence that the bottom line says already is not missing.
    """
    leads = {statement.text for statement in briefing.bottom_line}
    said = {statement.id for statement in briefing.summary if statement.text in leads}
    by_part = {
        HEADINGS[name]: [row.id for row in rows if row.id not in placed | said]
        for name, rows in parts(briefing)
        if name in _COUNTED
    }
    return {title: ids for title, ids in by_part.items() if ids}


def _by_style(unplaced: dict[str, list[str]]) -> list[str]:
    where = ", ".join(f"{title} {len(ids)}" for title, ids in unplaced.items())
    return [f"not in this style: {where}"] if where else []


def _heading(paragraph: Paragraph | None) -> str:
    return "".join(run.text for run in paragraph.runs) if paragraph else ""


def _counted(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _once(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    return tuple(dict.fromkeys(notices))
