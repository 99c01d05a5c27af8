"""Words that say something will happen, whose doing it is, and what takes them back."""

import re

from briefing.normalise.due import due_in, is_past
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.vocabulary import Hit

_WHOLE = frozenset({"called", "delivered"})  # entries without a verb, which stand as they are
_TIMED = frozenset(
    {"owed", "starting", "dated", "decided", "foretold"}
)  # a plan only with a date to come
_PASSING = frozenset({"planned", "recurring", "starting", "called", "delivered"})  # may be over
_SPOKEN = 0.5  # share of a sentence in quotation marks from which somebody only says so
_NOUNS = {
    "intended": "plans_clauses.nouns",
    "modal": "plans_clauses.wills",
    "dated": "plans_clauses.bygone",
}  # words that show a plan's first word to be another part of speech
_ASIDE = re.compile(r", who(?:se)? [^,]{1,120},")
_CONTRAST = 20  # characters of the longest word between clauses
_NAME = 4  # words of a name
_MARKS = (", ", "; ", ": ", "· ", "” ", '" ')


def plan_in(reading: Reading, heard: Heard, start: int = 0) -> Hit | None:
    """Find the words of a plan behind `start` that nothing around them takes back."""
    hit = _first(reading, heard, start)
    return (_main(reading, heard, hit) or hit) if hit else None


def _first(reading: Reading, heard: Heard, start: int) -> Hit | None:
    rules = reading.vocabulary.rules("plans")
    hit = rules.search(heard.cues, start)
    while hit is not None:
        if not (_taken_back(reading, heard, hit) or _lacks_date(reading, heard, hit)):
            return hit
        hit = rules.search(heard.cues, hit.end)
    return None


def _main(reading: Reading, heard: Heard, hit: Hit) -> Hit | None:
    """Return the plan of the main clause: "While the toll will stay, the council will …"."""
    if not reading.vocabulary.pattern("plans_clauses.concessions").match(heard.cues):
        return None
    comma = heard.cues.find(", ", hit.end)
    further = _first(reading, heard, comma + 1) if comma > 0 else None
    subject = subject_of(reading, heard, further.start) if further else None
    return further if subject and subject[0] > hit.end else None


def _taken_back(reading: Reading, heard: Heard, hit: Hit) -> bool:
    if hit.rule in _WHOLE:
        return False
    word = heard.raw[hit.start : hit.end]
    if hit.start and word[0].isupper() and " " not in word:
        return True  # "Salvatierra" ends like a verb
    before = _ASIDE.sub(" ", heard.cues[: hit.start])
    speculation = reading.vocabulary.pattern("guards.speculation")
    if hit.rule != "dated" and speculation.search(before):
        return True
    if reading.vocabulary.pattern("plans_clauses.generic").search(before):
        return True
    words = before.split()
    noun = _NOUNS.get(hit.rule)
    if noun and words and reading.vocabulary.pattern(noun).fullmatch(words[-1]):
        return True
    subject = subject_of(reading, heard, hit.start)
    if subject is None:
        unsaid = hit.rule in reading.vocabulary.words("plans_clauses.unsaid")
        if not unsaid or not (before.rstrip() or ",").endswith(","):
            return True
        return hit.rule == "modal" and not before.strip() and not _is_dated(reading, heard, hit)
    text = heard.cues[subject[0] : subject[1]]
    voice = reading.vocabulary.pattern("plans_clauses.voices").fullmatch(text)
    if voice and not _is_dated(reading, heard, hit):
        return True
    lists = reading.vocabulary.pattern("plans_clauses.lists").match(text)
    joined = lists and subject[0] > 0 and hit.rule != "foretold" and not _is_second(heard, subject)
    return bool(joined) or _is_opinion(reading, heard, hit, text)


def _is_second(heard: Heard, subject: tuple[int, int]) -> bool:
    """Tell whether a clause of its own begins with "and": "…, and the clerk will"."""
    words = heard.raw[subject[0] : subject[1]].split()
    return len(words) > 1 and not words[1][0].isupper()


def _is_opinion(reading: Reading, heard: Heard, hit: Hit, subject: str) -> bool:
    """Tell whether a subject or what follows shows that nothing is planned, only promised."""
    pattern = reading.vocabulary.pattern
    if hit.rule == "planned" and pattern("plans_clauses.aims").search(subject):
        return True
    if pattern("plans_clauses.opinions").match(heard.cues, hit.start):
        return not _is_dated(reading, heard, hit)
    rest = _clause(reading, heard, hit.end)
    if pattern("plans_clauses.conditions").search(rest):
        return True
    if hit.rule in _PASSING and pattern("plans_clauses.done").search(rest):
        return True
    if heard.spoken > _SPOKEN and not _is_dated(reading, heard, hit):
        return True
    vague = pattern("plans_clauses.assurances").fullmatch(subject) or (
        pattern("plans_clauses.threats").search(rest)
    )
    return bool(vague) and not _is_dated(reading, heard, hit)


def _clause(reading: Reading, heard: Heard, start: int) -> str:
    """Return what stands behind a plan up to a clause of its own: "…, and if they fail, …"."""
    rest = heard.cues[start:]
    for joint in reading.vocabulary.pattern("plans_clauses.lists").finditer(rest):
        if rest[: joint.start()].endswith(", "):
            return rest[: joint.start()]
    return rest


def _lacks_date(reading: Reading, heard: Heard, hit: Hit) -> bool:
    """Tell whether words that are a plan only with a date stand without one, or with a past one."""
    if hit.rule in _TIMED:
        return not _is_dated(reading, heard, hit)
    due = due_in(reading, heard, hit.start, len(heard.raw)) if hit.rule in _PASSING else None
    return due is not None and is_past(reading, *heard.place(*due))


def _is_dated(reading: Reading, heard: Heard, hit: Hit) -> bool:
    due = due_in(reading, heard, hit.start, len(heard.raw))
    if due is None and reading.vocabulary.pattern("plans_clauses.fronted").match(
        heard.cues, hit.start
    ):
        due = due_in(reading, heard, 0, hit.start)  # "Im Mai tritt die Regel in Kraft"
    return due is not None and not is_past(reading, *heard.place(*due))


def stands_alone(reading: Reading, heard: Heard, start: int) -> bool:
    """Tell whether what begins at `start` says the same without what stands before it."""
    before = heard.cues[:start].rstrip()
    contrast = reading.vocabulary.ending("plans_clauses.contrasts").search(before[-_CONTRAST:])
    clause = before.endswith(";") or (
        contrast is not None and before[: -len(contrast[0])].rstrip().endswith(",")
    )
    name = "clauses.governing" if clause else "clauses.unsafe"
    return not reading.vocabulary.pattern(name).search(before)


def subject_of(reading: Reading, heard: Heard, end: int) -> tuple[int, int] | None:
    """Find the subject before a verb, in its own clause; None where a pronoun refers back.

    What stands between two commas before the verb belongs to the subject: "Anna, the clerk, will".
    """
    aside = heard.cues.rfind(", ", 0, end - 2) if heard.cues[:end].rstrip().endswith(",") else -1
    end = aside if aside > 0 else end
    breaks = reading.vocabulary.pattern("plans_clauses.breaks")
    start = max((match.end() for match in breaks.finditer(heard.cues, 0, end)), default=0)
    start = max(start, _past_mark(heard, end))
    asides = reading.vocabulary.pattern("plans_clauses.asides")
    while aside > 0 and asides.match(heard.cues, start) and heard.cues.endswith(", ", 0, start):
        start = _past_mark(heard, start - 2)
    while start < end and heard.cues[start] == " ":
        start += 1
    times = reading.vocabulary.pattern("plans_clauses.times")
    start = max([start, *(match.end() + 1 for match in times.finditer(heard.cues, 0, end))])
    start = _enumerated(reading, heard, start, end)
    text = heard.cues[start:end].strip(" ,")
    if not text or reading.vocabulary.pattern("plans_clauses.relatives").fullmatch(text):
        return None
    return start, start + len(text)


def _past_mark(heard: Heard, end: int) -> int:
    """Return where the words behind the last mark before `end` begin."""
    places = ((heard.cues.rfind(mark, 0, end), len(mark)) for mark in _MARKS)
    return max((at + length for at, length in places if at >= 0), default=0)


def _enumerated(reading: Reading, heard: Heard, start: int, end: int) -> int:
    """Return where names begin of which the last two stand from `start`: "A, B and C will"."""
    opener = reading.vocabulary.pattern("plans_clauses.openers")
    joints = [f" {word} " for word in reading.people.words("grammar.and")]
    joined = any(joint in heard.cues[start:end] for joint in joints)
    while joined and heard.cues.endswith(", ", 0, start):
        first = heard.cues.rfind(", ", 0, start - 2)
        first = first + 2 if first >= 0 else 0
        words = heard.raw[first : start - 2].split()
        named = 0 < len(words) <= _NAME and all(word[0].isupper() for word in words)
        if not named or opener.match(heard.cues, first):
            break
        start = first
    return start


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
