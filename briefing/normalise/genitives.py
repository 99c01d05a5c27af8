"""What follows a title where a language says it by cases: "министр | финансов Норвегии"."""

from collections.abc import Iterator

from briefing.normalise.line import Line
from briefing.normalise.names import name_end, starts_with_first_name

_LONGEST = 12  # tokens
_SUBJECTS = ("verbs.inverted", "organisations.nominatives")
_QUOTED = 8  # tokens of a name in quotation marks
_CLOSING = {"«": "»", "„": "“", "“": "”", '"': '"'}


def genitive_end(line: Line, start: int) -> int:
    """Return the token after the nouns and names that a title governs, `start` if there are none.

    A name that could be its holder's is left out.
    """
    end = index = start
    while index < line.count and index - start < _LONGEST:
        country = line.country_starting.get(index)
        quoted = _quotation_end(line, index)
        if country is not None:
            end = index = country.last
        elif quoted > index:
            end = index = quoted
        elif line.among(index, "grammar.prepositions") and _is_governed(line, index):
            end = index = _past_governed(line, index + 1)
        elif _is_joined(line, index) or _leads_country(line, index):
            index += 1
        elif _names_body(line, index) or is_genitive(line, index):
            end = index = index + 1
        else:
            break
    return end


def is_genitive(line: Line, index: int) -> bool:
    """Tell whether a word in small letters has the ending of a genitive, and is no verb."""
    word, people = line.lower(index), line.people
    if not word.replace("-", "").isalpha() or line.capital(index):
        return False
    if word in people.words("roles.tails"):
        return True
    if word in people.words("names.function", "verbs.say", "verbs.attend", *_SUBJECTS):
        return False
    ends, never = people.ordered("roles.genitives"), people.ordered("roles.never_genitives")
    return word.endswith(ends) and not word.endswith(never)


def _past_governed(line: Line, index: int) -> int:
    """Return the token after what a preposition governs: a noun, with an adjective or without."""
    if index in line.country_starting:
        return index
    described = line.lower(index).endswith(line.people.ordered("grammar.governed_adjectives"))
    noun = line.lower(index + 1).isalpha() and not line.capital(index + 1)
    return index + 1 + (described and noun)


def bodies_in(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the bodies that a line names in the nominative, as tokens: "Комиссия по тарифам"."""
    for index in range(line.count):
        if not line.among(index, "organisations.nominatives"):
            continue
        end = genitive_end(line, index + 1)
        named = (line.capital(at) or line.among(at, "grammar.for") for at in range(index + 1, end))
        called = any(named) and index not in line.quoted
        if end > index + 1 and called:
            yield index, end


def quoted_in(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield nouns of bodies in any case, each with the tokens of its name in quotation marks."""
    for index in range(line.count):
        if not line.body(index):
            continue
        end = genitive_end(line, index + 1)
        marks = [at for at in range(index + 1, end) if line.lower(at) in _CLOSING]
        if marks and _quotation_end(line, marks[0]) == end:
            yield line.lower(index), marks[0] + 1, end - 1


def _is_governed(line: Line, index: int) -> bool:
    """Tell whether a preposition in a title is followed by what it governs there."""
    if index + 1 in line.country_starting:
        return True
    if line.among(index + 1, "roles.tails"):
        return True
    small = line.lower(index + 1).isalpha() and not line.capital(index + 1)
    free = not line.among(index + 1, "names.function", "verbs.say", "verbs.attend")
    return small and free and not line.among(index, "grammar.in", "grammar.at")


def _leads_country(line: Line, index: int) -> bool:
    """Tell whether a word begins a country's full name: "Республики | Армения"."""
    return line.among(index, "names.common") and index + 1 in line.country_starting


def _names_body(line: Line, index: int) -> bool:
    """Tell whether a word with a capital belongs to the name of a body or of a place."""
    if not line.capital(index) or starts_with_first_name(line, index):
        return False
    text = line.tokens[index].text
    if line.among(index, "organisations.heads") or (text.isupper() and len(text) > 1):
        return True
    if not line.lower(index).endswith(line.people.ordered("roles.capital_genitives")):
        return False
    fathers = line.lower(index + 2).endswith(line.people.ordered("names.patronymics"))
    holder = starts_with_first_name(line, index + 1) and not fathers
    adjective = line.among(index + 1, "organisations.heads", "roles.tails", "names.common")
    governed = is_genitive(line, index + 1) or index + 1 in line.country_starting
    return holder or adjective or governed or name_end(line, index) - index > _NAME


_NAME = 2  # words of a name without a father's name


def _quotation_end(line: Line, index: int) -> int:
    """Return the token after a name in quotation marks, `index` if none begins there."""
    closing = _CLOSING.get(line.lower(index), "")
    for at in range(index + 1, min(index + _QUOTED, line.count) if closing else 0):
        if line.lower(at) == closing:
            return at + 1
    return index


def _is_joined(line: Line, index: int) -> bool:
    return line.among(index, "grammar.and") and is_genitive(line, index + 1)
