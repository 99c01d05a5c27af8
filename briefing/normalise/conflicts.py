"""Where an article says one thing of an issue in one place and another elsewhere."""

from functools import cache

from briefing.model.article import Kind
from briefing.model.briefing import Claim, Conflict, Outcome, Status
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import terms
from briefing.vocabulary import Vocabulary

_SETTLED = frozenset({Status.AGREED, Status.PROGRESS})
_LONGEST = 160  # characters of the other place's words
_MOST = 50  # places that call something open


def conflicts_of(
    reading: Reading, heard: tuple[Heard, ...], outcomes: tuple[Outcome, ...]
) -> tuple[Conflict, ...]:
    """Return conflicts between an outcome that was settled and words that call it open.

    Both have to name the same thing. `Conflict.about` is the outcome's id.
    """
    settled = [outcome for outcome in outcomes if outcome.status in _SETTLED and outcome.issue]
    doubts = _doubts(reading, heard) if settled else []
    if not doubts:
        return ()
    found = (_against(reading, outcome, doubts) for outcome in settled)
    return tuple(conflict for conflict in found if conflict)


def _doubts(reading: Reading, heard: tuple[Heard, ...]) -> list[tuple[int, int, int]]:
    """Return where something is called open: the sentence's start, and the words' offsets."""
    pattern = reading.vocabulary.pattern("conflicts.open")
    found: list[tuple[int, int, int]] = []
    for one in heard:
        sentence = one.sentence
        if sentence.kind is Kind.PARAGRAPH and sentence.section is not Section.BACKGROUND:
            match = pattern.search(one.cues)
            if match and len(match[0]) <= _LONGEST:
                start = _start(reading, one, match.start())
                found.append((sentence.start, *one.place(start, match.end())))
    return found[:_MOST]


def _against(
    reading: Reading, outcome: Outcome, doubts: list[tuple[int, int, int]]
) -> Conflict | None:
    words, vocabulary = reading.article.words, reading.vocabulary
    about = set(terms(outcome.issue or "", vocabulary)) - _vague(vocabulary)
    own = {citation.start for citation in outcome.evidence.get("outcome", ())}
    for sentence, start, end in doubts:
        if sentence not in own and about & set(terms(words(start, end), vocabulary)):
            said = Claim(outcome.outcome, {"text": outcome.evidence["outcome"]})
            other = Claim(words(start, end), {"text": cite(reading, start, end)})
            return Conflict("c", outcome.id, (said, other))
    return None


@cache
def _vague(vocabulary: Vocabulary) -> frozenset[str]:
    words = vocabulary.words("issues.vague")
    return frozenset(term for word in words for term in terms(word, vocabulary))


def _start(reading: Reading, heard: Heard, start: int) -> int:
    """Leave out the conjunctions before the words of a conflict."""
    lead = reading.vocabulary.pattern("conflicts.lead")
    while match := lead.match(heard.cues, start):
        start = match.end() + 1
    return start
