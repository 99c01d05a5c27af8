"""What differs is named, the gravest first."""

import pytest

from briefing.evidence.differences import differences
from briefing.vocabulary.evidence import load

QUOTE = "On 3 May Ida Holm did not sign the 12 contracts."


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Ida Holm did not sign the 13 contracts.", "the number “13” is not in it, "),
        ("On 3 June Ida Holm did not sign.", "the date “June” is not in it, "),
        ("Ivo Holm did not sign.", "the name “Ivo” is not in it"),
        ("Contracts were torn.", "“not” is left out"),
        ("Ida Holm did sign the 12 contracts.", "“not” is left out"),
        ("Ida Holm did not tear the 12 contracts.", "the word “tear” is not in it"),
        ("the 12 contracts Ida Holm did not sign", "its words stand there in another order"),
        ("Ida Holm did not not sign", "the word “not” is not in it"),
    ],
)
def test_what_differs(value: str, told: str) -> None:
    assert differences(value, QUOTE, load("en")).startswith(told.rstrip(", "))
