"""JSON-LD: what a page's scripts of linked data say about its article (schema.org)."""

import html
import json
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from briefing.limits import MAX_LINKED_DATA
from briefing.vocabulary import pages

Node = Mapping[str, object]

_WRAPPED = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*\Z"
)
_HANGING = re.compile(r",(\s{0,200}[}\]])")
_NESTED = 6  # levels at which nodes are looked for
_NODES = 2_000


def nodes_of(root: etree._Element) -> tuple[Node, ...]:
    """Return every typed node of the page's linked data, those of @graph and of lists included."""
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "").lower() and script.text:
            found += _typed(_loaded(script.text), _NESTED)
        if len(found) > _NODES:
            break
    return tuple(found[:_NODES])


def article_of(nodes: tuple[Node, ...]) -> Node:
    """Return the node that is the article, an empty one where there is none."""
    return _first(nodes, "articles")


def site_of(nodes: tuple[Node, ...]) -> Node:
    """Return the node that is the site, an empty one where there is none."""
    return _first(nodes, "sites")


def words_of(value: object) -> str | None:
    """Return a value's words: its own, or the name of what it stands for; lists are joined."""
    names = list(dict.fromkeys(_names(value)))
    return ", ".join(names) or None


def reference(node: Node, nodes: tuple[Node, ...], field: str) -> list[object]:
    """Return a field's values; for one that only points to a node of the page, that node."""
    value = node.get(field)
    values = value if isinstance(value, list) else [value]
    known = {n.get("@id"): n for n in nodes if isinstance(n.get("@id"), str)}
    return [
        known.get(v.get("@id"), v) if isinstance(v, dict) and "name" not in v else v
        for v in values
        if v is not None
    ]


def _first(nodes: tuple[Node, ...], what: str) -> Node:
    for kind in pages.load().json_ld[what]:
        for node in nodes:
            if kind in _types(node):
                return node
    return {}


def _types(node: Node) -> list[str]:
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return [str(t).rsplit("/", 1)[-1].lower() for t in listed]


def _loaded(text: str) -> object:
    """Read JSON as pages have it: in a comment, with line ends in strings, with hanging commas."""
    text = _WRAPPED.sub("", text[:MAX_LINKED_DATA])
    for attempt in (text, _HANGING.sub(r"\1", text)):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _typed(value: object, depth: int) -> Iterator[Node]:
    if not depth:
        return
    if isinstance(value, list):
        for item in value[:_NODES]:
            yield from _typed(item, depth - 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for key, inner in value.items():
            if isinstance(inner, list | dict) and key not in ("itemListElement", "comment"):
                yield from _typed(inner, depth - 1)


def _names(value: object, depth: int = 3) -> Iterator[str]:
    if isinstance(value, str):
        text = " ".join(html.unescape(value).split())
        if text:
            yield text
    elif isinstance(value, list) and depth:
        for item in value[:50]:
            yield from _names(item, depth - 1)
    elif isinstance(value, dict) and depth:
        yield from _names(value.get("name") or value.get("@value"), depth - 1)
