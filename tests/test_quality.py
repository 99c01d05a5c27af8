"""Quality cannot be lowered in silence, and does not hang on the words of the samples."""

import json
import statistics
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from briefing import pipeline, resources
from briefing.model.article import Source
from tests import swaps
from tests.scoring import Labels, scores

STORIES = sorted(path.parent for path in resources.samples().glob("*/expected.json"))
MOST_LOST = 0.02


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


@pytest.mark.parametrize("swap", [swaps.people, swaps.countries, swaps.months])
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
