"""Tree: markup to the tree of its elements, whatever state it is in."""

import re

from lxml import etree, html

from briefing.errors import ReadError
from briefing.limits import MAX_BYTES, MAX_ELEMENTS
from briefing.readers.html.encoding import is_doubtful, markup_of

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_UNKNOWN = (
    "its encoding is not declared, and it is neither Unicode nor Windows-1252; "
    "save it as UTF-8 and try again."
)


def tree_of(
    markup: str | bytes, name: str = "markup", charset: str | None = None
) -> etree._Element:
    """Parse markup; the result is an `html` element, empty where there is nothing to parse.

    Args:
        markup: A page or a fragment; no end tag need be there.
        name: Of the source, for messages.
        charset: As the protocol declares it, for bytes.

    Raises:
        ReadError: It is too long, nested deeper than the parser goes, or in an encoding that
            nothing tells.
    """
    text = _text(markup, name, charset)
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    data = _UNREADABLE.sub("\ufffd", text).encode()
    root = etree.fromstring(data, parser) if data.strip() else None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log[-1:]):
        raise ReadError(
            name,
            "its elements are nested more than 2,048 deep, which no article's are; "
            "cut out the article and try again.",
        )
    return html.Element("html") if root is None else root


def _text(markup: str | bytes, name: str, charset: str | None) -> str:
    """Return the markup as characters, if it is not too much and its encoding can be told."""
    if len(markup) > MAX_BYTES:
        raise ReadError(
            name,
            f"it is longer than {MAX_BYTES // 1_000_000} MB, which no article is; "
            "cut out the article and try again.",
        )
    text = markup if isinstance(markup, str) else markup_of(markup, charset)
    if not isinstance(markup, str) and is_doubtful(text):
        raise ReadError(name, _UNKNOWN)
    if text.count("<") > 2 * MAX_ELEMENTS:
        raise ReadError(
            name,
            f"it has more than {MAX_ELEMENTS:,} elements, which no article has; "
            "cut out the article and try again.",
        )
    return text
