"""Who is to do it: the subject of a plan, where it is a party that the article knows."""

from functools import lru_cache

from briefing.model.briefing import Participant
from briefing.normalise.cases import again_by, as_called, words_called
from briefing.normalise.hearing import Heard
from briefing.normalise.names import called_by
from briefing.normalise.reading import Reading
from briefing.vocabulary import lower
from briefing.vocabulary.countries import Form, country_forms
from briefing.vocabulary.people import People

_DASHES = (" - ", " – ", " — ")  # behind a dateline
_OPENING = "«“„\"'"
_TRIES = 20  # places at which a name is looked for
_LONGEST = 9  # words; a longer subject is no name of anybody


def owner_in(
    reading: Reading, heard: Heard, span: tuple[int, int], parties: tuple[Participant, ...]
) -> tuple[int, int] | None:
    """Return the place of the owner in a subject; None if it is nobody known.

    Known are the participants and whom they represent, collectives ("both sides", "the board"),
    nouns for people and bodies ("city staff"), and names that the article uses elsewhere too.
    """
    start, end = span
    article = reading.vocabulary.pattern("owners.articles").match(heard.cues, start, end)
    start = article.end() + 1 if article else start
    marks = (heard.raw.rfind(mark, start, end) for mark in _DASHES)
    start = max([start, *(at + len(_DASHES[0]) for at in marks if at >= 0)])
    while start < end and not heard.raw[start].isalnum() and heard.raw[start] not in _OPENING:
        start += 1
    if reading.vocabulary.pattern("plans_clauses.openers").match(heard.cues, start, end):
        return None
    text = _bare(reading, heard, start, end)
    if not text or len(text.split()) > _LONGEST:
        return None
    end = start + len(text)
    if reading.vocabulary.pattern("owners.nobody").fullmatch(lower(text)):
        return None
    known = _is_known(reading, text, parties) or _are_known(reading, text, parties)
    return (start, end) if known else None


def _is_known(reading: Reading, text: str, parties: tuple[Participant, ...]) -> bool:
    the = reading.vocabulary.pattern("owners.determiners").match(lower(text))
    bare = text[the.end() :].lstrip() if the else text
    kinds = ("guards.collective", "owners.agents")
    return bool(
        any(reading.vocabulary.pattern(kind).fullmatch(lower(bare)) for kind in kinds)
        or _names(reading, text, parties)
        or _is_named(reading, text)
        or _is_named(reading, bare)
        or _is_country(reading, bare)
    )


def _are_known(reading: Reading, text: str, parties: tuple[Participant, ...]) -> bool:
    """Tell whether all are known who are counted up: "the city and the bus company"."""
    ands = reading.people.words("grammar.and")
    parts: list[list[str]] = [[]]
    for word in text.split():
        if lower(word) in ands:
            parts.append([])
            continue
        parts[-1].append(word.rstrip(","))
        if word.endswith(","):
            parts.append([])
    several = [" ".join(part) for part in parts if part]
    return len(several) > 1 and all(_is_known(reading, one, parties) for one in several)


def _is_country(reading: Reading, text: str) -> bool:
    form = country_forms(reading.people.language).get(text)
    return form is not None and form.country is not None and form.form is not Form.ADJECTIVE


def _bare(reading: Reading, heard: Heard, start: int, end: int) -> str:
    """Return a subject without the adverbs and auxiliaries at its end."""
    tail = reading.vocabulary.pattern("owners.tails")
    text = heard.raw[start:end].strip(" ,")
    while words := text.split():
        if len(words) == 1 or not tail.fullmatch(lower(words[-1])):
            return text
        text = text[: -len(words[-1])].rstrip(" ,")
    return text


def _names(reading: Reading, text: str, parties: tuple[Participant, ...]) -> bool:
    words = set(lower(text).split())
    for party in parties:
        if calls(reading, text, party):
            return True
        called = _called(party.name, party.affiliation, reading.people)
        if any(name <= words for name in called):
            return True
    return False


@lru_cache(maxsize=1024)  # every subject is held against every party
def _called(name: str, affiliation: str | None, people: People) -> tuple[frozenset[str], ...]:
    names = (*called_by(name, people), name, affiliation or name)
    return tuple(frozenset(lower(each).split()) for each in names)


def calls(reading: Reading, text: str, party: Participant) -> bool:
    """Tell whether a text calls somebody by the family name in another case."""
    people = reading.people
    if not people.words("names.cases"):
        return False
    again = again_by(party.name, people)
    return any(called in again for _, called in words_called(text, people))


def is_called(reading: Reading, text: str, party: Participant) -> bool:
    """Tell whether a text calls nobody else: no word with a capital is left over."""
    if not calls(reading, text, party):
        return False
    people, own = reading.people, {as_called(w, reading.people) for w in party.name.split()}
    others = [
        word
        for word, called in words_called(text, people)
        if len(word.strip(".")) > 1 and called not in own
    ]
    title = people.words("roles.heads", "roles.modifiers", "roles.weak")
    return all(lower(word) in title for word in others)


def _is_named(reading: Reading, text: str) -> bool:
    """Tell whether a capitalised subject is a name: it is capitalised elsewhere too."""
    words = text.split()
    small = {"&"} | reading.people.words("grammar.and", "grammar.of", "grammar.the", "grammar.for")
    if not all(word.lstrip("(")[:1].isupper() or word in small for word in words):
        return False
    if reading.people.words("grammar.capital_nouns"):
        return text.isupper()
    if len(words) > 1:
        return True
    return text.isupper() or _stands_inside(reading.article.text, text)


def _stands_inside(text: str, word: str) -> bool:
    """Tell whether a word stands after another word, where capitals mean a name."""
    at = text.find(f" {word}")
    for _ in range(_TRIES):
        if at < 1:
            return False
        after = text[at + 1 + len(word) : at + 2 + len(word)]
        if (text[at - 1].isalnum() or text[at - 1] in ",’'") and not after.isalnum():
            return True
        at = text.find(f" {word}", at + 1)
    return False
