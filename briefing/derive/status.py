"""Where an issue stands, from the words that say so."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.briefing import Status
from briefing.vocabulary import load, lower

_TABLES = ("denied", "settled", "voiced")  # of the vocabulary, in this order


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, the rule that found it, and where its words stand in the text."""

    status: Status
    rule: str  # "<status>.<what was said>"
    start: int
    end: int
    denied: bool = False
    voiced: bool = False  # said only; nothing was settled by it


def standings(text: str, language: str) -> Iterator[Standing]:
    """Yield every status that a text states, what counts most first.

    What was denied anywhere in the text counts before what was settled, and that before what was
    only voiced. Otherwise the first in the text counts.
    """
    words = lower(text)
    for table in _TABLES:
        if table == "denied" and not any(sign in words for sign in load(language).words("denials")):
            continue  # most sentences deny nothing, and the signs are quicker to look for
        rules = load(language).rules(table)
        hit = rules.search(words)
        while hit is not None:
            status = Status(hit.rule.partition(".")[0])
            denied, voiced = table == _TABLES[0], table == _TABLES[-1]
            yield Standing(status, hit.rule, hit.start, hit.end, denied, voiced)
            hit = rules.search(words, hit.end)


def standing(text: str, language: str) -> Standing | None:
    """Return the status that counts most of those that a text states."""
    return next(standings(text, language), None)


def status_of(text: str, language: str) -> tuple[Status, str]:
    """Return the status that a text states and the rule that says so."""
    found = standing(text, language)
    return (found.status, found.rule) if found else (Status.UNKNOWN, "unknown.none")
