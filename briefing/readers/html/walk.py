"""Walk: a tree to the events of reading it, without what a browser does not show."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from lxml import etree

from briefing.vocabulary import pages

_HIDDEN_STYLE = re.compile(
    r"(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)"
    r"|mso-hide\s{0,9}:\s{0,9}all|font-size\s{0,9}:\s{0,9}0(?:px|pt|em|%)?\s{0,9}(?:;|$|!)"
    r"|max-height\s{0,9}:\s{0,9}0(?:px|pt|em|%)?\s{0,9}(?:;|$|!))",
    re.IGNORECASE,
)
_STYLE = 2_000  # characters of a style that are looked at


class Step(Enum):
    """What happens in reading."""

    OPEN = auto()
    TEXT = auto()
    CLOSE = auto()


class Event(NamedTuple):
    """A step: the element that opens or closes, or the text with the element it stands in."""

    step: Step
    element: etree._Element
    text: str = ""


def walk(root: etree._Element) -> Iterator[Event]:
    """Yield what is read below and with `root`, in document order."""
    walker = etree.iterwalk(root, events=("start", "end"))
    skipped: etree._Element | None = None
    for action, element in walker:
        if action == "start":
            if is_unseen(element):
                walker.skip_subtree()
                skipped = element
                continue
            yield Event(Step.OPEN, element)
            if element.text:
                yield Event(Step.TEXT, element, element.text)
            continue
        if element is skipped:
            skipped = None
        else:
            yield Event(Step.CLOSE, element)
        if element.tail and element is not root:
            yield Event(Step.TEXT, element, element.tail)


def is_unseen(element: etree._Element) -> bool:
    """Tell whether a browser without scripts shows nothing of an element."""
    if not isinstance(element.tag, str) or element.tag in pages.load().unseen:
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    if not element.attrib or element.tag in ("html", "body"):  # hidden until a script has run
        return False
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    if element.get("aria-hidden", "").lower() == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style[:_STYLE]))
