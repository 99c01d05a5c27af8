"""Whose delegation somebody led or was in, by the clause around the name."""

from briefing.derive.countries import RULE
from briefing.normalise.acting_for import acts_for, represented_by
from briefing.normalise.attendance import end_of, start_of, verb_after
from briefing.normalise.line import CountryAt, Line
from briefing.normalise.roles import is_small_adjective
from briefing.normalise.seen import Affiliation, Span
from briefing.normalise.sightings import Sighting
from briefing.vocabulary.countries import Form

_REACH = 14  # tokens between a name and the verb that goes with it
_ASIDE = 3  # tokens behind a comma
_MARKS = frozenset({";", "."})


def delegation(line: Line, sighting: Sighting) -> Affiliation | None:
    """Return whose delegation a person led or was in, by the clause around the name."""
    start = _past_articles(line, start_of(sighting, line))
    sender = line.country_ending.get(start - 1)
    if sender is not None and line.among(start - 1, "grammar.sent"):
        return _affiliation(line, sender)
    if (spoken := _spoken_for(line, start)) is not None:
        return spoken
    by = _by_before(line, start)
    if by is not None and line.among(by - 1, "verbs.heads", "grammar.represented"):
        before = _country_near(line, by - 1, behind=False)
        before = before or _country_near(line, end_of(sighting), behind=True)
        return before or represented_by(line, start)
    verb = verb_after(line, sighting)
    if by is not None and line.among(verb, "grammar.represented"):
        return _country_near(line, by, behind=False, stands=True)
    if line.among(verb, "verbs.heads", "grammar.represented"):
        return _country_near(line, verb, behind=True)
    if line.among(start - 1, "verbs.inverted"):
        return _country_near(line, start - 1, behind=False)
    if (own := member_of(line, sighting)) is not None:
        return own
    alone = line.country_ending.get(start - 1) if line.lower(start - 1) == "—" else None
    if alone is not None and is_small_adjective(line, alone):
        return _affiliation(line, alone)  # "таджикскую — министр …", the noun left out
    return _stands_for(line, start) or _apposed(line, sighting) or acts_for(line, verb)


def member_of(line: Line, sighting: Sighting) -> Affiliation | None:
    """Return the country in "To the Norwegian delegation belonged", "Norway's team included"."""
    start = start_of(sighting, line)
    belonging = line.people.pattern("verbs.belonging").search(line.text, line.start, line.end)
    if belonging is None or belonging.start() > line.tokens[start].start:
        return None
    for found in line.countries:
        behind = found.last + (line.lower(found.last) in {"'s", "'"})
        if behind < start and line.among(behind, "organisations.delegations"):
            return _affiliation(line, found)
    return None


def _stands_for(line: Line, start: int) -> Affiliation | None:
    """Return whom somebody stands for in "por Perú asistió el ministro Luis Soto"."""
    verbs = ("verbs.attend", "verbs.say", "verbs.does")
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if line.among(index, "grammar.on_behalf"):
            between = range(index, start)
            apart = any(line.lower(i) == "," or line.among(i, *verbs) for i in between)
            found = next((c for i in between if (c := line.country_starting.get(i))), None)
            if found is not None and found.last <= start:
                return _affiliation(line, found)
            return _principal(line, index + 1, start) if apart else None
        joined = line.among(index, "grammar.and") and not line.people.words("grammar.brackets")
        if line.lower(index) in _MARKS or joined or line.among(index, "grammar.breaks"):
            return None
    return None


def _apposed(line: Line, sighting: Sighting) -> Affiliation | None:
    """Read "Kari Lund, en representación de la patronal, …": whom an aside says."""
    end = end_of(sighting)
    if line.lower(end) != ",":
        return None
    noun = end + 2 + line.among(end + 2, "grammar.the")
    behind = line.people.words("grammar.behind") and line.among(end + 1, "grammar.from")
    if behind and (line.body(noun) or line.among(noun, "organisations.party_names")):
        return _principal(line, noun, line.count)  # "Kari Lund, del grupo municipal, …"
    links = (i for i in range(end + 1, end + _ASIDE) if line.among(i, "grammar.on_behalf"))
    link = next(links, None)
    return _principal(line, link + 1, line.count) if link is not None else None


def _principal(line: Line, first: int, stop: int) -> Affiliation | None:
    """Return the body in "por parte de la patronal minera, …"."""
    while line.among(first, "grammar.of", "grammar.the", "grammar.sides"):
        first += 1
    last = first
    while last < stop and (line.capital(last) or line.body(last) or _goes_on(line, first, last)):
        last += 1
    while last > first and line.among(last - 1, "grammar.of", "grammar.the"):
        last -= 1
    if last == first or not (line.body(first) or line.capital(first)):
        return None
    return Affiliation(line.words(first, last), Span(*line.span(first, last)))


def _goes_on(line: Line, first: int, last: int) -> bool:
    small = line.among(last, "grammar.of", "grammar.the", "roles.epithets", "roles.tails")
    return last > first and small


def _past_articles(line: Line, start: int) -> int:
    """Go back over what stands between "comprised" and a title: "also the"."""
    small = ("grammar.articles", "grammar.adverbs")
    while line.people.words("grammar.behind") and line.among(start - 1, *small):
        start -= 1
    return start


def _spoken_for(line: Line, start: int) -> Affiliation | None:
    """Return the party in "For the Bakers' Union, Kari Lund …", in languages that say so."""
    start -= line.among(start - 1, "grammar.the")
    if line.lower(start - 1) != ",":
        return None
    first = start - 1
    while start - first < _REACH and not line.among(first - 1, "grammar.spoken_for"):
        first -= 1
        if first <= 0 or line.lower(first) in _MARKS | {","}:
            return None
    begins = first < 2 or line.lower(first - 2) in _MARKS | {",", "–", "—"}
    if not begins and not line.among(first - 2, "grammar.and"):
        return None  # "readiness for the talks, Kari Lund …"
    first += line.among(first, "grammar.the")
    country = line.country_starting.get(first)
    if country is not None:
        return _affiliation(line, country)
    body = line.capital(first) or line.among(first, "organisations.heads")
    span = line.span(first, start - 1)
    return Affiliation(line.words(first, start - 1), Span(*span)) if body else None


def _by_before(line: Line, start: int) -> int | None:
    """Return the "by" that governs a name, in the same clause."""
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if line.among(index, "grammar.by"):
            return index
        if (
            line.lower(index) in _MARKS
            or line.among(index, "grammar.breaks")
            or index in line.country_tokens
        ):
            return None
    return None


def _country_near(
    line: Line, verb: int, *, behind: bool, stands: bool = False
) -> Affiliation | None:
    """Return the country nearest to a verb: "the Norwegian team, led …", "led the Norwegian …"."""
    window = range(verb, verb + 6) if behind else range(max(0, verb - 8), verb)
    near = [
        found
        for index in window
        if (found := line.country_starting.get(index)) and found.form.country is not None
    ]
    if not near:
        return None
    found = near[0] if behind else near[-1]
    delegations = line.people.words("organisations.delegations")
    between = [*range(*sorted((found.last, verb + 8)))]
    behind_noun = is_small_adjective(line, found) or line.people.words("roles.genitives")
    between += [found.first - 1] if behind_noun else []
    group = any(line.lower(index) in delegations for index in between)
    stands = stands or line.among(verb, "grammar.represented")
    return _affiliation(line, found) if group or stands else None


def _affiliation(line: Line, found: CountryAt) -> Affiliation | None:
    if found.form.country is None or found.form.form is Form.CAPITAL:
        return None
    return Affiliation(found.form.country, Span(*line.span(found.first, found.last), RULE))
