"""What may be left behind in a German sentence, and what may not."""

import pytest

from briefing.evidence.cuts import Licence, loss
from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import load

PLAIN, STEP = Licence(), Licence(plans=True)


def lost(sentence: str, slice_: str, licence: Licence = PLAIN) -> str | None:
    start = sentence.index(slice_)
    return loss(sentence, Span(start, start + len(slice_)), licence, load("de"))


@pytest.mark.parametrize(
    ("sentence", "slice_"),
    [
        ("Der Minister bestritt, dass der Rat den Bau beschloss.", "der Rat den Bau beschloss"),
        ("Ob der Rat den Bau beschließt, ist offen.", "der Rat den Bau beschließt"),
        ("Wenn der Bund zahlt, wird die Stadt bauen.", "wird die Stadt bauen"),
        ("Die Stadt wird bauen, sofern der Bund zahlt.", "Die Stadt wird bauen"),
        ("Der Rat beschloss den Bau, sagte der Minister.", "Der Rat beschloss den Bau"),
        ("Der Vertrag ist unterzeichnet, so der Sprecher.", "Der Vertrag ist unterzeichnet"),
        ("Laut Ministerium einigten sich beide Seiten.", "einigten sich beide Seiten"),
        ("Sie haben sich nicht auf einen Vertrag geeinigt.", "auf einen Vertrag geeinigt"),
        ("Sie forderte, die Löhne zu erhöhen.", "die Löhne zu erhöhen"),
        ("Der Rat lehnte es ab, die Halle zu sanieren.", "die Halle zu sanieren"),
        ("Der Rat vertagte die Wahl, die Halle zu bauen.", "die Halle zu bauen"),
        ("Die Stadt will die Halle verkaufen.", "die Halle verkaufen"),
        ("Der Rat stimmte zu, vorbehaltlich der Prüfung.", "Der Rat stimmte zu"),
        ("Einen Beschluss fasste der Rat nicht.", "Einen Beschluss fasste der Rat"),
        ("Der Präsident soll zurückgetreten sein.", "zurückgetreten"),
    ],
)
def test_what_may_not_be_left_behind(sentence: str, slice_: str) -> None:
    assert lost(sentence, slice_) is not None


@pytest.mark.parametrize(
    ("sentence", "slice_", "licence"),
    [
        (
            "Halden (nd) – Der Rat hat den Bau beschlossen.",
            "Der Rat hat den Bau beschlossen",
            PLAIN,
        ),
        ("Der Rat beschloss, die Halle zu sanieren.", "die Halle zu sanieren", PLAIN),
        ("Das Amt wird den Bau bis Mai ausschreiben.", "den Bau bis Mai ausschreiben", STEP),
        ("Lund will ein Angebot vorlegen.", "ein Angebot vorlegen", STEP),
        ("Die Minister kamen überein, sich zu treffen.", "kamen überein, sich zu treffen", STEP),
        ("Der Rat beschloss den Bau; die Halle öffnet im Mai.", "Der Rat beschloss den Bau", PLAIN),
    ],
)
def test_what_may_be_left_behind(sentence: str, slice_: str, licence: Licence) -> None:
    assert lost(sentence, slice_, licence) is None
