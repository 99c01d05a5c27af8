"""How web pages are built: the elements and the words that `pages.toml` holds."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Pages:
    """What elements are, and what parts of a page are called."""

    block: frozenset[str]  # elements that stand apart from what is around them
    unseen: frozenset[str]  # elements that a browser does not show, or only controls
    tags: Mapping[str, str]  # element → reason
    roles: Mapping[str, str]  # ARIA role → reason
    words: Mapping[str, str]  # word of an id or a class → reason
    sections: Mapping[str, str]  # a heading, in lower case → what the section below it holds
    openings: Mapping[str, str]  # the first word of such a heading, where links stand below it
    tellings: Mapping[str, str]  # words inside a short block → what it is
    metadata: Mapping[str, tuple[str, ...]]  # field of an article → names of `meta` elements
    open_graph: Mapping[str, tuple[str, ...]]  # field of an article → properties
    json_ld: Mapping[str, tuple[str, ...]]  # what a node is → its types, the surest first


@cache
def load() -> Pages:
    """Read the file once."""
    data = tomllib.loads(files(__package__).joinpath("pages.toml").read_text("utf-8"))
    reasons = {word: reason for reason, words in data["words"].items() for word in words}
    return Pages(
        block=frozenset(data["elements"]["block"]),
        unseen=frozenset(data["elements"]["unseen"]),
        tags=MappingProxyType(data["tags"]),
        roles=MappingProxyType(data["roles"]),
        words=MappingProxyType(reasons),
        sections=_phrases(data["sections"]),
        openings=_phrases(data["openings"]),
        tellings=_phrases(data["tellings"]),
        metadata=_fields(data["metadata"]),
        open_graph=_fields(data["open_graph"]),
        json_ld=_fields(data["json_ld"]),
    )


def _fields(table: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({field: tuple(names) for field, names in table.items()})


def _phrases(table: Mapping[str, Mapping[str, list[str]]]) -> Mapping[str, str]:
    return MappingProxyType(
        {
            phrase: reason
            for reason, languages in table.items()
            for phrases in languages.values()
            for phrase in phrases
        }
    )
