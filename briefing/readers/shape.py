"""Shape: what can be told from the words of one line, whatever stands around it."""

import re

from briefing.limits import MAX_TITLE
from briefing.vocabulary.furniture import Furniture

CLOSING = "”\"’')]»"
"""Marks that may stand behind the end of a sentence."""

_ENDS = ".!?…:。！？"
_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
_SENTENCE_INSIDE = re.compile(r"(?<![A-Z])[.!?] +[^\W\d_a-z]")
_LABEL = re.compile(r"([^\W\d_][\w.’'&/() -]{1,48}?)\s?:\s+(?=\S)")
_ADDRESS = re.compile(r"https?://|www\.|@\w+\.\w")
_ONLY_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+", re.IGNORECASE)


def words_of(text: str) -> list[str]:
    """Return the words, with the hyphens and points inside them."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Return whether the text ends like a sentence, closing marks aside."""
    return text.rstrip(CLOSING)[-1:] in tuple(_ENDS)


def holds_sentence(text: str) -> bool:
    """Return whether a sentence ends inside the text."""
    return _SENTENCE_INSIDE.search(text) is not None


def holds_address(text: str) -> bool:
    """Return whether there is a web or mail address in the text."""
    return _ADDRESS.search(text) is not None


def is_address(text: str) -> bool:
    """Return whether the text is one web address and nothing else."""
    return _ONLY_ADDRESS.fullmatch(text) is not None


def holds_verb(text: str, furniture: Furniture) -> bool:
    """Return whether one of the common finite verbs makes a sentence of the text."""
    return any(word.lower() in furniture.verbs for word in words_of(text))


def label_of(text: str) -> str | None:
    """Return what stands before the colon of "Label: value", or None."""
    match = _LABEL.match(text)
    return match[1] if match else None


def is_headline(text: str) -> bool:
    """Return whether a line could be a title: a few words that do not end like a sentence."""
    return (
        len(text) <= MAX_TITLE
        and 1 < len(words_of(text)) <= 26
        and not text.rstrip(CLOSING).endswith((".", ";", ",", ":", "…"))
        and not holds_sentence(text)
        and not text[0].islower()
        and not holds_address(text)
        and "|" not in text
    )
