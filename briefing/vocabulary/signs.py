"""Signs: letters that stand in whatever an expression matches, and are quicker to look for.

An expression whose signs a text lacks need not be tried on it, nor even compiled. (The idea is that
of a trigram index, see Cox, "Regular Expression Matching with a Trigram Index", 2012.)
"""

import re
from collections.abc import Iterator

_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[:=!]))?|.", re.DOTALL)
_QUANTIFIER = re.compile(r"[?*+]|\{\d+(?:,\d*)?\}")
_LONGEST = 6  # letters of a sign; longer ones find little more
_CLASSES = frozenset("\\" + letter for letter in "wWdDsSbBAZ")
_OTHERS = frozenset(". ^$")  # match something else than themselves; a space stands for any

Signs = frozenset[str]
"""At least one of them stands in whatever matches; empty where that is not known."""


def signs_of(body: str) -> Signs:
    """Return the signs of an expression in lower case."""
    found: set[str] = set()
    for alternative in _split(body):
        signs = _best(list(_runs(alternative)))
        if not signs:
            return frozenset()
        found |= signs
    return shortest(found)


def shortest(found: set[str]) -> Signs:
    """Return signs cut short, without those that hold another."""
    cut = {sign[:_LONGEST] for sign in found}
    kept: list[str] = []
    for sign in sorted(cut, key=len):
        if not any(other in sign for other in kept):
            kept.append(sign)
    return frozenset(kept)


def _best(candidates: list[Signs]) -> Signs:
    """Return the rarest signs: none of them short, and few."""
    known = [signs for signs in candidates if signs]
    return max(known, key=lambda signs: (min(map(len, signs)), -len(signs)), default=frozenset())


def _split(body: str) -> list[str]:
    """Split an expression at the bars outside its groups."""
    parts, depth = [""], 0
    for atom in _ATOM.findall(body):
        depth += atom.startswith("(") - (atom == ")")
        if atom == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += atom
    return parts


def _runs(sequence: str) -> Iterator[Signs]:
    """Yield the signs of each part of a sequence that has to be there."""
    run, position = "", 0
    while position < len(sequence):
        atom, inner, position = _atom(sequence, position)
        quantifier = _QUANTIFIER.match(sequence, position)
        position = quantifier.end() if quantifier else position
        optional = quantifier is not None and quantifier[0][:2] in ("?", "*", "{0")
        plain = inner is None and not (atom in _CLASSES | _OTHERS or atom[0] == "[")
        if plain and not optional:
            run += atom[-1]
        if not plain or quantifier:
            yield frozenset({run} - {""})
            run = ""
        if inner is not None and not optional and not atom.endswith(("=", "!")):
            yield signs_of(inner)
    yield frozenset({run} - {""})


def _atom(sequence: str, start: int) -> tuple[str, str | None, int]:
    """Return the atom at `start`, what a group holds, and where it ends."""
    match = _ATOM.match(sequence, start)
    atom, end = (match[0], match.end()) if match else ("", len(sequence))
    if not atom.startswith("("):
        return atom, None, end
    depth, first = 1, end
    for inner in _ATOM.finditer(sequence, end):
        depth += inner[0].startswith("(") - (inner[0] == ")")
        if depth == 0:
            return atom, sequence[first : inner.start()], inner.end()
    return atom, sequence[first:], len(sequence)
