"""Which words say what the event brought: no condition, no plan, no past, no outsider."""

from briefing.derive.status import Standing, standings
from briefing.vocabulary import Vocabulary

_OF_BODIES = frozenset({"agreed.begun", "agreed.measured"})  # a measure, said of a body
# Or a task, or a fear.
_OF_THE_FUTURE = frozenset({"agreed.committed", "agreed.provided", "unknown.provided"})
_OF_THE_NEWS = frozenset({"agreed.begun"})  # what it is to do; further down that is a plan
_OF_ALL = frozenset({"raised.discussed", "raised.pointed-out", "noted.noted"})  # by nobody alone
_VERB = 20  # characters before a cue in which its auxiliary stands
_NEAR = 60  # characters before a cue in which its guard stands


def outcome_cue(
    text: str, vocabulary: Vocabulary, *, lead: bool, shown: str = ""
) -> Standing | None:
    """Return the cue that counts most of those that hold in a sentence, in lower case.

    `shown` is the sentence as it is printed: a capital inside it begins a name.
    """
    if "guards.before" not in vocabulary.lists:
        return None  # a language whose cues nobody has written down
    if vocabulary.pattern("guards.conditions").match(text):
        return None
    found = standings(text, vocabulary.language)
    named = (cue for cue in found if not _is_name(shown, cue))
    return next((cue for cue in named if holds(text, cue, vocabulary, lead=lead)), None)


def _is_name(shown: str, cue: Standing) -> bool:
    """Tell whether a word belongs to a name: "the Initial Demands Committee"."""
    inside = shown[max(0, cue.start - 2) : cue.start]
    return bool(inside[:1].isalnum() and inside[1:] == " " and shown[cue.start].isupper())


def holds(text: str, cue: Standing, vocabulary: Vocabulary, *, lead: bool) -> bool:
    """Tell whether nothing around a cue takes it back; `lead` is for the news itself."""
    before = text[max(0, cue.start - _NEAR) : cue.start].rstrip()
    guard = "guards.denied_before" if cue.denied else "guards.before"
    if vocabulary.ending(guard).search(before):
        return False
    if not (cue.denied or cue.voiced) and vocabulary.ending("guards.reduced").search(before):
        return False
    if cue.rule in _OF_THE_FUTURE and _is_left(text, cue, vocabulary):
        return False
    if cue.rule in _OF_THE_NEWS and not lead:
        return False
    if cue.rule in _OF_BODIES and not _is_taken(text, cue, vocabulary):
        return False
    if not (lead or cue.denied) and vocabulary.ending("guards.behind").search(before):
        return False
    comma = text.find(",", cue.end)
    clause = text[: comma if comma >= 0 else len(text)]
    if vocabulary.pattern("guards.earlier").search(clause):
        return False
    return cue.denied or not vocabulary.pattern("guards.background").search(clause)


def _is_left(text: str, cue: Standing, vocabulary: Vocabulary) -> bool:
    """Tell whether what will be is a task with a deadline, or what somebody only expects."""
    if vocabulary.pattern("guards.tasks").search(text):
        return True
    return vocabulary.pattern("guards.speculation").search(text, 0, cue.start) is not None


def _is_taken(text: str, cue: Standing, vocabulary: Vocabulary) -> bool:
    """Tell whether a measure is that of a body itself, on no condition."""
    conditional = vocabulary.pattern("guards.conditional").search(text)
    return conditional is None and by_parties(text, cue, vocabulary)


def by_parties(text: str, cue: Standing, vocabulary: Vocabulary) -> bool:
    """Tell whether those who met are the ones who say it."""
    start = subject_before(text, cue, vocabulary)
    subject, near = text[start : cue.start], max(start, cue.start - _VERB)
    if vocabulary.pattern("guards.outsiders").search(subject):
        return False
    if vocabulary.pattern("guards.collective").search(subject):
        return True
    impersonal = vocabulary.pattern("guards.impersonal").search(text, near, cue.end)
    if impersonal and cue.rule in _OF_ALL:
        return True
    inverted = vocabulary.pattern("guards.inverted")  # behind the verb or between its parts
    return bool(inverted.match(text, cue.end + 1) or inverted.search(text, cue.start, cue.end))


def subject_before(text: str, cue: Standing, vocabulary: Vocabulary) -> int:
    """Return where the clause begins of which a cue is the verb."""
    relatives = vocabulary.pattern("guards.relatives").finditer(text, 0, cue.start)
    return max((match.end() for match in relatives), default=0)
