"""Who belongs to a delegation, and what its members do, as a clause says."""

import pytest

from briefing import evidence
from briefing.model.briefing import Participant
from briefing.normalise import normalise
from briefing.normalise.people import who_took_part
from tests.normalise.articles import article, reading

_TALKS = (
    "Norway and Latvia agreed on joint checks of cod after talks in Riga. The ministers signed.\n"
    "The Norwegian delegation also included Kari Ask, head of the Sea Office, and Olaf Dahl, who "
    "advises the minister on quotas."
)


def people(text: str) -> dict[str, Participant]:
    return {person.name: person for person in who_took_part(reading(text))[0]}


def test_everybody_in_a_delegation_took_part_for_its_country() -> None:
    members = people(_TALKS)
    assert members["Kari Ask"].affiliation == "Norway"
    assert members["Olaf Dahl"].affiliation == "Norway"


def test_a_clause_says_what_somebody_is() -> None:
    assert people(_TALKS)["Olaf Dahl"].role == "adviser to the minister on quotas"


def test_what_a_clause_says_is_borne_out_by_its_sentence() -> None:
    briefing = normalise(article(_TALKS))
    unsupported = [f for f in evidence.examine(briefing) if f.verdict == "unsupported"]
    assert unsupported == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Norway's team comprised Kari Ask and Olaf Dahl, who runs the port of Bergen.",
            "Olaf Dahl",
            "head of the port of Bergen",
        ),
        (
            "Jane Holt, who chairs the council, opened the meeting.",
            "Jane Holt",
            "chair of the council",
        ),
        (
            "Mayor Jane Holt, who chairs the council, opened the meeting.",
            "Jane Holt",
            "Mayor",
        ),
        (
            "Jane Holt, who leads the Norwegian delegation, opened the meeting.",
            "Jane Holt",
            None,
        ),
        ("Jane Holt, who runs, opened the meeting.", "Jane Holt", None),
    ],
)
def test_verbs_that_make_titles(text: str, name: str, role: str | None) -> None:
    assert people(text)[name].role == role


def test_whoever_acts_with_a_counterpart_who_was_there_took_part() -> None:
    text = f"{_TALKS}\nAsk and her Latvian opposite number, Juris Ozols, are to draw up the rota."
    other = people(text)["Juris Ozols"]
    assert (other.role, other.affiliation) == ("head of the Sea Office", "Latvia")


def test_a_counterpart_who_is_only_spoken_of_did_not() -> None:
    text = f"{_TALKS}\nAsk complained of her Latvian opposite number, Juris Ozols."
    assert "Juris Ozols" not in people(text)
