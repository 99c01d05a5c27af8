"""Where sentences begin and end, in linear time, with an abbreviation list from the vocabulary.

Statements are cut from sentences and judged in them: both go by this one division.
"""

import re
from collections.abc import Iterator

from briefing.vocabulary import Vocabulary, load

_STOP = re.compile(r"""(?<![.!?…])[.!?…]++(?:["”“’»«)\]]|[ \u00a0\u202f]»(?![\w«]))*+(?=\s)""")
_NEXT = re.compile(r"""\s+["“‘«(\[]*(\w[\w’']*)?""")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")  # "U.S.", "a.m.", "J."
_DASHES = ("—", "–", "--", "- ")
_LONGEST_TOKEN = 24  # of the tokens before a full stop that can be abbreviations


def split(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of every sentence; white space between them belongs to none.

    A closing quotation mark or bracket stays with the sentence that it closes. A language without
    a list of abbreviations takes the English one: titles are much the same everywhere.
    """
    if not vocabulary.words("sentences.before_names"):
        vocabulary = load("en")
    start = len(text) - len(text.lstrip())
    for stop in _STOP.finditer(text):
        if stop.end() > start and _ends(text, start, stop, vocabulary):
            yield start, stop.end()
            following = _NEXT.match(text, stop.end())
            gap = following[0] if following else ""
            start = stop.end() + len(gap) - len(gap.lstrip())
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _ends(text: str, start: int, stop: re.Match[str], vocabulary: Vocabulary) -> bool:
    following = _NEXT.match(text, stop.end())
    word = following[1] if following else None
    if word is None and following is not None and text.startswith(_DASHES, following.end()):
        return False  # a dateline: "GRAND HARBOUR, N.Y. — The board …"
    if word is None:
        return following is not None and following.end() < len(text)
    if word[0].islower():
        return False
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    if text[stop.end() : stop.end() + 2] == "  " and len(text) > stop.end() + 2:
        return True  # two spaces: somebody typed the end of a sentence
    token = _token(text, start, stop.start())
    if following and len(word) == 1 and word.isalpha() and text.startswith(".", following.end()):
        return not _INITIALS.fullmatch(token + ".")  # "P. A. Lund"
    if token.isdigit() and stop.start() - len(token) == start:
        return False  # "1. The board …"
    return not _abbreviates(token, word, vocabulary)


def _token(text: str, start: int, end: int) -> str:
    near = text[max(start, end - _LONGEST_TOKEN) : end]
    return near.split()[-1].lstrip("(“\"‘'[") if near.split() else ""


def _abbreviates(token: str, word: str, vocabulary: Vocabulary) -> bool:
    if token in vocabulary.words("sentences.before_numbers"):
        return word[0].isdigit()
    if token in vocabulary.words("sentences.before_names"):
        return True
    if token.isdigit() and word in vocabulary.words("sentences.ordinals"):
        return True  # "am 14. Oktober"
    short = token in vocabulary.words("sentences.abbreviations")
    if short or _INITIALS.fullmatch(token + "."):
        return word not in vocabulary.words("sentences.openers")
    return False
