"""Which outcome counts most: what the headline names, then decisions, small business last."""

from bisect import bisect_right

from briefing.model.briefing import Outcome, Status
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.normalise.similar import terms, vague
from briefing.vocabulary import lower

_DECIDED = frozenset(
    {Status.AGREED, Status.REJECTED, Status.DEFERRED, Status.OPEN, Status.WITHDRAWN}
)
_SAID = frozenset({Status.NOTED, Status.RAISED})
_LEAD, _NEWS, _DECISION, _STATED, _SMALL = range(5)  # what counts more has the smaller weight


def most_important_first(
    reading: Reading, heard: tuple[Heard, ...], outcomes: tuple[Outcome, ...]
) -> tuple[Outcome, ...]:
    """Put what the headline or the first paragraph names before the rest.

    What stands under a heading such as "Other business" comes last. Equals keep their order.
    """
    news = headline(reading)
    starts = [one.sentence.start for one in heard]

    def weight(outcome: Outcome) -> int:
        at = bisect_right(starts, outcome.evidence["outcome"][0].start) - 1
        return _weight(reading, heard[max(0, at)], outcome, news)

    return tuple(sorted(outcomes, key=weight)) if heard else outcomes


def headline(reading: Reading) -> frozenset[str]:
    """Return the stems of what a title tells; that of minutes names who met, and no news."""
    title = lower(reading.article.title or "")
    if reading.vocabulary.pattern("titles.records").search(title):
        return frozenset()
    return frozenset(terms(title, reading.vocabulary)) - vague(reading.vocabulary)


def _weight(reading: Reading, heard: Heard, outcome: Outcome, news: frozenset[str]) -> int:
    heading = lower(heard.sentence.heading or "").strip(" :")
    if reading.vocabulary.pattern("issues.generic_headings").fullmatch(heading):
        return _SMALL
    named = news & set(terms(outcome.issue or "", reading.vocabulary))
    if outcome.status in _DECIDED and (named or heard.sentence.lead):
        return _LEAD if heard.sentence.lead else _NEWS
    if outcome.status in _SAID or outcome.issue is None:
        return _STATED
    return _DECISION
