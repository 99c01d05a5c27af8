"""What a heading promises."""

import pytest

from briefing.normalise.reading import Section
from briefing.normalise.sections import section_of
from briefing.vocabulary import load
from tests.normalise.articles import reading


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Who Took Part", Section.PARTICIPANTS),
        ("Heads of Delegation", Section.PARTICIPANTS),
        ("Decisions", Section.OUTCOMES),
        ("What Was Agreed", Section.OUTCOMES),
        ("What Comes Next?", Section.NEXT_STEPS),
        ("Action items", Section.NEXT_STEPS),
        ("Regional Reaction", Section.REACTIONS),
        ("Baltic Concerns:", Section.REACTIONS),
        ("Background", Section.BACKGROUND),
        ("Conclusion and Further Reading", Section.CONCLUSION),
        ("A Quiet Morning in the Harbour", None),
    ],
)
def test_section_of(heading: str, section: Section | None) -> None:
    assert section_of(heading, load("en")) is section


def test_a_childs_heading_decides_under_one_that_names_two_sections() -> None:
    text = (
        "# Who Was There and What Was Agreed\n# Delegates\n- Norland: Ann Roe\n# Topics Covered\nA"
    )
    found = [sentence.section for sentence in reading(text).sentences]
    assert found == [Section.PARTICIPANTS, Section.TOPICS]


def test_only_the_first_paragraph_leads() -> None:
    found = reading("One began. Two followed.\nThree came later.").sentences
    assert [sentence.lead for sentence in found] == [True, True, False]
