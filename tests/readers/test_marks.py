import codecs

import pytest

from briefing.readers.marks import unicode_of


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a\x00",
        b"plain text, and more of it",
        b"some\x00thing",
        b"\x00\x01\x02\x03" * 40,
        b"\x89PNG\r\n\x1a\n\x00\x00",
        "\u6e2f".encode("utf-16-le") * 9,
    ],
)
def test_other_bytes_are_no_unicode(data: bytes) -> None:
    assert unicode_of(data) is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Talks on the harbour", "Переговоры о порте", "“Ναι” – είπε"])
def test_utf_16_of_one_script_is_obvious(encoding: str, text: str) -> None:
    assert unicode_of(text.encode(encoding)) == encoding


def test_the_longer_mark_wins() -> None:
    assert unicode_of(codecs.BOM_UTF32_LE + "a".encode("utf-32-le")) == "utf-32-le"
    assert unicode_of(codecs.BOM_UTF16_LE + "a".encode("utf-16-le")) == "utf-16-le"
