"""Boards, firms and those whom a place or a whole sentence introduces."""

import pytest

from briefing.normalise.attendance import leads
from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.normalise.sightings import people_in
from briefing.vocabulary import load
from tests.normalise.articles import article, reading
from tests.normalise.test_people import people

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    return [(p.name, p.role, p.affiliation) for p in people(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The Bell County Board of Commissioners approved the plan. "
            "“It is a win,” said Commissioner Anna Berg of Bell County.",
            ("Anna Berg", "Commissioner", "Bell County"),
        ),
        (
            "The Bell County Council met. “We have cabins,” said Olga Stein who is the Lake Bell "
            "concessions manager.",
            ("Olga Stein", "Lake Bell concessions manager", None),
        ),
        (
            "The Bell County Council met. “No. It is small,” said Peter Holt who is Bell County "
            "Public Works Director.",
            ("Peter Holt", "Bell County Public Works Director", "Bell County"),
        ),
        (
            "Dr Holm met Congresswoman Mary Waters. The talks were co-hosted by Representative "
            "Waters who is Chair of the US House Committee on Ocean Services.",
            ("Mary Waters", "Chair of the US House Committee on Ocean Services", "United States"),
        ),
        (
            "The council opened exclusive negotiations with local developer Norwind Bell LLC who "
            "represents Sunny Beach Resorts.",
            ("Norwind Bell LLC", "local developer", "Sunny Beach Resorts"),
        ),
        (
            "Trustee Lena Park of the Oak District voted against the budget.",
            ("Lena Park", "Trustee", "Oak District"),
        ),
        (
            "Council members Tom Haldane and Ruth Okafor voted against the plan.",
            ("Ruth Okafor", "Council member", None),
        ),
    ],
)
def test_who_somebody_is(text: str, row: Row) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Bell County Board of Supervisors approved the plan.",
            ["Bell County Board of Supervisors"],
        ),
        ("The board signed a lease with the ferry on the lake.", []),
        ("The council met the developer who represents the lake.", []),
        ("The Harbour Union and Norway met on Monday.", []),
    ],
)
def test_which_bodies_act(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in rows(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Berg of Halden signed the lease.", "Anna Berg"),
        ("Anna Berg of North Street and Ola Lund of the Hill signed the lease.", "Anna Berg"),
        (
            "Anna Berg, the new Lake Bell hotel and the pier were praised as she met them.",
            "Anna Berg",
        ),
    ],
)
def test_a_place_of_residence_is_no_affiliation(text: str, name: str) -> None:
    assert (name, None, None) in rows(text)


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("en", "Yesterday, Domestic Policy Advisor Kari Lund met them.", "Domestic Policy Advisor"),
        ("es", "El secretario de gobierno Luis Ortega Ruiz asistió.", "secretario de gobierno"),
        ("fr", "Le secrétaire de comité Jean Roche a présidé.", "secrétaire de comité"),
    ],
)
def test_no_affiliation_is_made_of_a_title_and_a_name(
    language: str, sentence: str, role: str
) -> None:
    found = who_took_part(read_closely(article(sentence), load(language)))[0]
    assert [(p.role, p.affiliation) for p in found] == [(role, None)]


def test_a_sentence_may_begin_with_whose_leader_speaks() -> None:
    text = "The Scottish Harbour Party's Oakside leader, Nora Lind, agreed."
    line = reading(text).sentences[0].line
    assert [leads(line, seen) for seen in people_in(line)] == [True]
