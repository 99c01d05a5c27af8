"""Whose officers those are who bear a bare title, in every language that is understood."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def people(text: str, language: str) -> dict[str, Participant]:
    found, _ = who_took_part(read_closely(article(text), load(language)))
    return {person.name: person for person in found}


@pytest.mark.parametrize(
    ("language", "text", "name", "house"),
    [
        (
            "de",
            "Der Kreistag Werden hat getagt.\nLandrat Thilo Brand eröffnete die Sitzung.",
            "Thilo Brand",
            "Werden",
        ),
        (
            "de",
            "Die Bahnaufsicht Nord hat den Zug erlaubt.\n"
            "Behördenleiterin Irma Lechner sagte, der Antrag sei gut.",
            "Irma Lechner",
            "Bahnaufsicht Nord",
        ),
        (
            "de",
            "Die Gewerkschaft Netz und die Geschäftsführung der Norder Werft GmbH trafen sich.\n"
            "Geschäftsführer Jens Vogt unterzeichnete.",
            "Jens Vogt",
            "Norder Werft GmbH",
        ),
        (
            "es",
            "El patronato del Museo del Lino se reunió ayer.\nLa presidenta, Ana Ruiz, presidió.",
            "Ana Ruiz",
            "Museo del Lino",
        ),
        (
            "en",
            "The government of Norway met on Monday.\nAgriculture Minister Kari Lund chaired.",
            "Kari Lund",
            "Norway",
        ),
    ],
)
def test_a_bare_title_is_that_of_the_one_house(
    language: str, text: str, name: str, house: str
) -> None:
    assert people(text, language)[name].affiliation == house


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "de",
            "Der Kreistag Werden und der Kreistag Halden haben getagt.\n"
            "Landrat Thilo Brand eröffnete die Sitzung.",
            "Thilo Brand",
        ),
        (
            "en",
            "The ministers of Norway and Latvia met on Monday.\n"
            "Agriculture Minister Kari Lund chaired.",
            "Kari Lund",
        ),
    ],
)
def test_nobody_belongs_to_one_of_two(language: str, text: str, name: str) -> None:
    assert people(text, language)[name].affiliation is None


def test_a_councillor_is_no_council_of_that_name() -> None:
    text = "Stadtrat Brand traf sich mit Bürgern.\nStadtrat Thilo Brand eröffnete die Sitzung."
    assert people(text, "de")["Thilo Brand"].affiliation is None


@pytest.mark.parametrize(("title", "present"), [("Compte rendu", ["Anna BERG"]), ("Fête", [])])
def test_minutes_without_a_list_name_those_who_did_something(
    title: str, present: list[str]
) -> None:
    text = "Anna BERG est désignée secrétaire. On remercie Luc ROY."
    minutes = read_closely(replace(article(text), title=title), load("fr"))
    assert [person.name for person in who_took_part(minutes)[0]] == present


_MINUTES = {
    "en": "# Halden Rowing Club\n# Minutes of the committee\n"
    "Present: Kari Lund (Treasurer), Jon Vance (co-opted)\nIn attendance: Constable Anna Holm",
    "de": "# Ruderverein Halden\n# Protokoll der Versammlung\n"
    "Anwesend: Kari Lund (Kassiererin), Jon Vance (kooptiert)\nGäste: Polizistin Anna Holm",
}


@pytest.mark.parametrize(
    ("language", "house", "status"),
    [("en", "Halden Rowing Club", "co-opted"), ("de", "Halden", "kooptiert")],
)
def test_guests_of_minutes_are_not_of_the_house(language: str, house: str, status: str) -> None:
    present = people(_MINUTES[language], language)
    assert house in str(present["Kari Lund"].affiliation)
    assert present["Jon Vance"].role == status
    assert present["Anna Holm"].affiliation is None


@pytest.mark.parametrize(
    ("title", "house"),
    [("Governor", "city council"), ("City Architect", "city council"), ("Architect", None)],
)
def test_a_title_that_begins_as_the_house_does_is_of_it(title: str, house: str | None) -> None:
    first = "HALDEN, Maine — The city council voted on Monday to mend the pier."
    found = people(f"{first}\n{title} Kari Lund led the session.", "en")
    assert found["Kari Lund"].affiliation == house
