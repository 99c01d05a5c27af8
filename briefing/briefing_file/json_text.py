"""JSON as tokens, with their places; the standard library says first whether it is JSON."""

import json
import re
from collections.abc import Iterator

from briefing.briefing_file.notation import HALF, Malformed, Place, Sign, Token

_TOKEN = re.compile(r'\n|[{}\[\]]|"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+')
_UNFINISHED = re.compile(r"(?: starting)? at$")  # the place stands before the sentence
_SIGNS = {"{": Sign.MAP, "[": Sign.LIST, "}": Sign.CLOSE, "]": Sign.CLOSE, "null": Sign.NULL}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of one JSON document (RFC 8259); numbers and words as they are written.

    Raises:
        Malformed: It is not JSON.
    """
    _check(text)
    line, line_start = 1, 0
    for found in _TOKEN.finditer(text):
        word = found.group()
        if word == "\n":
            line, line_start = line + 1, found.end()
            continue
        place = Place(line, found.start() - line_start + 1)
        if word[0] == '"':
            yield Token(Sign.TEXT, place, _whole(json.loads(word), place))
        else:
            yield Token(_SIGNS.get(word, Sign.TEXT), place, word)


def _whole(text: str, place: Place) -> str:
    if found := HALF.search(text):
        raise Malformed(f"\\u{ord(found.group()):04x} is half a character; remove it", place)
    return text


def _check(text: str) -> None:
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        reason = _UNFINISHED.sub("", error.msg[:1].lower() + error.msg[1:])
        raise Malformed(f"this is not JSON: {reason}", Place(error.lineno, error.colno)) from None
    except RecursionError:
        raise Malformed("this JSON lies too deep inside itself") from None
