"""The word lists: well formed, in lower case, and without contradictions that make false names."""

import tomllib
from pathlib import Path

import pytest

import briefing.vocabulary
from briefing.vocabulary.countries import Form, country_forms
from briefing.vocabulary.people import compiled, first_names, load

_FILE = Path(briefing.vocabulary.__file__).with_name("en.people.toml")
_TABLES = tomllib.loads(_FILE.read_text(encoding="utf-8"))
_ENGLISH = load("en")
_LISTS = [f"{section}.{key}" for section, table in _TABLES.items() for key in table]
_OF_WORDS = [
    f"{section}.{key}"
    for section, table in _TABLES.items()
    for key, value in table.items()
    if value and "|" not in value
]


@pytest.mark.parametrize("name", _OF_WORDS)
def test_lists_hold_words_in_lower_case(name: str) -> None:
    assert _ENGLISH.words(name)
    assert all(word == word.lower() for word in _ENGLISH.words(name))
    assert _ENGLISH.words(name) == frozenset(_ENGLISH.ordered(name))


@pytest.mark.parametrize("name", _LISTS)
def test_phrases_are_whole(name: str) -> None:
    assert all(_ENGLISH.phrases(name))


def test_first_names_are_capitalised_and_name_no_country() -> None:
    countries = {p for p, f in country_forms("en").items() if f.form is not Form.CAPITAL}
    assert all(name[0].isupper() for name in first_names())
    assert first_names() & countries <= {"Jordan"}


def test_first_names_are_no_months_and_no_weekdays() -> None:
    calendar = _ENGLISH.words("dates.months") | _ENGLISH.words("dates.weekdays")
    assert not {name.lower() for name in first_names()} & calendar


def test_finds_whole_phrases_in_any_case_and_over_line_ends() -> None:
    assert _ENGLISH.pattern("verbs.head_list").search("a team LED\n  by her")
    assert not _ENGLISH.pattern("verbs.head_list").search("fuelled by her")
    assert compiled(["a b", "a b c"]).search("a b c")[0] == "a b c"  # type: ignore[index]
