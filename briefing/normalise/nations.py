"""The country that the first sentences leave for those whose office says none."""

from briefing.derive.shared import NATION
from briefing.normalise.clusters import Person
from briefing.normalise.line import CountryAt, Line
from briefing.normalise.parties import Party, lead_lines
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation, Span
from briefing.vocabulary.countries import Form, unions


def nation_acting(acting: tuple[Party, ...]) -> Affiliation | None:
    """Return the country of the bodies that act, where all of them are of one."""
    nations = {body.affiliation.text: body.affiliation for body in acting if body.affiliation}
    return next(iter(nations.values())) if len(nations) == 1 else None


def nation_of(reading: Reading, known: tuple[Person, ...]) -> Affiliation | None:
    """Return the only country of the first sentences, or of them that nobody else stands for.

    The earlier a sentence the better it tells. Where none names a country by its name, "the White
    House" tells of one too.
    """
    taken = {person.affiliation.text for person in known if person.affiliation}
    found = _nations(reading, Form.NAME, Form.ADJECTIVE)
    found = found if any(found) else _nations(reading, Form.SEAT)
    named = {name: nation for nations in reversed(found) for name, nation in nations.items()}
    if len(named) == 1:
        return next(iter(named.values()))
    for nations in found:
        free = [nation for name, nation in nations.items() if name not in taken]
        if free:
            return free[0] if len(free) == 1 else None
    return None


def holds_office(reading: Reading, known: tuple[Person, ...], title: str, country: str) -> bool:
    """Tell whether somebody else is said to hold an office of a country: it has one president."""
    words = reading.article.words
    others = (p.role for p in known if p.affiliation and p.affiliation.text == country)
    return any(role and title.lower() in words(role.start, role.end).lower() for role in others)


def _nations(reading: Reading, *forms: Form) -> list[dict[str, Affiliation]]:
    """Return the countries that each of the first sentences names in some forms."""
    found: list[dict[str, Affiliation]] = []
    none = unions(reading.people.language)
    for _, line in lead_lines(reading):
        found.append({})
        for at in line.countries:
            name = at.form.country
            if name and name not in none and at.form.form in forms and not _is_place(line, at):
                span = Span(*line.span(at.first, at.last), NATION)
                found[-1].setdefault(name, Affiliation(name, span))
    return found


def _is_place(line: Line, at: CountryAt) -> bool:
    """Tell whether a country is only where something happens, or sounds like one: "in Norway"."""
    if line.among(at.first, "roles.of_state") and line.lower(at.last) == "for":
        return True  # a "Secretary of State for Trade" is none of the United States
    if at.form.form is Form.SEAT:
        return False  # "at the White House" tells whose president welcomes somebody
    before = at.first - 1 - line.among(at.first - 1, "grammar.the")
    return line.among(before, "grammar.in", "grammar.near", "grammar.towards")
