"""Whether a sentence says that somebody in it took part, spoke for a party or led a delegation."""

from functools import lru_cache

from briefing.derive.countries import RULE
from briefing.normalise.acting_for import acts_for, represented_by
from briefing.normalise.line import CountryAt, Line
from briefing.normalise.names import past_honorifics
from briefing.normalise.roles import Role, is_small_adjective
from briefing.normalise.seen import Affiliation, Span
from briefing.normalise.sightings import Sighting
from briefing.vocabulary.countries import Form
from briefing.vocabulary.people import People

_REACH = 14  # tokens between a name and the verb that goes with it
_MARKS = frozenset({";", "."})
_HONORIFICS = 6  # tokens
_BRACKETED = 7  # tokens of a body in brackets


def took_part(line: Line, sighting: Sighting, sentence: str) -> bool:
    """Tell whether the sentence says that a person was there: met, signed, chaired or joined."""
    if sighting.first in line.quoted or _tells_of_absence(line.people, _clause(line, sighting)):
        return False
    if _tells_of_presence(line.people, sentence):
        return True
    if _is_parted(line):
        return True
    near = range(max(0, _start(sighting, line) - _REACH), sighting.last + _REACH * 2)
    return any(line.among(index, "verbs.attend") and index not in line.quoted for index in near)


def _clause(line: Line, sighting: Sighting) -> str:
    """Return what stands around a name between two semicolons."""
    start, end = line.span(sighting.first, sighting.last)
    first = line.text.rfind(";", line.start, start) + 1 or line.start
    last = line.text.find(";", end, line.end)
    return " ".join(line.text[first : last if last >= 0 else line.end].split())


@lru_cache(maxsize=8)
def _is_parted(line: Line) -> bool:
    """Tell whether a verb of being there stands in two halves: "nahm … teil"."""
    pairs = (pair.partition("=") for pair in line.people.ordered("verbs.parted"))
    small = [token.text for token in line.tokens if token.text.islower()]
    return any(first in small and half in small for first, _, half in pairs)


@lru_cache(maxsize=8)
def _tells_of_absence(people: People, sentence: str) -> bool:
    return people.pattern("verbs.absence").search(sentence) is not None


@lru_cache(maxsize=8)
def _tells_of_presence(people: People, sentence: str) -> bool:
    return people.pattern("verbs.attend_phrases").search(sentence) is not None


def speaks(line: Line, sighting: Sighting) -> bool:
    """Tell whether a person is the subject of a verb of saying."""
    if sighting.first in line.quoted and not _is_teller(line, sighting):
        return False
    if any(
        line.among(i, "verbs.say")
        for i in range(_start(sighting, line) - 2, _start(sighting, line))
    ):
        return True
    if _is_told_by(line, _start(sighting, line)):
        return True
    index = end_of(sighting)
    index += line.lower(index) in {",", ")"}
    if line.lower(index) == "(" and line.people.words("grammar.in_brackets"):
        closing = (i for i in range(index, index + _BRACKETED) if line.lower(i) == ")")
        index = next(closing, index - 1) + 1
    ahead = [line.lower(i) for i in range(index, index + 3)]
    return any(word in line.people.words("verbs.say") for word in ahead)


def _is_told_by(line: Line, start: int) -> bool:
    """Tell whether a verb behind a quotation has its subject further on: "…», a dit hier Lund"."""
    if not line.people.words("grammar.behind"):
        return False
    for index in range(start - 1, max(0, start - _REACH), -1):
        if line.among(index, "verbs.say"):
            closing = (line.lower(i) for i in range(max(0, index - 4), index))
            return any(sign in {"»", "”"} for sign in closing)
        if line.lower(index) in _MARKS or line.among(index, "grammar.breaks"):
            return False
    return False


def are_joined(line: Line, one: Sighting, other: Sighting) -> bool:
    """Tell whether only "and", commas and articles stand between two people with their titles."""
    first, last = end_of(one), _start(other, line)
    if not any(line.among(index, "grammar.and") for index in range(first, last)):
        return False
    small = ("grammar.and", "grammar.the", "grammar.articles", "grammar.adverbs")
    return all(line.lower(i) in {",", ")"} or line.among(i, *small) for i in range(first, last))


def leads(line: Line, sighting: Sighting) -> bool:
    """Tell whether a sentence is about somebody: it begins with the name and its title."""
    if _tells_of_absence(line.people, _clause(line, sighting)):
        return False
    start = _start(sighting, line)
    start -= line.among(start - 1, "grammar.the", "grammar.articles")
    return start == 0


def _is_teller(line: Line, sighting: Sighting) -> bool:
    """Tell whether a quotation is only interrupted: "«We agreed, — said Kari Lund. — Now …»"."""
    start = _start(sighting, line)
    dash = line.lower(start - 2) in {"—", "–"} and line.lower(start - 3) in {",", "!", "?", "…"}
    return dash and line.among(start - 1, "verbs.say")


def is_outsider(line: Line, role: Role | None) -> bool:
    """Tell whether a title is that of an observer, a predecessor or a rival."""
    if role is None:
        return False
    before = range(max(0, role.first - 1), role.last)
    return any(line.among(index, "roles.outsiders") for index in before)


def headship(line: Line, sighting: Sighting) -> Span | None:
    """Return the words that make somebody the head of a delegation, or None."""
    start = _start(sighting, line)
    if line.among(start - 1, "grammar.the", "grammar.owners"):
        start -= 1
    if line.among(start - 1, "grammar.by") and line.among(start - 2, "verbs.heads"):
        return Span(*line.span(start - 2, start), "head.led-by")
    verb = _verb_after(line, sighting)
    if line.among(verb, "verbs.heads"):
        for index in range(verb + 1, min(verb + 6, len(line.tokens))):
            if line.among(index, "organisations.delegations"):
                return Span(*line.span(verb, index + 1), "head.led")
    role = sighting.role
    return None if role is None else head_by_title(line, role.first, role.last)


def head_by_title(line: Line, first: int, last: int) -> Span | None:
    """Return a title that makes its holder the head of a delegation: "chief negotiator"."""
    title = [line.lower(index) for index in range(first, last)]
    leads = any(word in {"head", "leader", "chief"} for word in title)
    if (leads and "delegation" in title) or title[:2] == ["chief", "negotiator"]:
        return Span(*line.span(first, last), "head.title")
    return None


def delegation(line: Line, sighting: Sighting) -> Affiliation | None:
    """Return whose delegation a person led or was in, by the clause around the name."""
    start = _past_articles(line, _start(sighting, line))
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
    verb = _verb_after(line, sighting)
    if by is not None and line.among(verb, "grammar.represented"):
        return _country_near(line, by, behind=False, stands=True)
    if line.among(verb, "verbs.heads", "grammar.represented"):
        return _country_near(line, verb, behind=True)
    if line.among(start - 1, "verbs.inverted"):
        return _country_near(line, start - 1, behind=False)
    if line.people.pattern("verbs.belonging").search(line.text, line.start, line.end):
        return _first_delegation(line, start)
    alone = line.country_ending.get(start - 1) if line.lower(start - 1) == "—" else None
    if alone is not None and is_small_adjective(line, alone):
        return _affiliation(line, alone)  # "таджикскую — министр …", the noun left out
    return _stands_for(line, start) or acts_for(line, verb)


def _first_delegation(line: Line, start: int) -> Affiliation | None:
    """Return the country in "To the Norwegian delegation belonged …"."""
    first = next(iter(line.countries), None)
    if first is None or first.last > start:
        return None
    group = line.among(first.last, "organisations.delegations")
    return _affiliation(line, first) if group else None


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
        if line.lower(index) in _MARKS or line.among(index, "grammar.and", "grammar.breaks"):
            return None
    return None


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


def _verb_after(line: Line, sighting: Sighting) -> int:
    """Return the token after a name, a comma and "who" skipped."""
    index = end_of(sighting)
    index += line.lower(index) == ","
    return index + line.among(index, "grammar.who")


def end_of(sighting: Sighting) -> int:
    """Return the token after a name and the title or country that follow it."""
    ends = [sighting.last]
    if sighting.country is not None:
        ends.append(sighting.country[1])
    if sighting.body is not None:
        ends.append(sighting.body[1])
    if sighting.role is not None:
        ends.append(sighting.role.last)
    return max(ends)


def _start(sighting: Sighting, line: Line) -> int:
    """Return the first token of a name with the title and the "Ms." before it."""
    first = sighting.first
    if sighting.role is not None and sighting.role.first < first:
        return sighting.role.first
    for index in range(max(0, first - _HONORIFICS), first):
        if past_honorifics(line, index) == first:
            return index
    return first


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
