"""Outcomes that a table or a list under an outcomes heading gives."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.derive.status import status_of
from briefing.model.article import Kind
from briefing.normalise.clauses import bare_end
from briefing.normalise.found import Found, Span
from briefing.normalise.hearing import Heard
from briefing.normalise.issues import is_person, issue_beside
from briefing.normalise.reading import Reading, Section
from briefing.normalise.sections import section_of
from briefing.normalise.tables import column, tables
from briefing.vocabulary import lower

_COUNT = re.compile(r"[^:\d]{1,40}: ?\d{1,6}\.?")  # "In favour: 7"
_RUN_IN = re.compile(r"([^\W\d_a-z][^.:;!?\n]{2,50})\.\s+(?=[^\W\d_a-z])")
_ENTRY = 5  # words of such a label
_LABEL = re.compile(r"\s*([^\s:][^:]{1,70}?)\s*(?::\s+|\s[–—]\s)")
_LABEL_WORDS = 8
_FAR = 200  # blocks; a heading further up is not that of an entry
_NUMBER = re.compile(r"\s*(?:\d{1,2}|[A-Z]|[ivxIVX]{1,4})[.)]\s+")


def tabled(reading: Reading) -> Iterator[Found]:
    """Yield the rows of tables that have a column of outcomes."""
    for table in tables(reading):
        outcome = column(reading, table, "outcome")
        issue = column(reading, table, "issue")
        vote = column(reading, table, "vote")
        if not table.head and table.section is Section.OUTCOMES:
            issue, outcome = 0, 1
        if outcome is None:
            continue
        issue = 0 if issue is None and outcome else issue
        for cells in table.rows:
            spans = [Span(cell.start, cell.end) for cell in cells]
            cell = _filled(reading, spans, outcome)
            if cell and any(sign.isalpha() for sign in reading.article.words(*cell)):
                yield Found(
                    outcome=Span(cell.start, bare_end(reading.article.text, cell.end)),
                    said=cell,
                    issue=_filled(reading, spans, issue),
                    vote=_filled(reading, spans, vote),
                    listed=True,
                )


def _filled(reading: Reading, spans: list[Span], index: int | None) -> Span | None:
    if index is None or index >= len(spans) or not reading.article.words(*spans[index]):
        return None
    return spans[index]


def listed(reading: Reading, heard: tuple[Heard, ...]) -> Iterator[Found]:
    """Yield the items of lists under an outcomes heading.

    An item's label ("Budget: approved") is its issue, else a heading of its own between the
    outcomes heading and the list.
    """
    for item in entries(heard):
        count = _COUNT.fullmatch(item[0].raw) if len(item) == 1 else None
        if item[0].sentence.section is Section.OUTCOMES and not count:
            yield entry(reading, item)


def entries(heard: Iterable[Heard]) -> Iterator[tuple[Heard, ...]]:
    """Yield the items of lists, each by its sentences."""
    for _, group in groupby(heard, key=lambda one: one.sentence.block):
        sentences = tuple(group)
        if sentences[0].sentence.kind is Kind.ITEM:
            yield sentences


def entry(reading: Reading, item: tuple[Heard, ...]) -> Found:
    """Return what an item says, its label for an issue."""
    text, block = reading.article.text, item[0].sentence.block
    said = Span(item[0].sentence.start, item[-1].sentence.end)
    label = _LABEL.match(text, *said)
    named = label is not None and len(label[1].split()) <= _LABEL_WORDS
    if label and named and status_of(label[1], reading.vocabulary.language)[1] == "unknown.none":
        rest = Span(label.end(), bare_end(text, said.end))
        return Found(rest, said, issue=Span(*label.span(1)), blocks=(block,), listed=True)
    outcome = Span(said.start, bare_end(text, said.end))
    issue = own_heading(reading, block) or _acted_on(reading, item[0])
    return Found(outcome, said, issue=issue, blocks=(block,), listed=True)


def _acted_on(reading: Reading, heard: Heard) -> Span | None:
    """Return what the verb of an item acts on, where nothing above it names its issue."""
    found = issue_beside(heard, heard.cue, reading.vocabulary) if heard.cue else None
    return Span(*heard.place(*found)) if found else None


def own_heading(reading: Reading, block: int) -> Span | None:
    """Return the nearest heading above a block unless it only names a section."""
    if (label := _run_in(reading, block)) is not None:
        return label
    numbering = reading.vocabulary.pattern("issues.numbering")
    for above in reversed(reading.article.blocks[max(0, block - _FAR) : block]):
        if above.kind is Kind.HEADING and not above.dropped:
            text = reading.article.text
            number = _NUMBER.match(text, above.start, above.end)
            start = number.end() if number else above.start
            counted = numbering.match(lower(text[start : above.end]))
            start += counted.end() if counted else 0
            place = Span(start, bare_end(text, above.end))
            words = lower(reading.article.words(*place))
            generic = reading.vocabulary.pattern("issues.generic_headings").fullmatch(words)
            named = is_person(reading.article.words(*place)) or _is_title(reading, words)
            return None if generic or named or section_of(words, reading.vocabulary) else place
    return None


def _is_title(reading: Reading, heading: str) -> bool:
    """Tell whether a heading is the title of the minutes themselves."""
    records = reading.vocabulary.pattern("titles.records").search(heading)
    return records is not None and len(heading.split()) > _ENTRY


def _run_in(reading: Reading, block: int) -> Span | None:
    """Return the label that an item of minutes begins with: "Water. It was resolved …"."""
    item = reading.article.blocks[block]
    if item.kind is not Kind.ITEM:
        return None
    label = _RUN_IN.match(reading.article.text, item.start, item.end)
    if label is None or len(label[1].split()) > _ENTRY:
        return None
    words = lower(label[1])
    generic = reading.vocabulary.pattern("issues.generic_headings").fullmatch(words)
    said = status_of(words, reading.vocabulary.language)[1] != "unknown.none"
    return None if generic or said else Span(*label.span(1))
