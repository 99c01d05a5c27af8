"""The custom XML parts of a Word memo."""

import re

from briefing.archive import Archive, open_archive
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.renderers.carried import NAMESPACE

_ITEM = re.compile(r"customXml/item([0-9]{1,4})\.xml")


def may_carry(data: bytes) -> bool:
    """Return whether the bytes are a package with custom XML; its names are always in clear."""
    return data.startswith(b"PK\x03\x04") and b"customXml/item" in data


def files(source: Source) -> tuple[bytes, ...]:
    """Return the texts in our namespace, in the order of their parts' numbers.

    Raises:
        ReadError: A part is damaged.
    """
    try:
        archive = open_archive(source.data, source.name)
    except ReadError:  # its reader will say why
        return ()
    return tuple(text for xml in _items(archive) if (text := _text(xml, source.name)) is not None)


def _items(archive: Archive) -> list[bytes]:
    numbered = [(int(found[1]), name) for name in archive if (found := _ITEM.fullmatch(name))]
    return [archive[name] for _, name in sorted(numbered)]


def _text(xml: bytes, name: str) -> bytes | None:
    """Return the text of our element in a part; None for a part that is somebody else's."""
    from lxml import etree  # noqa: PLC0415  # slow to import

    if NAMESPACE.encode() not in xml:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        reason = "what it carries is damaged; fetch or make the memo again."
        raise ReadError(name, reason) from error
    text = root.findtext(f"{{{NAMESPACE}}}briefing")
    return None if text is None else text.encode()
