"""Words that say something will happen, whose doing it is, and what takes them back."""

from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.vocabulary import Hit

_MARKS = (", ", "; ", ": ", "· ", "” ", '" ')


def plan_in(reading: Reading, heard: Heard) -> Hit | None:
    """Find the words of a plan that nothing before them takes back."""
    rules = reading.vocabulary.rules("plans")
    hit = rules.search(heard.cues)
    while hit is not None:
        if not _taken_back(reading, heard, hit):
            return hit
        hit = rules.search(heard.cues, hit.end)
    return None


def _taken_back(reading: Reading, heard: Heard, hit: Hit) -> bool:
    before = heard.cues[: hit.start]
    if reading.vocabulary.pattern("guards.speculation").search(before):
        return True
    words = before.split()
    noun = {"intended": "plans_clauses.nouns", "modal": "plans_clauses.wills"}.get(hit.rule)
    if noun and words and reading.vocabulary.pattern(noun).fullmatch(words[-1]):
        return True
    subject = subject_of(reading, heard, hit.start)
    if subject is None:
        return bool(words) or hit.rule != "agreed"
    first = heard.cues[subject[0] : subject[1]].split()[0]
    return first in ("and", "or")


def stands_alone(reading: Reading, heard: Heard, start: int) -> bool:
    """Tell whether what begins at `start` says the same without what stands before it."""
    before = heard.cues[:start].rstrip()
    clause = before.endswith((", but", ";", ", while"))
    name = "clauses.governing" if clause else "clauses.unsafe"
    return not reading.vocabulary.pattern(name).search(before)


def subject_of(reading: Reading, heard: Heard, end: int) -> tuple[int, int] | None:
    """Find the subject before a verb, in its own clause; None where a pronoun refers back."""
    breaks = reading.vocabulary.pattern("plans_clauses.breaks")
    start = max((match.end() for match in breaks.finditer(heard.cues, 0, end)), default=0)
    for mark in _MARKS:
        at = heard.cues.rfind(mark, 0, end)
        start = max(start, at + len(mark)) if at >= 0 else start
    while start < end and heard.cues[start] == " ":
        start += 1
    text = heard.cues[start:end].strip(" ,")
    if not text or reading.vocabulary.pattern("plans_clauses.relatives").fullmatch(text):
        return None
    return start, start + len(text)


def verb_of(reading: Reading, heard: Heard, hit: Hit) -> int:
    """Return where the verb begins that the words of a plan lead to: "will | meet"."""
    match = reading.vocabulary.pattern("plans_clauses.modals").match(heard.cues, hit.start)
    position = match.end() if match else hit.start
    while position < len(heard.cues) and heard.cues[position] == " ":
        position += 1
    return position


def words_after_be(reading: Reading, heard: Heard, hit: Hit) -> int:
    """Return where the words begin that are said of a date: "is | not yet scheduled"."""
    match = reading.vocabulary.pattern("plans_clauses.be").match(heard.cues, hit.start)
    return match.end() + 1 if match else hit.start
