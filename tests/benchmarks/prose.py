"""Prose of any length in each language: labelled articles, each time with other names and sums."""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import count, product
from pathlib import Path

from briefing import resources
from tests.scoring import Labels

ARTICLES = Path(__file__).parents[1] / "articles"
LANGUAGES = ("en", "fr", "de", "es", "ru")
_HALVES = ("dev", "open")
_TYPES = (".txt", ".md")
_STEM = 4  # letters of a name that its cases share
_SUM = re.compile(r"(?<![\d.,:/-])\d{2,3}(?![\d:/-])")
_DAYS = range(10, 28)
_SYLLABLES = {
    "ru": ("ба", "ре", "ми", "до", "лу", "ва", "не", "ки"),
    "": ("ba", "re", "mi", "do", "lu", "va", "ne", "ki"),
}


def prose(language: str, words: int) -> str:
    """Return a Markdown text of so many words, made of whole lines but for the last."""
    lines: list[str] = []
    left = words
    for line in _lines(language):
        told = line.split()
        lines.append(line if len(told) <= left else " ".join(told[:left]))
        left -= len(told)
        if left <= 0:
            break
    return "\n".join(lines) + "\n"


def labelled(language: str) -> Iterator[tuple[Path, Path]]:
    """Yield each open article of a language and its labels, as paths."""
    if language == "en":
        for labels in sorted(resources.samples().glob("*/expected.json")):
            for article in labels.parent.glob("article.*"):
                yield article, labels
    for half in _HALVES:
        for labels in sorted((ARTICLES / language / half).glob("*.json")):
            yield from (
                (labels.with_suffix(type_), labels)
                for type_ in _TYPES
                if labels.with_suffix(type_).is_file()
            )


def _lines(language: str) -> Iterator[str]:
    syllables = _SYLLABLES.get(language, _SYLLABLES[""])
    leads = ("".join(lead) for size in count(0) for lead in product(syllables, repeat=size))
    for number, lead in enumerate(leads):
        for text, names in _material(language):
            yield from _counted(_renamed(text, names, lead), number).split("\n")
            yield ""


@cache
def _material(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for article, labels in labelled(language):
        if article.suffix in _TYPES:
            named: Labels = json.loads(labels.read_text(encoding="utf-8"))
            people = [*(p["name"] for p in named["participants"]), *named.get("mentioned", ())]
            stems = {word[:_STEM] for name in people for word in name.split() if word.istitle()}
            body = "|".join(map(re.escape, sorted(stems, key=len, reverse=True))) or "(?!)"
            found.append((article.read_text(encoding="utf-8"), re.compile(rf"\b(?:{body})")))
    return tuple(found)


def _renamed(text: str, names: re.Pattern[str], lead: str) -> str:
    """Put syllables in front of every name: "Lund" is "Balund", in each of its cases."""
    if not lead:
        return text
    return names.sub(lambda name: (lead + name[0].lower()).capitalize(), text)


def _counted(text: str, more: int) -> str:
    """Put every sum up; what may be the day of a month stays one."""

    def other(match: re.Match[str]) -> str:
        told = int(match[0])
        if told in _DAYS:
            return str(_DAYS[(told - _DAYS.start + more) % len(_DAYS)])
        return str(told + more) if told > max(_DAYS) + 4 else match[0]

    return _SUM.sub(other, text)
