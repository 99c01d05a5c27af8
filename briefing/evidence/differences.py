"""In what a value differs from a quote, told in a few words: a number, a name, a date, a "not"."""

import re
from collections import Counter

from briefing.vocabulary.evidence import Governing

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_NAME = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w’'-]*")
_WORD = re.compile(r"[\w’'-]+")


def differences(value: str, quote: str, governing: Governing) -> str:
    """Say what a value holds that its quote does not, the gravest first."""
    checks = (
        ("the number", _extra(_NUMBER, value, quote)),
        ("the date", _extra(governing.pattern("words.months"), value, quote)),
        ("the date", _extra(governing.pattern("words.weekdays"), value, quote)),
        ("the name", _unknown_names(value, quote)),
        ("the word", _extra(governing.pattern("governs.negations"), value, quote)),
    )
    told = [f"{kind} “{words[0]}” is not in it" for kind, words in checks if words]
    if missing := _extra(governing.pattern("governs.negations"), quote, value):
        told.append(f"“{missing[0]}” is left out")
    if told:
        return ", ".join(told)
    if other := _extra(_WORD, value, quote):
        return f"the word “{other[0]}” is not in it"
    return "its words stand there in another order"


def _unknown_names(value: str, quote: str) -> list[str]:
    """Return the capitalised words that the quote has in no case: a sentence may begin with one."""
    known = {word.lower() for word in _WORD.findall(quote)}
    return [name for name in _NAME.findall(value) if name.lower() not in known]


def _extra(expression: re.Pattern[str], value: str, quote: str) -> list[str]:
    """Return the matches that the value has more often than the quote, in their order."""
    left = Counter(found.lower() for found in expression.findall(quote))
    extra = []
    for found in expression.findall(value):
        left[found.lower()] -= 1
        if left[found.lower()] < 0:
            extra.append(found)
    return extra
