"""What a Word memo carries, as custom XML parts (ECMA-376, part 1, 15.2.5 and 22.5)."""

from uuid import NAMESPACE_URL, uuid5

from briefing.renderers.carried import NAMESPACE
from briefing.renderers.markup import json
from briefing.renderers.word.parts import Part, Relation
from briefing.renderers.word.xml import DECLARATION

_DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

Carried = tuple[str, str]
"""The briefing of a page, and what the page says, both as JSON."""


def items(carried: tuple[Carried, ...]) -> tuple[Part, ...]:
    """Return a part for each page that carries its briefing, related to its properties."""
    return tuple(_item(number, *texts) for number, texts in enumerate(carried, 1))


def _item(number: int, briefing: str, says: str) -> Part:
    xml = (
        f'<memo xmlns="{NAMESPACE}"><briefing>{json(briefing)}</briefing>'
        f"<page>{json(says)}</page></memo>"
    )
    properties = _part(f"itemProps{number}", _PROPERTIES, _properties(number))
    relation = Relation("rId1", "customXmlProps", properties)
    return _part(f"item{number}", "application/xml", xml, (relation,))


def _part(name: str, kind: str, xml: str, relations: tuple[Relation, ...] = ()) -> Part:
    return Part(f"customXml/{name}.xml", kind, f"{DECLARATION}{xml}".encode(), relations)


def _properties(number: int) -> str:
    """Return what Word knows an item by: an identifier, the same in every memo, and its schema."""
    identifier = str(uuid5(NAMESPACE_URL, f"{NAMESPACE}#{number}")).upper()
    return (
        f'<ds:datastoreItem xmlns:ds="{_DATA}" ds:itemID="{{{identifier}}}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
