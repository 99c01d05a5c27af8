"""Signs: letters that stand in whatever an expression matches, and are quicker to look for.

An expression whose signs a text lacks need not be tried on it, nor even compiled. (The idea is that
of a trigram index, see Cox, "Regular Expression Matching with a Trigram Index", 2012.)
"""

import re
from collections.abc import Callable, Iterable

_ATOM = re.compile(
    r"<[a-z]+>|[^\W_]{2,}(?![?*+{])|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<?[:=!]))?|\{\d+(?:,\d*)?\}|.",
    re.DOTALL,
)
_LONGEST = 6  # letters of a sign; longer ones find little more
_OTHERS = frozenset([*". ^$", *("\\" + letter for letter in "wWdDsSbBAZ")])
"""Atoms that match something else than themselves; a space stands for any white space."""

Signs = frozenset[str]
"""At least one of them stands in whatever matches; empty where that is not known."""


Terms = Callable[[str], Signs]
"""Gives the signs of what `<name>` stands for in an expression."""


def _unknown(_: str) -> Signs:
    return frozenset()


def signs_of(body: str, terms: Terms = _unknown) -> Signs:
    """Return the signs of an expression in lower case."""
    return rarest(needs_of(body, terms))


def needs_of(body: str, terms: Terms = _unknown) -> tuple[Signs, ...]:
    """Return all that an expression cannot match without: of each, one at least has to stand."""
    atoms = _ATOM.findall(body)
    candidates, end = _sequence(atoms, 0, terms)
    if end < len(atoms):  # it has alternatives
        candidates = [_either(atoms, 0, terms)[0]]
    return tuple(shortest(set(signs)) for signs in candidates if signs)


def rarest(needs: Iterable[Signs]) -> Signs:
    """Return the rarest of several signs: none of them short, and few."""
    known = [signs for signs in needs if signs]
    return max(known, key=lambda signs: (min(map(len, signs)), -len(signs)), default=frozenset())


def shortest(found: set[str]) -> Signs:
    """Return signs cut short, without those that hold another."""
    cut = {sign[:_LONGEST] for sign in found}
    kept: list[str] = []
    for sign in sorted(cut, key=len):
        if not any(other in sign for other in kept):
            kept.append(sign)
    return frozenset(kept)


def _either(atoms: list[str], at: int, terms: Terms) -> tuple[Signs, int]:
    """Return the signs of alternatives, and where they end: all of them have to have some."""
    found: set[str] = set()
    known = True
    while True:
        candidates, at = _sequence(atoms, at, terms)
        signs = rarest(candidates)
        known = known and bool(signs)
        found |= signs
        if at == len(atoms) or atoms[at] == ")":
            return (frozenset(found) if known else frozenset()), at
        at += 1


def _sequence(atoms: list[str], at: int, terms: Terms) -> tuple[list[Signs], int]:
    """Return the signs of each part of what follows one another, and where it ends."""
    run, candidates = "", list[Signs]()
    while at < len(atoms) and atoms[at] not in ("|", ")"):
        atom, inner = atoms[at], None
        if atom[0] == "(":
            inner, at = _either(atoms, at + 1, terms)
        elif atom[0] == "<" and len(atom) > 1:
            inner = terms(atom[1:-1])
        at += 1
        quantifier = atoms[at] if at < len(atoms) and _is_quantifier(atoms[at]) else ""
        at += bool(quantifier)
        at += bool(quantifier) and at < len(atoms) and atoms[at] in ("?", "+")  # lazy, possessive
        optional = quantifier in ("?", "*") or quantifier.startswith("{0")
        plain = inner is None and not (atom in _OTHERS or atom[0] == "[")
        if plain and not optional:
            run += atom.removeprefix("\\")
        if run and (quantifier or not plain):
            candidates.append(frozenset((run,)))
            run = ""
        if inner is not None and not optional and atom[-1] not in "=!":
            candidates.append(inner)
    return [*candidates, frozenset((run,))] if run else candidates, at


def _is_quantifier(atom: str) -> bool:
    return atom in ("?", "*", "+") or (atom[0] == "{" and len(atom) > 1)
