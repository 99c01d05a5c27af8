"""Whom a title or a phrase beside a name says that a person stands for."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.derive import titles
from briefing.derive.countries import RULE, country_of
from briefing.normalise.cases import as_called
from briefing.normalise.line import Line
from briefing.normalise.roles import (
    Role,
    is_role_noun,
    is_small_adjective,
    past_epithets,
    roles_starting,
)
from briefing.normalise.seen import Affiliation, Span
from briefing.normalise.sightings import Sighting
from briefing.vocabulary.countries import Form

_IN_BRACKETS = 4  # words

Acronyms = Mapping[str, Span]
"""Where the article spells an abbreviation out: "Union of Bakers (UB)"."""


def affiliation_of(line: Line, sighting: Sighting, acronyms: Acronyms) -> Affiliation | None:
    """Return whom a person stands for by what stands beside the name, or None."""
    role = sighting.role
    if sighting.country is not None:
        return country_affiliation(line, *sighting.country)
    if sighting.body is not None:
        return body_affiliation(line, *sighting.body, acronyms)
    bracketed = _in_brackets(line, sighting)
    if bracketed is not None:
        return body_affiliation(line, *bracketed, acronyms)
    if role is None:
        return None
    return (
        _of_compound(line, role)
        or _of_owner(line, role, acronyms)
        or _of_country_before(line, role)
        or _of_country_behind(line, role)
        or _of_body(line, role, acronyms)
    )


def country_affiliation(line: Line, first: int, last: int) -> Affiliation | None:
    """Return the country that the tokens name, as printed where they spell its name out."""
    found = line.country_starting.get(first)
    if found is None or found.last != last or found.form.country is None:
        return None
    if found.form.form is Form.CAPITAL:
        return None
    text = line.words(first, last)
    named = found.form.form is Form.NAME and found.form.nominative is None
    if named and not text.replace(".", "").isupper():
        return Affiliation(text, Span(*line.span(first, last)))
    return Affiliation(found.form.country, Span(*line.span(first, last), RULE))


def body_affiliation(line: Line, first: int, last: int, acronyms: Acronyms) -> Affiliation:
    """Return the body that the tokens name, spelt out where the article does so."""
    text = line.words(first, last)
    span = acronyms.get(text) or (acronyms.get(text.lower()) if last == first + 1 else None)
    if span is not None:
        return Affiliation(" ".join(line.text[span.start : span.end].split()), span)
    return Affiliation(text, Span(*line.span(first, last)))


def _in_brackets(line: Line, sighting: Sighting) -> tuple[int, int] | None:
    """Return the body in "Inga Thoms (Grüne)", in languages that set it so."""
    first = sighting.last + 1
    if line.lower(first - 1) != "(":
        return None
    if line.among(first, "organisations.brackets") and line.lower(first + 1) == ")":
        return first, first + 1
    if "body" not in line.people.words("grammar.in_brackets"):
        return None
    last = first
    while last - first < _IN_BRACKETS and line.tokens[last : last + 1]:
        if line.lower(last) == ")":
            break
        last += 1
    words = line.tokens[first:last]
    named = bool(words) and words[0].capital and all(word.text.isalpha() for word in words)
    role = first in roles_starting(line)
    return (first, last) if named and not role and line.lower(last) == ")" else None


def _of_compound(line: Line, role: Role) -> Affiliation | None:
    """Return the party in "SPD-Fraktionschef", the firm in "Hafen-Sprecherin", where nouns join."""
    token = line.tokens[role.head]
    first, _, rest = token.text.rpartition("-")
    if not rest or not line.people.words("grammar.capital_nouns"):
        return None
    name = first.rpartition("-")[2]
    start = token.start + len(first) - len(name)
    if not name[:1].isupper():
        return None
    if name.lower() in line.people.words("roles.prefixes"):
        country = country_of(name, line.people.language)
        return Affiliation(country, Span(start, start + len(name), RULE)) if country else None
    made = titles.body(name, line.people.language)
    return Affiliation(made or name, Span(start, start + len(name), titles.BODY if made else None))


def _of_owner(line: Line, role: Role, acronyms: Acronyms) -> Affiliation | None:
    if role.owner is None:
        return None
    return country_affiliation(line, *role.owner) or body_affiliation(line, *role.owner, acronyms)


def _of_country_before(line: Line, role: Role) -> Affiliation | None:
    for found in line.countries_within(role.first, role.head):
        return country_affiliation(line, found.first, found.last)
    return None


def _of_country_behind(line: Line, role: Role) -> Affiliation | None:
    """Read "president of Norway" and "spokesman for the Norwegian navy", not "envoy to Norway"."""
    speaks = line.among(role.head, "roles.speakers")
    links = "grammar.for" if speaks else "grammar.of"
    for found in line.countries_within(role.head + 1, role.last):
        before = found.first - 1 - line.among(found.first - 1, "grammar.the")
        if line.among(before, links) or is_small_adjective(line, found) or _by_case(line, before):
            return country_affiliation(line, found.first, found.last)
    return _of_seat(line, role)


def _by_case(line: Line, before: int) -> bool:
    """Tell whether a case says whose a title is, with no preposition in front of the country."""
    cases = line.people.words("roles.genitives")
    return bool(cases) and not line.among(before, "grammar.prepositions")


def _of_seat(line: Line, role: Role) -> Affiliation | None:
    """Read "European Commissioner" and "Secretary of State", which others use with "for"."""
    for found in line.countries_within(role.first, role.last):
        if found.first <= role.head < found.last:
            for_ = line.among(found.first, "roles.of_state") and line.lower(found.last) == "for"
            return None if for_ else country_affiliation(line, found.first, found.last)
    return None


def _of_body(line: Line, role: Role, acronyms: Acronyms) -> Affiliation | None:
    """Read "Goldcrest chairman" and "president of the Bakers' Union"."""
    if line.people.words("roles.genitives"):
        return _of_governed(line, role, acronyms)
    last = role.first
    while last < role.head and _is_bodys(line, last) and not is_role_noun(line, last):
        last += 1
    alone = last == role.first + 1 and line.body(role.first)
    if line.among(role.first, "names.touching") and not _has_body(line, role.first, last):
        last = role.first  # "Lake Bell manager": a place
    if last > role.first and not alone and not _is_portfolio(line, role, last):
        return body_affiliation(line, role.first, last, acronyms)
    if line.people.words("grammar.behind"):
        behind = body_behind(line, role, acronyms)
        if behind is None or (_is_bare(line, *behind) and line.words(*behind) not in acronyms):
            return None
        return body_affiliation(line, *behind, acronyms)
    if not line.among(role.head + 1, "grammar.for") or not role.has_tail():
        return None
    first = role.head + 2 + line.among(role.head + 2, "grammar.the")
    last = first
    while last < role.last and (
        line.capital(last)
        or line.among(last, "grammar.for", "grammar.the")
        or (line.among(last, "grammar.and") and line.capital(last + 1))
    ):
        last += 1
    known = any(line.body(index) for index in range(first, last))
    loud = last == first + 1 and line.tokens[first].text.isupper()
    firms = last > first and line.among(role.head, "roles.of_firms")
    return body_affiliation(line, first, last, acronyms) if known or loud or firms else None


def _of_governed(line: Line, role: Role, acronyms: Acronyms) -> Affiliation | None:
    """Read "директор компании «Сокол»", or what "компании" stands for by itself."""
    first = role.head + 1
    marks = [at for at in range(first, role.last) if line.lower(at) in {"«", "»", "“", "”", "„"}]
    if len(marks) > 1:
        return body_affiliation(line, marks[0] + 1, marks[-1], acronyms)
    body = first < role.last and line.body(first)
    if body and any(line.capital(at) for at in range(first, role.last)):
        named = body_affiliation(line, first, role.last, acronyms)
        made = titles.body(named.text, line.people.language)
        rule = titles.BODY if made else None
        return Affiliation(made or named.text, Span(named.span.start, named.span.end, rule))
    nouns = (line.lower(first),) if body else _seats(line, role)
    known = (acronyms.get(as_called(noun, line.people)) for noun in nouns)
    span = next((span for span in known if span is not None), None)
    if span is None:
        return None
    return Affiliation(" ".join(line.text[span.start : span.end].split()), span)


def _seats(line: Line, role: Role) -> tuple[str, ...]:
    """Return in which bodies the holder of a title without any of its own may sit."""
    if role.has_tail():
        return ()
    title = as_called(line.lower(role.head), line.people)
    pairs = (phrase.partition(" ") for phrase in line.people.phrases("roles.seats"))
    return tuple(body for held, _, body in pairs if as_called(held, line.people) == title)


def body_behind(
    line: Line, role: Role, acronyms: Acronyms = MappingProxyType({})
) -> tuple[int, int] | None:
    """Return the body in "secrétaire du comité social" and "maire de Villers" as tokens.

    It need not have a capital, nor need any word of it.
    """
    link = past_epithets(line, role.head + 1)
    first = link + 1 + line.among(link + 1, "grammar.the")
    if first >= role.last or not line.among(link, "grammar.of"):
        return None
    if line.among(role.head, "roles.with_portfolio"):
        return None
    loud = len(line.tokens[first].text) > 1 and line.tokens[first].text.isupper()
    bare = first == link + 1 and not line.among(link, "grammar.definite")
    proper = line.capital(first) and not line.among(first, "roles.tails")
    firm = bare and proper and line.among(role.head, "roles.of_firms")
    if line.among(first, "roles.states"):
        return None  # "secrétaire d'État au budget"
    spelt_out = line.words(first, role.last) in acronyms
    known = line.among(first, "organisations.heads") or loud or firm or spelt_out
    return (first, role.last) if known and first not in line.country_starting else None


def _is_bare(line: Line, first: int, last: int) -> bool:
    """Tell whether only a noun says which body: "presidenta del comité"."""
    return last == first + 1 and not line.capital(first)


def _is_common(line: Line, index: int) -> bool:
    """Tell whether a word is none of a name, as most nouns where all of them have capitals."""
    nouns = line.people.words("grammar.capital_nouns")
    return bool(nouns) or line.among(index, "roles.modifiers")


def _is_portfolio(line: Line, role: Role, last: int) -> bool:
    """Tell whether a word before "Minister" is what the office is about, not whose it is."""
    office = line.among(role.head, "roles.with_portfolio")
    loud = any(line.tokens[index].text.isupper() for index in range(role.first, last))
    return office and not loud and last - role.first == 1 and last == role.head


def _has_body(line: Line, first: int, last: int) -> bool:
    return any(line.body(index) for index in range(first, last))


def _is_bodys(line: Line, index: int) -> bool:
    place = line.among(index, "organisations.municipal") and line.capital(index - 1)
    known = place or line.body(index) or not _is_common(line, index)
    return line.capital(index) and known
