"""Words and signs of a text with their places; abbreviations keep their full stops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.)+(?:[^\W\d_](?![\w’']))?"  # "U.S.", "J.", "p.m"
    r"|[^\W\d_][^\W_]*(?:(?:[’'](?!s\b)|[-‐‑])[^\W_]+)*"  # "O’Leary", "vice-chair", "Code4"
    r"|[’']s\b"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\w\s]|_"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign; `start` and `end` count code points in the whole text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """Return the word in lower case, without the full stop of an abbreviation."""
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Tell whether the word begins with a capital letter, "al-Saud" and "d’Arc" included."""
        first = self.text[0]
        return first.isupper() or (first.isalpha() and _inner_capital(self.text))


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of a text between two offsets; those of the tokens count from its start."""
    stop = len(text) if end is None else end
    return (Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, start, stop))


def _inner_capital(word: str) -> bool:
    start = word[:3].replace("’", "'").replace("'", "-").find("-")
    return start > 0 and word[start + 1 : start + 2].isupper()
