"""What is heard: running text, and no notes at its foot."""

import pytest

from briefing.normalise.hearing import listen
from tests.normalise.articles import reading


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("The fee is 9 crowns.¹\n¹ Adopted in 1998.", ["The fee is 9 crowns.¹"]),
        ("The fee rose.\n† Approved by the clerk.", ["The fee rose."]),
        ("The fee rose.\n[1] Approved by the clerk.", ["The fee rose."]),
        ("The fee rose.\n- Approved by the clerk.", ["The fee rose.", "Approved by the clerk."]),
    ],
)
def test_notes_are_not_heard(text: str, heard: list[str]) -> None:
    assert [one.raw for one in listen(reading(text))] == heard


def test_a_name_is_no_verb() -> None:
    (one,) = listen(reading("The board met the Initial Demands Committee."))
    assert one.cue is None


def test_the_title_of_minutes_silences_nothing() -> None:
    long = "# Minutes of the committee meeting held on Monday at the hall"
    assert listen(reading(f"{long}\nThe fee was approved."))[0].cue is not None
    assert listen(reading("# Minutes of 4 June\nApproved without change."))[0].cue is None
