"""The same article in every format and of any length, built when it is asked for."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from xml.sax.saxutils import escape as escape_xml

_SENTENCES = (
    "The harbour council of Norvik met on {day} October to settle who may land fish at night.",
    "Ingrid Halvorsen, who leads the port office, said that boat {n} had waited for nine hours.",
    "Members agreed to open quay {n} until the new pilot boat arrives in the spring.",
    "The owners of {n} small boats asked for a lower fee, and the council put that off.",
    "A report on the noise of compressor {n} will be ready by 14 November, the clerk said.",
)
_A_SECTION = 6  # paragraphs
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def paragraphs(count: int) -> tuple[str, ...]:
    """Return `count` paragraphs of some 45 words, no two alike."""
    return tuple(
        " ".join(_SENTENCES[(n + k) % 5].format(n=n * 3 + k, day=n % 28 + 1) for k in range(3))
        for n in range(count)
    )


def _sections(count: int) -> list[tuple[str, Sequence[str]]]:
    texts = paragraphs(count)
    starts = range(0, count, _A_SECTION)
    return [(f"Quay {k + 1}", texts[start : start + _A_SECTION]) for k, start in enumerate(starts)]


def _text(count: int) -> bytes:
    parts = [part for head, texts in _sections(count) for part in (head, *texts)]
    return "\n\n".join(parts).encode()


def _markdown(count: int) -> bytes:
    parts = [part for head, texts in _sections(count) for part in (f"## {head}", *texts)]
    return "\n\n".join(["# The quays of Norvik", *parts]).encode()


def _body(count: int) -> str:
    return "\n".join(
        f"<h2>{head}</h2>\n" + "\n".join(f"<p>{escape(text)}</p>" for text in texts)
        for head, texts in _sections(count)
    )


def _html(count: int) -> bytes:
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40))
    page = (
        '<!doctype html><html lang="en"><head><title>The quays of Norvik</title></head><body>'
        f"<nav><ul>{menu}</ul></nav><main><article><h1>The quays of Norvik</h1>\n{_body(count)}\n"
        "</article></main><footer><p>© Norvik Post. All rights reserved.</p></footer></body></html>"
    )
    return page.encode()


def _word(count: int) -> bytes:
    def paragraph(text: str, style: str = "") -> str:
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{properties}<w:r><w:t>{escape_xml(text)}</w:t></w:r></w:p>"

    body = "".join(
        paragraph(head, "Heading1") + "".join(paragraph(text) for text in texts)
        for head, texts in _sections(count)
    )
    document = f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{body}</w:body></w:document>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("word/document.xml", document)
    return data.getvalue()


def _pdf(count: int) -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    data = io.BytesIO()
    flow = [
        Paragraph(escape_xml(text), styles["Heading2" if not k else "BodyText"])
        for head, texts in _sections(count)
        for k, text in enumerate((head, *texts))
    ]
    SimpleDocTemplate(data).build(flow)  # type: ignore[arg-type]  # flowables, all of them
    return data.getvalue()


def _mail(count: int) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Norvik Post <desk@norvik.example>"
    message["Date"] = "Tue, 13 Oct 2026 09:00:00 +0200"
    message["Message-ID"] = "<1@norvik.example>"
    message["Subject"] = "The quays of Norvik"
    message.set_content(_text(count).decode(), cte="quoted-printable")
    return message.as_bytes()


def _entry(count: int) -> bytes:
    content = escape_xml(_body(count))
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        "<title>Norvik Post</title><id>urn:norvik</id><updated>2026-10-13T09:00:00Z</updated>"
        "<entry><title>The quays of Norvik</title><id>urn:norvik:1</id>"
        "<updated>2026-10-13T09:00:00Z</updated>"
        f'<content type="html">{content}</content></entry></feed>'
    ).encode()


FORMATS: Mapping[str, Callable[[int], bytes]] = {
    "quays.txt": _text,
    "quays.md": _markdown,
    "quays.html": _html,
    "quays.docx": _word,
    "quays.pdf": _pdf,
    "quays.eml": _mail,
    "feed.xml": _entry,
}
"""By the name that a source of this format has: the bytes of so many paragraphs."""
