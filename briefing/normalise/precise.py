"""Outcomes told twice: in the lead, and further down with their vote. The precise one stays."""

from briefing.model.briefing import Outcome
from briefing.normalise.reading import Reading
from briefing.normalise.similar import terms, vague

_MOST = 100  # outcomes that are compared with each other


def precise(reading: Reading, outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Leave out an outcome without a vote whose issue another one settles alike, with a vote."""
    counted = [_words(reading, one) for one in outcomes[:_MOST] if one.vote]
    return tuple(one for one in outcomes if one.vote or not _is_told(reading, one, counted))


def _words(reading: Reading, outcome: Outcome) -> tuple[Outcome, frozenset[str]]:
    said = f"{outcome.issue or ''} {outcome.outcome}"
    return outcome, frozenset(terms(said, reading.vocabulary))


def _is_told(
    reading: Reading, vaguer: Outcome, counted: list[tuple[Outcome, frozenset[str]]]
) -> bool:
    issue = frozenset(terms(vaguer.issue or "", reading.vocabulary)) - vague(reading.vocabulary)
    start = vaguer.evidence["outcome"][0].start
    return bool(issue) and any(
        one.status is vaguer.status and start < one.evidence["outcome"][0].start and issue <= words
        for one, words in counted
    )
