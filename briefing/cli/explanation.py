"""How a briefing came about: what became of each block, and where each statement stands."""

from collections.abc import Iterator
from textwrap import shorten

from briefing.cli.report import facts_of
from briefing.model.article import Article
from briefing.model.briefing import Briefing, Evidence
from briefing.renderers.record import items, said

_WIDTH = 100  # characters of a block that are shown


def blocks(article: Article) -> str:
    """Return a line for each block: its kind, "kept" or the reason it was dropped, its words."""
    rows = [
        (block.kind.value, block.dropped or "kept", article.words(block.start, block.end))
        for block in article.blocks
    ]
    widest = max((len(reason) for _, reason, _ in rows), default=0)
    lines = [f"  {kind:9}  {reason:{widest}}  {_short(words)}" for kind, reason, words in rows]
    return "\n".join([f"Blocks of {article.source.name}", *lines])


def statements(briefing: Briefing) -> str:
    """Return each statement field by field with the words it comes from, then the notices."""
    lines = [f"Title: {briefing.title.text}", *_cited(briefing.evidence)]
    for item in items(briefing):
        lines += [f"{item.id}  {said(item)}", *_cited(item.evidence)]
    notices = [f"  {note.level}  {note.about or '–'}: {note.text}" for note in briefing.notices]
    return "\n".join(["Statements", *lines, *(["Notices", *notices] if notices else [])])


def facts(article: Article, briefing: Briefing) -> dict[str, object]:
    """Return the same as plain values."""
    return {
        "source": article.source.name,
        "blocks": [
            {"kind": b.kind.value, "dropped": b.dropped, "text": article.words(b.start, b.end)}
            for b in article.blocks
        ],
        "statements": [
            {
                "id": item.id,
                "text": said(item),
                "quotes": {
                    field: [citation.quote for citation in citations]
                    for field, citations in item.evidence.items()
                },
            }
            for item in items(briefing)
        ],
        "notices": facts_of(briefing.notices),
    }


def _cited(evidence: Evidence) -> Iterator[str]:
    for field, citations in evidence.items():
        for each in citations:
            rule = f", by {each.rule}" if each.rule else ""
            yield f"    {field}: “{each.quote}” ({each.start}–{each.end}{rule})"


def _short(words: str) -> str:
    return shorten(words, _WIDTH, placeholder=" …") if len(words) > _WIDTH else words
