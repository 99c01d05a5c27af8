"""Furniture: the words that surround an article on its page, and what headings look like."""

import re
import tomllib
from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from briefing.vocabulary.expression import Expression
from briefing.vocabulary.signs import shortest


@dataclass(frozen=True, slots=True)
class Furniture:
    """What `furniture.toml` says, all languages together, ready to be matched.

    Sets hold whole phrases in lower case. Patterns match at the start of a line in lower case and
    end at the end of a word; those of labels end behind the label's colon.
    """

    months: Mapping[str, int]  # name or abbreviation → 1 to 12
    weekdays: frozenset[str]
    date_words: frozenset[str]
    menu: frozenset[str]
    kicker: frozenset[str]  # menu only above the article
    staff: frozenset[str]
    no_author: frozenset[str]  # without accents and marks
    agencies: frozenset[str]
    small_words: frozenset[str]
    verbs: frozenset[str]
    questions: frozenset[str]
    parts: frozenset[str]
    list_heads: frozenset[str]
    published: Expression
    release: Expression  # whose date stands at the end of its line
    updated: Expression
    source_line: Expression
    source_start: Expression
    title_label: Expression
    byline: Expression
    name_words: frozenset[str]  # inside a name, not capitalised
    caption: Expression
    caption_start: Expression  # the same without a colon
    caption_inside: Expression  # searched for; its credit runs to the end of the line
    embed: Expression  # of a post from elsewhere
    embed_address: Expression  # searched for
    cross_link: Expression
    notice: Expression
    appeal: Expression
    count: Expression  # matches a whole line
    front_matter: Mapping[str, tuple[str, ...]]  # field of an article → keys, the best first
    heading: Mapping[str, float]  # feature → weight


_NO_PHRASES = ("heading", "months", "front_matter")


@cache
def load() -> Furniture:
    """Return the furniture of every language that is listened for."""
    data = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))
    words = {name: _together(table) for name, table in data.items() if name not in _NO_PHRASES}
    credit = rf"(?:{_either(words['caption'])})\s?[:：/©]"
    return Furniture(
        months=MappingProxyType(dict(ChainMap(*data["months"].values()))),
        weekdays=words["weekdays"],
        date_words=words["date_words"],
        menu=words["menu"],
        kicker=words["kicker"],
        staff=words["staff"],
        no_author=words["no_author"],
        agencies=words["agencies"],
        small_words=words["small_words"],
        verbs=words["verbs"],
        questions=words["questions"],
        parts=words["parts"],
        list_heads=words["list_heads"],
        title_label=_labelled(words["title_label"], r"\s?[:：]\s"),
        published=_opening(words["published"], r"\s?[:：]?\s?"),
        release=_opening(words["release"]),
        updated=_opening(words["updated"], r"\s?[:：]?\s?"),
        source_line=_labelled(words["source_line"], r"\s?[:：]\s?"),
        source_start=_opening(words["source_start"], r"\s?[:：]?\s?"),
        byline=_opening(words["byline"], r"\s?[:：]?\s"),
        name_words=words["name_words"],
        caption_start=_opening(words["caption_start"]),
        caption=_expression(rf"[(\[]?{credit}", words["caption"]),
        caption_inside=_expression(rf"(?:^|[\s(\[]){credit}\s?\S", words["caption"]),
        embed=_opening(words["embed"]),
        embed_address=_expression(_either(words["embed_address"]), words["embed_address"]),
        cross_link=_opening(words["cross_link"]),
        notice=_opening(words["notice"]),
        appeal=_opening(words["appeal"]),
        count=_expression(rf"\(?\d{{1,6}}\+?\s?(?:{_either(words['count'])})?\)?", ()),
        front_matter=MappingProxyType({k: tuple(v) for k, v in data["front_matter"].items()}),
        heading=MappingProxyType({name: float(weight) for name, weight in data["heading"].items()}),
    )


def _labelled(phrases: frozenset[str], tail: str) -> Expression:
    return _expression(rf"(?:{_either(phrases)}){tail}", phrases)


def _opening(phrases: frozenset[str], tail: str = "") -> Expression:
    return _expression(_start(phrases) + tail, phrases)


def _expression(source: str, phrases: Iterable[str]) -> Expression:
    """Return an expression in which one of the phrases has to match; none are given for others."""
    return Expression(source, shortest({max(phrase.split(), key=len) for phrase in phrases}))


def _together(table: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(phrase for phrases in table.values() for phrase in phrases)


def _either(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in longest_first)


def _start(phrases: Iterable[str]) -> str:
    """Match one of the phrases up to the end of a word, where it ends in one."""
    return rf"(?:{_either(phrases)})(?:(?<=\W)|(?!\w))"
