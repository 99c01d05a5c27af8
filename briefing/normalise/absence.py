"""Where the article says that somebody was away: from the label of the list to the name in it."""

from collections.abc import Iterator

from briefing.derive.absence import RULE, listed
from briefing.normalise.clusters import Person
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Seen, Span


def absence(reading: Reading, person: Person) -> Span | None:
    """Return what says so; None where nothing does, or the person was there after all."""
    if not person.mentions or any(seen.took_part for seen in person.mentions):
        return None
    for seen in (each for each in person.mentions if each.absent):
        for start in _labels(reading, seen):
            quote = reading.article.words(start, seen.span.end)
            if listed(quote, reading.people.language):
                return Span(start, seen.span.end, RULE)
    return None


def _labels(reading: Reading, seen: Seen) -> Iterator[int]:
    """Yield where the label may begin: with the line, or with the heading above the list."""
    sentence = reading.sentences[seen.sentence]
    yield sentence.start
    if sentence.heading:
        above = reading.article.text.rfind(sentence.heading, 0, sentence.start)
        if above >= 0:
            yield above
