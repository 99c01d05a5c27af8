"""Chosen: the words of a page that trafilatura takes for its article."""

import logging
from collections.abc import Iterator

from lxml import etree

from briefing.limits import MAX_CHOOSING, MAX_CHOOSING_DEPTH, MAX_COLUMNS

_PARTS = frozenset(("p", "head", "item", "cell", "quote", "code", "ab", "lb", "row", "list"))
_BREAK = "\n"


def choosable(root: etree._Element) -> bool:
    """Tell whether a page is small and flat enough for every step of the choice to be quick."""
    depth = count = 0
    for action, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if action == "start" else -1
        count += action == "start"
        if depth > MAX_CHOOSING_DEPTH or count > MAX_CHOOSING:
            return False
    return True


def chosen(root: etree._Element) -> tuple[str, ...]:
    """Return the text of the article, a stretch a block, in order; () where none is found.

    Cells of the page that reach over more columns than a table can have are cut to that.
    """
    import trafilatura  # noqa: PLC0415 (late: it loads slowly)
    from trafilatura.settings import Extractor  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for cell in root.iter("td", "th"):
        if len(cell.get("colspan") or "") >= len(str(MAX_COLUMNS)):
            cell.set("colspan", str(MAX_COLUMNS))
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
