"""The package around a Word memo: parts, relationships, properties, and bytes that never vary."""

import re
from dataclasses import dataclass

from briefing.model.memo import Memo
from briefing.renderers import languages
from briefing.renderers.markup import escape
from briefing.renderers.word.carried import Carried, items
from briefing.renderers.word.marks import png
from briefing.renderers.word.parts import Part, Relation, zipped
from briefing.renderers.word.references import References
from briefing.renderers.word.xml import DECLARATION, NAMESPACES

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_LONGEST_TITLE = 255  # characters that programs show of a property

# Word 2013 and later: no "Compatibility Mode", tables begin at the margin.
_SETTINGS = (
    f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    + '</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)


@dataclass(frozen=True, slots=True)
class Story:
    """The XML of the body or of a footer, and what it refers to by relationship."""

    xml: str
    references: References


@dataclass(frozen=True, slots=True)
class Content:
    """The XML of everything in the package that differs from memo to memo."""

    body: Story
    styles: str
    numbering: str
    footers: tuple[Story, ...]  # related as footer1, footer2, …
    carried: tuple[Carried, ...] = ()  # related as item1, item2, …


def assemble(content: Content, memo: Memo) -> bytes:
    """Return the file; the same content gives the same bytes."""
    main = _story("document", "document.main", content.body, _of_document(content))
    properties = Part("docProps/core.xml", _CORE, _properties(memo).encode())
    return zipped(
        (
            Relation("rId1", "officeDocument", main),
            Relation("rId2", "metadata/core-properties", properties),
        )
    )


def _of_document(content: Content) -> tuple[Relation, ...]:
    """Return what the document refers to beside addresses and pictures."""
    written = (
        ("styles", content.styles),
        ("settings", _SETTINGS),
        ("numbering", content.numbering),
    )
    footers = (
        Relation(f"footer{number}", "footer", _story(f"footer{number}", "footer", story))
        for number, story in enumerate(content.footers, 1)
    )
    carried = (
        Relation(f"item{number}", "customXml", item)
        for number, item in enumerate(items(content.carried), 1)
    )
    named = (Relation(name, name, _part(name, name, xml)) for name, xml in written)
    return (*named, *footers, *carried)


def _part(name: str, kind: str, xml: str, relations: tuple[Relation, ...] = ()) -> Part:
    return Part(f"word/{name}.xml", f"{_WORD}.{kind}+xml", xml.encode(), relations)


def _story(name: str, kind: str, story: Story, others: tuple[Relation, ...] = ()) -> Part:
    """Return the part with its relationships to addresses and pictures."""
    references = story.references
    links = (Relation(name, "hyperlink", address) for address, name in references.links.items())
    marks = (
        Relation(name, "image", Part(f"word/media/{name}.png", "image/png", png(*mark)))
        for mark, name in references.marks.items()
    )
    return _part(name, kind, story.xml, (*others, *links, *marks))


def _properties(memo: Memo) -> str:
    """Return the core properties; a date that is not a whole day is left out."""
    author = f"<dc:creator>{escape(memo.author)}</dc:creator>" if memo.author else ""
    dates = ""
    if memo.date and _DAY.fullmatch(memo.date):
        dates = "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{escape(memo.date)}T00:00:00Z'
            f"</dcterms:{name}>"
            for name in ("created", "modified")
        )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(memo.title[:_LONGEST_TITLE])}</dc:title>{author}{dates}"
        f"<dc:language>{escape(languages.of_statements(memo))}</dc:language></cp:coreProperties>"
    )
