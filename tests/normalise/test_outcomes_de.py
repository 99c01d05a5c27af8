"""What became of it, in German: the verb's bracket, negation first, and what is no outcome."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Briefing, Outcome
from briefing.normalise import normalise
from tests.normalise.articles import article

LEAD = "Der Rat der Stadt Eschenau hat am Montag im Rathaus getagt."


def _briefing(text: str) -> Briefing:
    return normalise(replace(article(f"{LEAD}\n{text}"), language="de"))


def _outcomes(text: str) -> tuple[Outcome, ...]:
    return _briefing(text).outcomes


@pytest.mark.parametrize(
    ("text", "status", "issue"),
    [
        ("Der Rat beschloss, die Brücke zu sanieren.", "agreed", "Brücke"),
        ("Beschlossen wurde der Bau neuer Radwege.", "agreed", "Bau neuer Radwege"),
        ("Der Ausschuss hat den Haushalt gebilligt.", "agreed", "Haushalt"),
        (
            "Dem Kauf der Mühle stimmte der Rat bei zwei Enthaltungen zu.",
            "agreed",
            "Kauf der Mühle",
        ),
        ("Beide Seiten einigten sich auf einen Schichtplan.", "agreed", "Schichtplan"),
        ("Die Minister kamen überein, die Quote zu senken.", "agreed", "Quote"),
        ("Der Vorstand genehmigt den Kredit einstimmig.", "agreed", "Kredit"),
        ("Den Antrag auf eine Pause lehnte die Mehrheit ab.", "rejected", "Pause"),
        ("Der Antrag zum Freibad fand keine Mehrheit.", "rejected", "Freibad"),
        ("Das Gesetz wurde nicht verabschiedet.", "rejected", "Gesetz"),
        ("Die Wahl wurde auf die nächste Sitzung vertagt.", "deferred", "Wahl"),
        ("Das Gremium stellte die Reform zurück.", "deferred", "Reform"),
        (
            "Die Stadt zog die Klage gegen den Verband zurück.",
            "withdrawn",
            "Klage gegen den Verband",
        ),
        ("Bei der Seenotrettung wurden Fortschritte erzielt.", "progress", "Seenotrettung"),
        ("Beide Seiten einigten sich im Grundsatz auf ein Mandat.", "progress", "Mandat"),
        ("Offen blieb die Finanzierung der Halle.", "open", "Finanzierung der Halle"),
        ("Eine Einigung über den Lohn kam nicht zustande.", "open", "Lohn"),
        ("Beide Seiten haben sich nicht auf einen Vertrag geeinigt.", "open", "Vertrag"),
        ("Die Gespräche endeten ohne Ergebnis.", "open", None),
        ("Die Verhandlungen über den Hafen sind gescheitert.", "open", "Hafen"),
        ("Beide Länder forderten strengere Kontrollen auf See.", "raised", None),
        ("Den Bericht nahm der Rat zur Kenntnis.", "noted", "Bericht"),
    ],
)
def test_what_is_heard(text: str, status: str, issue: str | None) -> None:
    (found,) = _outcomes(text)
    assert (found.status.value, found.issue) == (status, issue)


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat könnte den Bau der Brücke im Herbst beschließen.",
        "Ob der Bau beschlossen wird, ist ungewiss.",
        "Sollte der Rat den Bau beschlossen haben, klagt der Verband.",
        "Der Rat hatte den Bau der Brücke vor drei Jahren beschlossen.",
        "Im vergangenen Jahr lehnte der Rat den Bau ab.",
        "Der Bau war 2009 beschlossen worden.",
        "Nachdem der Rat die Brücke beschlossen hatte, kam der Winter.",
        "Die vereinbarte Frist endet im Mai.",
        "Der Vorsitzende stellte die Beschlussfähigkeit fest.",
        "Das Protokoll der letzten Sitzung wurde genehmigt.",
        "Die Vorgängerin des Ministers scheiterte mit ihrem Plan dreimal.",
    ],
)
def test_what_is_no_outcome(text: str) -> None:
    assert _outcomes(text) == ()


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("Der Rat beschloss mit 14 gegen 7 Stimmen den Bau.", (14, 7, None)),
        ("Mit 9 zu 4 Stimmen bei einer Enthaltung lehnte der Rat den Bau ab.", (9, 4, 1)),
        ("Mit acht zu drei Stimmen genehmigte der Rat den Bau.", (8, 3, None)),
        ("Der Rat hat den Bau mit 27 Ja- zu 15 Nein-Stimmen gebilligt.", (27, 15, None)),
    ],
)
def test_votes_in_figures_and_in_words(text: str, vote: tuple[int, int, int | None]) -> None:
    (found,) = _outcomes(text)
    assert found.vote is not None
    assert (found.vote.for_, found.vote.against, found.vote.abstained) == vote


def test_an_agenda_names_the_issue() -> None:
    found = _outcomes("# Traktandum 3: Nachtfahrten\nDer Entscheid wird auf Mai vertagt.")
    assert [(o.issue, o.status.value) for o in found] == [("Nachtfahrten", "deferred")]


def test_a_dateline_is_no_part_of_an_outcome() -> None:
    text = "Riga (mk) – Beide Seiten haben sich auf einen Vertrag geeinigt."
    (found,) = normalise(replace(article(text), language="de")).outcomes
    assert found.outcome == "Beide Seiten haben sich auf einen Vertrag geeinigt"


def test_a_quotation_ends_where_it_ends() -> None:
    said = "„Wir haben uns in dieser langen Nacht auf einen neuen Vertrag geeinigt“, sagte er."
    found = _outcomes(f"{said} Der Rat beschloss den Umbau der Halle.")
    assert [o.issue for o in found] == ["Umbau der Halle"]
