"""One walk over the parts: every field that holds statements, each in its place."""

from dataclasses import fields, replace

from briefing.model.briefing import (
    Briefing,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Title,
)
from briefing.model.parts import PARTS, SAYS, Row, changed, parts, statements
from briefing.renderers.record import HEADINGS

BRIEFING = Briefing(
    Title("Talks"),
    "en",
    bottom_line=(Statement("b1", "All is well."),),
    summary=(Statement("s1", "They met."), Statement("s2", "They left.")),
    participants=(Participant("p1", "Kari Lund"),),
    mentioned=(Mention("m1", "Ola Dahl"),),
    outcomes=(Outcome("o1", "The quay stays"),),
    next_steps=(NextStep("n1", "Paint the quay"),),
    reactions=(Reaction("r1", "Well done."),),
)


def test_each_part_holds_what_it_is_said_to_hold() -> None:
    assert [name for name, _ in parts(BRIEFING)] == list(PARTS)
    for name, rows in parts(BRIEFING):
        assert {type(row) for row in rows} == {PARTS[name]}


def test_no_field_that_holds_statements_is_missed() -> None:
    with_ids = {
        field.name
        for field in fields(Briefing)
        if any(kind.__name__ in str(field.type) for kind in SAYS)
    }
    assert with_ids == set(PARTS) == set(HEADINGS)


def test_a_statement_says_something_in_a_field_of_its_own() -> None:
    for row in statements(BRIEFING):
        assert isinstance(getattr(row, SAYS[type(row)]), str)


def test_a_change_reaches_every_statement_and_nothing_else() -> None:
    def renamed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, id=f"x{row.id}") for row in rows)

    other = changed(BRIEFING, renamed)
    assert [row.id for row in statements(other)] == [f"x{row.id}" for row in statements(BRIEFING)]
    assert other.title is BRIEFING.title

    def emptied(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return rows[:0]

    assert changed(other, emptied) == Briefing(Title("Talks"), "en")
