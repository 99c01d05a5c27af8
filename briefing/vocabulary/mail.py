"""Mail: what programs and mailing lists write around the words of a message."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_DASHES = r"[-–—_*=>\s]"


@dataclass(frozen=True, slots=True)
class MailWords:
    """What `mail.toml` says, all languages together, ready to be matched.

    Sets and tuples hold phrases in lower case; patterns are for folded lines in any case.
    """

    labels: Mapping[str, str]  # label in lower case → from, date, to, copy, subject or other
    label: re.Pattern[str]  # one label with its colon, at the beginning of a line or behind a space
    forwarded: re.Pattern[str]  # a whole line
    original: re.Pattern[str]  # a whole line
    attributions: tuple[re.Pattern[str], ...]  # whole lines; `when` and `who` are groups
    reply: frozenset[str]
    forward: frozenset[str]
    greeting: tuple[str, ...]
    closing: frozenset[str]
    device: tuple[str, ...]
    disclaimer: tuple[str, ...]
    mailing_list: tuple[str, ...]
    list_footer: tuple[str, ...]
    group: re.Pattern[str]  # searched for; what follows is the name of a list


@cache
def load() -> MailWords:
    """Return the words of every language that is listened for."""
    data = tomllib.loads(files(__package__).joinpath("mail.toml").read_text("utf-8"))
    labels = {label: field for field, words in data["labels"].items() for label in words}
    words = {name: _together(table) for name, table in data.items() if name != "labels"}
    return MailWords(
        labels=MappingProxyType(labels),
        label=re.compile(rf"(?:^|(?<=\s))\*?({_either(labels)})\*?\s?[:：]\*?(?:\s|$)", re.I),
        forwarded=_between_dashes(words["forwarded"], colon=True),
        original=_between_dashes(words["original"], colon=False),
        attributions=tuple(re.compile(each, re.IGNORECASE) for each in words["attribution"]),
        reply=frozenset(words["reply"]),
        forward=frozenset(words["forward"]),
        greeting=words["greeting"],
        closing=frozenset(words["closing"]),
        device=words["device"],
        disclaimer=words["disclaimer"],
        mailing_list=words["mailing_list"],
        list_footer=words["list_footer"],
        group=re.compile(rf"\s(?:{_either(words['group'])})\s", re.IGNORECASE),
    )


def _between_dashes(phrases: Iterable[str], *, colon: bool) -> re.Pattern[str]:
    """Match a line of one of the phrases between dashes, or before a colon where one may be."""
    either = _either(phrases)
    dashed = rf"{_DASHES}{{2,60}}(?:{either})(?: [^-–—]{{1,60}})?\s?[:：]?{_DASHES}{{2,60}}"
    return re.compile(rf"{dashed}|(?:{either})\s?[:：]" if colon else dashed, re.IGNORECASE)


def _together(table: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for phrases in table.values() for phrase in phrases))


def _either(phrases: Iterable[str]) -> str:
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in longest_first)
