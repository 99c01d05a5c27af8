"""A text among the faces that draw it: whole words where one face has all their letters."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from briefing.fonts.face import Face

_WORD = re.compile(r"\S+")


class Stretch(NamedTuple):
    """Characters that one face draws, half open; never empty."""

    start: int
    end: int
    face: Face


def shared(text: str, face: Face) -> tuple[Stretch, ...]:
    """Return the stretches of a text, without a gap between them.

    A word goes to the first face that has all its letters, so that no word changes its look half
    way; where none has, each letter goes to the first that has it. Spaces stay with the face.
    """
    if not text:
        return ()
    if not face.more or face.draws(set(text)):
        return (Stretch(0, len(text), face),)
    owners = [face] * len(text)
    for word in _WORD.finditer(text):
        owners[word.start() : word.end()] = _owners(word[0], face)
    return tuple(_stretches(owners))


def _owners(word: str, face: Face) -> list[Face]:
    chain = (face, *face.more)
    whole = next((each for each in chain if each.draws(word)), None)
    if whole is not None:
        return [whole] * len(word)
    return [next((each for each in chain if each.draws(sign)), face) for sign in word]


def _stretches(owners: list[Face]) -> Iterator[Stretch]:
    start = 0
    for _, group in groupby(owners, key=id):
        alike = list(group)
        yield Stretch(start, start + len(alike), alike[0])
        start += len(alike)
