"""Chosen: the words of a page that trafilatura takes for its article."""

import logging
from collections.abc import Iterator

from lxml import etree

from briefing.limits import MAX_CHOOSING

_PARTS = frozenset(("p", "head", "item", "cell", "quote", "code", "ab", "lb", "row", "list"))
_BREAK = "\n"


def choosable(root: etree._Element) -> bool:
    """Tell whether a page is small enough for every step of the choice to be quick."""
    return sum(1 for _ in zip(root.iter(), range(MAX_CHOOSING + 1), strict=False)) <= MAX_CHOOSING


def chosen(root: etree._Element) -> tuple[str, ...]:
    """Return the text of the article, a stretch a block, in order; () where none is found."""
    import trafilatura  # noqa: PLC0415 (late: it loads slowly)
    from trafilatura.settings import Extractor  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    options = Extractor(output_format="xml", comments=False, tables=True, formatting=False)
    try:
        document = trafilatura.bare_extraction(root, options=options)
    except Exception:  # noqa: BLE001 (whatever goes wrong in there, the page is still read)
        return ()
    body = getattr(document, "body", None)
    return tuple(_stretches(body)) if body is not None else ()


def _stretches(body: etree._Element) -> Iterator[str]:
    words: list[str] = []
    for action, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _PARTS:
            yield from _folded(words)
            words = []
        text = element.text if action == "start" else element.tail
        if text and not (action == "end" and element is body):
            words.append(text)
    yield from _folded(words)


def _folded(words: list[str]) -> Iterator[str]:
    text = " ".join("".join(words).split())
    if text:
        yield text
