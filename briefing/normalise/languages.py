"""Which language an article is in: as declared, else by its commonest words."""

import re
from collections import Counter

from briefing.model.article import Article
from briefing.vocabulary import load, lower
from briefing.vocabulary.people import load as load_people

_ENOUGH = 0.05  # share of the words that are stop words of the language
_PLAIN = 0.07  # likewise, where another one is declared
_TRACE = 0.01  # likewise of the one declared, at most
_OWN = 0.97  # share of the letters that are those of the language
_READ = 20_000  # characters
_WORD = re.compile(r"[^\W\d_]+")


def language_of(article: Article) -> str:
    """Return the ISO 639-1 code; English where nothing says otherwise.

    What an article declares holds unless its words or letters are plainly another language's.
    """
    declared = article.language[:2].lower() if article.language else None
    lists = load("languages")
    words = Counter(_WORD.findall(lower(article.text[:_READ])))
    total = sum(words.values()) or 1
    codes = [name for name in lists.lists if "." not in name]
    shares = {code: sum(words[word] for word in lists.words(code)) / total for code in codes}
    best = max(shares, key=lambda code: shares[code])
    if declared is not None:
        strange = shares.get(declared, 0.0 if _is_strange(declared, best) else 1.0) < _TRACE
        return best if strange and shares[best] >= _PLAIN else declared
    return best if shares[best] >= _ENOUGH else _by_letters(words, codes) or "en"


def _is_strange(declared: str, best: str) -> bool:
    """Tell whether a language is written in other letters than one that has letters of its own."""
    own = load("languages").words(f"letters.{best}")
    return bool(own) and declared not in load("languages").words(f"kin.{best}")


def _by_letters(words: Counter[str], codes: list[str]) -> str | None:
    """Return the language that alone is written in letters of its own, None if none is."""
    letters = Counter(letter for word, count in words.items() for letter in word * count)
    for code in codes:
        own = frozenset("".join(load("languages").words(f"letters.{code}")))
        if own and sum(letters[letter] for letter in own) >= _OWN * (letters.total() or 1):
            return code
    return None


def is_understood(language: str) -> bool:
    """Tell whether outcomes, plans and people can be listened for: their words are written down."""
    heard = "guards.before" in load(language).lists and "plans.modal" in load(language).lists
    return heard and bool(load_people(language).words("roles.heads"))
