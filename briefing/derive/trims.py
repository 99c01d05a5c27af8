"""Safe trims: what may be cut from the front of a sentence, from a closed list of names.

A trim only deletes. It keeps the case of what is left, since a page may want it as it was.
"""

from dataclasses import dataclass

from briefing.derive.countries import country_of
from briefing.derive.status import standing
from briefing.vocabulary.evidence import load

_MEANING = ("governs.negations", "governs.hedges", "governs.reports", "governs.conditions")
_LEAST = 2  # words that have to be left


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A sentence, white space folded, and the names of the trims that made it shorter."""

    text: str
    trims: tuple[str, ...] = ()


def trim(text: str, language: str) -> Trimmed:
    """Cut what is safe to cut from the front of a sentence; at best nothing has to go."""
    left = " ".join(text.split())
    used: list[str] = []
    for name in load(language).trims():
        shorter = _cut(left, name, language)
        if shorter != left:
            left = shorter
            used.append(name)
    return Trimmed(left, tuple(used))


def untrimmed(quote: str, trims: tuple[str, ...], language: str) -> str:
    """Return what the named trims leave of a quote; those that find nothing change nothing.

    Raises:
        KeyError: A name is not that of a safe trim.
    """
    left = " ".join(quote.split())
    for name in trims:
        left = _cut(left, name, language)
    return left


def names(language: str) -> tuple[str, ...]:
    """Return the names of all safe trims."""
    return tuple(load(language).trims())


def _cut(text: str, name: str, language: str) -> str:
    found = load(language).trims()[name].match(text)
    if found is None or _means_something(found.group(), language):
        return text
    left = text[found.end() :]
    return left if len(left.split(maxsplit=_LEAST)) >= _LEAST else text


def _is_party(cut: str, language: str) -> bool:
    """Tell whether a country or a body stands alone in front of the dash: "NATO — …"."""
    return country_of(cut, language) is not None and not set(cut) & set(",(")


def _means_something(cut: str, language: str) -> bool:
    """Tell whether what would go says how things stand ("REJECTED — …"), who acts, or denies."""
    without_month = cut.replace("May ", "")  # no hedge
    found = load(language).find(without_month, *_MEANING)
    return found is not None or standing(cut, language) is not None or _is_party(cut, language)
