"""How a text goes wrong when somebody, or a model, repeats it carelessly, language by language.

Each function yields what becomes of a text; none is the text itself.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

Words = Mapping[str, tuple[str, ...]]
"""The lists of a language in attacks.toml; one word is a list of one."""
Mistake = Callable[[str, Words], Iterator[str]]

_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[\w,] )(?![^\W\d_][a-zß-ÿа-яё]*\b\.)[A-ZÀ-ÞА-ЯЁ][^\W\d_]{2,}")
_PERSON = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^\W\d_]+ [A-ZÀ-ÞА-ЯЁ][^\W\d_]+")
_QUOTED = re.compile(r"[“”«»„\"]")
_BETWEEN = re.compile(r"(?<=[^\W\d_]) (?=[^\W\d_])")
_LONGEST_LEAD = 90  # characters in front of a verb of speech, or behind it
_SHORTEST = 3  # words that are left of a text that was cut
_OTHER_DATES = 3


@cache
def words_of(language: str) -> Words:
    """Return the words for attacks on a language; those of English where it has none."""
    tables = tomllib.loads(Path(__file__).with_name("attacks.toml").read_text(encoding="utf-8"))
    table = tables.get(language) or tables["en"]
    return {name: tuple(_listed(entry)) for name, entry in table.items()}


def _listed(entry: object) -> Iterator[str]:
    for one in entry if isinstance(entry, list) else [entry]:
        yield "\0".join(one) if isinstance(one, list) else str(one)


def mistakes(kind: Mistake, text: str, language: str) -> Iterator[str]:
    """Yield each text that a kind of mistake makes of another once."""
    told = text.strip(" .").split()
    for other in dict.fromkeys(kind(text, words_of(language))):
        if other.strip(" .").split() != told and other.strip(" .,"):
            yield other


def _numbers(text: str, _: Words) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        for other in (str(int(match[0]) + 1), match[0] + "0", "7" if match[0] != "7" else "8"):
            yield text[: match.start()] + other + text[match.end() :]


def _numbers_moved(text: str, _: Words) -> Iterator[str]:
    for one, two in pairwise(_NUMBER.finditer(text)):
        between = text[one.end() : two.start()]
        yield text[: one.start()] + two[0] + between + one[0] + text[two.end() :]


def _names(text: str, words: Words) -> Iterator[str]:
    for match in _NAME.finditer(text):
        yield text[: match.start()] + words["name"][0] + text[match.end() :]


def _dates(text: str, words: Words) -> Iterator[str]:
    for date in words["dates"]:
        if re.search(rf"\b{date}\b", text):
            others = [other for other in words["dates"] if other != date][:_OTHER_DATES]
            yield from (re.sub(rf"\b{date}\b", other, text, count=1) for other in others)


def _people_swapped(text: str, _: Words) -> Iterator[str]:
    for one, two in pairwise(dict.fromkeys(_PERSON.findall(text))):
        yield text.replace(one, "\0").replace(two, one).replace("\0", two)


def _denied(text: str, words: Words) -> Iterator[str]:
    for match in _BETWEEN.finditer(text):
        yield f"{text[: match.start()]} {words['not'][0]}{text[match.start() :]}"


def _affirmed(text: str, words: Words) -> Iterator[str]:
    for denial in words["denials"]:
        for match in re.finditer(rf"{denial}(?!\w)|^{denial.strip()} ", text):
            yield (text[: match.start()] + " " + text[match.end() :]).strip()


def _opposites(text: str, words: Words) -> Iterator[str]:
    for pair in words["opposites"]:
        one, other = pair.split("\0")
        yield re.sub(rf"\b{one}\b", other, text, count=1)


def _invented(text: str, words: Words) -> Iterator[str]:
    yield from (text.rstrip(".") + clause + "." for clause in words["invented"])


def _attribution(text: str, words: Words) -> Iterator[str]:
    """Leave out who says so: "X said that …", "…, X said.", "According to X, …"."""
    speech, that, joins = (_either(words[name]) for name in ("speech", "that", "joins"))
    reach = rf"[^;:“”«»„]{{0,{_LONGEST_LEAD}}}"
    leads = re.compile(rf"^{reach}?\b(?:{speech}),? (?:(?:{that})(?: |(?<=’)))?")
    trails = re.compile(
        rf",[”»“]? (?!(?:{joins})\b)(?:[^,]{{0,{_LONGEST_LEAD}}} )?(?:{speech})\b[^,]{{0,60}}$"
    )
    according = re.compile(rf"(?:^|,? )(?:{_either(words['according'])}) [^,.;]*,? ?")
    for expression in (leads, trails, according):
        if match := expression.search(text):
            yield from _longer(text[: match.start()], text[match.end() :])


def _condition(text: str, words: Words) -> Iterator[str]:
    body = _either(words["conditions"])
    if match := re.search(rf",? (?:{body})\b.*$", text):
        yield from _longer(text[: match.start()], "")
    if match := re.search(rf"^(?:{body})\b[^,]*, ", text, re.IGNORECASE):
        yield from _longer("", text[match.end() :])


def _verb(text: str, words: Words) -> Iterator[str]:
    """Leave out a verb that says that it is but said or wished, and all in front of it."""
    yield from _without_verb(text, words, words["reports"])


def _plan(text: str, words: Words) -> Iterator[str]:
    """Leave out a verb that says that it is still to come, and all in front of it."""
    yield from _without_verb(text, words, words["plans"])


def _without_verb(text: str, words: Words, verbs: tuple[str, ...]) -> Iterator[str]:
    body = rf"\b(?:{_either(verbs)})\b,? ?(?:(?:{_either(words['to'])})\b ?)?"
    for match in re.finditer(body, text):
        yield text[: match.start()] + text[match.end() :]
        if not _QUOTED.search(text, 0, match.start()):  # else who spoke would be left
            yield from _longer("", text[match.end() :])


def _across(text: str, _: Words) -> Iterator[str]:
    """Leave out what stands between two words: the beginning of one clause, the end of another."""
    told = text.split()
    for start in range(1, len(told) - 4, 2):
        for gone in (1, 3, 6):
            if start + gone < len(told) - 1:
                yield " ".join(told[:start] + told[start + gone :])


def _longer(before: str, after: str) -> Iterator[str]:
    """Yield what is left where that still says something."""
    left = f"{before.strip()} {after.strip()}".strip(" ,")
    if len(left.split()) >= _SHORTEST:
        yield left


def _either(bodies: tuple[str, ...]) -> str:
    return "|".join(sorted(bodies, key=len, reverse=True))


MISTAKES: Mapping[str, Mistake] = {
    "numbers changed": _numbers,
    "numbers moved": _numbers_moved,
    "names changed": _names,
    "dates changed": _dates,
    "people swapped": _people_swapped,
    "denial added": _denied,
    "denial dropped": _affirmed,
    "opposite said": _opposites,
    "clause invented": _invented,
    "attribution deleted": _attribution,
    "condition deleted": _condition,
    "reporting verb deleted": _verb,
    "plan told as done": _plan,
    "deleted across clauses": _across,
}
