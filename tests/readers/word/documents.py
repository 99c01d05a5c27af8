"""Word documents made of raw parts: the XML that a test is about, and the rest around it."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{OFFICE}/relationships" xmlns:m="{OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
STRICT = (
    (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (f"{OFFICE}/math", "http://purl.oclc.org/ooxml/officeDocument/math"),
    (f"{OFFICE}/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)


@dataclass(frozen=True, slots=True)
class Docx:
    """A document: the XML inside of each part; parts that are empty are left out."""

    body: str
    styles: str = ""
    numbering: str = ""
    footnotes: str = ""
    endnotes: str = ""
    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    core: str = ""
    company: str = ""
    content_type: str = DOCUMENT
    main: str = "word/document.xml"
    more: Mapping[str, str | bytes] = field(default_factory=dict)

    def parts(self) -> dict[str, str | bytes]:
        """Return every part by its name."""
        stories = {
            "styles": ("w:styles", self.styles),
            "numbering": ("w:numbering", self.numbering),
            "footnotes": ("w:footnotes", self.footnotes),
            "endnotes": ("w:endnotes", self.endnotes),
        }
        stories |= {f"header{n}": ("w:hdr", xml) for n, xml in enumerate(self.headers, 1)}
        stories |= {f"footer{n}": ("w:ftr", xml) for n, xml in enumerate(self.footers, 1)}
        written = {name: root(tag, xml) for name, (tag, xml) in stories.items() if xml}
        folder = self.main[: self.main.rfind("/") + 1]
        name = self.main.removeprefix(folder)
        kinds = {each: each.rstrip("0123456789") for each in written}
        parts: dict[str, str | bytes] = {
            "[Content_Types].xml": _content_types(self.main, self.content_type),
            "_rels/.rels": relationships({"d": ("officeDocument", self.main)}),
            self.main: root("w:document", f"<w:body>{self.body}</w:body>"),
            f"{folder}_rels/{name}.rels": relationships(
                {each: (kinds[each], f"{each}.xml") for each in written}
            ),
        }
        parts |= {f"{folder}{each}.xml": xml for each, xml in written.items()}
        parts |= {"docProps/core.xml": _core(self.core)} if self.core else {}
        parts |= {"docProps/app.xml": _extended(self.company)} if self.company else {}
        return parts | dict(self.more)

    def data(self, without: tuple[str, ...] = ()) -> bytes:
        """Return the file, lacking some of its parts if need be."""
        return zipped({name: xml for name, xml in self.parts().items() if name not in without})

    def strict(self) -> bytes:
        """Return the file in the namespaces of ISO/IEC 29500 Strict."""
        parts = {n: xml for n, xml in self.parts().items() if isinstance(xml, str)}
        for transitional, strict in STRICT:
            parts = {name: xml.replace(transitional, strict) for name, xml in parts.items()}
        return zipped(parts)


def docx(body: str) -> bytes:
    """Return a document of nothing but a body."""
    return Docx(body).data()


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def root(tag: str, inner: str) -> str:
    """Return a part with this root element."""
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{declaration}<{tag} {NAMESPACES}>{inner}</{tag}>"


def relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    """Return a part of relationships: id → kind and target."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def p(*inner: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of XML made by `r` and the like."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    before = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{before}{''.join(inner)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of text."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def t(text: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of one run."""
    return p(r(text), style=style, properties=properties)


def bold(text: str) -> str:
    """Return a paragraph in bold."""
    return p(r(text, "<w:b/>"))


def style(name: str, more: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """Return the definition of a style whose id is its name without spaces."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    key = name.replace(" ", "")
    named = f'w:styleId="{key}"><w:name w:val="{name}"/>'
    return f'<w:style w:type="{kind}" {named}{based}{more}</w:style>'


def outlined(level: int) -> str:
    """Return the properties of a style for headings, 0 being the highest level."""
    return f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'


def listed(number: int, depth: int = 0) -> str:
    """Return the properties of a paragraph that is in a list."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def tbl(*rows: str, properties: str = "") -> str:
    """Return a table of rows."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a row of cells, each plain text or the XML of a cell."""
    made = (cell if cell.startswith("<w:") else tc(t(cell)) for cell in cells)
    before = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{before}{''.join(made)}</w:tr>"


def tc(inner: str, properties: str = "") -> str:
    """Return a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def box(inner: str) -> str:
    """Return a run with a text box, as Word writes it: for itself, and again for its elders."""
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>{inner}'
        "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{inner}"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def control(inner: str, properties: str = "") -> str:
    """Return a content control around XML of any level."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def complex_field(instruction: str, result: str) -> str:
    """Return the runs of a field, its result being runs as well."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _content_types(main: str, content_type: str) -> str:
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{content_type}"/></Types>'
    )


def _core(inner: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"{inner}</cp:coreProperties>"
    )


def _extended(company: str) -> str:
    inner = f"<Company>{company}</Company>"
    return f'<Properties xmlns="{OFFICE}/extended-properties">{inner}</Properties>'
