"""What a decision is about: the noun phrase that its verb acts on, or None."""

import re
from collections.abc import Iterator

from briefing.derive.status import Standing
from briefing.normalise.hearing import Heard
from briefing.normalise.noun_phrases import noun_beside
from briefing.vocabulary import Vocabulary, lower
from briefing.vocabulary.people import first_names

_WORD = re.compile(r"[^\s,;:()“”\"]+")
_BREAK = re.compile(r"[,;:()“”\"]|\s[–—-]\s")
_VOTE = re.compile(r",?\s*(?:by\s)?\d{1,3}\s?[-–—]\s?\d{1,3}\s?,")
_ACTIVE = frozenset({"agreed.begun"})  # "is to scrap": no passive
_TALLY = re.compile(r"\(?\d{1,3}[-–—]\d{1,3}\)?")
_AMOUNT = re.compile(r"(?:[$€£]\s?)?\d[\d.,]*(?:m|bn|k)?\s?%?(?:\s[^\W\d_]+){0,1}")  # or a day
_CUT = re.compile(r"(?:^|\s)(?:Nr|No|Nos|Art|Abs|Dr|Ziff|núm|n[°º]|№|ст|п)\.?$")  # at its full stop
_HYPHENS = ("-", "‑")
_AUXILIARY = 30  # characters before a cue in which its auxiliary stands
_LONGEST = 7  # words; what runs on longer is no name for an issue


def issue_beside(heard: Heard, cue: Standing, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find what a cue is about: its subject where it is passive, else its object."""
    if vocabulary.words("issues.determiners"):
        return noun_beside(heard, cue, vocabulary)
    words = heard.cues[cue.start : cue.end]
    if cue.rule in _ACTIVE:
        return issue_after(heard, cue.end, vocabulary)
    if _is_passive(heard, cue, vocabulary):
        before = issue_before(heard, cue.start, vocabulary)
        told = vocabulary.pattern("issues.about").match(heard.cues, _skip(heard.cues, cue.end))
        return issue_after(heard, cue.end, vocabulary) if told and not before else before
    behind = heard.cues[: cue.start].rstrip().endswith((",", "»"))
    if behind and vocabulary.pattern("issues.inverted").match(words):
        return None
    acts = vocabulary.ending("issues.before_verbs").search(words)
    start = _past_verb(heard, cue.end, vocabulary) if acts else cue.end
    found = issue_after(heard, start, vocabulary)
    named = vocabulary.pattern("issues.of_persons").search(words) is not None
    return None if found and is_person(heard.raw[slice(*found)], named=named) else found


def _is_passive(heard: Heard, cue: Standing, vocabulary: Vocabulary) -> bool:
    """Tell whether the issue is the subject: "was approved", "has been | suspended"."""
    if vocabulary.pattern("issues.passives").match(heard.cues, cue.start, cue.end):
        return True
    before = heard.cues[max(0, cue.start - _AUXILIARY) : cue.start].rstrip()
    return vocabulary.ending("issues.auxiliaries").search(before) is not None


def _past_verb(heard: Heard, start: int, vocabulary: Vocabulary) -> int:
    """Skip the infinitive in "agreed to cap …", but nothing in "agreed to the cap" or "to caps"."""
    if vocabulary.pattern("issues.lead").match(heard.cues, _skip(heard.cues, start)):
        return start
    verb = vocabulary.pattern("issues.infinitives").match(heard.cues, _skip(heard.cues, start))
    return verb.end() if verb else start


def is_person(text: str, *, named: bool = False) -> bool:
    """Tell whether an issue is only somebody's name; `named` where the verb acts on people."""
    words = text.split()
    return all(word[0].isupper() for word in words) and (named or words[0] in first_names())


def names_issue(text: str) -> bool:
    """Tell whether a phrase can name an issue: no amount, no day, nobody's name, nothing cut."""
    words = text.split()
    person = len(words) > 1 and is_person(text)
    return not (person or _AMOUNT.fullmatch(text) or _CUT.search(text))


def issue_after(heard: Heard, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find the object of the verb that ends at `start`; return its place in the sentence."""
    aside = _VOTE.match(heard.raw, start)
    start = aside.end() if aside else start
    clause = _clause(heard, start)
    return _phrase(heard, _past_leads(heard, start, clause, vocabulary), clause, vocabulary)


def issue_before(
    heard: Heard, end: int, vocabulary: Vocabulary, first: int = 0
) -> tuple[int, int] | None:
    """Find the subject of the passive verb that begins at `end`, in the clause from `first` on."""
    before = list(_BREAK.finditer(heard.raw, first, end))
    start = before[-1].end() if before else first
    return _phrase(heard, _past_leads(heard, start, end, vocabulary), end, vocabulary)


def _past_leads(heard: Heard, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Skip what leads up to the noun phrase, but no part of a word: "an | all-out ban"."""
    lead = vocabulary.pattern("issues.lead")
    position = _skip(heard.cues, start)
    while match := lead.match(heard.cues, position, end):
        if heard.cues.startswith(_HYPHENS, match.end()):
            break
        position = _skip(heard.cues, match.end())
    return position


def _clause(heard: Heard, start: int) -> int:
    stop = _BREAK.search(heard.raw, start)
    return stop.start() if stop else len(heard.raw.rstrip(".!? "))


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] == " ":
        position += 1
    return position


def _phrase(heard: Heard, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    words = list(_words(heard, start, end, vocabulary))
    joints = vocabulary.words("issues.joints")
    words = _of_the_object(heard, words, vocabulary)
    while words and lower(words[-1][0]) in joints:
        words.pop()
    if not words or len(words) > _LONGEST:
        return None
    if lower(words[0][0]) in vocabulary.words("issues.conjunctions"):
        return None  # "backed by | and others", whose other half was cut away
    empty = vocabulary.words("issues.vague"), vocabulary.pattern("issues.empty")
    if all(lower(word) in empty[0] or empty[1].fullmatch(lower(word)) for word, _, _ in words):
        return None
    first, last = words[0][1], words[-1][2]
    text = heard.raw[first:last]
    return (first, last) if any(c.isalpha() for c in text) and len(text) > 3 else None


def _of_the_object(
    heard: Heard, words: list[tuple[str, int, int]], vocabulary: Vocabulary
) -> list[tuple[str, int, int]]:
    """Leave out the subject of a further clause: "the lease | and residents proposed"."""
    links = [place for place, word in enumerate(words) if word[0] in vocabulary.words("issues.and")]
    behind = _WORD.match(heard.cues, _skip(heard.cues, words[-1][2])) if words else None
    verb = behind and vocabulary.pattern("issues.verbs").fullmatch(behind[0])
    return words[: links[-1]] if links and links[-1] and verb else words


def _words(
    heard: Heard, start: int, end: int, vocabulary: Vocabulary
) -> Iterator[tuple[str, int, int]]:
    stops = vocabulary.words("issues.stops")
    joints, articles = vocabulary.words("issues.joints"), vocabulary.words("issues.articles")
    joined = 0
    for count, match in enumerate(_WORD.finditer(heard.cues, start, end)):
        word = match[0].rstrip(".") if not match[0][:-1].count(".") else match[0]
        if word in stops or count > _LONGEST + 1 or _TALLY.fullmatch(word):
            return
        joined += word in joints and word not in articles
        if joined > 1 or (joined and vocabulary.pattern("issues.verbs").fullmatch(word)):
            return
        yield word, match.start(), match.start() + len(word)
