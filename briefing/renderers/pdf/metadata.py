"""What the file says of itself: its properties, and the same as XMP with what it conforms to.

The dates are the memo's own; where it has none the file has none either.
"""

import re
from string import Template

from reportlab.pdfbase.pdfdoc import PDFDictionary

from briefing.model.memo import Memo
from briefing.renderers import languages
from briefing.renderers.markup import escape
from briefing.renderers.pdf.objects import Stream, string

_TOOL = "briefing"
_PRODUCER = "ReportLab"
_DAY = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")

# A file may claim PDF/UA-1 in an archive once it describes the claim's own schema
# (ISO 19005-3, 6.6.2.3; ISO 14289-1, 5).
_XMP = Template("""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>$language</rdf:li></rdf:Bag></dc:language>
$author$date<xmp:CreatorTool>$tool</xmp:CreatorTool>
<pdf:Producer>$producer</pdf:Producer>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""")
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
_DATE = "<xmp:CreateDate>{0}</xmp:CreateDate>\n<xmp:ModifyDate>{0}</xmp:ModifyDate>\n"


def dated(memo: Memo) -> str | None:
    """Return the memo's date as a PDF has it (ISO 32000-1, 7.9.4); None for none."""
    if memo.date is None or not _DAY.fullmatch(memo.date):
        return None
    return f"(D:{memo.date.replace('-', '')})"


def properties(memo: Memo) -> PDFDictionary:
    """Return the information dictionary."""
    date = dated(memo)
    return PDFDictionary(
        {
            "Title": string(memo.title),
            **({"Author": string(memo.author)} if memo.author else {}),
            **({"CreationDate": date, "ModDate": date} if date else {}),
            "Creator": f"({_TOOL})",
            "Producer": f"({_PRODUCER})",
        }
    )


def xmp(memo: Memo) -> Stream:
    """Return the metadata stream, which an archive does not compress."""
    text = _XMP.substitute(
        title=_said(memo.title),
        language=languages.of_statements(memo),
        author=_AUTHOR.format(_said(memo.author)) if memo.author else "",
        date=_DATE.format(memo.date) if dated(memo) else "",
        tool=_TOOL,
        producer=_PRODUCER,
    )
    return Stream("/Type /Metadata /Subtype /XML", text.encode("utf-8"))


def _said(text: str) -> str:
    """Return character data that no reader takes for the end of the stream, which is in clear."""
    return escape(text).replace("endstream", "end&#115;tream").replace("endobj", "end&#111;bj")
