"""A place as prose writes it, from a dateline in capitals."""

from briefing.vocabulary.countries import country_forms

RULE = "place.dateline"
"""The rule of a place that `place_of` makes from its quote."""

_SMALL = frozenset({"of", "de", "del", "la", "the", "and", "upon", "on"})
_INSIDE = _SMALL | {"le", "les", "lès", "sur", "sous", "du", "des", "en", "aux", "am", "an"}
"""Small words inside a name with hyphens: "Montreuil-sous-Bois"."""
_LONGEST_ABBREVIATION = 2


NOMINATIVE = "place.nominative"
"""The rule of a place that `nominative` makes from its quote."""


def nominative(place: str, language: str) -> str | None:
    """Return "Ташкент" for "Ташкенте"; None unless the table of countries has the form."""
    form = country_forms(language).get(" ".join(place.split()))
    return form.nominative if form else None


def place_of(dateline: str) -> str:
    """Return "GRANTHAM, OHIO" as "Grantham, Ohio"; abbreviations keep their capitals."""
    return " ".join(_lowered(word) for word in dateline.split())


def _lowered(word: str) -> str:
    bare = word.strip(",.")
    if bare.isupper() and bare.lower() in _SMALL:
        return word.lower()
    if len(bare) <= _LONGEST_ABBREVIATION or "." in bare or not bare.isupper():
        return word
    first, *rest = (part.capitalize() for part in word.split("-"))
    return "-".join([first, *(p.lower() if p.lower() in _INSIDE else p for p in rest)])
