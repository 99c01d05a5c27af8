"""Which words say what the event brought: no condition, no plan, no past, no outsider."""

from briefing.derive.status import Standing, standings
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading

_NEAR = 60  # characters before a cue in which its guard stands


def outcome_cue(reading: Reading, heard: Heard) -> Standing | None:
    """Return the cue that counts most of those that hold in a sentence."""
    if reading.vocabulary.pattern("guards.conditions").match(heard.cues):
        return None
    return next((cue for cue in standings(heard.cues) if _holds(reading, heard, cue)), None)


def _holds(reading: Reading, heard: Heard, cue: Standing) -> bool:
    words = reading.vocabulary
    before = heard.cues[max(0, cue.start - _NEAR) : cue.start].rstrip()
    guard = words.pattern("guards.denied_before" if cue.denied else "guards.before")
    if any(match.end() == len(before) for match in guard.finditer(before)):
        return False
    return cue.denied or not words.pattern("guards.background").search(heard.cues)


def by_parties(reading: Reading, heard: Heard, cue: Standing) -> bool:
    """Tell whether those who met are the ones who say it."""
    subject = heard.cues[: cue.start]
    if reading.vocabulary.pattern("guards.outsiders").search(subject):
        return False
    return bool(reading.vocabulary.pattern("guards.collective").search(subject))
