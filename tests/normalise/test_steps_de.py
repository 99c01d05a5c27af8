"""What happens next, in German: who acts in front of the verb or behind it, and by when."""

from dataclasses import replace

import pytest

from briefing.model.briefing import NextStep
from briefing.normalise import normalise
from tests.normalise.articles import article

LEAD = "Der Rat der Stadt Eschenau hat am Montag im Rathaus getagt und beraten."


def _steps(text: str) -> tuple[NextStep, ...]:
    read = article(f"{LEAD}\n{text}", published="2031-03-04")
    return normalise(replace(read, language="de")).next_steps


@pytest.mark.parametrize(
    ("text", "owner", "due"),
    [
        ("Die Verwaltung wird bis Mitte Mai bauen.", "Die Verwaltung", "bis Mitte Mai"),
        ("Bis Freitag will die Verwaltung den Bericht vorlegen.", "die Verwaltung", "Bis Freitag"),
        ("Den Bericht soll der Ausschuss im Herbst prüfen.", "der Ausschuss", "im Herbst"),
        ("Die Gespräche werden am 18. November fortgesetzt.", None, "am 18. November"),
        ("Der Vertrag soll im Juni unterzeichnet werden.", None, "im Juni"),
        ("Das Gesetz tritt am 1. August in Kraft.", None, "am 1. August"),
        ("Am 1. August tritt das Gesetz in Kraft.", None, "Am 1. August"),
        ("Das nächste Treffen findet im Februar in Oslo statt.", None, "im Februar"),
        ("Nächste Sitzung: Dienstag, 6. Mai 2031", None, "Dienstag, 6. Mai 2031"),
        ("Die Betreiber müssen bis zum 30. Juni zahlen.", "Die Betreiber", "bis zum 30. Juni"),
        ("Der Entwurf wird nun juristisch geprüft.", None, None),
    ],
)  # fmt: skip
def test_what_is_planned(text: str, owner: str | None, due: str | None) -> None:
    (found,) = _steps(text)
    assert (found.owner, found.due.text if found.due else None) == (owner, due)


def test_an_action_ends_with_its_verb() -> None:
    (found,) = _steps("Das Amt wird dem Rat bis Mai drei Pläne vorlegen.")
    assert found.action == "dem Rat bis Mai drei Pläne vorlegen"
    assert found.due is not None
    assert found.due.date == "2031-05"


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt würde die Halle gern im Mai eröffnen.",
        "Falls der Bund zahlt, wird die Stadt im Mai bauen.",
        "Der Verband hofft, dass die Stadt im Mai bauen wird.",
        "Die Brücke könnte im Mai gesperrt werden.",
        "Er soll den Brief nie gelesen haben.",
        "Der neue Weg wird vielen Menschen helfen.",
        "Kritiker fürchten, die Kosten werden steigen.",
        "Die Halle wird kalt.",
    ],
)
def test_what_is_no_plan(text: str) -> None:
    assert _steps(text) == ()


def test_tasks_of_a_table() -> None:
    found = _steps(
        "# Pendenzen\n| Was | Wer | Bis\n| Zwei Offerten einholen | Kari Lund | Ende Mai"
    )
    assert [(s.action, s.owner, s.due.text if s.due else None) for s in found] == [
        ("Zwei Offerten einholen", "Kari Lund", "Ende Mai")
    ]
