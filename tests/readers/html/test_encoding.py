import codecs

import pytest

from briefing.readers.html.encoding import charset_of, is_doubtful, markup_of

TEXT = "<p>Café Müller – “so”</p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_goes_over_everything(encoding: str) -> None:
    data = ("\ufeff<meta charset=latin-1>" + TEXT).encode(encoding)
    assert markup_of(data, "koi8-r").endswith(TEXT)


@pytest.mark.parametrize(
    ("encoding", "charset", "head"),
    [
        ("utf-8", None, ""),
        ("windows-1252", None, ""),
        ("windows-1252", "iso-8859-1", ""),
        ("windows-1252", None, "<meta charset='iso-8859-1'>"),
        ("utf-8", "iso-8859-1", ""),
        ("utf-8", "bogus", "<meta charset=utf-16>"),
        ("mac_roman", "macintosh", "<meta charset=utf-8>"),
    ],
)
def test_the_protocol_then_the_page_then_what_can_be(
    encoding: str, charset: str | None, head: str
) -> None:
    assert markup_of(head.encode() + TEXT.encode(encoding), charset) == head + TEXT


def test_other_scripts_by_their_declaration() -> None:
    russian = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Речь"
    assert markup_of(russian.encode("windows-1251")) == russian
    chinese = '<?xml version="1.0" encoding="gb2312"?><p>会议'
    assert markup_of(chinese.encode("gb18030")) == chinese


def test_a_few_wrong_bytes_do_not_change_the_encoding() -> None:
    assert markup_of(("é" * 90).encode() + b"\xff" + "é".encode()).count("é") == 91


def test_utf_8_that_calls_itself_latin_is_utf_8_though_damaged() -> None:
    data = "<meta charset=iso-8859-1><p>détención señal".encode() + b"\xe9"
    assert "détención señal" in markup_of(data)


def test_the_charset_of_a_media_type() -> None:
    assert charset_of('text/html; charset="KOI8-R"') == "KOI8-R"
    assert charset_of("text/html") is charset_of(None) is None


@pytest.mark.parametrize("data", [b"", b"\xff", codecs.BOM_UTF16_LE + b"\x00\xd8"])
def test_no_bytes_do_harm(data: bytes) -> None:
    markup_of(data, "utf-8")


@pytest.mark.parametrize("label", ["hex", "zip", "base64", "rot13", "utf-7", "unicode_escape"])
def test_a_label_that_names_no_characters_is_not_believed(label: str) -> None:
    page = f"<meta charset={label}><p>café +AGE- \\x41".encode()
    assert markup_of(page).endswith("café +AGE- \\x41")


def test_accented_letters_in_place_of_words_are_doubted() -> None:
    russian = "<html><body><p>Совет принял бюджет города.</p></body></html>"
    assert is_doubtful(markup_of(russian.encode("windows-1251")))
    assert not is_doubtful(markup_of("<p>Café, déjà vu, Ångström</p>".encode("latin-1")))
