"""Which files are Word's, by what is in them, and what is said of the others."""

from zipfile import ZIP_STORED

import pytest

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.readers import word
from briefing.readers.reader import Claim
from tests.readers.word.documents import DOCUMENT, MACROS, TEMPLATE, Docx, docx, t, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BODY = t("The harbour board met.")


def claim(data: bytes, name: str = "article.txt") -> Claim:
    return word.recognises(Source(name, data, "text/plain"))


@pytest.mark.parametrize("content_type", [DOCUMENT, TEMPLATE, MACROS, MACROS.upper()])
@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml", "body.xml", "a/b/c"])
def test_a_word_file_is_known_by_its_content_types(content_type: str, main: str) -> None:
    data = Docx(BODY, content_type=content_type, main=main).data()
    assert claim(data) is Claim.SIGNATURE
    assert readers.read(Source("a", data)).text == "The harbour board met."


def test_macros_are_told_and_not_run() -> None:
    read = readers.read(Source("a.docm", Docx(BODY, content_type=MACROS).data()))
    assert [notice.text for notice in read.notices] == [
        "The file holds macros; they were neither read nor run."
    ]
    assert not readers.read(Source("a.docx", docx(BODY))).notices


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "x", "[Content_Types].xml": "spreadsheetml.sheet.main+xml"},
        {"notes.txt": "word/document.xml"},
        {"a.docx": docx(BODY)},
        {"[Content_Types].xml": f"<Override ContentType='{DOCUMENT[:-3]}'/>"},
    ],
)
def test_other_packages_are_not(parts: dict[str, str | bytes]) -> None:
    assert claim(zipped(parts)) is Claim.NONE


def test_text_is_not() -> None:
    assert claim(b"word/document.xml", "a.docx") is Claim.NONE
    assert claim(b"", "a.docx") is Claim.NONE


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            OLE + "WordDocument".encode("utf-16-le"),
            r"a Word file of before 2007 \(\.doc\).*save it as a Word document \(\.docx\)",
        ),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            r"protected by a password.*save it without one",
        ),
        (b"{\\rtf1\\ansi The board met.}", r"a rich text \(RTF\) file.*\(\.docx\)"),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}, ZIP_STORED),
            r"an OpenDocument text.*\(\.docx\)",
        ),
    ],
)
def test_texts_of_other_formats_are_refused_with_what_to_do(data: bytes, sentence: str) -> None:
    with pytest.raises(ReadError, match=rf"^a\.docx: it is {sentence} and try again\.$"):
        readers.read(Source("a.docx", data))
    with pytest.raises(ReadError, match=sentence):
        readers.read(Source("a.docx", data), "word")


def test_other_files_of_old_offices_are_not_words() -> None:
    assert claim(OLE + "Workbook".encode("utf-16-le"), "a.doc") is Claim.NONE


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_said_to_be_damaged(cut: float) -> None:
    data = Docx(BODY * 20, more={"word/media/a.png": b"\x89PNG" + bytes(range(256)) * 9}).data()
    with pytest.raises(ReadError, match="the archive is damaged; fetch or save it again"):
        readers.read(Source("a.docx", data[: int(len(data) * cut)]))
