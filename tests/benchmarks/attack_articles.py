"""What is attacked: briefings of articles, recitals of their sentences, and sentences alone."""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing import pipeline, resources
from briefing.errors import BriefingError
from briefing.evidence.sentences import split
from briefing.model.article import Article, Kind, Source
from briefing.model.briefing import Briefing, Citation, SourceRecord, Statement, Title
from briefing.vocabulary import load
from tests.benchmarks.prose import LANGUAGES, labelled

_TYPES = (".txt", ".md", ".html", ".docx", ".pdf")
_FRAMES = Path(__file__).with_name("attack_frames.toml")
_SENTENCES = Path(__file__).parents[1] / "sentences"


def sources(folders: Sequence[str]) -> Iterator[Source]:
    """Yield the samples, the open test articles, the open sentences, and articles in `folders`."""
    for path in resources.samples().glob("*/article.*"):
        yield Source(f"{path.parent.name}{path.suffix}", path.read_bytes())
    for language in LANGUAGES:
        for path, _ in labelled(language):
            if path.stem != "article":
                yield Source(f"{language}/{path.name}", path.read_bytes())
        yield from _sentences(language)
        yield from _framed(language)
    for folder in folders:
        for path in sorted(p for p in Path(folder).rglob("*") if p.suffix in _TYPES):
            yield Source(f"{path.parent.name}/{path.name}", path.read_bytes())


def drawn(source: Source) -> Iterator[Briefing]:
    """Yield the briefing of an article before anything was held against it, and its recital."""
    try:
        article = pipeline.read(source)
        briefing = pipeline.draft(article)
    except BriefingError:
        return
    yield briefing
    yield _recital(article, briefing.language)


def _sentences(language: str) -> Iterator[Source]:
    path = _SENTENCES / f"{language}.toml"
    if path.is_file():
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
        for number, entry in enumerate(entries):
            if entry["half"] == "open":
                name = f"{language}/sentence-{number + 1}.txt"
                yield Source(name, entry["text"].encode(), "text/plain")


def _framed(language: str) -> Iterator[Source]:
    """Yield an article for each clause, in which each sentence frames it otherwise."""
    tables = tomllib.loads(_FRAMES.read_text(encoding="utf-8"))
    for number, clause in enumerate(tables[language]["clauses"]):
        filled = (
            frame.format(clause[0].upper() + clause[1:] if frame.startswith("{}") else clause)
            for frame in tables[language]["frames"]
        )
        text = "\n\n".join(filled)
        yield Source(f"{language}/frames-{number + 1}.txt", text.encode(), "text/plain")


def _recital(article: Article, language: str) -> Briefing:
    """Return a briefing whose summary is every sentence of an article."""
    said = tuple(_statements(article, language))
    record = SourceRecord(1, text=article.text, published=article.published)
    return Briefing(Title(""), language, summary=said, sources=(record,))


def _statements(article: Article, language: str) -> Iterator[Statement]:
    prose = (b for b in article.kept() if b.kind in (Kind.PARAGRAPH, Kind.ITEM))
    for block in prose:
        text = article.text[block.start : block.end]
        for first, last in split(text, load(language)):
            start, end = block.start + first, block.start + last
            quote = article.words(start, end)
            citation = Citation(1, start, end, quote)
            yield Statement(f"t{start}", quote, {"text": (citation,)})
