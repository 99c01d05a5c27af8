"""What third parties said about it, in German: speakers before and behind the verb."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Reaction
from briefing.normalise import normalise
from tests.normalise.articles import article

LEAD = "Der Rat der Stadt Eschenau hat am Montag im Rathaus den Bau der Halle beschlossen."


def _reactions(text: str) -> tuple[Reaction, ...]:
    return normalise(replace(article(f"{LEAD}\n{text}"), language="de")).reactions


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Der Sportverein begrüßte den Beschluss.", "Der Sportverein"),
        ("Umweltverbände kritisierten den Bau als überflüssig.", "Umweltverbände"),
        ("„Das ist ein Fehler“, sagte Knut Petersen vom Naturschutzbund.", "Knut Petersen"),
        ("„Das ist ein Fehler“, sagte die Sprecherin Anna Berg.", "Sprecherin Anna Berg"),
        ("Scharf kritisierte Landwirt Eugen Hirl den Bau.", "Landwirt Eugen Hirl"),
    ],
)
def test_who_reacts(text: str, by: str) -> None:
    assert [(r.text, r.by) for r in _reactions(text)] == [(text, by)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Vorsitzende begrüßte die Anwesenden.",
        "Beide Seiten begrüßten das Ergebnis.",
        "Den Antrag von Kari Lund, die Halle zu verkaufen, lehnte die Mehrheit ab.",
        "Die Halle wurde 1998 eröffnet.",
    ],
)
def test_what_is_no_reaction(text: str) -> None:
    assert _reactions(text) == ()
