"""A place as prose writes it, from a dateline in capitals."""

RULE = "place.dateline"
"""The rule of a place that `place_of` makes from its quote."""

_SMALL = frozenset({"of", "de", "del", "la", "the", "and", "upon", "on"})
_LONGEST_ABBREVIATION = 2


def place_of(dateline: str) -> str:
    """Return "GRANTHAM, OHIO" as "Grantham, Ohio"; abbreviations keep their capitals."""
    return " ".join(_lowered(word) for word in dateline.split())


def _lowered(word: str) -> str:
    bare = word.strip(",.")
    if bare.isupper() and bare.lower() in _SMALL:
        return word.lower()
    if len(bare) <= _LONGEST_ABBREVIATION or "." in bare or not bare.isupper():
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
