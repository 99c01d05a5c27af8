"""Quality cannot be lowered in silence, and does not hang on the words of the samples."""

import json
import random
import re
import statistics
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from briefing import pipeline, resources
from briefing.model.article import Source
from tests import swaps
from tests.benchmarks import languages
from tests.benchmarks.languages import LANGUAGES
from tests.scoring import Labels, scores

STORIES = sorted(path.parent for path in resources.samples().glob("*/expected.json"))
README = Path(__file__).parents[1] / "README.md"
SHOWN = ("participants", "role", "outcomes", "next_steps", "reactions", "date", "place")
MOST_LOST = 0.02
ABOVE = ("Home", "Menu", "Subscribe", "Sign in", "Search", "Skip to content", "Advertisement")
BELOW = (
    *("Share this article", "Photo: Harbour archive", "Read more: Herring prices fall again"),
    *("Follow us", "Tags: talks, ports", "© 2026 The Daily Heron. All rights reserved."),
    "Read also: Ferry to the islands delayed by fog",
)


@cache
def _labels(story: Path) -> Labels:
    labels: Labels = json.loads((story / "expected.json").read_text(encoding="utf-8"))
    return labels


def _scored(article: bytes, name: str, labels: Labels) -> dict[str, float]:
    return scores(pipeline.extract(Source(name, article)), labels)


def test_scores_are_as_they_were(golden: Callable[[str, str], None]) -> None:
    found = {}
    for story in STORIES:
        article = next(story.glob("article.*"))
        scored = _scored(article.read_bytes(), article.name, _labels(story))
        found[story.name] = {field: round(score, 3) for field, score in scored.items()}
    golden("scores.json", json.dumps(found, indent=1) + "\n")


def test_scores_of_each_language_are_as_they_were(golden: Callable[[str, str], None]) -> None:
    found = {half: {code: _means(code, half) for code in LANGUAGES} for half in ("open", "held")}
    golden("languages.json", json.dumps(found, indent=1) + "\n")


def _means(language: str, half: str) -> dict[str, float]:
    articles = [scored for _, scored, _ in languages.scored(language, half)]
    told = {field: [s[field] for s in articles if field in s] for field in languages.FIELDS}
    return {field: round(statistics.fmean(values), 2) for field, values in told.items() if values}


def test_the_readme_says_what_is_measured_for_each_language() -> None:
    measured = json.loads((resources.samples() / "languages.json").read_text("utf-8"))["held"]
    rows = re.findall(
        r"^\| [A-Z][a-z]+ \((\w\w)\) \|(.*)\|$", README.read_text("utf-8"), re.MULTILINE
    )
    told = {code: [float(cell) for cell in cells.split("|")] for code, cells in rows}
    assert told == {code: [m[field] for field in SHOWN] for code, m in measured.items()}


@pytest.mark.parametrize("swap", [swaps.people, swaps.countries, swaps.months, swaps.roles])
def test_other_words_of_their_kind_change_nothing(swap: swaps.Swap) -> None:
    lost: dict[str, list[float]] = {}
    for story in STORIES:
        article = next(story.glob("article.*"))
        text = article.read_text(encoding="utf-8")
        before = _scored(text.encode(), article.name, _labels(story))
        other, labels = swaps.swapped(text, _labels(story), swap)
        assert other != text or swap is not swaps.people
        after = _scored(other.encode(), article.name, labels)
        for field in before:
            if field != "date" and field in after:  # a weekday falls on another day of the month
                lost.setdefault(field, []).append(before[field] - after[field])
    means = {field: statistics.fmean(values) for field, values in lost.items()}
    assert {field: round(mean, 3) for field, mean in means.items() if mean > MOST_LOST} == {}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_what_surrounds_an_article_changes_nothing(story: Path, seed: int) -> None:
    article = next(story.glob("article.txt"), None) or next(story.glob("article.md"))
    text = article.read_text(encoding="utf-8").partition("---\n\n")[2] or article.read_text("utf-8")
    shuffled = random.Random(seed)
    above = shuffled.sample(ABOVE, 3)
    below = shuffled.sample(BELOW, 3)
    page = "\n\n".join([*above, text.strip(), *below])
    assert _said(page, article.name) == _said(text, article.name)


def _said(text: str, name: str) -> dict[str, list[str]]:
    briefing = pipeline.extract(Source(name, text.encode()))
    return {
        "summary": [statement.text for statement in briefing.summary],
        "people": [person.name for person in briefing.participants],
        "outcomes": [f"{row.issue}: {row.outcome} ({row.status})" for row in briefing.outcomes],
        "steps": [f"{step.owner}: {step.action}" for step in briefing.next_steps],
        "reactions": [reaction.text for reaction in briefing.reactions],
        "about": [
            briefing.title.text,
            str(briefing.date and briefing.date.start),
            str(briefing.place),
        ],
    }
