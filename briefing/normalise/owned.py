"""What an owner is called who stands in another case than the nominative."""

from dataclasses import replace

from briefing.derive.nominative import MAN, WOMAN, family
from briefing.model.article import Block
from briefing.model.briefing import NextStep, Participant
from briefing.normalise.names import called_by
from briefing.normalise.owners import is_called
from briefing.normalise.reading import Reading
from briefing.vocabulary.people import People, given_names

_BEHIND = 80  # characters behind an owner in which the name may stand


def called(
    reading: Reading, step: NextStep, parties: tuple[Participant, ...], busy: tuple[Block, ...]
) -> NextStep:
    """Call an owner by the name in full, or by the family name where that stands among results.

    `busy` are the blocks that say what was decided: what is quoted there is taken to be about it.
    """
    if not step.owner:
        return step
    if not reading.people.words("names.cases"):
        return _in_full(reading, step, parties)
    owners = [party for party in parties if is_called(reading, step.owner, party)]
    if len(owners) != 1 or _is_nominative(step.owner, owners[0]):
        return step
    named = owners[0].evidence["name"]
    if any(block.start <= named[0].start < block.end for block in busy):
        return _family(reading, step, owners[0])
    return replace(step, owner=owners[0].name, evidence={**step.evidence, "owner": named})


def _in_full(reading: Reading, step: NextStep, parties: tuple[Participant, ...]) -> NextStep:
    """Give an owner the name in full: the one that follows, or that of who alone is called so."""
    end = step.evidence["owner"][0].end
    behind = " ".join(reading.article.text[end : end + _BEHIND].split())
    people = [party for party in parties if party.kind == "person"]
    apposed = [party for party in people if behind.startswith(f", {party.name},")]
    words = () if apposed else _untitled(step.owner or "", reading.people)
    owners = apposed or [party for party in people if _is_short_for(words, party, reading.people)]
    if len(owners) != 1 or owners[0].name in (step.owner or ""):
        return step
    named = owners[0].evidence.get("name", ())
    if not named:
        return step
    return replace(step, owner=owners[0].name, evidence={**step.evidence, "owner": named})


def _untitled(owner: str, people: People) -> tuple[str, ...]:
    """Return the words of an owner that are no titles."""
    lists = ("roles.heads", "roles.modifiers", "roles.weak", "names.honorifics", "grammar.the")
    titles = people.words(*lists, "names.small_honorifics")
    bare = ((word, word.lower().strip(".")) for word in owner.split())
    return tuple(word for word, low in bare if not titles & {low, f"{low}."})


def _is_short_for(words: tuple[str, ...], party: Participant, people: People) -> bool:
    """Tell whether words are no more than a party's first or family name."""
    called = {party.name.split()[0], *called_by(party.name, people)}
    return bool(words) and called.issuperset(words)


def _is_nominative(owner: str, party: Participant) -> bool:
    """Tell whether a word of the name stands in an owner as it does in the name."""
    words = {word for word in owner.split() if len(word.strip(".")) > 1}
    return bool(words & set(party.name.split()))


def _family(reading: Reading, step: NextStep, party: Participant) -> NextStep:
    """Call an owner by the family name that a rule makes of the case it has."""
    language = reading.people.language
    given = given_names(language)
    sexes = {sex for word in party.name.split() for _, sex in given.get(word, ())}
    if len(sexes) != 1 or not step.owner:
        return step
    sex = sexes.pop()
    name = family(step.owner, sex, language)
    if name is None:
        return step
    rule = MAN if sex == "m" else WOMAN
    cited = tuple(replace(c, rule=rule) for c in step.evidence["owner"])
    return replace(step, owner=name, evidence={**step.evidence, "owner": cited})
