"""Every language's lists: known by name, in lower case, and patterns that can be compiled."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing.vocabulary
from briefing.vocabulary import load
from briefing.vocabulary.countries import country_forms
from briefing.vocabulary.evidence import load as load_evidence
from briefing.vocabulary.people import load as load_people

FOLDER = Path(briefing.vocabulary.__file__).parent
OTHERS = ("de", "es", "fr", "ru")
OF_WORDS = ("stop", "sentences", "votes.numbers", "denials", "issues.articles", "issues.joints")


def _lists(file: str) -> Iterator[tuple[str, str | list[str]]]:
    path = FOLDER / file
    tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    yield from _flat(tables, "")


def _flat(table: dict[str, object], path: str) -> Iterator[tuple[str, str | list[str]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{key}.")
        elif isinstance(value, str | list):
            yield path + key, value


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", ["people", "evidence"])
def test_a_language_has_no_list_that_nobody_asks_for(language: str, kind: str) -> None:
    english = {name for name, _ in _lists(f"en.{kind}.toml")}
    assert {name for name, _ in _lists(f"{language}.{kind}.toml")} <= english


@pytest.mark.parametrize("language", OTHERS)
def test_every_pattern_can_be_compiled(language: str) -> None:
    for name, _ in _lists(f"{language}.toml"):
        if not name.startswith(OF_WORDS):
            assert load(language).pattern(name).compiled
    for name, _ in _lists(f"{language}.evidence.toml"):
        if not name.startswith("trims"):
            assert load_evidence(language).pattern(name)
    assert load_evidence(language).trims() is not None


@pytest.mark.parametrize("language", OTHERS)
def test_words_are_in_lower_case(language: str) -> None:
    for name, value in _lists(f"{language}.people.toml"):
        if isinstance(value, str) and "|" not in value:
            assert all(word == word.lower() for word in load_people(language).words(name)), name


@pytest.mark.parametrize("language", OTHERS)
def test_every_country_has_a_name_of_its_own(language: str) -> None:
    path = FOLDER / f"{language}.countries.tsv"
    if not path.is_file():
        pytest.fail("the language knows no countries")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert {len(row) for row in rows} == {6}
    assert len(country_forms(language)) > 3 * len(rows)
