"""The words of mail are written as they are compared, and every language has its own."""

import tomllib
from importlib.resources import files

import pytest

from briefing.vocabulary import mail

DATA = tomllib.loads(files("briefing.vocabulary").joinpath("mail.toml").read_text("utf-8"))
LANGUAGES = {"en", "de", "fr", "es", "ru"}


@pytest.mark.parametrize("name", sorted(DATA))
def test_phrases_are_folded(name: str) -> None:
    for phrases in DATA[name].values():
        for phrase in phrases:
            assert phrase == " ".join(phrase.split())
            assert phrase == phrase.lower() or name == "attribution"


@pytest.mark.parametrize("name", sorted(set(DATA) - {"labels"}))
def test_every_language_is_listened_for(name: str) -> None:
    assert set(DATA[name]) in (LANGUAGES, {"all"})


def test_a_label_means_one_thing() -> None:
    labels = [label for words in DATA["labels"].values() for label in words]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    "line",
    ["---------- Forwarded message ---------", "Begin forwarded message:", "-- Forwarded by Bo --"],
)
def test_a_line_announces_a_forward(line: str) -> None:
    assert mail.load().forwarded.fullmatch(line)
    assert not mail.load().original.fullmatch(line)


@pytest.mark.parametrize("line", ["Forwarded message", "They forwarded the message:", "-----"])
def test_other_lines_do_not(line: str) -> None:
    assert not mail.load().forwarded.fullmatch(line)
