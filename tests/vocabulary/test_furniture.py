import re
import tomllib
from importlib.resources import files

import pytest

from briefing.vocabulary import furniture

DATA = tomllib.loads(files("briefing.vocabulary").joinpath("furniture.toml").read_text("utf-8"))
PATTERNS = ["published", "updated", "source_line", "source_start", "byline", "caption"]
PATTERNS += ["caption_start", "caption_inside", "cross_link", "notice", "appeal", "count"]


def test_it_is_loaded_once() -> None:
    assert furniture.load() is furniture.load()


@pytest.mark.parametrize("table", sorted(set(DATA) - {"heading", "months", "front_matter"}))
def test_phrases_are_folded_and_come_once(table: str) -> None:
    for language, phrases in DATA[table].items():
        assert len(phrases) == len(set(phrases)), language
        for phrase in phrases:
            assert phrase == " ".join(phrase.lower().split()) != "", phrase


def test_every_language_knows_all_months_and_weekdays() -> None:
    for language in ("en", "de", "fr", "es", "ru"):
        shared = {4, 5, 8, 9, 11} if language == "de" else set()  # spelt as in English
        assert set(DATA["months"][language].values()) | shared == set(range(1, 13)), language
        assert len(DATA["weekdays"][language]) >= 7


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("text", ["a" * 50_000, "by " * 20_000, "1" * 50_000, "photo " * 10_000])
def test_hostile_lines_are_no_furniture(name: str, text: str) -> None:
    pattern: re.Pattern[str] = getattr(furniture.load(), name)
    assert pattern.fullmatch(text) is None  # at this length only a linear pattern ends


def test_a_phrase_ends_at_the_end_of_a_word() -> None:
    words = furniture.load()
    assert words.cross_link.match("read more about it")
    assert not words.cross_link.match("read moreover")
    assert words.cross_link.match("related: it")
    assert not words.cross_link.match("related to it")
