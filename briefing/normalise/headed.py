"""The next meeting, where its heading says what it is and the line below only when and where."""

import re

from briefing.derive.dates import dates_in
from briefing.model.article import Kind
from briefing.normalise.clauses import bare_end
from briefing.normalise.due import due_in
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.normalise.tasks import Plan
from briefing.vocabulary import lower

_NUMBER = re.compile(r"\d{1,2}\W{1,3}")  # "7. Next meeting"
_ARTICLE = len("den ")  # "Den 3. Mai", "Le 3 mai"


def headed(reading: Reading, heard: Heard) -> Plan | None:
    """Return the heading and the line below it as one action, if only both together say it."""
    above = reading.article.blocks[heard.sentence.block - 1] if heard.sentence.block else None
    if above is None or above.kind is not Kind.HEADING or above.dropped:
        return None
    if heard.sentence.start != reading.article.blocks[heard.sentence.block].start:
        return None
    number = _NUMBER.match(reading.article.text, above.start, above.end)
    start = number.end() if number else above.start
    words = lower(reading.article.words(start, above.end)).strip(" :")
    if not reading.vocabulary.pattern("plans_clauses.meetings").fullmatch(words):
        return None
    last = bare_end(heard.raw, len(heard.raw))
    due = due_in(reading, heard, 0, last)
    dates = dates_in(heard.raw, None, reading.vocabulary.language)
    if due is None or not any(date.start <= _ARTICLE for date in dates):
        return None
    return Plan(Span(start - heard.sentence.start, last), None, Span(*due))
