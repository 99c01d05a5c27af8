"""Titles in a line: "U.S. Trade Representative", "head of the Norwegian delegation"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.normalise.genitives import genitive_end
from briefing.normalise.line import CountryAt, Line
from briefing.normalise.names import name_end, past_honorifics, starts_with_first_name
from briefing.vocabulary.countries import Form

_LONGEST_TAIL = 14  # tokens
_LONGEST_RUN = 8


@dataclass(frozen=True, slots=True)
class Role:
    """A title among the tokens `first` to `last`, exclusive; its last noun stands at `head`.

    `owner` is whose it is, where a genitive says so ("Norway's minister"), as tokens.
    """

    first: int
    head: int
    last: int
    strong: bool  # the noun by itself means a person
    owner: tuple[int, int] | None = None

    def has_tail(self) -> bool:
        """Tell whether something follows the noun ("of State")."""
        return self.last > self.head + 1


@lru_cache(maxsize=8)
def roles_in(line: Line) -> tuple[Role, ...]:
    """Find the titles in a line, none inside another."""
    return tuple(_roles(line))


@lru_cache(maxsize=8)
def roles_starting(line: Line) -> Mapping[int, Role]:
    """Return the titles in a line by their first token."""
    return {role.first: role for role in roles_in(line)}


def is_role_noun(line: Line, index: int) -> bool:
    """Tell whether a token is the noun of a title."""
    if line.among(index, "roles.heads", "roles.weak") or line.ends(index, "roles.endings"):
        return True
    if line.among(index, "roles.counterparts") and line.count > 1:
        pair = f"{line.lower(index - 1)} {line.lower(index)}"
        return pair in line.people.phrases("roles.pairs")  # "opposite number"
    return "-" in line.lower(index) and is_strong(line, index)


def is_plural(line: Line, role: Role) -> bool:
    """Tell whether a title stands for several people ("Ministers")."""
    noun, people = line.lower(role.head), line.people
    if line.among(role.first - 1, "grammar.plural_articles"):
        return noun.endswith(people.ordered("grammar.plural_by_article"))
    return noun.endswith(people.ordered("grammar.plurals")) and not noun.endswith("ss")


def is_strong(line: Line, index: int) -> bool:
    """Tell whether the noun of a title by itself means a person."""
    word = line.lower(index)
    parts = {word, word.rsplit("-", 1)[-1], word.partition("-at-")[0]}
    return bool(parts & line.people.words("roles.heads")) or line.ends(index, "roles.endings")


def past_epithets(line: Line, index: int) -> int:
    """Return the token after adjectives behind the noun of a title: "norvégienne", "générale"."""
    while True:
        country = line.country_starting.get(index)
        if country is not None and is_small_adjective(line, country):
            index = country.last
        elif line.among(index, "roles.epithets"):
            index += 1
        else:
            return index


def is_small_adjective(line: Line, country: CountryAt) -> bool:
    """Tell whether a country stands as an adjective without a capital."""
    return country.form.form is Form.ADJECTIVE and not line.capital(country.first)


def _roles(line: Line) -> Iterator[Role]:
    floor = 0
    for index in range(line.count):
        if index < floor or not is_role_noun(line, index) or starts_with_first_name(line, index):
            continue
        if line.people.words("grammar.behind") and line.among(index - 1, "organisations.heads"):
            continue  # "grupo parlamentario"
        if line.among(index, "roles.companions") and is_role_noun(line, index + 1):
            continue  # "two fellow members"
        head = _last_noun(line, index)
        first, owner = _left(line, index, floor)
        last = _tail_end(line, past_epithets(line, head + 1))
        strong = any(is_strong(line, noun) for noun in range(index, head + 1))
        yield Role(first, head, last, strong, owner)
        floor = last


def _last_noun(line: Line, head: int) -> int:
    """Follow "Deputy Prime Minister", "Secretary General" to the last noun."""
    last = head
    for index in range(head + 1, head + _LONGEST_RUN):
        word = line.lower(index)
        if is_role_noun(line, index) or (index == last + 1 and line.among(index, "roles.after")):
            last = index
        elif word not in line.people.words("roles.modifiers") and not (
            index in line.country_tokens and line.among(head, "roles.deputies")
        ):
            break
    return last


def _left(line: Line, first: int, floor: int) -> tuple[int, tuple[int, int] | None]:
    """Return where a title begins, and whose it is."""
    noun = first
    while first > floor:
        before = first - 1
        word = line.lower(before)
        country = line.country_ending.get(first)
        if word in {"'s", "'"}:
            return first, _genitive(line, before, floor)
        if country and country.first >= floor and _leads(line, country):
            first = country.first
        elif _belongs(line, before) or _names_body(line, before):
            first = before
        elif first == noun and _describes(line, before):
            return before, None  # "the grants officer", "spy chief"
        elif (
            line.among(before, "grammar.and")
            and line.among(before - 1, "roles.modifiers")
            and first > 1
        ):
            first = before - 1
        else:
            break
    torn = line.among(first - 1, "grammar.for") and line.capital(first - 2)
    torn = torn and not line.people.words("grammar.capital_nouns")
    return (noun if torn else first), None  # "… for the Rights of Sailors chairman"


def _leads(line: Line, country: CountryAt) -> bool:
    """Tell whether a country may lead a title: where cases tell, only as an adjective."""
    if line.people.words("roles.genitives"):
        return country.form.form is Form.ADJECTIVE
    return country.form.form is not Form.CAPITAL


def _belongs(line: Line, index: int) -> bool:
    if line.among(index, "roles.companions"):
        return False
    return line.among(index, "roles.modifiers", "roles.former") or is_role_noun(line, index)


def _describes(line: Line, index: int) -> bool:
    """Tell whether an unknown word in lower case belongs to the title after it."""
    token = line.tokens[index]
    if not (token.text.isalpha() and token.text.islower()) or line.capital(index + 1):
        return False
    if token.lower in line.people.words("names.function", "verbs.say", "verbs.attend"):
        return False
    article = line.among(index - 1, "grammar.articles")
    return article or line.among(index + 1, "roles.after_nouns")


def _names_body(line: Line, index: int) -> bool:
    """Tell whether a capitalised word before a title names a body ("Goldcrest chairman")."""
    token = line.tokens[index]
    if not token.capital or line.among(index, "names.function"):
        return False
    if starts_with_first_name(line, index) or line.among(index, "names.honorifics"):
        return False
    begins = index == 0 or line.tokens[index - 1].text in '.!?:“"'
    if "." in token.text or line.people.words("grammar.capital_nouns", "grammar.behind"):
        return False
    return not begins or token.text.isupper() or line.among(index, "names.common")


def _genitive(line: Line, mark: int, floor: int) -> tuple[int, int] | None:
    country = line.country_ending.get(mark)
    if country and country.first >= floor:
        return country.first, mark
    first = mark
    while first > floor and line.capital(first - 1):
        if line.among(first - 1, "names.function"):
            break
        first -= 1
    return (first, mark) if first < mark else None


def _tail_end(line: Line, start: int) -> int:
    """Return the token after "of State for Political Affairs", `start` if no such words follow."""
    if line.people.words("roles.genitives"):
        return genitive_end(line, start)
    if not line.among(start, "grammar.prepositions"):
        return start
    end = index = start
    while index < len(line.tokens) and index - start < _LONGEST_TAIL:
        country = line.country_starting.get(index)
        if country:
            end = index = country.last
        elif _begins_person(line, index, start) or past_honorifics(line, index) > index:
            break
        elif _goes_on(line, index):
            index += 1
            end = end if _links_on(line, index - 1) else index
        else:
            break
    return end


def _goes_on(line: Line, index: int) -> bool:
    """Tell whether a word can belong to the tail of a title."""
    genitive = line.lower(index) in {"'", "’"}
    named = line.capital(index) or line.among(index, "roles.tails")
    return genitive or named or _stands_for_it(line, index)


def _stands_for_it(line: Line, index: int) -> bool:
    """Tell whether a word stands right behind an "of": "chargée des routes"."""
    if not line.people.words("grammar.behind") or not line.tokens[index].text.isalpha():
        return False
    before = index - 1 - line.among(index - 1, "grammar.the")
    return line.among(before, "grammar.of") and not line.among(index, "names.function")


def _begins_person(line: Line, index: int, start: int) -> bool:
    """Tell whether a name begins inside what could be the tail of a title."""
    last = name_end(line, index)
    if starts_with_first_name(line, index):
        return last > index + 1
    closed = index > start + 1 and line.among(index - 1, "roles.closers")
    alone = last == index + 1 and not line.people.words("grammar.behind")
    if closed and alone and line.lower(last) in {",", "."}:
        return not line.among(index, "roles.tails")  # "Secretary of State Lund, …"
    return closed and last - index in {2, 3} and not line.capital(last)


def _links_on(line: Line, index: int) -> bool:
    return line.lower(index) in {"'", "’"} or line.among(index, "grammar.links")
