"""How near a briefing is to hand labels, field by field, each from 0 to 1.

Labels that are optional neither reward nor punish. Texts are compared as multisets of words
(F1); entries are paired one to one, the likest first.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.model.briefing import Briefing

Labels = Mapping[str, Any]
"""What `expected.json` holds."""

_WORD = re.compile(r"\w+")
_NAMES_ALIKE = 0.5
_TEXTS_ALIKE = 0.4
_VALUES_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which labels were found: pairs of label and found entry, and how many of each there are."""

    pairs: tuple[tuple[Labels, Labels], ...]
    labelled: int
    found: int

    def f1(self) -> float:
        """Return the F1 over entries; 1 where nothing was labelled and nothing found."""
        if not self.labelled and not self.found:
            return 1.0
        return 2 * len(self.pairs) / (self.labelled + self.found)


def scores(briefing: Briefing, labels: Labels) -> dict[str, float]:
    """Score every field for which there are labels."""
    people = _paired(_labels(labels, "participants"), _people(briefing), _names)
    outcomes = _paired(_labels(labels, "outcomes"), _outcomes(briefing), _worded)
    steps = _paired(_labels(labels, "next_steps"), _steps(briefing), _worded)
    reactions = [{"text": text} for text in labels.get("reactions", ())]
    found = {
        "participants": people.f1(),
        "role": _agreeing(people, "role"),
        "affiliation": _agreeing(people, "affiliation"),
        "outcomes": outcomes.f1(),
        "next_steps": steps.f1(),
        "owner": _agreeing(steps, "owner"),
        "reactions": _paired(reactions, _reactions(briefing), _worded).f1(),
        "date": float((briefing.date.start if briefing.date else None) == labels["date"]),
        "place": likeness(briefing.place, labels["place"]),
    }
    return {field: score for field, score in found.items() if score is not None}


def likeness(one: str | None, other: str | None) -> float:
    """Return the F1 of two texts as multisets of words; 1 where both are empty."""
    left, right = _words(one), _words(other)
    if not left and not right:
        return 1.0
    return 2 * sum((left & right).values()) / (sum(left.values()) + sum(right.values()))


def _words(text: str | None) -> Counter[str]:
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    return Counter(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _labels(labels: Labels, part: str) -> list[Labels]:
    return list(labels.get(part, ()))


def _people(briefing: Briefing) -> list[Labels]:
    return [
        {"name": p.name, "role": p.role, "affiliation": p.affiliation}
        for p in briefing.participants
    ]


def _outcomes(briefing: Briefing) -> list[Labels]:
    return [{"text": f"{o.issue or ''} {o.outcome}"} for o in briefing.outcomes]


def _steps(briefing: Briefing) -> list[Labels]:
    return [{"text": step.action, "owner": step.owner} for step in briefing.next_steps]


def _reactions(briefing: Briefing) -> list[Labels]:
    return [{"text": reaction.text} for reaction in briefing.reactions]


def _names(label: Labels, found: Labels) -> float:
    one, other = set(_words(label["name"])), set(_words(found["name"]))
    if one <= other or other <= one:
        return 1.0
    shared = len(one & other) / len(one | other)
    return shared if shared >= _NAMES_ALIKE else 0.0


def _worded(label: Labels, found: Labels) -> float:
    """Compare with the label's words, or with the sentence that they were taken from."""
    sources = label.get("source") or ()
    said = label.get("text") or label.get("action")
    own = said or f"{label.get('issue') or ''} {label.get('outcome') or ''}"
    best = max(likeness(text, found["text"]) for text in (own, *sources, " ".join(sources)))
    return best if best >= _TEXTS_ALIKE else 0.0


def _paired(
    labels: Sequence[Labels], found: Sequence[Labels], like: Callable[[Labels, Labels], float]
) -> Pairs:
    """Pair the likest first; an optional label and what it is paired with count for nothing."""
    ranked = sorted(
        ((like(label, one), i, k) for i, label in enumerate(labels) for k, one in enumerate(found)),
        key=lambda entry: (-entry[0], bool(labels[entry[1]].get("optional")), entry[1], entry[2]),
    )
    taken: dict[int, int] = {}
    for score, i, k in ranked:
        if score and i not in taken and k not in taken.values():
            taken[i] = k
    free = {i for i, label in enumerate(labels) if label.get("optional")}
    pairs = tuple((labels[i], found[k]) for i, k in taken.items() if i not in free)
    dropped = sum(i in free for i in taken)
    return Pairs(pairs, len(labels) - len(free), len(found) - dropped)


def _agreeing(pairs: Pairs, name: str) -> float | None:
    """Return the share of pairs whose values agree, of those that have one labelled."""
    told = [(label[name], found[name]) for label, found in pairs.pairs if label.get(name)]
    if not told:
        return None
    return sum(likeness(one, other) >= _VALUES_ALIKE for one, other in told) / len(told)
