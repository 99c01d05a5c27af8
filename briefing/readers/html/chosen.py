"""Chosen: the words of a page that trafilatura takes for its article."""

import logging
from collections.abc import Iterator

from lxml import etree

from briefing.limits import MAX_CHOOSING, MAX_CHOOSING_DEPTH, MAX_COLUMNS

_PARTS = frozenset(("p", "head", "item", "cell", "quote", "code", "ab", "lb", "row", "list"))
_LOOKED_AT = ("class", "id", "style")
_LONGEST = 1_000  # characters of an attribute


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

    What no page needs and takes long to look at is taken out of the tree first: names of classes
    by the thousand, cells that reach over more columns than a table can have.
    """
    import trafilatura  # noqa: PLC0415 (late: it loads slowly)
    from trafilatura.settings import Extractor  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    _simplify(root)
    options = Extractor(output_format="xml", comments=False, tables=True, formatting=False)
    try:
        document = trafilatura.bare_extraction(root, options=options)
    except Exception:  # noqa: BLE001 (whatever goes wrong in there, the page is still read)
        return ()
    body = getattr(document, "body", None)
    return tuple(_stretches(body)) if body is not None else ()


def _simplify(root: etree._Element) -> None:
    for name in _LOOKED_AT:
        for element in _found(root, f".//*[string-length(@{name}) > {_LONGEST}]"):
            element.set(name, (element.get(name) or "")[:_LONGEST])
    for name in ("colspan", "rowspan"):
        for element in _found(root, f".//*[string-length(@{name}) >= {len(str(MAX_COLUMNS))}]"):
            element.set(name, str(MAX_COLUMNS))


def _found(root: etree._Element, path: str) -> Iterator[etree._Element]:
    found = root.xpath(path)
    return (
        (e for e in found if isinstance(e, etree._Element)) if isinstance(found, list) else iter(())
    )


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
