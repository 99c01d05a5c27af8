"""Votes of minutes and parliaments: what they settle, and who only voted against."""

import pytest

from briefing.model.briefing import Outcome, Status, Vote
from briefing.normalise import normalise
from tests.normalise.articles import article


def outcomes(text: str, language: str = "en") -> tuple[Outcome, ...]:
    lead = {
        "en": "The council of Halden met on Monday. ",
        "fr": "Le conseil municipal de Halden s’est réuni lundi dans la salle des fêtes. ",
        "de": "Der Gemeinderat von Halden ist am Montag im Rathaus zusammengekommen. ",
        "es": "El pleno del ayuntamiento de Halden se reunió el lunes en la casa consistorial. ",
        "ru": "Городской совет Халдена собрался в понедельник на заседание в ратуше. ",
    }
    return normalise(article(lead[language] + text, "2031-05-01")).outcomes


def test_a_proposal_is_carried_with_nobody_against() -> None:
    text = (
        "# 1. Boat fees\nAnna moved, and Ole seconded, that the fees for small boats be halved. "
        "Carried, five in favour with one abstention; Ole noted that he owns a boat."
    )
    first = normalise(article(f"# Minutes of the board\n{text}")).outcomes[0]
    assert (first.issue, first.status, first.vote) == ("Boat fees", Status.AGREED, Vote(5, 0, 1))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Councillors Anna Berg and Ole Ask voted against."),
        ("fr", "Les conseillères Anna Berg et Line Ask ont voté contre."),
        ("de", "Die Stadträte Berg und Ask stimmten dagegen."),
        ("es", "Las concejalas Ruiz y Soto votaron en contra de la propuesta."),
        ("ru", "Депутаты Орлов и Зимин проголосовали против."),
    ],
)
def test_who_votes_against_settles_nothing(language: str, sentence: str) -> None:
    assert not [o for o in outcomes(sentence, language) if o.status is Status.REJECTED]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The council voted against the plan for a third pier."),
        ("en", "The amendment on ferry fares won 29 votes against 38 needed."),
        ("fr", "Le conseil a voté contre le projet de troisième quai."),
        ("de", "Nach langem Streit ist der Gesetzentwurf der Opposition im Landtag gescheitert."),
        ("de", "Der Antrag auf ein drittes Ufer fand am Abend keine Mehrheit."),
        ("es", "El pleno votó en contra de la moción sobre el tercer muelle."),
        ("ru", "Совет проголосовал против проекта третьего причала."),
    ],
)
def test_a_body_rejects(language: str, sentence: str) -> None:
    assert [o.status for o in outcomes(sentence, language)] == [Status.REJECTED]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Two skippers are charged with the theft of a buoy."),
        ("es", "El primer programa promoverá la pesca en las tres islas del norte."),
        ("ru", "Ужесточатся и требования к шуму на причалах города."),
    ],
)
def test_charges_and_the_future_agree_nothing(language: str, sentence: str) -> None:
    assert not [o for o in outcomes(sentence, language) if o.status is Status.AGREED]
