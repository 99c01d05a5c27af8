"""The package around a Word memo: parts, relationships, properties, and bytes that never vary."""

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from briefing.model.memo import Memo
from briefing.renderers import languages
from briefing.renderers.markup import escape
from briefing.renderers.word.carried import Carried, items
from briefing.renderers.word.marks import png
from briefing.renderers.word.references import References
from briefing.renderers.word.xml import DECLARATION, NAMESPACES

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
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
    package = Package()
    main = _story("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, content.body)
    package.load_rel(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, main, "rId1")
    core = _part("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, _properties(memo))
    package.load_rel(RELATIONSHIP_TYPE.CORE_PROPERTIES, core, "rId2")
    for kind, name, content_type, xml in (
        (RELATIONSHIP_TYPE.STYLES, "styles", CONTENT_TYPE.WML_STYLES, content.styles),
        (RELATIONSHIP_TYPE.SETTINGS, "settings", CONTENT_TYPE.WML_SETTINGS, _SETTINGS),
        (RELATIONSHIP_TYPE.NUMBERING, "numbering", CONTENT_TYPE.WML_NUMBERING, content.numbering),
    ):
        main.load_rel(kind, _part(f"/word/{name}.xml", content_type, xml), name)
    for number, footer in enumerate(content.footers, 1):
        part = _story(f"/word/footer{number}.xml", CONTENT_TYPE.WML_FOOTER, footer)
        main.load_rel(RELATIONSHIP_TYPE.FOOTER, part, f"footer{number}")
    for number, item in enumerate(items(content.carried), 1):
        main.load_rel(RELATIONSHIP_TYPE.CUSTOM_XML, item, f"item{number}")
    return _zipped(package)


def _part(name: str, content_type: str, xml: str) -> Part:
    return Part(PackURI(name), content_type, xml.encode())


def _story(name: str, content_type: str, story: Story) -> Part:
    """Return the part with its relationships to addresses and pictures."""
    part = _part(name, content_type, story.xml)
    for address, relation in story.references.links.items():
        part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
    for (mark, colour), relation in story.references.marks.items():
        picture = PackURI(f"/word/media/{relation}.png")
        image = Part(picture, CONTENT_TYPE.PNG, png(mark, colour))
        part.load_rel(RELATIONSHIP_TYPE.IMAGE, image, relation)
    return part


def _zipped(package: Package) -> bytes:
    """Return the package as a zip file; python-docx would date its entries by the clock."""
    file, parts = BytesIO(), tuple(package.iter_parts())
    with ZipFile(file, "w") as archive:
        _write(archive, "[Content_Types].xml", _content_types(parts))
        _write(archive, "_rels/.rels", package.rels.xml)
        for part in parts:
            _write(archive, part.partname.membername, part.blob)
            if part.rels:
                _write(archive, part.partname.rels_uri.membername, part.rels.xml)
    return file.getvalue()


def _write(archive: ZipFile, name: str, data: str | bytes) -> None:
    method = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
    archive.writestr(ZipInfo(name), data, method)  # dated 1980-01-01, as Word does


def _content_types(parts: tuple[Part, ...]) -> str:
    overrides = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return (
        f"{DECLARATION}<Types "
        'xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CONTENT_TYPE.XML}"/>{overrides}</Types>'
    )


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
