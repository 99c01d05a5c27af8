"""Where a person's name may stand: runs of capitalised words that mean nothing else."""

import re
from functools import cache, lru_cache

from briefing.normalise.line import Line
from briefing.vocabulary.people import People, first_names, given_names

_LONGEST = 7  # words
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]")


def name_end(line: Line, first: int, *, titled: bool = False) -> int:
    """Return the token after the name that begins at `first`, or `first` if none does.

    After a title a name may also begin with a word that is English as well ("He", "Long").
    """
    last = first
    if titled and line.capital(first) and line.among(first, "names.syllables"):
        last = first + 1 if _is_name_word(line, first + 1) else first
    while last < len(line.tokens) and last - first < _LONGEST:
        step = _step(line, first, last)
        if step == 0:
            break
        last += step
    return last


def is_full(line: Line, first: int, last: int) -> bool:
    """Tell whether a run looks like a first name and a family name."""
    return last - first > 1 and starts_with_first_name(line, first)


def starts_with_first_name(line: Line, first: int) -> bool:
    """Tell whether a word, or the first half of "Jean-Luc", is a known first name."""
    word = line.tokens[first].text if first < len(line.tokens) else ""
    if word in given_names(line.people.language):
        return True
    return word in first_names() or word.split("-")[0] in first_names() or word in _hyphened()


def called_by(name: str, people: People) -> tuple[str, ...]:
    """Return the words by which alone somebody is called: the last, or the first family name.

    Of "Ana Ruiz Soto", in languages whose people bear two family names, either.
    """
    words = name.split()
    two = len(words) > 2 and words[-2][0].isupper() and words[-2] not in first_names()
    return tuple(words[-2:] if two and people.words("names.surnames") else words[-1:])


def past_noun(line: Line, first: int) -> int:
    """Skip an unknown noun in front of a full name, where every noun has a capital."""
    nouns = line.people.words("grammar.capital_nouns")
    if not nouns or starts_with_first_name(line, first):
        return first
    known = starts_with_first_name(line, first + 1)
    return first + (known and name_end(line, first) - first > 2)


def past_honorifics(line: Line, index: int) -> int:
    """Return the token after "Dr", "H.E. Mr." or "Dr the Rt Hon." at `index`."""
    while _is_honorific(line, index):
        index += 1 + (line.lower(index + 1) == ".")
        index += line.among(index, "grammar.the") and _is_honorific(line, index + 1)
    return index


def past_acronym(line: Line, index: int) -> int:
    """Return the token after a body's short name in brackets at `index`: "Bakers' Union (BU)"."""
    short = line.tokens[index + 1].text if index + 1 < line.count else ""
    loud = sum(letter.isupper() for letter in short) > 1 and short.isalpha()
    closed = line.lower(index) == "(" and line.lower(index + 2) == ")"
    country = index + 1 in line.country_starting
    return index + 3 if closed and loud and not country else index


def touches_institution(line: Line, first: int, last: int) -> bool:
    """Tell whether a run is part of the name of a place or a body ("Jane Roe Hospital")."""
    if line.words(first, last) in line.people.phrases("names.lookalikes"):
        return True
    near = line.people.words("names.touching", "organisations.heads")
    title = line.among(first - 1, "roles.heads")  # "Gemeinderat" is a councillor and a council
    governed = line.people.words("roles.genitives")  # "глава Минтранса | Олег Бойко"
    free = title or (governed and not line.among(first - 1, "names.touching"))
    before = line.capital(first - 1) and line.lower(first - 1) in near and not free
    after = line.lower(last) in near or (line.capital(last) and line.among(last, "names.common"))
    return before or after or line.among(last, "names.companies")


def _is_honorific(line: Line, index: int) -> bool:
    if line.among(index, "names.small_honorifics"):
        return True
    return line.capital(index) and line.lower(index).rstrip(".") in _honorifics(line.people)


@cache
def _honorifics(people: People) -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in people.words("names.honorifics"))


def _step(line: Line, first: int, last: int) -> int:
    """Return how many tokens the name goes on by: 0 where it ends."""
    if last - first > 1 and _is_loud(line, last - 1) and not _is_loud(line, last):
        return 0  # "Nicolas HERBAUT Déborah CAMP"
    if _is_name_word(line, last):
        return 1
    if last == first:
        return 0
    word = line.lower(last)
    if word == "," and last - first > 1 and line.among(last + 1, "names.suffixes"):
        return 2 + (line.lower(last + 2) == "." and last + 3 < line.count)  # "John Lund, Jr."
    if word in line.people.words("names.particles"):
        further = 1 + line.among(last + 1, "names.particles", "names.inner_particles")
        surname = line.capital(last + further) and line.among(last + further, "names.syllables")
        return further + 1 if surname or _is_name_word(line, last + further) else 0
    if line.capital(last) and word in line.people.words("names.suffixes", "names.syllables"):
        return 1
    if joins_surnames(line, first, last):
        return 2
    return int(_is_loud_surname(line, last))


def joins_surnames(line: Line, first: int, last: int) -> bool:
    """Tell whether a word joins two family names of one person: "Ana Ruiz y Soto"."""
    if last - first < 2 or not line.among(last, "names.joints") or line.capital(last + 2):
        return False
    begins = starts_with_first_name(line, first) and not starts_with_first_name(line, last + 1)
    return begins and _is_name_word(line, last + 1)


def _is_loud_surname(line: Line, index: int) -> bool:
    """Tell whether a word in capitals follows a first name: "Jean DUPONT"."""
    loud = _is_loud(line, index)
    return loud and starts_with_first_name(line, index - 1) and index not in line.country_tokens


def _is_loud(line: Line, index: int) -> bool:
    word = line.tokens[index].text if 0 <= index < line.count else ""
    return word.replace("-", "").isalpha() and word.isupper() and len(word) > 2


def _is_name_word(line: Line, index: int) -> bool:
    if not line.capital(index) or index in line.country_tokens:
        return False
    token = line.tokens[index]
    return _names(token.text, token.lower, line.people)


@lru_cache(maxsize=4096)  # a text comes back to its names again and again
def _names(word: str, low: str, people: People) -> bool:
    """Tell whether a word with a capital may be one of a name."""
    if _INITIALS.fullmatch(word):
        return word != "I"
    plain = word.replace("-", "").replace("’", "").replace("'", "")
    compound = word.rpartition("-")[2] in people.words("names.compounds")
    if not plain.isalpha() or plain.isupper() or compound:
        return False
    if low not in _no_names(people) or word in first_names():
        return True
    return word in given_names(people.language)


@cache
def _no_names(people: People) -> frozenset[str]:
    lists = ("names.function", "names.common", "names.honorifics", "names.syllables")
    roles = ("roles.heads", "roles.weak", "roles.modifiers")
    return people.words(*lists, *roles)


@cache
def _hyphened() -> frozenset[str]:
    return frozenset(name for name in first_names() if "-" in name)
