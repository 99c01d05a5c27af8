"""Countries and bodies that the first sentences are about, where no person took part."""

from collections.abc import Iterator

from briefing.model.article import Kind
from briefing.normalise.bodies import bodies_named
from briefing.normalise.line import Line
from briefing.normalise.parties import Party, lead
from briefing.normalise.reading import Reading, Sentence
from briefing.normalise.seen import Span
from briefing.vocabulary import lower
from briefing.vocabulary.countries import Form

_FOLLOWING = 6  # tokens in which the verb of a subject stands


def actors(reading: Reading) -> tuple[Party, ...]:
    """Return those that a sentence begins with and a verb of the event follows."""
    found: dict[str, Party] = {}
    for number, sentence in enumerate(lead(reading)):
        for party in _first_in(sentence.opening(), leads=number == 0):
            if number == 0 or not _only_judges(reading, sentence, party):
                found.setdefault(party.name.lower(), party)
    for sentence in reading.sentences:
        for party in _political(sentence.line) if sentence.kind is Kind.PARAGRAPH else ():
            found.setdefault(party.name.lower(), party)
    return tuple(found.values())


def _only_judges(reading: Reading, sentence: Sentence, party: Party) -> bool:
    """Tell whether a body that is called an outsider only says what it thinks of the news."""
    pattern = reading.vocabulary.pattern
    if not pattern("reactions.outsiders").search(lower(party.name)):
        return False
    said = reading.line(party.span.end, sentence.end)
    return pattern("reactions.judges").search(lower(said.words(0, said.count))) is not None


def _political(line: Line) -> Iterator[Party]:
    """Yield the political party that a sentence begins with and that does something in it."""
    first = 0 + line.among(0, "grammar.the", "grammar.articles")
    first += line.body(first)  # "die Fraktion Neue Mitte"
    if not line.capital(first) or not line.among(first, "organisations.party_names"):
        return
    if _acts(line, first + 1):
        yield _party(line, first, first + 1)


def _first_in(line: Line, *, leads: bool) -> Iterator[Party]:
    """Yield what a sentence begins with; a country at the head of all needs no known verb."""
    start = 0 + line.among(0, "grammar.the", "grammar.articles")
    country = line.country_starting.get(start)
    if country is not None and country.form.form is Form.NAME and country.form.nominative is None:
        if leads or _acts(line, country.last):
            yield _party(line, country.first, country.last)
        return
    for _, first, last in bodies_named(line):
        if first == start and _acts(line, last):
            yield _party(line, first, last)
            return


def _acts(line: Line, last: int) -> bool:
    """Tell whether a verb of the event stands close behind a subject, in its clause."""
    late = bool(line.people.words("grammar.brackets"))  # a verb may end its clause
    for index in range(last, line.count if late else last + _FOLLOWING):
        if line.lower(index) in {",", ";", ".", ""} and not late:
            return False
        if line.among(index, "dates.events", "verbs.attend", "verbs.say"):
            return True
    return False


def _party(line: Line, first: int, last: int) -> Party:
    return Party(line.words(first, last), Span(*line.span(first, last)), None, forum=False)
