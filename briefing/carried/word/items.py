"""The custom XML parts of a Word memo."""

import re
from dataclasses import dataclass

from briefing.archive import Archive, open_archive
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.renderers.carried import NAMESPACE

_ITEM = re.compile(r"customXml/item([0-9]{1,4})\.xml")


@dataclass(frozen=True, slots=True)
class Item:
    """What one page carries."""

    briefing: bytes  # JSON
    page: bytes | None  # JSON of what it said; older memos do not tell


def may_carry(data: bytes) -> bool:
    """Return whether the bytes are a package with custom XML; its names are always in clear."""
    return data.startswith(b"PK\x03\x04") and b"customXml/item" in data


def found(source: Source) -> tuple[Item, ...]:
    """Return the items in our namespace, in the order of their parts' numbers.

    Raises:
        ReadError: A part is damaged.
    """
    try:
        archive = open_archive(source.data, source.name)
    except ReadError:  # its reader will say why
        return ()
    items = (_item(xml, source.name) for xml in _parts(archive))
    return tuple(item for item in items if item is not None)


def _parts(archive: Archive) -> list[bytes]:
    numbered = [(int(found[1]), name) for name in archive if (found := _ITEM.fullmatch(name))]
    return [archive[name] for _, name in sorted(numbered)]


def _item(xml: bytes, name: str) -> Item | None:
    """Return what our element in a part holds; None for a part that is somebody else's."""
    from lxml import etree  # noqa: PLC0415  # slow to import

    if NAMESPACE.encode() not in xml:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        reason = "what it carries is damaged; fetch or make the memo again."
        raise ReadError(name, reason) from error
    briefing, page = (root.findtext(f"{{{NAMESPACE}}}{key}") for key in ("briefing", "page"))
    if briefing is None:
        return None
    return Item(briefing.encode(), None if page is None else page.encode())
