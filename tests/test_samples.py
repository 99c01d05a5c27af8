"""The sample stories: what is understood, what is printed, and how near it is to hand labels."""

import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from briefing import briefing_file, pipeline, resources, styles
from briefing.carried import carried
from briefing.model.article import Source
from briefing.model.briefing import Briefing

STORIES = sorted(path.parent for path in resources.samples().glob("*/expected.json"))
FORMATS = ("pdf", "docx", "md")


def test_there_are_stories_of_several_kinds() -> None:
    assert len(STORIES) >= 4


@cache
def _briefing(story: Path) -> Briefing:
    article = next(story.glob("article.*"))
    return pipeline.extract(Source(article.name, article.read_bytes()))


@cache
def _made(story: Path) -> dict[str, bytes]:
    page = pipeline.lay_out(_briefing(story), styles.load("memo"))
    return {d.format: d.data for d in pipeline.documents((page,), FORMATS)}


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_what_is_understood(story: Path, golden: Callable[[str, str], None]) -> None:
    golden(f"{story.name}/briefing.yaml", briefing_file.to_yaml(_briefing(story)))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_what_is_printed(story: Path, golden: Callable[[str, str], None]) -> None:
    golden(f"{story.name}/memo.md", _made(story)["md"].decode())


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_the_stored_memos_are_what_is_made(story: Path, request: pytest.FixtureRequest) -> None:
    for kind, shown in [("pdf", _pdf_text), ("docx", _word_parts)]:
        path = story / f"memo.{kind}"
        if request.config.getoption("--accept"):
            path.write_bytes(_made(story)[kind])
        assert shown(path.read_bytes()) == shown(_made(story)[kind])


def _pdf_text(data: bytes) -> object:
    """Return the words with their places, and the briefing that goes with them."""
    command = ["pdftotext", "-bbox-layout", "-", "-"]
    words = subprocess.run(command, input=data, capture_output=True, check=True).stdout
    return words, carried(Source("memo.pdf", data))


def _word_parts(data: bytes) -> object:
    """Return the parts of the package; their compression depends on the build of zlib."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_nobody_is_invented_and_few_are_missed(story: Path) -> None:
    labels = json.loads((story / "expected.json").read_text(encoding="utf-8"))
    named = [person["name"] for person in labels["participants"]]
    wanted = [p["name"] for p in labels["participants"] if not p.get("optional")]
    found = [person.name for person in _briefing(story).participants]
    invented = [name for name in found if not any(_same(name, other) for other in named)]
    missed = [name for name in wanted if not any(_same(name, other) for other in found)]
    assert invented == []
    assert len(missed) <= len(wanted) // 5, missed


def _same(name: str, other: str) -> bool:
    short, long = sorted((name.split(), other.split()), key=len)
    return set(short) <= set(long)


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_date_and_place_are_the_labels_own(story: Path) -> None:
    labels = json.loads((story / "expected.json").read_text(encoding="utf-8"))
    briefing = _briefing(story)
    assert (briefing.date.start if briefing.date else None) == labels["date"]
    place, label = briefing.place or "", labels["place"] or ""
    assert place == label or (place and (place in label or label in place))
