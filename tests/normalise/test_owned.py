"""Who is to act is called by the name in full, also where the sentence says only "she"."""

import pytest

from briefing.model.briefing import Citation, NextStep, Participant
from briefing.normalise.hearing import listen
from briefing.normalise.people import who_took_part
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading

_MET = "Anna Velde met the mayor of Halden, Erik Lund, on Monday. "


def steps(text: str) -> tuple[NextStep, ...]:
    read = reading(text, "2031-03-04")
    return steps_of(read, listen(read), who_took_part(read)[0])


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Mr Lund will send the drawings by 5 May.", "Erik Lund"),
        ("Velde said she would send the drawings by 5 May.", "Anna Velde"),
        ("The mayor, Erik Lund, will send the drawings by 5 May.", "Erik Lund"),
        ("Anna Velde praised the plan. She will send the drawings by 5 May.", "Anna Velde"),
        ("The clerk praised the plan. He will send the drawings by 5 May.", "The clerk"),
        ("The clerk will send the drawings by 5 May.", "The clerk"),
    ],
)
def test_the_memo_says_who(text: str, owner: str) -> None:
    assert [step.owner for step in steps(f"{_MET}\n\n{text}")] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day. She will send the drawings by 5 May.",
        "She will send the drawings by 5 May.",
        "The drawings will be sent by 5 May.",
    ],
)
def test_nobody_is_invented(text: str) -> None:
    assert [step.owner for step in steps(f"{_MET}\n\n{text}")] == [None]


def test_the_evidence_is_where_the_name_stands() -> None:
    (step,) = steps(f"{_MET}\n\nMr Lund will send the drawings by 5 May.")
    assert [c.quote for c in step.evidence["owner"]] == ["Erik Lund"]


def test_two_of_a_name_stay_as_they_are_called() -> None:
    read = reading("Lund will send the drawings by 5 May. The Lund family was there.", "2031-03-04")
    people = tuple(
        Participant(f"p{i}", name, evidence={"name": (Citation(1, 0, 4, name),)})
        for i, name in enumerate(("Erik Lund", "Eva Lund"))
    )
    assert [step.owner for step in steps_of(read, listen(read), people)] == ["Lund"]
