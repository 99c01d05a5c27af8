import io
import zipfile

import pytest

from briefing.readers.signatures import not_text


def _zip(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (_zip("[Content_Types].xml", "word/document.xml"), "a Word file"),
        (_zip("xl/workbook.xml"), "a spreadsheet"),
        (_zip("mimetype"), "an OpenDocument text"),
        (_zip("notes")[:4] + b"\x00" * 40, "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "a file of an old Office version"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00" + "__nameid_version1.0".encode("utf-16-le"),
            "a message as Outlook saves it (.msg)",
        ),
        (b"\x89PNG\r\n\x1a\n\x00", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8", "an image"),
        (b"{\\rtf1\\ansi", "a rich text (RTF) file"),
        (b"\x1f\x8b\x08\x00", "a compressed file"),
        (b"some\x00thing", "a binary file"),
        (b"\n <!DOCTYPE html>\n<html>", "a web page"),
        (b"\xef\xbb\xbf<html lang=en>", "a web page"),
        (b'<?xml version="1.0"?>\n<html xmlns="">', "a web page"),
        ("<!doctype html>\n<html>".encode("utf-16"), "a web page"),
        (b'<?xml version="1.0"?>\n<rss>', "an XML file"),
        (b"Return-Path: <a@b.c>\nSubject: x", "a mail message"),
    ],
)
def test_what_is_no_text_has_a_name(data: bytes, what: str) -> None:
    assert not_text(data) == what


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"BM is what the bank calls itself.",
        b"MZ and other stories",
        b"PDF files were discussed.",
        b"Received wisdom: none",
        b"From: Ada Brand\nTo: the board",
        "Zażółć".encode("utf-16"),
        "plain words ".encode("utf-16-le") * 3,
    ],
)
def test_text_is_left_alone(data: bytes) -> None:
    assert not_text(data) is None
