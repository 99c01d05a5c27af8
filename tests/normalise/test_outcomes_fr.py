"""What became of an issue, in French: what is settled, what is not, and what only seems so."""

import pytest

from briefing.model.briefing import Outcome
from briefing.normalise.hearing import listen
from briefing.normalise.outcomes import outcomes_of
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def outcomes(text: str) -> tuple[Outcome, ...]:
    reading = read_closely(article(text, "2031-03-04"), load("fr"))
    return outcomes_of(reading, listen(reading))


@pytest.mark.parametrize(
    ("sentence", "status", "issue"),
    [
        ("Le conseil a approuvé le budget de la ville.", "agreed", "budget de la ville"),
        ("Le budget est adopté à l’unanimité.", "agreed", "budget"),
        ("Les deux parties sont convenues de créer un fonds commun.", "agreed", "fonds commun"),
        ("Les ministres ont signé un accord sur la pêche côtière.", "agreed", "pêche côtière"),
        ("La prime de nuit est portée à dix-huit euros.", "agreed", "prime de nuit"),
        ("Les délégations se sont accordées sur un calendrier.", "agreed", "calendrier"),
        ("Le conseil décide de vendre l'ancien lavoir.", "agreed", "ancien lavoir"),
        ("Un accord de principe a été trouvé sur les retraites.", "progress", None),
        ("La motion a été rejetée par 7 voix contre 4.", "rejected", None),
        ("La commission a refusé le permis de construire.", "rejected", "permis de construire"),
        ("La vente du marché n’a pas été approuvée.", "rejected", "vente du marché"),
        ("L’examen du dossier a été reporté au mois de mai.", "deferred", None),
        ("Le vœu sur la cantine a été retiré par son auteure.", "withdrawn", None),
        ("Les ministres n’ont pas pu s’entendre sur les quotas.", "open", "quotas"),
        ("Aucun accord n’a été trouvé sur les quotas de maquereau.", "open", "quotas de maquereau"),
        ("Les parties se sont séparées sans accord sur les salaires.", "open", "salaires"),
        ("La question des contrôles en mer reste ouverte.", "open", None),
        ("Les ministres ont discuté de la sécurité des ports.", "raised", "sécurité des ports"),
        ("Le conseil prend acte du rapport sur la voirie.", "noted", None),
    ],
)
def test_a_sentence_says_where_an_issue_stands(
    sentence: str, status: str, issue: str | None
) -> None:
    (outcome,) = outcomes(sentence)
    assert outcome.status == status
    assert issue is None or outcome.issue == issue


@pytest.mark.parametrize(
    "sentence",
    [
        "Le conseil pourrait approuver le budget en mai.",
        "Le texte aurait été adopté dans la nuit.",
        "Si le Sénat vote le texte, la taxe sera supprimée.",
        "L’an dernier, le conseil avait rejeté le projet.",
        "En 2019, le conseil a adopté une charte.",
        "Le maire, qui a signé la charte, préside le comité.",
        "Le projet sera adopté en mai.",
        "Le procès-verbal est approuvé à l’unanimité.",
        "Le conseil doit encore approuver le budget.",
    ],
)
def test_what_may_be_was_once_or_will_be_is_no_outcome(sentence: str) -> None:
    assert outcomes(f"La séance fut longue et calme.\n{sentence}") == ()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("L’amendement a été repoussé par la majorité.", "rejected"),
        ("La réunion a été repoussée à lundi.", "deferred"),
        ("Les négociateurs n’ont toujours pas conclu l’accord.", "open"),
        ("La direction n’a pas accepté la demande du syndicat.", "rejected"),
        ("Le collège a renvoyé sa décision, faute de majorité.", "deferred"),
    ],
)
def test_a_word_of_two_meanings_is_told_by_those_around_it(sentence: str, status: str) -> None:
    (outcome,) = outcomes(sentence)
    assert outcome.status == status


@pytest.mark.parametrize(
    ("sentence", "vote"),
    [
        ("Le budget est adopté par 20 voix contre 7 et 2 abstentions.", (20, 7, 2)),
        ("La proposition est rejetée par quatre voix contre deux.", (4, 2, None)),
    ],
)
def test_votes_are_counted_in_digits_and_words(
    sentence: str, vote: tuple[int, int, int | None]
) -> None:
    (outcome,) = outcomes(sentence)
    assert outcome.vote is not None
    assert (outcome.vote.for_, outcome.vote.against, outcome.vote.abstained) == vote
