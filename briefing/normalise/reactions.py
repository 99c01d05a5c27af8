"""What third parties said about it."""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefing.derive.nominative import RULE, nominative
from briefing.derive.trims import trim
from briefing.model.article import Kind
from briefing.model.briefing import Participant, Reaction
from briefing.normalise.cases import again_by, as_called
from briefing.normalise.clauses import bare_end
from briefing.normalise.hearing import Heard
from briefing.normalise.names import called_by
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.speakers import is_of_a_meeting
from briefing.normalise.voices import voice_of
from briefing.vocabulary import lower

_LONGEST = 420  # characters
_LONGEST_NAME = 12  # words
_MOST_WORDS = 7  # of a speaker's title; what is longer is a clause
_NEAR = 4  # characters between a sentence and the one that goes on
_NAMES = 2  # words of the shortest full name
_QUOTED, _MOSTLY = 0.25, 0.6  # shares of a sentence in quotation marks
_MUTED = '· ,.:–—«»“”"'
_EDGE = re.compile(r"[,;:“”«»\"()]")
_AFTER = re.compile(r"\s((?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.’'-]*\s?){1,5}(?<!\s))")
_CLOSED = tuple('”"’“»«')  # what a quotation ends with, in one language or another
_WORD = re.compile(r"\w+")
_ELSEWHERE = frozenset({Section.SOURCES, Section.CONCLUSION, Section.NEXT_STEPS})

_Names = frozenset[tuple[str, ...]]
"""Names by their words, in lower case."""


class _Inside(NamedTuple):
    """Who is no third party: those who took part, and whoever makes the news."""

    parties: _Names
    newsmakers: frozenset[str]  # words of names, in lower case
    first: int  # where the first sentence begins, which makes them so


def reactions_of(
    reading: Reading, heard: tuple[Heard, ...], parties: tuple[Participant, ...]
) -> tuple[Reaction, ...]:
    """Return the reactions in the order of the article."""
    first = next((one for one in heard if one.sentence.lead), None)
    news = _newsmakers(reading, first.raw if first else "")
    names, start = frozenset(_names(reading, parties)), first.sentence.start if first else 0
    inside = _Inside(names, news, start)
    return tuple(_reactions(reading, heard, inside))


def _newsmakers(reading: Reading, first: str) -> frozenset[str]:
    """Return the words of names in the headline and the first sentence, in lower case."""
    words = _WORD.findall(f"{reading.article.title or ''} {first}")
    return frozenset(lower(word) for word in words if word[0].isupper())


def _names(reading: Reading, parties: tuple[Participant, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the names of those who took part, their family names, and whom they stand for."""
    for party in parties:
        alone = called_by(party.name, reading.people)
        again = again_by(party.name, reading.people)
        for name in (party.name, *alone, *again, party.affiliation or party.name):
            yield tuple(_WORD.findall(lower(name)))


def _reactions(reading: Reading, heard: tuple[Heard, ...], inside: _Inside) -> Iterator[Reaction]:
    last = -_NEAR - 1
    for one in heard:
        sentence = one.sentence
        if sentence.kind is Kind.ROW or sentence.section in _ELSEWHERE:
            continue
        if len(one.raw) > _LONGEST or one.raw.rstrip().endswith((":", "?")):
            continue
        if sentence.section is Section.REACTIONS:
            by = _speaker(reading, one)
            if _reacts(reading, one) and not (by and _is_of_parties(reading, one, by)):
                yield _reaction(reading, one, by)
        elif (speaker := _outsider(reading, one, inside)) is not None:
            yield _reaction(reading, one, speaker)
            last = one.sentence.end
        elif _goes_on(reading, one, last):
            yield _reaction(reading, one, None)


def _goes_on(reading: Reading, heard: Heard, last: int) -> bool:
    """Tell whether the one who reacted just before says more, as in "…," he added."""
    if heard.sentence.start - last > _NEAR or heard.spoken < _MOSTLY:
        return False
    rest = heard.cues.strip(_MUTED)
    return reading.vocabulary.pattern("reactions.more").fullmatch(rest) is not None


def _reacts(reading: Reading, heard: Heard) -> bool:
    """Tell a reaction from a sentence that only sets the scene for one."""
    if heard.sentence.kind is Kind.ITEM or heard.spoken:
        return True
    words = reading.vocabulary
    return bool(
        words.pattern("reactions.verbs").search(heard.cues)
        or words.pattern("reactions.judges").search(heard.cues)
    )


def _reaction(reading: Reading, heard: Heard, by: tuple[int, int] | None) -> Reaction:
    trimmed = trim(heard.sentence.text, reading.vocabulary.language)
    place = heard.sentence.start, heard.sentence.end
    evidence = {"text": cite(reading, *place, trims=trimmed.trims)}
    name = None
    if by and by[0] < by[1]:
        name = reading.article.words(*heard.place(*by))
        made = nominative(name, reading.vocabulary.language)
        evidence["by"] = cite(reading, *heard.place(*by), RULE if made else None)
        name = made or name
    return Reaction("r", trimmed.text, name, evidence)


def _speaker(reading: Reading, heard: Heard) -> tuple[int, int] | None:
    """Return who speaks: the subject of the verb, a name rather than a pronoun."""
    if heard.sentence.kind is Kind.ITEM:
        return None
    if reading.people.words("grammar.adjectives"):
        return voice_of(reading, heard)
    if (led := _led(reading, heard)) is not None:
        return led
    mark = "“" if "„" in heard.raw else "»"
    verbs, closed = reading.vocabulary.pattern("reactions.verbs"), heard.raw.rfind(mark) + 1
    verb = verbs.search(heard.cues, closed) or verbs.search(heard.cues)
    if verb is None:
        return None
    article = reading.vocabulary.pattern("reactions.articles").match(heard.cues, verb.end() + 1)
    after = _AFTER.match(heard.raw, article.end() if article else verb.end())
    is_name = partial(_is_name, reading, heard)
    quoted = heard.raw[: verb.start()].rstrip(" ,").endswith(_CLOSED)
    if quoted:
        one = reading.vocabulary.pattern("reactions.public").match(heard.cues, verb.end() + 1)
        title = reading.vocabulary.pattern("reactions.titles").match(heard.cues, verb.end() + 1)
        said = one or (None if after else title)
        if said:
            return said.span()
        return (after.start(1), bare_end(heard.raw, after.end(1))) if after else None
    if (named := next(filter(is_name, _before(reading, heard, verb.start())), None)) is not None:
        return named
    inverted = after and reading.vocabulary.pattern("reactions.fronted").match(heard.cues)
    return (after.start(1), bare_end(heard.raw, after.end(1))) if after and inverted else None


def _led(reading: Reading, heard: Heard) -> tuple[int, int] | None:
    """Return who judges in "For Kari Lund, the deal is …", in languages that say it so."""
    lead = reading.vocabulary.pattern("reactions.leads").match(heard.cues)
    start = lead.end() + heard.cues.startswith(" ", lead.end()) if lead else 0
    end = heard.cues.find(",", start) if lead else -1
    return (start, end) if end > start and _is_name(reading, heard, (start, end)) else None


def _before(reading: Reading, heard: Heard, end: int) -> Iterator[tuple[int, int]]:
    """Yield what can be the subject of a verb: behind an apposition first, then before the verb."""
    edges = [0, *(match.end() for match in _EDGE.finditer(heard.raw, 0, end))]
    apposed = heard.raw[:end].rstrip().endswith(",")
    pairs = list(zip(edges, [edge - 1 for edge in edges[1:]] + [end], strict=True))
    pairs = [pair for pair in pairs if heard.raw[pair[0] - 1 : pair[0]] != "("] or pairs
    likely = [pair for at in (-3, -2) for pair in pairs[at:][:1]] if apposed else pairs[-1:]
    for start, stop in likely:
        text = heard.raw[start:stop]
        start += len(text) - len(text.lstrip())
        leads = reading.vocabulary.pattern("clauses.connectives").match(heard.cues, start, stop)
        start = leads.end() + 1 if leads else start
        yield start, start + len(_bare(reading, heard.raw[start:stop].strip()))


def _bare(reading: Reading, text: str) -> str:
    """Return a subject without a genitive and without the adverbs at its end."""
    vocabulary = reading.vocabulary
    tails = vocabulary.pattern("owners.tails"), vocabulary.pattern("guards.relatives")
    while (words := text.split()) and len(words) > 1:
        if not any(tail.fullmatch(lower(words[-1])) for tail in tails):
            break
        text = text[: -len(words[-1])].rstrip()
    return text.removesuffix("’s").removesuffix("'s")


def _is_name(reading: Reading, heard: Heard, span: tuple[int, int]) -> bool:
    text = heard.raw[span[0] : span[1]]
    if not text or len(text.split()) > _LONGEST_NAME or _EDGE.search(text.replace(",", "")):
        return False
    if reading.vocabulary.pattern("reactions.no_speaker").match(lower(text)):
        return False
    pattern, small = reading.vocabulary.pattern, lower(text)
    outsiders = pattern("guards.outsiders"), pattern("reactions.outsiders")
    if any(one.search(small) for one in outsiders):
        return True
    the = reading.vocabulary.words("issues.articles") | reading.vocabulary.words("stop")
    begins = text[0].isupper() or small.split()[0].rstrip("’'") in the
    return begins and any(char.isupper() for char in text)


def _outsider(reading: Reading, heard: Heard, inside: _Inside) -> tuple[int, int] | None:
    """Return who judges without having taken part; None where nobody does."""
    words = reading.vocabulary
    if words.pattern("guards.conditions").match(heard.cues):
        return None
    by = _speaker(reading, heard)
    if by is None or words.pattern("reactions.clause").search(heard.cues, *by):
        return None
    if heard.spoken and words.pattern("reactions.public").fullmatch(heard.cues[slice(*by)]):
        return by
    judges = words.pattern("reactions.judges").search(lower(heard.raw))
    outside = _speaks_for(reading, heard, by)
    if not (judges or outside or _asked(reading, heard) or _is_full(reading, heard, by)):
        return None
    text = lower(heard.raw[by[0] : by[1]])
    if heard.spoken and _holds_one(heard.cues.strip(_MUTED), _in_full(inside.parties)):
        return None  # "…, said the union's president Anna Berg"
    called = " ".join(as_called(word, reading.people) for word in _WORD.findall(text))
    said_by = (text, called, _apposed(heard, by))
    if any(_holds_one(one, inside.parties) for one in said_by):
        return None
    if heard.sentence.start != inside.first and _makes_news(heard.raw[slice(*by)], inside):
        return None
    return None if _is_of_parties(reading, heard, by) else by


def _apposed(heard: Heard, by: tuple[int, int]) -> str:
    """Return the name behind a title, in lower case: "the guild's chair, | Kari Lund |, said"."""
    end = heard.cues.find(",", by[1] + 1) if heard.cues.startswith(",", by[1]) else by[1]
    return heard.cues[by[1] : max(by[1], end)]


def _is_full(reading: Reading, heard: Heard, by: tuple[int, int]) -> bool:
    """Tell whether somebody is quoted by a first name and a family name."""
    named = heard.raw[slice(*by)].split()
    if heard.spoken < _QUOTED or len(named) < _NAMES or not named[1][0].isupper():
        return False
    if not is_of_a_meeting(reading):
        return False
    titles = reading.people.words("roles.heads", "roles.modifiers") | reading.vocabulary.words(
        "stop"
    )
    return named[0][0].isupper() and not titles & {lower(word) for word in named[:_NAMES]}


def _asked(reading: Reading, heard: Heard) -> bool:
    """Tell whether somebody is quoted who is called an outsider: "said Kari Lund, a farmer"."""
    outsiders = reading.vocabulary.pattern("reactions.outsiders")
    return heard.spoken > _QUOTED and outsiders.search(heard.cues) is not None


def _makes_news(name: str, inside: _Inside) -> bool:
    """Tell whether a name stands at the head of the article; "the mayor of Berg" is no Berg."""
    words = _WORD.findall(name)
    own = len(words) < 2 or words[-2][0].isupper()
    return own and bool(inside.newsmakers.intersection(map(lower, words[-1:])))


def _speaks_for(reading: Reading, heard: Heard, by: tuple[int, int]) -> bool:
    """Tell whether somebody speaks for others: "the opposition said", "Berg of the guild"."""
    if len(heard.raw[slice(*by)].split()) > _MOST_WORDS:
        return False
    apposed = heard.raw.startswith(",", by[1])
    end = heard.raw.find(",", by[1] + 1) if apposed else by[1]
    opposed = reading.vocabulary.pattern("reactions.opposed")
    return opposed.search(heard.cues, by[0], max(by[1], end)) is not None


def _in_full(names: _Names) -> _Names:
    return frozenset(name for name in names if len(name) > 1)


def _holds_one(text: str, names: _Names) -> bool:
    """Tell whether one of the names stands in a text; it takes no longer if there are many."""
    words = tuple(_WORD.findall(text))[: 2 * _LONGEST_NAME]
    runs = ((first, last) for last in range(len(words) + 1) for first in range(last))
    return any(words[first:last] in names for first, last in runs)


def _is_of_parties(reading: Reading, heard: Heard, by: tuple[int, int]) -> bool:
    """Tell whether those who met are the ones who speak: "both governments"."""
    text = lower(heard.raw[by[0] : by[1]])
    return reading.vocabulary.pattern("reactions.parties").fullmatch(text) is not None
