"""Memos of every house give back what a person wrote on them, whatever table it stands in."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest

from briefing import pipeline, styles
from briefing.compose import labels
from briefing.model.briefing import (
    Briefing,
    Due,
    EventDate,
    NextStep,
    Outcome,
    Participant,
    Status,
    Vote,
)
from tests.carried.desk import (
    BRIEFING,
    back,
    by_id,
    cited,
    copied_row,
    line,
    removed,
    row,
    saved,
    untouched,
    write,
)


def made(style: str, briefing: Briefing = BRIEFING, locale: str | None = None) -> bytes:
    """Return the Word memo of a house, which carries the whole briefing."""
    page = pipeline.lay_out(briefing, replace(styles.load(style, locale), carry="all"))
    (document,) = pipeline.documents((page,), ("docx",))
    return document.data


@pytest.mark.parametrize("name", styles.names())
def test_every_house_s_memo_comes_back_and_takes_edits(name: str) -> None:
    assert back(made(name)) == BRIEFING
    memo = docx.Document(BytesIO(made(name)))
    write(line(memo, "Open"), "Rejected")
    write(line(memo, "No date was set"), "Ladders were refused")
    write(line(memo, "Carla Besso"), "Carla Besso, Envoy")
    now = back(saved(memo))
    outcome, person = by_id(now)["o2"], by_id(now)["p3"]
    assert isinstance(outcome, Outcome)
    assert isinstance(person, Participant)
    assert (outcome.outcome, outcome.status) == ("Ladders were refused", Status.REJECTED)
    assert person.role == "Envoy"
    assert untouched(now, "o2", "p3")


def test_a_table_of_actions_has_an_owner_and_a_date_in_their_own_cells() -> None:
    memo = docx.Document(BytesIO(made("board")))
    first, second = row(memo, "Publish the levels"), row(memo, "Both sides")
    write(first.cells[1].paragraphs[0], "The Ministry")
    write(first.cells[2].paragraphs[0], "By 2 May 2026")
    write(second.cells[1].paragraphs[0], "The Council")
    write(second.cells[2].paragraphs[0], "Not given")
    write(row(memo, "1").cells[3].paragraphs[0], "6–3–1")
    copied_row(second, "Count the crops", "The League", "by 1 June 2026")
    now = by_id(back(saved(memo)))
    assert now["n1"] == replace(
        BRIEFING.next_steps[0],
        owner="the Ministry",
        due=Due("by 2 May 2026", "2026-05-02", "day"),
        edited=True,
    )
    council = replace(BRIEFING.next_steps[1], owner="The Council", due=None, edited=True)
    assert now["n2"] == replace(council, evidence=cited(action=council.action))
    due = Due("by 1 June 2026", "2026-06-01", "day")
    assert now["n3"] == NextStep("n3", "Count the crops", "The League", due, edited=True)
    assert now["o1"] == replace(BRIEFING.outcomes[0], vote=Vote(6, 3, 1), edited=True)


def test_another_marking_is_taken_and_none_is_lost() -> None:
    marked = replace(BRIEFING, memo=replace(BRIEFING.memo, marking="TLP:GREEN"))
    memo = docx.Document(BytesIO(made("memo", marked)))
    write(memo.paragraphs[0], "TLP:AMBER")
    assert back(saved(memo)).memo.marking == "TLP:AMBER"
    removed(memo.paragraphs[0])
    assert back(saved(memo)).memo.marking == "TLP:GREEN"


@pytest.mark.parametrize(
    ("locale", "day", "due"),
    [
        ("de-DE", "15. März 2026", "by 2. Mai 2026"),
        ("fr-FR", "15 mars 2026", "by 2 mai 2026"),
        ("es-ES", "15 de marzo de 2026", "by 2 de mayo de 2026"),
        ("ru-RU", "15 марта 2026 г.", "by 2 мая 2026 г."),
    ],
)
def test_labels_and_dates_are_read_in_their_own_language(locale: str, day: str, due: str) -> None:
    words = labels.load(locale)
    memo = docx.Document(BytesIO(made("memo", locale=locale)))
    cells = row(memo, "Fish").cells
    write(cells[2].paragraphs[0], words.statuses["rejected"])
    write(cells[0].paragraphs[0], words.words["not_given"])
    write(line(memo, "Water talks"), f"Water talks, Arvenne, {day}")
    write(line(memo, "The Dam Office:"), f"The Dam Office: publish the levels {due}")
    now = back(saved(memo))
    outcome = by_id(now)["o2"]
    assert isinstance(outcome, Outcome)
    assert (outcome.issue, outcome.status) == (None, Status.REJECTED)
    assert now.date == EventDate("2026-03-15")
    assert now.next_steps[0].due == Due(due, "2026-05-02", "day")
    assert untouched(now, "o2", "n1")
