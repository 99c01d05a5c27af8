"""The HTML that a memo template may use: parsed into a tree, and checked where it is written."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from briefing.errors import Fault

_DATA = frozenset({"data-id", "data-follows", "data-part", "data-ours"})
ELEMENTS = {
    "header": frozenset[str](),
    "h1": frozenset[str](),
    "h2": frozenset({"data-part"}),
    "p": _DATA | {"class"},
    "ul": frozenset({"data-part"}),
    "ol": frozenset({"data-part"}),
    "li": frozenset({"data-id", "data-follows", "data-ours"}),
    "table": frozenset({"class", "data-part"}),
    "caption": frozenset[str](),
    "thead": frozenset[str](),
    "tbody": frozenset[str](),
    "tr": frozenset({"data-id"}),
    "th": frozenset({"data-ours"}),
    "td": frozenset({"data-mark", "data-ours"}),
    "strong": frozenset[str](),
    "em": frozenset[str](),
    "a": frozenset({"href"}),
    "footer": frozenset[str](),
}
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


@dataclass(slots=True)
class Node:
    """An element with its attributes, its children and the text between them, in order."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    kids: "list[Node | str]" = field(default_factory=list)

    def elements(self) -> "list[Node]":
        """Return the children that are elements."""
        return [kid for kid in self.kids if isinstance(kid, Node)]


def parse(html: str) -> Node:
    """Return the tree of filled HTML, under a root without a tag."""
    parser = _TreeParser()
    parser.feed(html)
    parser.close()
    return parser.root


def faults(template: str) -> tuple[Fault, ...]:
    """Return what lies outside the subset in a template's own text, each with its line there."""
    checker = _Checker()
    checker.feed(_JINJA.sub(_blank, template))
    checker.close()
    return tuple(checker.faults)


def _blank(match: re.Match[str]) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in match[0])


class _TreeParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].kids.append(node)
        self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].kids.append(data)


class _Checker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[Fault] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        if tag not in ELEMENTS:
            self._wrong(f"<{tag}> is not an element of a memo; use one of {', '.join(ELEMENTS)}.")
            return
        for name, _ in attrs:
            if name not in ELEMENTS[tag]:
                self._wrong(f"<{tag}> takes no attribute “{name}” here.")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self._wrong(f"</{tag}> closes what is not open.")

    def _wrong(self, text: str) -> None:
        line, column = self.getpos()
        self.faults.append(Fault(text, line, column + 1))
