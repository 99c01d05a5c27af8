"""The lists of words: those that the code asks for exist, and lower case moves nothing."""

import re
import sys
from pathlib import Path

import briefing
from briefing.vocabulary import load, lower

_ASKED = re.compile(r'(?:vocabulary|words)\.(?:pattern|words|ending|rules)\(\s*"([a-z_.]+)"')


def test_lower_case_keeps_every_character_at_its_place() -> None:
    for code in range(sys.maxunicode + 1):
        assert len(lower(chr(code))) == 1, hex(code)


def test_every_list_that_is_asked_for_exists() -> None:
    lists = load("en").lists
    folder = Path(briefing.__file__).parent / "normalise"
    asked = {
        name
        for path in folder.glob("*.py")
        if "vocabulary.people" not in (text := path.read_text(encoding="utf-8"))
        for name in _ASKED.findall(text)
    }
    assert len(asked) > 20
    tables = {name.partition(".")[0] for name in lists}
    assert not [name for name in asked if name not in lists and name not in tables]


def test_every_pattern_compiles() -> None:
    vocabulary = load("en")
    for table in ("denied", "settled", "voiced", "plans"):
        rules = vocabulary.rules(table)
        assert len(rules.expressions) == len(rules.names) > 0
    for name in vocabulary.lists:
        if not name.startswith(("terms.", "sentences.")):
            assert vocabulary.pattern(name).compiled.pattern


def test_a_language_without_a_file_has_no_words() -> None:
    assert load("xx").words("stop") == frozenset()
    assert load("xx").pattern("headings.outcomes").search("outcomes") is None
    assert load("../en").lists == {}


def test_the_earliest_match_tells_its_list() -> None:
    hit = load("en").rules("plans").search("the board plans to meet and will vote")
    assert hit is not None
    assert hit.rule == "intended"
