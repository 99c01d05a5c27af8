"""A place as prose writes it, from a dateline in capitals."""

from briefing.vocabulary.countries import country_forms
from briefing.vocabulary.people import load

RULE = "place.dateline"
"""The rule of a place that `place_of` makes from its quote."""

_EVERY = "en"  # whose lists hold the small words of towns in every language
_LONGEST_ABBREVIATION = 2


NOMINATIVE = "place.nominative"
"""The rule of a place that `nominative` makes from its quote."""


def nominative(place: str, language: str) -> str | None:
    """Return "Ташкент" for "Ташкенте"; None where its case is not certain."""
    name = " ".join(place.split())
    form = country_forms(language).get(name)
    if form is not None or " " in name:
        return form.nominative if form else None
    for pair in load(language).ordered("places.nominatives"):
        ending, _, nominative_ending = pair.partition("=")
        if name.endswith(ending):
            return name.removesuffix(ending) + nominative_ending
    return None


def place_of(dateline: str) -> str:
    """Return "GRANTHAM, OHIO" as "Grantham, Ohio"; abbreviations keep their capitals."""
    return " ".join(_lowered(word) for word in dateline.split())


def _lowered(word: str) -> str:
    bare = word.strip(",.")
    if bare.isupper() and bare.lower() in load(_EVERY).words("places.small"):
        return word.lower()
    if len(bare) <= _LONGEST_ABBREVIATION or "." in bare or not bare.isupper():
        return word
    first, *rest = (part.capitalize() for part in word.split("-"))
    inside = load(_EVERY).words("places.inside")
    return "-".join([first, *(p.lower() if p.lower() in inside else p for p in rest)])
