"""Apologies are kept apart from those present, with the words that say so."""

import pytest

from briefing import evidence
from briefing.evidence import Verdict
from briefing.model.article import Source
from briefing.normalise import normalise
from briefing.readers import read

KEYED = """\
Harbour Board: minutes of 3 March 2026

Present: Ines Falk (Chair), Tomas Brink, Ola Renn
Apologies: Eva Holm, Jón Berg

The board approved the budget for 2026. Members voted 5–1 to close the north quay in June.
"""
HEADED = """\
# Harbour Board: minutes of 3 March 2026

## Present

- Ines Falk, Chair
- Tomas Brink
- Ola Renn

## Apologies

- Eva Holm, Treasurer
- Jón Berg

## Budget

The board approved the budget for 2026. Members voted 5–1 to close the north quay in June.
"""


@pytest.mark.parametrize(("text", "name"), [(KEYED, "board.txt"), (HEADED, "board.md")])
def test_those_who_sent_apologies_are_kept_apart(text: str, name: str) -> None:
    briefing = normalise(read(Source(name, text.encode())))
    assert [person.name for person in briefing.mentioned if person.absent] == [
        "Eva Holm",
        "Jón Berg",
    ]
    assert {person.name for person in briefing.participants} == {
        "Ines Falk",
        "Tomas Brink",
        "Ola Renn",
    }
    found = [each for each in evidence.examine(briefing) if each.field == "absent"]
    assert [each.verdict for each in found] == [Verdict.DERIVED, Verdict.DERIVED]
    assert evidence.keep_supported(briefing).mentioned == briefing.mentioned


def test_who_is_only_named_was_not_away() -> None:
    text = (
        KEYED.replace("Apologies: Eva Holm, Jón Berg\n", "") + "\nA letter by Eva Holm was read.\n"
    )
    briefing = normalise(read(Source("board.txt", text.encode())))
    assert not any(person.absent for person in briefing.mentioned)
