"""The houses that an article is about, and which of its people are theirs.

"The council of Halden met. The mayor, Kari Lund, …" makes her the mayor of Halden: a title that
names nothing of its own is that of the one house in the first sentences whose titles it is among.
A minister is one of the only country there that nobody else stands for.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefing.derive.titles import singular
from briefing.model.article import Kind
from briefing.normalise.affiliations import Acronyms
from briefing.normalise.called import body_called, in_full, subject_before
from briefing.normalise.cases import as_called
from briefing.normalise.clusters import Person, folded
from briefing.normalise.councils import councils, one_of
from briefing.normalise.datelines import dateline
from briefing.normalise.line import Line
from briefing.normalise.memberships import federation, membership
from briefing.normalise.nations import holds_office, nation_acting, nation_of
from briefing.normalise.parties import Party, lead_lines
from briefing.normalise.reading import Reading
from briefing.normalise.roles import is_role_noun
from briefing.normalise.seats import seats_of
from briefing.normalise.seen import Affiliation, Seen, Span
from briefing.normalise.sightings import Evidence

_ABOVE = 3  # blocks above all text
_BEFORE = 24  # characters in front of a title in which its "dessen" stands


def settled(
    reading: Reading, known: tuple[Person, ...], spelt_out: Acronyms, acting: tuple[Party, ...]
) -> tuple[Person, ...]:
    """Give those without an affiliation the one that the first sentences leave no doubt about.

    `acting` are the bodies that act there: where all are of one country, ministers are too.
    """
    house, minutes = _house_of(reading, known), is_minutes(reading)
    nation = nation_acting(acting) or nation_of(reading, known)
    bodies = {" ".join(folded(noun)): span for noun, span in spelt_out.items()}
    return tuple(
        person
        if person.affiliation
        else replace(
            person,
            house=federation(reading, _bare_title(reading, person), nation)
            or (house if _is_officer(reading, person, house, listed=minutes) else None)
            or _of_subject(reading, person)
            or subject_before(reading, person)
            or body_called(reading, person)
            or _seat(reading, person, bodies)
            or membership(reading, _bare_title(reading, person))
            or (nation if _is_free(reading, person, known, nation) else None),
        )
        for person in in_full(reading, known)
    )


def _seat(reading: Reading, person: Person, bodies: Acronyms) -> Affiliation | None:
    """Return the one body of the first sentences in which the holders of a title sit."""
    title = _bare_title(reading, person)
    if title is None:
        return None
    nouns = seats_of(reading.people, frozenset(folded(title)))
    spans = {bodies[key] for noun in nouns if (key := as_called(noun, reading.people)) in bodies}
    if len(spans) != 1:
        return None
    span = spans.pop()
    return Affiliation(reading.article.words(span.start, span.end), span)


def _of_subject(reading: Reading, person: Person) -> Affiliation | None:
    """Return what a sentence begins with where somebody is called its spokesman or the like."""
    role = person.role
    seen = next((one for one in person.mentions if role is not None and one.role == role), None)
    if role is None or seen is None:
        return None
    before = reading.line(max(0, role.start - _BEFORE), role.start)
    if not before.among(before.count - 1, "grammar.owners"):
        return None
    line = reading.sentences[seen.sentence].line
    first = 0 + line.among(0, "grammar.the", "grammar.articles")
    last = first
    while _is_named(line, last):
        last += 1
    known = any(t.text in reading.article.text[: line.start] for t in line.tokens[first:last])
    apart = last > first and before.start > line.tokens[last - 1].end
    if not known or not apart or line.lower(last) in {",", ":"}:
        return None
    return Affiliation(line.words(first, last), Span(*line.span(first, last)))


def _bare_title(reading: Reading, person: Person) -> str | None:
    """Return a title that says neither whose it is nor that it was held once."""
    role = person.role
    if role is None or any(seen.outsider for seen in person.mentions):
        return None
    before = reading.line(max(0, role.start - _BEFORE), role.start)
    if before.among(before.count - 1, "grammar.owners"):
        return None
    title = reading.article.words(role.start, role.end)
    apart = reading.people.pattern("roles.apart").search(title)
    return None if apart else singular(title, reading.people.language) or title


def _is_officer(
    reading: Reading, person: Person, house: Affiliation | None, *, listed: bool
) -> bool:
    """Tell whether a title is that of a house's officer and names nothing else that it is of.

    Those whom minutes list as present without any title are the house's too, and whose title
    begins as its name does: the "City Architect" is of the "city council".
    """
    if any(seen.absent for seen in person.mentions):
        return False
    entries = (seen for seen in person.mentions if seen.evidence is Evidence.LISTED)
    in_list = listed and any(not _is_guest(reading, seen) for seen in entries)
    title = _bare_title(reading, person)
    if title is None:
        return in_list and person.role is None
    known = reading.people.words("roles.officers")
    first, _, noun = title.lower().partition(" ")
    own = house is not None and noun != "" and house.text.lower().startswith(f"{first} ")
    return in_list or own or any(word in known for word in title.lower().split())


def _is_guest(reading: Reading, seen: Seen) -> bool:
    """Tell whether the label of a list calls those in it no members of the house."""
    guests = reading.people.pattern("lists.guests")
    label, colon, _ = reading.sentences[seen.sentence].text.partition(":")
    return bool(colon) and guests.fullmatch(label.strip()) is not None


def is_minutes(reading: Reading) -> bool:
    """Tell whether the title calls the article minutes of a house."""
    title = reading.article.title or ""
    pattern = reading.people.pattern("lists.minutes")
    return pattern.search(title) is not None or any(True for _ in _minutes_titles(reading))


def _minutes_titles(reading: Reading) -> Iterator[tuple[Line, int]]:
    """Yield the titles that call the article minutes, with the token behind that word."""
    pattern = reading.people.pattern("lists.minutes")
    for line in _headlines(reading):
        match = pattern.search(line.text, line.start, line.end)
        if match:
            yield line, sum(token.start < match.end() for token in line.tokens)


def _headlines(reading: Reading) -> Iterator[Line]:
    """Yield the titles, and the headings that stand above all text."""
    for block in reading.article.blocks[:_ABOVE]:
        if block.kind in {Kind.TITLE, Kind.HEADING} and not block.dropped:
            yield reading.line(block.start, block.end)


def _house_of(reading: Reading, known: tuple[Person, ...]) -> Affiliation | None:
    """Return the one house that the title and the first sentences name; None if it is not one.

    A council without a name is that of the place that the report comes from.
    """
    families = {word for person in known for word in folded(person.fullest.name)}
    found: dict[str, Affiliation] = {}
    lines = [*_headlines(reading), *(line for index, line in lead_lines(reading) if index >= 0)]
    for line in lines:
        for house in _houses(line, families):
            found.setdefault(house.text.lower(), house)
    if not found:
        council = one_of([house for line in lines for house in councils(line)])
        return council or _town_of(reading) or _titled(reading) or _of_minutes(reading)
    return next(iter(found.values())) if len(found) == 1 else None


def _of_minutes(reading: Reading) -> Affiliation | None:
    """Return the first name behind "Minutes of", where nouns have no capitals."""
    if reading.people.words("grammar.capital_nouns"):
        return None
    for line, start in _minutes_titles(reading):
        for first in range(start, line.count):
            common = line.among(first, "names.common", "names.function", "organisations.heads")
            if line.capital(first) and not common:
                last = _name_end(line, first)
                return Affiliation(line.words(first, last), Span(*line.span(first, last)))
    return None


def _titled(reading: Reading) -> Affiliation | None:
    """Return a body whose name alone is the title, above a heading that says "Minutes of …"."""
    lines = tuple(_headlines(reading))
    if len(lines) < 2 or not is_minutes(reading):
        return None
    first = lines[0]
    named = all(first.capital(i) or first.among(i, "names.function") for i in range(first.count))
    if not named or not any(first.body(index) for index in range(first.count)):
        return None
    return Affiliation(first.words(0, first.count), Span(*first.span(0, first.count)))


def _town_of(reading: Reading) -> Affiliation | None:
    """Return the place of the dateline, or the council's own noun where that is in capitals."""
    organs, sent = reading.people.pattern("organisations.town_organs"), dateline(reading)
    matches = (organs.search(line.text, line.start, line.end) for _, line in lead_lines(reading))
    organ = next((match for match in matches if match), None)
    if sent is None or organ is None:
        return None
    words = reading.article.words
    loud = any(word.isupper() for word in words(sent.start, sent.end).split())
    span = Span(*organ.span()) if loud else Span(sent.start, sent.end)
    return Affiliation(words(span.start, span.end), span)


def _houses(line: Line, families: set[str]) -> Iterator[Affiliation]:
    """Yield what stands behind the noun of an organ; a "Stadtrat" may be one of its members."""
    organs = line.people.pattern("organisations.organs")
    for match in organs.finditer(line.text, line.start, line.end):
        link = next((i for i, t in enumerate(line.tokens) if t.start >= match.end()), line.count)
        link += line.lower(link) == "," and line.body(link + 1)
        of = line.among(link, "grammar.of")
        first = link + of + line.among(link + of, "grammar.the")
        last = _name_end(line, first) if of or line.capital(link) else first
        held = is_role_noun(line, link - 1) and line.lower(first) in families
        named = any(not line.body(at) for at in range(first, last))
        if named and not held:
            yield Affiliation(line.words(first, last), Span(*line.span(first, last)))


def _name_end(line: Line, first: int) -> int:
    """Return the token after "verrerie Lambrusse" or "Les Ateliers du Lac", `first` if none."""
    small = not line.capital(first) and line.among(first, "organisations.heads")
    begins = last = first + small
    while (
        _is_named(line, last)
        or (last == begins and line.capital(last))
        or (last > begins and line.among(last, "places.links") and _is_named(line, last + 1))
    ):
        last += 1
    return last if last > begins else first


def _is_named(line: Line, index: int) -> bool:
    return line.capital(index) and not line.among(index, "names.function")


def _is_free(
    reading: Reading, person: Person, known: tuple[Person, ...], nation: Affiliation | None
) -> bool:
    """Tell whether a title is an office of a country, and nobody else is said to hold it there."""
    title = _bare_title(reading, person)
    if nation is None or title is None or not _is_national(reading, person):
        return False
    return not holds_office(reading, known, title, nation.text)


def _is_national(reading: Reading, person: Person) -> bool:
    """Tell whether a title is an office of a country's government that names no country."""
    title, role = _bare_title(reading, person), person.role
    if title is None or role is None:
        return False
    if reading.people.pattern("roles.national").fullmatch(title):
        return True
    line, compounds = reading.line(role.start, role.end), reading.people.words("roles.endings")
    return any(
        (line.among(index, "roles.with_portfolio") and line.count > 1)
        or (compounds and line.ends(index, "roles.with_portfolio"))
        for index in range(line.count)
    )
