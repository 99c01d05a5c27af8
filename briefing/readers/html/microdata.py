"""Microdata: what the elements of a page themselves are marked as (`itemprop`, `rel`)."""

from collections.abc import Iterator, Sequence

from lxml import etree

_MOST = 20  # values of one property
_LONGEST = 200  # characters; a longer value is text of the page


def properties_of(root: etree._Element) -> Sequence[etree._Element]:
    """Return the elements that are marked as a property, in document order."""
    return list(_with_properties(root))


def marked(properties: Sequence[etree._Element], name: str) -> Iterator[str]:
    """Yield the values of a property in document order; a thing's value is its name."""
    found = 0
    for element in properties:
        if name in (element.get("itemprop") or "").split() or (
            name == "author" and element.get("rel") == "author"
        ):
            value = _value(element)
            if value and len(value) <= _LONGEST:
                yield value
            found += 1
            if found >= _MOST:
                return


def times(root: etree._Element, properties: Sequence[etree._Element]) -> Iterator[str]:
    """Yield the dates that are marked as those of publication."""
    yield from marked(properties, "datePublished")
    for element in root.iter("time"):
        if element.get("pubdate") is not None:
            yield _value(element)
    for element in root.iter("abbr"):  # hAtom, section "published"
        if "published" in (element.get("class") or "").split():
            yield _value(element)


def _with_properties(root: etree._Element) -> Iterator[etree._Element]:
    found = root.xpath(".//*[@itemprop or @rel='author']")
    return (
        (e for e in found if isinstance(e, etree._Element)) if isinstance(found, list) else iter(())
    )


def _value(element: etree._Element) -> str:
    for attribute in ("content", "datetime"):
        if value := (element.get(attribute) or "").strip():
            return value
    if element.tag == "abbr" and (value := (element.get("title") or "").strip()):
        return value
    if element.get("itemscope") is not None:
        for inner in _with_properties(element):
            if "name" in (inner.get("itemprop") or "").split():
                return _value(inner)
    if element.tag in ("link", "meta", "img"):
        return ""
    return " ".join("".join(map(str, element.itertext())).split())
