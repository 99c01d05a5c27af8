"""What an owner is called who stands in another case than the nominative."""

from dataclasses import replace

from briefing.derive.nominative import MAN, WOMAN, family
from briefing.model.article import Block
from briefing.model.briefing import NextStep, Participant
from briefing.normalise.owners import is_called
from briefing.normalise.reading import Reading
from briefing.vocabulary.people import given_names


def called(
    reading: Reading, step: NextStep, parties: tuple[Participant, ...], busy: tuple[Block, ...]
) -> NextStep:
    """Call an owner by the name in full, or by the family name where that stands among results.

    `busy` are the blocks that say what was decided: what is quoted there is taken to be about it.
    """
    if not step.owner or not reading.people.words("names.cases"):
        return step
    owners = [party for party in parties if is_called(reading, step.owner, party)]
    if len(owners) != 1 or _is_nominative(step.owner, owners[0]):
        return step
    named = owners[0].evidence["name"]
    if any(block.start <= named[0].start < block.end for block in busy):
        return _family(reading, step, owners[0])
    return replace(step, owner=owners[0].name, evidence={**step.evidence, "owner": named})


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
