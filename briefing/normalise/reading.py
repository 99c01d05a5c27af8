"""An article read closely: its sentences in order, each under the heading that it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.evidence.sentences import split
from briefing.model.article import Article, Block, Kind
from briefing.model.briefing import Citation
from briefing.normalise.line import Line
from briefing.normalise.sections import Section, outline
from briefing.vocabulary import Vocabulary, lower
from briefing.vocabulary.people import People
from briefing.vocabulary.people import load as load_people

__all__ = ["Reading", "Section", "Sentence", "cite", "read_closely"]

_BULLET = re.compile(r"[■□▪▫●►▶▸➤❖✓✔•◦]\s*(?=\S)")
_LONGEST_OPENING = 1500  # characters
_ENDS = tuple('.!?…:;"”»')  # of a paragraph of running text; a caption has none
_SHORT = 64  # characters of a stretch that is asked for again: a title, the words before it
_JOINED = 12  # characters at the end of an entry, where a word may join it to the next
_SOURCE = 1  # an article on its own is the briefing's first source


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph or of a list item, or a whole table row.

    A row's cells stand in its block. Titles and headings are not sentences.
    """

    start: int  # code points in `Article.text`
    end: int
    text: str  # white space folded
    block: int  # index in `Article.blocks`
    kind: Kind
    section: Section | None
    heading: str | None  # the nearest heading's text, white space folded
    lead: bool  # stands in the first paragraph
    line: Line = field(compare=False, repr=False)  # its tokens

    def opening(self) -> Line:
        """Return the line, cut short where it runs on: who met where is said before that."""
        if self.end - self.start <= _LONGEST_OPENING:
            return self.line
        return Line(self.line.text, self.start, self.start + _LONGEST_OPENING, self.line.people)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What every part of normalise reads from; it is itself only, so that finds can be kept."""

    article: Article
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]  # of kept blocks, in order
    event: str | None = None  # the stated day of the event, once it is known
    lines: dict[tuple[int, int], Line] = field(default_factory=dict, repr=False)  # as asked for

    @property
    def people(self) -> People:
        """The words by which people, parties, places and dates are known."""
        return load_people(self.vocabulary.language)

    def line(self, start: int, end: int) -> Line:
        """Return a stretch of the article as people are looked for in it."""
        known = self.lines.get((start, end))
        if known is not None:
            return known
        line = Line(self.article.text, start, end, self.people)
        if end - start <= _SHORT:  # long ones may overlap without bound
            self.lines[start, end] = line
        return line


def read_closely(article: Article, vocabulary: Vocabulary) -> Reading:
    """Split an article into sentences and put each into its section."""
    sentences = tuple(_sentences(article, vocabulary))
    lines = {(sentence.start, sentence.end): sentence.line for sentence in sentences}
    return Reading(article, vocabulary, sentences, lines=lines)


def _sentences(article: Article, vocabulary: Vocabulary) -> Iterator[Sentence]:
    sections = outline(article.text, article.blocks, vocabulary)
    section: Section | None = None
    heading: str | None = None
    first = _lead(article)
    for index, block in enumerate(article.blocks):
        if block.dropped or block.kind is Kind.TITLE:
            continue
        if block.kind is Kind.HEADING:
            section, heading = sections[index], article.words(block.start, block.end)
            continue
        lead = index == first
        for start, end in _spans(article, block, vocabulary):
            text = article.words(start, end)
            line = Line(article.text, start, end, load_people(vocabulary.language))
            yield Sentence(start, end, text, index, block.kind, section, heading, lead, line)


def _lead(article: Article) -> int:
    """Return the first paragraph of running text, before which only captions stand; -1 if none."""
    prose = [
        index
        for index, block in enumerate(article.blocks)
        if block.kind is Kind.PARAGRAPH and not block.dropped
    ]
    ended = (
        index
        for index in prose
        if article.text[article.blocks[index].start : article.blocks[index].end]
        .rstrip()
        .endswith(_ENDS)
    )
    return next(ended, prose[0] if prose else -1)


def _spans(article: Article, block: Block, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    if block.kind is Kind.ROW:
        yield block.start, block.end
        return
    last = block.end if block.kind is not Kind.ITEM else _entry_end(article, block, vocabulary)
    bullet = _BULLET.match(article.text, block.start, last)
    first = bullet.end() if bullet else block.start
    for start, end in split(article.text[first:last], vocabulary):
        yield first + start, first + end


def _entry_end(article: Article, block: Block, vocabulary: Vocabulary) -> int:
    """Return where an entry of a list ends, without the "; and" that leads to the next."""
    text = article.text[block.start : block.end].rstrip()
    joint = vocabulary.ending("clauses.joined").search(lower(text[-_JOINED:]))
    bare = text[: len(text) - len(joint[0])].rstrip() if joint else text
    return block.start + len(bare[:-1].rstrip()) if bare.endswith((";", ",")) else block.end


def cite(
    reading: Reading, start: int, end: int, rule: str | None = None, trims: tuple[str, ...] = ()
) -> tuple[Citation, ...]:
    """Quote the article between two offsets as evidence for one field."""
    return (Citation(_SOURCE, start, end, reading.article.words(start, end), rule, trims),)
