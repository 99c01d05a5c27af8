"""Sentences, and what becomes of them when somebody gets them wrong."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.evidence import Verdict, examine
from briefing.model.briefing import Briefing, Citation, SourceRecord, Statement, Title

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_PEOPLE = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_DATES = (
    *("January", "March", "April", "May", "June", "July", "August", "October", "November"),
    *("December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "2025", "2026", "2027"),
)
_DENIALS = (" did not", "n't", " not", "no ", "never ", "neither ", "No ", "without ", "unlikely")
_BEFORE, _AFTER = "The report came at noon. ", " The room was full."


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its slices and a pair of opposites; see sentences.toml."""

    text: str
    keeps: tuple[str, ...]
    loses: tuple[str, ...]
    opposite: tuple[str, str]


def cases() -> tuple[Case, ...]:
    data = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
    return tuple(
        Case(s["text"], tuple(s["keeps"]), tuple(s["loses"]), (s["opposite"][0], s["opposite"][1]))
        for s in data["sentence"]
    )


def wrong(case: Case) -> Iterator[tuple[str, str]]:
    """Yield kinds of mistakes and the sentence with the mistake in it."""
    text = case.text
    for match in re.finditer(r"\d+", text):
        changed = str(int(match[0]) + 1)
        yield "number", text[: match.start()] + changed + text[match.end() :]
    for match in _NAME.finditer(text):
        yield "name", text[: match.start()] + "Zubrin" + text[match.end() :]
    for date, other in zip(_DATES, (*_DATES[1:], "2024"), strict=True):
        if date in text:
            yield "date", text.replace(date, other, 1)
    for match in re.finditer(r"(?<=[a-z]) (?=[a-z])", text):
        yield "not added", f"{text[: match.start()]} not{text[match.start() :]}"
    for denial in _DENIALS:
        if denial in text:
            yield "not dropped", text.replace(denial, "", 1)
    yield "opposite", text.replace(*case.opposite, 1)
    people = list(dict.fromkeys(_PEOPLE.findall(text)))
    if len(people) > 1:
        swapped = text.replace(people[0], "\0").replace(people[1], people[0])
        yield "people swapped", swapped.replace("\0", people[1])
    yield "clause invented", f"{text.rstrip('.')}, and the mayor resigned."
    yield "words reordered", " ".join(reversed(text.split()))


def verdict(sentence: str, value: str, quote: str) -> Verdict:
    """Judge a value that cites a quote in the sentence, which stands among others."""
    text = f"{_BEFORE}{sentence}{_AFTER}"
    start = text.index(quote)
    citation = Citation(1, start, start + len(quote), quote)
    statement = Statement("s1", value, {"text": (citation,)})
    briefing = Briefing(
        Title("Talks"), "en", summary=(statement,), sources=(SourceRecord(1, text=text),)
    )
    (found,) = [finding for finding in examine(briefing) if finding.about == "s1"]
    return found.verdict
