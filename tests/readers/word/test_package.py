"""Packages with parts missing, misplaced or hostile: read as far as can be, or refused."""

import io
import zipfile
from functools import partial

import pytest

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Article, Source
from briefing.readers.word import package
from tests.readers.word.documents import (
    PACKAGE,
    Docx,
    docx,
    listed,
    p,
    relationships,
    root,
    style,
    t,
    tbl,
    tc,
    tr,
)
from tests.readers.word.test_numbering import abstract, level, num
from tests.steps import steps

WHOLE = Docx(
    t("The berths", "heading1") + t("quays", properties=listed(1)) + t("The board met."),
    styles=style("heading 1"),
    numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0),
    footnotes=f'<w:footnote w:id="1">{t("On Monday.")}</w:footnote>',
    headers=(t("Board"),),
    core="<dc:creator>Ann Wray</dc:creator>",
)
RELS = "word/_rels/document.xml.rels"


def read(data: bytes) -> Article:
    return readers.read(Source("a.docx", data))


def refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read(data)
    return caught.value.reason


@pytest.mark.parametrize("part", [name for name in WHOLE.parts() if name != WHOLE.main])
def test_what_is_missing_is_done_without(part: str) -> None:
    if part == "[Content_Types].xml":
        text = readers.read(Source("a", WHOLE.data((part,))), "word").text
    else:
        text = read(WHOLE.data((part,))).text
    assert "The board met." in text


def test_without_relationships_the_usual_names_are_looked_for() -> None:
    assert read(WHOLE.data((RELS,))).text == read(WHOLE.data()).text


def test_a_package_without_a_document_is_refused() -> None:
    assert "it holds no document" in refusal(WHOLE.data((WHOLE.main,)))


@pytest.mark.parametrize(
    "target",
    [
        "../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "",
        ".",
        "document.xml",
        "%00",
        "\\",
    ],
)
def test_relationships_that_lead_elsewhere_lead_nowhere(target: str) -> None:
    rels = relationships({"a": ("numbering", target), "b": ("header", "missing.xml")})
    assert "The board met." in read(Docx(WHOLE.body, more={RELS: rels}).data()).text


def test_external_targets_are_not_opened() -> None:
    outside = '<Relationship Id="x" Type="a/styles" Target="styles.xml" TargetMode="External"/>'
    rels = f'<Relationships xmlns="{PACKAGE}/relationships">{outside}</Relationships>'
    more = {RELS: rels, "word/styles.xml": "not even XML"}
    assert "The board met." in read(Docx(WHOLE.body, more=more).data()).text


def test_names_that_are_written_as_addresses_are_found() -> None:
    rels = relationships({"a": ("header", "my%20header.xml")})
    more = {RELS: rels, "word/my header.xml": root("w:hdr", t("Board"))}
    assert read(Docx(WHOLE.body, more=more).data()).text.startswith("Board\n")


DTD = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "part", [WHOLE.main, "word/styles.xml", "docProps/core.xml", "_rels/.rels"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused_in_every_part(part: str, encoding: str) -> None:
    hostile = str(WHOLE.parts()[part]).replace("?>", f"?>{DTD}", 1)
    hostile = hostile if "<!DOCTYPE" in hostile else DTD + hostile
    parts = WHOLE.parts() | {part: hostile.replace("UTF-8", encoding).encode(encoding)}
    data = Docx("", more=parts).data()
    assert f"its part “{part}” declares a document type" in refusal(data)


@pytest.mark.parametrize("part", [WHOLE.main, "word/styles.xml", "word/header1.xml", RELS])
@pytest.mark.parametrize("xml", [b"", b"<", b"<a>", b"\xff\xfe<", b"\0", b"<w:p/>", b"<a>\x01</a>"])
def test_damaged_parts_are_named(part: str, xml: bytes) -> None:
    reason = refusal(Docx("", more=WHOLE.parts() | {part: xml}).data())
    assert f"its part “{part}” is damaged" in reason


def test_a_document_in_utf_16_is_read() -> None:
    xml = root("w:document", f"<w:body>{t('Łódź met.')}</w:body>").replace("UTF-8", "UTF-16")
    assert read(Docx("", more={WHOLE.main: xml.encode("utf-16")}).data()).text == "Łódź met."


def test_an_encoding_cannot_hide_what_is_counted() -> None:
    xml = '<?xml version="1.0" encoding="UTF-7"?>+ADw-a/+AD4-'
    assert "is damaged" in refusal(Docx("", more={WHOLE.main: xml}).data())


def test_the_strict_namespaces_are_read_like_the_others() -> None:
    assert read(WHOLE.strict()).text == read(WHOLE.data()).text
    assert read(WHOLE.strict()).blocks == read(WHOLE.data()).blocks


def test_a_word_about_namespaces_is_left_alone() -> None:
    said = "Write http://purl.oclc.org/ooxml/wordprocessingml/main there."
    assert read(docx(t(said))).text == said


def _stored(data: bytes) -> bytes:
    """Pack without packing, so that nothing is refused for its ratio."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return buffer.getvalue()


MANY = 20_000
HOSTILE = {
    "three million paragraphs": lambda: docx("<w:p/>" * 3_000_000),
    "three million, not packed": lambda: _stored(docx("<w:p/>" * 3_000_000)),
    "a hundred thousand deep": lambda: docx("<w:sdt>" * 100_000),
    "deep controls": lambda: docx(f"{'<w:ins>' * 5_000}{t('x')}{'</w:ins>' * 5_000}"),
    "deep tables": lambda: docx(f"{'<w:tbl><w:tr><w:tc>' * 5_000}"),
    "a bomb": lambda: Docx(t("x"), "x", more={"word/styles.xml": "<a>" + " " * 60_000_000}).data(),
    "another bomb": lambda: Docx("", more={WHOLE.main: " " * 60_000_000}).data(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_packages_are_refused(name: str) -> None:
    assert refusal(HOSTILE[name]()).endswith(".")


LONG = {
    "fields": p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * MANY),
    "nested fields": p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * MANY
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * MANY
    ),
    "deep tables": f"{'<w:tbl><w:tr><w:tc>' * 80}{t('x')}{'</w:tc></w:tr></w:tbl>' * 80}",
    "deep insertions": f"<w:p>{'<w:ins>' * 245}{'</w:ins>' * 245}</w:p>",
    "deep alternatives": "<mc:AlternateContent><mc:Choice>" * 120
    + "</mc:Choice></mc:AlternateContent>" * 120,
    "wide cells": tbl(tr(*"ab"), *[tr(tc(t("x"), '<w:gridSpan w:val="999999"/>'))] * 5_000),
    "titles": t("Ab", "Title") * 5_000,
    "deleted ends": t("a", properties="<w:rPr><w:del/></w:rPr>") * 5_000,
    "breaks": p("<w:r><w:br/></w:r>" * MANY),
    "one word": t("x" * 900_000),
    "empty alternatives": "<mc:AlternateContent/>" + p("<w:r><mc:AlternateContent/></w:r>"),
}


@pytest.mark.parametrize("name", LONG)
def test_long_documents_are_read_to_their_end(name: str) -> None:
    data = _stored(docx(LONG[name] + t("The board met.")))
    assert read(data).text.endswith("The board met.")


def test_styles_in_a_long_chain_are_read_once() -> None:
    def read_chain(length: int) -> None:
        chain = "".join(style(f"s{n}", based_on=f"s{n + 1}") for n in range(length))
        assert read(_stored(Docx(t("They met.", "s0"), chain).data())).text == "They met."

    short, long = (steps(partial(read_chain, length)) for length in (1_000, 4_000))
    assert long < 5 * short


def test_all_the_parts_together_are_within_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_TAGS", 20)
    assert "more than 20 tags" in refusal(WHOLE.data())
    monkeypatch.setattr(package, "MAX_TAGS", 10_000)
    monkeypatch.setattr(package, "MAX_WORD_XML", 3_000)
    assert "more than 0 MB" in refusal(WHOLE.data())


def test_a_document_without_a_word_is_refused() -> None:
    assert "it holds no text" in refusal(docx(""))
    assert "it holds no text" in refusal(Docx("", more={WHOLE.main: root("w:document", "")}).data())
