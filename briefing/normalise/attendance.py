"""Whether a sentence says that somebody in it took part, spoke or led."""

from functools import lru_cache

from briefing.normalise.line import Line
from briefing.normalise.names import past_honorifics
from briefing.normalise.roles import Role
from briefing.normalise.seen import Span
from briefing.normalise.sightings import Sighting, past_brackets
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
    near = range(max(0, start_of(sighting, line) - _REACH), sighting.last + _REACH * 2)
    return any(_is_attending(line, index) for index in near)


def _is_attending(line: Line, index: int) -> bool:
    """Tell whether a verb says that its subject was there; "cool heads." are none's."""
    if not line.among(index, "verbs.attend") or index in line.quoted:
        return False
    closes = line.lower(index + 1) in {"", ",", ".", ";", ":", ")"}
    return not (closes and line.among(index, "verbs.nouns"))


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
        for i in range(start_of(sighting, line) - 2, start_of(sighting, line))
    ):
        return True
    if _is_told_by(line, start_of(sighting, line)):
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


def link_between(line: Line, one: Sighting, other: Sighting) -> str:
    """Return "and" or "," where nothing else stands between two people with titles, else ""."""
    between = range(past_brackets(line, end_of(one)), start_of(other, line))
    small = ("grammar.and", "grammar.the", "grammar.articles", "grammar.adverbs")
    signs = {",", ")", ";"}
    if not all(line.lower(i) in signs or line.among(i, *small) for i in between):
        return ""
    if any(line.among(index, "grammar.and") for index in between):
        return "and"
    return "," if any(line.lower(index) in {",", ";"} for index in between) else ""


def leads(line: Line, sighting: Sighting) -> bool:
    """Tell whether a sentence is about somebody: it begins with the name and its title."""
    if _tells_of_absence(line.people, _clause(line, sighting)):
        return False
    start = start_of(sighting, line)
    if sighting.role is not None and sighting.role.owner is not None and start < sighting.first:
        start = min(start, sighting.role.owner[0])  # "The Harbour Party's leader, Kari Lund"
    start -= line.among(start - 1, "grammar.the", "grammar.articles")
    return start == 0


def _is_teller(line: Line, sighting: Sighting) -> bool:
    """Tell whether a quotation is only interrupted: "«We agreed, — said Kari Lund. — Now …»"."""
    start = start_of(sighting, line)
    dash = line.lower(start - 2) in {"—", "–"} and line.lower(start - 3) in {",", "!", "?", "…"}
    return dash and line.among(start - 1, "verbs.say")


def is_outsider(line: Line, role: Role | None) -> bool:
    """Tell whether a title is that of an observer, a predecessor or a rival."""
    if role is None:
        return False
    fellow = line.among(role.first - 1, "roles.companions")
    before = range(max(0, role.first - 1 + fellow), role.last)
    return any(line.among(index, "roles.outsiders") for index in before)


def headship(line: Line, sighting: Sighting) -> Span | None:
    """Return the words that make somebody the head of a delegation, or None."""
    start = start_of(sighting, line)
    if line.among(start - 1, "grammar.the", "grammar.owners"):
        start -= 1
    if line.among(start - 1, "grammar.by") and line.among(start - 2, "verbs.heads"):
        return Span(*line.span(start - 2, start), "head.led-by")
    verb = verb_after(line, sighting)
    if line.among(verb, "verbs.heads"):
        for index in range(verb + 1, min(verb + 6, len(line.tokens))):
            if line.among(index, "organisations.delegations"):
                return Span(*line.span(verb, index + 1), "head.led")
    role = sighting.role
    return None if role is None else head_by_title(line, role.first, role.last)


def head_by_title(line: Line, first: int, last: int) -> Span | None:
    """Return a title that makes its holder the head of a delegation: "chief negotiator"."""
    leads = any(line.among(index, "roles.leaders") for index in range(first, last))
    led = any(line.among(index, "roles.led") for index in range(first, last))
    words = line.words(first, last).lower()
    if (leads and led) or words.startswith(line.people.phrases("roles.lead_titles")):
        return Span(*line.span(first, last), "head.title")
    return None


def verb_after(line: Line, sighting: Sighting) -> int:
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


def start_of(sighting: Sighting, line: Line) -> int:
    """Return the first token of a name with the title and the "Ms." before it."""
    first = sighting.first
    if sighting.role is not None and sighting.role.first < first:
        return sighting.role.first
    for index in range(max(0, first - _HONORIFICS), first):
        if past_honorifics(line, index) == first:
            return index
    return first
