"""What may be left behind in a French sentence, and what may not."""

import pytest

from briefing.evidence.cuts import Licence, loss
from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import load


def lost(sentence: str, slice_: str) -> str | None:
    start = sentence.index(slice_)
    return loss(sentence, Span(start, start + len(slice_)), Licence(), load("fr"))


@pytest.mark.parametrize(
    ("sentence", "slice_"),
    [
        ("Le maire a nié que le conseil ait voté la hausse.", "le conseil ait voté la hausse"),
        ("Le conseil n’a pas approuvé le budget.", "approuvé le budget"),
        ("Aucun accord n’a été trouvé.", "accord n’a été trouvé"),
        ("Si le Sénat vote, la taxe sera supprimée.", "la taxe sera supprimée"),
        ("La taxe sera supprimée si le Sénat vote.", "La taxe sera supprimée"),
        ("Selon l’opposition, le budget est faux.", "le budget est faux"),
        ("Le budget est truqué, selon l’opposition.", "Le budget est truqué"),
        ("« Le budget est truqué », a affirmé M. Roy.", "Le budget est truqué"),
        ("Le traité est signé, a indiqué le ministre.", "Le traité est signé"),
        ("Le syndicat affirme que la direction a menti.", "la direction a menti"),
        ("Ils ont échoué à trouver un accord.", "trouver un accord"),
        ("La ministre souhaite que l’usine ferme.", "l’usine ferme"),
        ("La prime pourrait être supprimée.", "être supprimée"),
        ("L’accord est approuvé sous réserve d’un avis.", "L’accord est approuvé"),
        ("Ils se sont séparés sans signer le protocole.", "signer le protocole"),
        ("Le président aurait accepté l’offre.", "accepté l’offre"),
        ("D’après le journal, le traité est signé.", "le traité est signé"),
        ("Les élus ont demandé que la route soit fermée.", "la route soit fermée"),
        ("Le texte sera adopté, à moins que le Sénat ne vote.", "Le texte sera adopté"),
    ],
)
def test_what_may_not_be_left_behind(sentence: str, slice_: str) -> None:
    assert lost(sentence, slice_) is not None


@pytest.mark.parametrize(
    ("sentence", "slice_"),
    [
        ("Le conseil a décidé de reporter le vote.", "reporter le vote"),
        ("Mardi, le conseil a approuvé le budget.", "le conseil a approuvé le budget"),
        ("Réunis à Bergen, les ministres ont signé.", "les ministres ont signé"),
        ("En revanche, elles ont signé un protocole.", "elles ont signé un protocole"),
        ("Le budget a été voté, et la séance a été levée.", "Le budget a été voté"),
    ],
)
def test_what_may_be_left_behind(sentence: str, slice_: str) -> None:
    assert lost(sentence, slice_) is None
