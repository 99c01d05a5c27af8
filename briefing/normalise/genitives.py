"""What follows a title where a language says it by cases: "министр | финансов Норвегии"."""

from briefing.normalise.line import Line
from briefing.normalise.names import name_end, starts_with_first_name

_LONGEST = 12  # tokens
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
        elif line.among(index, "grammar.prepositions") and _is_governed(line, index + 1):
            end = index = index + 2 if index + 1 not in line.country_starting else index + 1
        elif line.among(index, "grammar.and") and is_genitive(line, index + 1):
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
    if word in people.words("names.function", "verbs.say", "verbs.attend", "verbs.inverted"):
        return False
    ends, never = people.ordered("roles.genitives"), people.ordered("roles.never_genitives")
    return word.endswith(ends) and not word.endswith(never)


def _is_governed(line: Line, index: int) -> bool:
    """Tell whether a preposition in a title is followed by what it governs."""
    if index in line.country_starting:
        return True
    small = line.lower(index).isalpha() and not line.capital(index)
    return small and not line.among(index, "names.function", "verbs.say", "verbs.attend")


def _names_body(line: Line, index: int) -> bool:
    """Tell whether a word with a capital belongs to the name of a body or of a place."""
    if not line.capital(index) or starts_with_first_name(line, index):
        return False
    text = line.tokens[index].text
    if line.among(index, "organisations.heads") or (text.isupper() and len(text) > 1):
        return True
    if not line.lower(index).endswith(line.people.ordered("roles.genitives")):
        return False
    holder = starts_with_first_name(line, index + 1)
    adjective = line.among(index + 1, "organisations.heads", "roles.tails", "names.common")
    return holder or adjective or name_end(line, index) - index > _NAME


_NAME = 2  # words of a name without a father's name


def _quotation_end(line: Line, index: int) -> int:
    """Return the token after a name in quotation marks, `index` if none begins there."""
    closing = _CLOSING.get(line.lower(index), "")
    for at in range(index + 1, min(index + _QUOTED, line.count) if closing else 0):
        if line.lower(at) == closing:
            return at + 1
    return index
