"""Where an article says one thing of an issue in one place and another elsewhere."""

from collections.abc import Iterator

from briefing.model.article import Kind
from briefing.model.briefing import Claim, Conflict, Outcome, Status
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import terms

_SETTLED = frozenset({Status.AGREED, Status.PROGRESS})
_LONGEST = 160  # characters of the other place's words


def conflicts_of(
    reading: Reading, heard: tuple[Heard, ...], outcomes: tuple[Outcome, ...]
) -> tuple[Conflict, ...]:
    """Return conflicts between an outcome that was settled and words that call it open.

    Both have to name the same thing. `Conflict.about` is the outcome's id.
    """
    return tuple(
        conflict
        for outcome in outcomes
        if outcome.status in _SETTLED
        for conflict in _against(reading, heard, outcome)
    )


def _against(reading: Reading, heard: tuple[Heard, ...], outcome: Outcome) -> Iterator[Conflict]:
    vague = set(terms(" ".join(reading.vocabulary.words("issues.vague")), reading.vocabulary))
    about = set(terms(outcome.issue or "", reading.vocabulary)) - vague
    own = {citation.start for citation in outcome.evidence.get("outcome", ())}
    pattern = reading.vocabulary.pattern("conflicts.open")
    for one in heard:
        if one.sentence.kind is not Kind.PARAGRAPH or one.sentence.start in own:
            continue
        if one.sentence.section is Section.BACKGROUND:
            continue
        match = pattern.search(one.cues)
        if match and about & set(terms(match[0], reading.vocabulary)):
            place = one.place(_start(reading, one, match.start()), match.end())
            text = reading.article.words(*place)
            if len(text) <= _LONGEST:
                said = Claim(outcome.outcome, {"text": outcome.evidence["outcome"]})
                other = Claim(text, {"text": cite(reading, *place)})
                yield Conflict("c", outcome.id, (said, other))
                return


def _start(reading: Reading, heard: Heard, start: int) -> int:
    """Leave out the conjunctions before the words of a conflict."""
    lead = reading.vocabulary.pattern("conflicts.lead")
    while match := lead.match(heard.cues, start):
        start = match.end() + 1
    return start
