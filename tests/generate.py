"""Briefings and memos made from a number: of every size, many of them near the page's edge.

The same seed makes the same value. Sizes shrink towards what one page holds, so that the ladder's
every rung is met; among the words are unbroken tokens of 80 characters, addresses, Greek and
Cyrillic, and fields that are not given.
"""

from collections.abc import Iterable, Sequence
from random import Random

from briefing.model.briefing import (
    Briefing,
    Due,
    EventDate,
    MemoFields,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    SourceRecord,
    Statement,
    Status,
    Title,
)
from briefing.model.memo import (
    Block,
    Cell,
    Form,
    List,
    Mark,
    Memo,
    Paragraph,
    Part,
    Role,
    Row,
    Run,
    Table,
)
from tests.lexicons import LEXICONS, RARE, Lexicon

SCALES = (0.3, 0.7, 1.0, 1.0, 1.3, 1.3, 1.6, 2.5)
"""How much longer or shorter than usual briefings are, each as often as the next."""


class _Dice(Random):
    """Chance, and the words that it chooses among."""

    def __init__(self, seed: int, words: Lexicon) -> None:
        super().__init__(seed)
        self.words = words


def briefing(
    seed: int, words: Lexicon = LEXICONS["en"], scales: Sequence[float] = SCALES
) -> Briefing:
    """Return a briefing; about a third of them are more than a page in comfortable type."""
    dice = _Dice(seed, words)
    scale = dice.choice(scales)
    return Briefing(
        title=Title(_text(dice, 4, 16), derived=dice.random() < 0.5),
        language=words.language,
        date=dice.choice((None, EventDate("2025-04-10"), EventDate("2025-04", None, "published"))),
        place=dice.choice((None, "Harbourton")),
        memo=_fields(dice),
        bottom_line=_statements(dice, "b", dice.randint(0, 3)),
        summary=_statements(dice, "s", _count(dice, 4, scale)),
        participants=_participants(dice, _count(dice, 5, scale)),
        outcomes=_outcomes(dice, _count(dice, 5, scale)),
        next_steps=_steps(dice, _count(dice, 3, scale)),
        reactions=_reactions(dice, _count(dice, 2, scale)),
        sources=(
            SourceRecord(1, title=_maybe(dice, "A report"), credit=_maybe(dice, "An agency")),
        ),
    )


def memo(seed: int) -> Memo:
    """Return a memo with every kind of block that a template can make."""
    dice = _Dice(seed, LEXICONS["en"])
    made = briefing(seed)
    parts = (
        _part("bottom_line", 3, 1, *(_p(Role.LEAD, s.text, s.id) for s in made.bottom_line)),
        _part("summary", 2, 4, *_list((s.id, s.text) for s in made.summary)),
        _part("participants", 4, 5, *_people(made)),
        _part("outcomes", 4, 2, *_table(made), *_conflict(dice, made)),
        _part("next_steps", 3, 3, *_list(((s.id, s.action) for s in made.next_steps), True)),
        _part("reactions", 1, 6, *_list((r.id, f"{r.by or ''}: {r.text}") for r in made.reactions)),
        _part("source", 1, 1, _source(dice)),
    )
    return Memo(
        title=made.title.text,
        language="en",
        locale="en-GB",
        head=_head(dice, made),
        parts=tuple(part for part in parts if part.blocks),
        footer=(_p(Role.FOOTER, _text(dice, 1, 30)), _p(Role.MARKING, "OFFICIAL"))[
            : dice.randint(0, 2)
        ],
        author=_maybe(dice, "A desk"),
        date=_maybe(dice, "2025-04-11"),
    )


def _count(dice: _Dice, usual: int, scale: float) -> int:
    """Return how many items a part has: mostly near what is usual, at times none, at times 40."""
    odd = dice.random()
    if odd < 0.08:
        return 0
    return dice.randint(20, 40) if odd > 0.97 else max(0, round(dice.gauss(usual, 2) * scale))


def _text(dice: _Dice, least: int, most: int) -> str:
    words = dice.choices(dice.words.words, k=dice.randint(least, most))
    if dice.random() < 0.02:
        words.insert(dice.randrange(len(words) + 1), dice.choice(RARE))
    return " ".join(words)


def _long(dice: _Dice) -> str:
    """Return the text of a cell, now and then of 300 characters."""
    return _text(dice, 40, 50)[:300].strip() if dice.random() < 0.03 else _text(dice, 2, 14)


def _maybe(dice: _Dice, text: str) -> str | None:
    return text if dice.random() < 0.6 else None


def _fields(dice: _Dice) -> MemoFields:
    return MemoFields(
        to=_maybe(dice, "The Minister"),
        from_=_maybe(dice, "Harbour desk, tel. 0000"),
        copy=_maybe(dice, "Permanent Secretary; Press"),
        date=_maybe(dice, "2025-04-11"),
        reference=_maybe(dice, "HB/2025/0142"),
        purpose=_maybe(dice, "For information; no decision needed"),
        marking=_maybe(dice, "OFFICIAL"),
    )


def _statements(dice: _Dice, prefix: str, count: int) -> tuple[Statement, ...]:
    return tuple(Statement(f"{prefix}{n}", _text(dice, 6, 34)) for n in range(1, count + 1))


def _participants(dice: _Dice, count: int) -> tuple[Participant, ...]:
    places = dice.sample(dice.words.places, k=dice.randint(1, len(dice.words.places)))
    return tuple(
        Participant(
            id=f"p{n}",
            name=f"{dice.choice(dice.words.names)} {dice.choice(dice.words.families)}",
            role=_maybe(dice, _text(dice, 2, 12)),
            affiliation=places[n * len(places) // (count + 1)] if dice.random() < 0.8 else None,
            head=dice.random() < 0.2,
        )
        for n in range(1, count + 1)
    )


def _outcomes(dice: _Dice, count: int) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(
            id=f"o{n}",
            outcome=_long(dice),
            issue=_maybe(dice, _text(dice, 1, 5)),
            status=dice.choice(tuple(Status)),
        )
        for n in range(1, count + 1)
    )


def _steps(dice: _Dice, count: int) -> tuple[NextStep, ...]:
    return tuple(
        NextStep(
            id=f"n{n}",
            action=_text(dice, 4, 20),
            owner=_maybe(dice, "The council"),
            due=dice.choice((None, Due("by June"), Due("on 3 May 2025", "2025-05-03", "day"))),
        )
        for n in range(1, count + 1)
    )


def _reactions(dice: _Dice, count: int) -> tuple[Reaction, ...]:
    return tuple(
        Reaction(f"r{n}", _text(dice, 6, 30), by=_maybe(dice, "The opposition"))
        for n in range(1, count + 1)
    )


def _p(role: Role, text: str, id: str | None = None, follows: str | None = None) -> Paragraph:
    return Paragraph(role, (Run(text),), id, follows)


def _part(name: str, keep: int, rank: int, *blocks: Block) -> Part:
    heading = None if name == "source" else _p(Role.HEADING, name.replace("_", " ").capitalize())
    more = ("and 1 other (see the source)", "and {n} others (see the source)")
    return Part(name, heading, blocks, keep, rank, *more)


def _list(items: Iterable[tuple[str, str]], ordered: bool = False) -> tuple[Block, ...]:
    made = tuple(_p(Role.ITEM, text, id) for id, text in items)
    return (List(made, ordered),) if made else ()


def _people(made: Briefing) -> tuple[Block, ...]:
    delegations: dict[str, list[Paragraph]] = {}
    for person in made.participants:
        runs = (
            Run(person.name, strong=person.head),
            *([Run(f", {person.role}")] * bool(person.role)),
        )
        member = Paragraph(Role.CELL, runs, person.id)
        delegations.setdefault(person.affiliation or "Affiliation not given", []).append(member)
    rows = tuple(
        Row((Cell((_p(Role.CELL, name),), heading=True), Cell(tuple(members))))
        for name, members in delegations.items()
    )
    return (Table(Form.PEOPLE, rows),) if rows else ()


def _table(made: Briefing) -> tuple[Block, ...]:
    marks = (Mark.FULL, Mark.HALF, Mark.HOLLOW, Mark.CROSS, Mark.DOT, None)
    rows = tuple(
        Row(
            (
                Cell((_p(Role.CELL, outcome.issue or "Not given"),)),
                Cell((_p(Role.CELL, outcome.outcome),)),
                Cell(
                    (_p(Role.CELL, outcome.status.capitalize()),),
                    mark=marks[n % len(marks)],
                ),
            ),
            outcome.id,
        )
        for n, outcome in enumerate(made.outcomes)
    )
    titles = (_p(Role.COLUMN, title) for title in ("Issue", "Outcome", "Status"))
    head = Row(tuple(Cell((title,), heading=True) for title in titles))
    return (Table(Form.OUTCOMES, rows, head, caption="Issues and outcomes"),) if rows else ()


def _conflict(dice: _Dice, made: Briefing) -> tuple[Block, ...]:
    if not made.outcomes or dice.random() < 0.7:
        return ()
    about = dice.choice(made.outcomes).id
    return (_p(Role.NOTE, f"The source elsewhere says: {_text(dice, 3, 20)}", "c1", about),)


def _source(dice: _Dice) -> Paragraph:
    publisher = Run("Harbour Gazette", href="https://example.org/gazette")
    return Paragraph(
        Role.SOURCE, (Run("Source ", strong=True), publisher, Run(f". {_text(dice, 2, 20)}."))
    )


def _head(dice: _Dice, made: Briefing) -> tuple[Block, ...]:
    pairs = (("To", made.memo.to), ("From", made.memo.from_), ("Purpose", made.memo.purpose))
    rows = tuple(_field_row(label, value, dice) for label, value in pairs if value)
    marking = (_p(Role.MARKING, made.memo.marking),) if made.memo.marking else ()
    fields = (Table(Form.FIELDS, rows, caption="Memo"),) if rows else ()
    return (*marking, *fields, _p(Role.SUBJECT, made.title.text))


def _field_row(label: str, value: str, dice: _Dice) -> Row:
    texts = (label, value, *dice.choice((("Date", "11 April 2025"), ("Ref", "HB/2025/0142"))))
    roles = (Role.LABEL, Role.FIELD) * 2
    return Row(
        tuple(
            Cell((_p(role, text),), heading=role is Role.LABEL)
            for role, text in zip(roles, texts, strict=True)
        )
    )
