"""Mentions of one person, brought together under the fullest form of the name."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.normalise.names import called_by
from briefing.normalise.seen import Affiliation, Seen, Span
from briefing.vocabulary.people import People

_LEAST = 5  # letters of a first name that may be spelt in two ways
_ALIKE = 0.7
_NAMESAKES = 50  # people of one family name whom a name is compared with


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that the article says beside one person's names."""

    mentions: tuple[Seen, ...]  # in the order of the article
    office: Span | None = None  # a title that follows from somebody else's
    house: Affiliation | None = None  # whom the article's first sentences say a title is of

    @property
    def fullest(self) -> Seen:
        """The first mention by the longest form of the name, if one has it beside the title."""
        longest = max(
            self.mentions,
            key=lambda seen: (_length(seen.name), seen.span.rule is None, -seen.span.start),
        )
        beside = (seen for seen in self.mentions if seen.role and seen.role == self.role)
        return next((seen for seen in beside if seen.name == longest.name), longest)

    @property
    def role(self) -> Span | None:
        """The title, from the surest place, the longest there."""
        titled = [seen for seen in self.mentions if seen.role is not None]
        if not titled:
            return self.office
        return max(titled, key=lambda seen: (seen.evidence, _reach(seen), -seen.span.start)).role

    @property
    def affiliation(self) -> Affiliation | None:
        """Whom the person stands for, from the surest place."""
        placed = [seen for seen in self.mentions if seen.affiliation is not None]
        if not placed:
            return self.house
        return max(placed, key=lambda seen: (seen.evidence, -seen.span.start)).affiliation

    @property
    def head(self) -> Span | None:
        """What makes the person head of a delegation, where it is said first."""
        return next((seen.head for seen in self.mentions if seen.head is not None), None)


def people(mentions: Iterable[Seen], words: People) -> tuple[Person, ...]:
    """Bring mentions together; a family name alone joins the only full name that has it."""
    groups: list[list[Seen]] = []
    by_word: dict[str, list[int]] = {}
    for seen in sorted(mentions, key=lambda one: (-_length(one.name), one.span.start)):
        at = _group(_words(seen), groups, by_word, words)
        if at is None:
            if _length(seen.name) > 1 or not _known(seen, by_word):
                _open(seen, groups, by_word)
        else:
            groups[at].append(seen)
    ordered = [Person(tuple(sorted(g, key=lambda one: one.span.start))) for g in groups]
    return tuple(sorted(ordered, key=lambda person: person.mentions[0].span.start))


def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name without accents and case."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(word.strip(".") for word in plain.casefold().split())


def _open(seen: Seen, groups: list[list[Seen]], by_word: dict[str, list[int]]) -> None:
    for word in set(_words(seen)):
        by_word.setdefault(word, []).append(len(groups))
    groups.append([seen])


def _group(
    name: tuple[str, ...], groups: list[list[Seen]], by_word: dict[str, list[int]], words: People
) -> int | None:
    namesakes = by_word.get(name[-1], [])[:_NAMESAKES]
    if len(name) == 1:
        same = [at for at in namesakes if _ends(groups[at][0], name[0], words)]
        return same[0] if len(same) == 1 else None
    for at in namesakes:
        if _same(_words(groups[at][0]), name):
            return at
    return None


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two forms name one person: "Jon A. Lund", "J. Lund" and "Jon Lund"."""
    if one == other:
        return True
    if len(one) < 2 or len(other) < 2:
        return False
    short_, long_ = sorted((one, other), key=len)
    if long_[: len(short_)] == short_:
        return True  # "Ana Ruiz" is "Ana Ruiz Soto"
    if one[-1] != other[-1]:
        return False
    if long_[-len(short_) :] == short_:
        return True  # "Ms Lund Berg" is "Kari Lund Berg"
    first, second = one[0], other[0]
    short = min(len(first), len(second)) == 1
    if first == second or (short and first[0] == second[0]):
        return True
    return len(one) == len(other) and first[0] == second[0] and _sound_alike(first, second)


@lru_cache(maxsize=256)
def _sound_alike(one: str, other: str) -> bool:
    """Tell whether two first names are spellings of one: "Sergei" and "Sergey"."""
    long_enough = min(len(one), len(other)) >= _LEAST
    return long_enough and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _ends(seen: Seen, word: str, words: People) -> bool:
    alone = " ".join(called_by(seen.name, words))
    return word in {_words(seen)[0], *(seen.key[-1:] or folded(alone))}


def _known(seen: Seen, by_word: dict[str, list[int]]) -> bool:
    """Tell whether a single word could be several people: then it is nobody in particular."""
    return len(by_word.get(_words(seen)[0], ())) > 1


def _words(seen: Seen) -> tuple[str, ...]:
    return seen.key or folded(seen.name)


def _length(name: str) -> int:
    return len(name.split())


def _reach(seen: Seen) -> int:
    return 0 if seen.role is None else seen.role.end - seen.role.start
