"""Which part of a sentence says it: a slice that leaves out nothing that changes its meaning."""

import re

from briefing.normalise.hearing import Heard
from briefing.vocabulary import Vocabulary

_STOPS = " \t\n\xa0.,;:"
_TAIL = 40  # characters at the end in which stops are looked for
_INITIAL = re.compile(r"\.\w$")  # U.S
_SHOUTED = re.compile(r"[^\W\d_a-z]{3}")  # datelines begin in capitals
# datelines in small letters end with a year or an agency in brackets, then a dash
_SENT = re.compile(r"[^\W\d_a-z][^.!?\n]{2,70}[\d)]\.?\s?[–—-]{1,2}\s")
_QUOTED = re.compile(r":\s[«“„\"]")  # "assured them of help: “We …”"
_ENOUGH = 20  # characters that have to follow a cue for a slice to say something


def clause_around(heard: Heard, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """Return the slice of a sentence that holds the cue between two offsets.

    Leading phrases and trailing explanations are left out unless they hold a condition, a negation
    or somebody's word for it.
    """
    first, last = _opening(heard, start, vocabulary), _closing(heard, end, vocabulary)
    unsafe = vocabulary.pattern("clauses.unsafe")
    if unsafe.search(heard.cues, 0, first):
        first = 0
    if unsafe.search(heard.cues, last):
        last = len(heard.raw)
    return first, bare_end(heard.raw, last)


def bare_end(text: str, end: int) -> int:
    """Return the offset where the words end, without the stops after them.

    The full stop of an abbreviation such as "U.S." stays.
    """
    near = text[max(0, end - _TAIL) : end]
    bare = near.rstrip(_STOPS)
    if near[len(bare) : len(bare) + 1] == "." and _INITIAL.search(bare):
        bare += "."
    return end - len(near) + len(bare)


def _opening(heard: Heard, start: int, vocabulary: Vocabulary) -> int:
    position = after_lead(heard, start, vocabulary)
    if not vocabulary.pattern("clauses.participles").match(heard.cues, position):
        return position
    subjects = [
        match.end() - len(match["subject"])
        for match in re.finditer(r", (?P<subject>\w+)", heard.cues[:start])
        if match["subject"] in vocabulary.words("clauses.subjects")
    ]
    return subjects[-1] if subjects else position


def _closing(heard: Heard, end: int, vocabulary: Vocabulary) -> int:
    """Return where what follows a cue only explains it."""
    places = [len(heard.raw)]
    bare = vocabulary.pattern("clauses.bare_tails").search(heard.cues, end + _ENOUGH)
    places += [bare.start()] if bare else []
    quoted = _QUOTED.search(heard.raw, end)
    places += [quoted.start()] if quoted else []
    for tail in vocabulary.pattern("clauses.tails").finditer(heard.cues, end + _ENOUGH):
        before = heard.raw[: tail.start()].rstrip()
        if before.endswith((",", ";", "–", "—", " -")):
            return min(*places, len(before) - 1)
    return min(places)


def after_lead(heard: Heard, end: int, vocabulary: Vocabulary) -> int:
    """Return where a sentence begins after its dateline, connective and date, before `end`."""
    position = 0
    for name in ("clauses.datelines", "clauses.placed", "clauses.connectives", "clauses.dates"):
        sent = _SHOUTED.match(heard.raw) or _SENT.match(heard.raw)
        if name == "clauses.datelines" and not sent:
            continue
        match = vocabulary.pattern(name).match(heard.cues, position, end)
        position = match.end() if match else position
        while position < end and heard.cues[position] == " ":
            position += 1
    return position
