"""Context: what part of a page a block stands in, by tag, role and the words of id and class."""

from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True)
class Context:
    """Where on the page a block stands; `reason` names it as a dropped block names it."""

    reason: str = ""


NOWHERE = Context()


def context_of(element: etree._Element, outer: Context) -> Context:
    """Return the context inside an element, given the one around it."""
    return outer
