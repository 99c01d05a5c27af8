import codecs

import pytest

from briefing.errors import ReadError
from briefing.limits import MAX_BYTES
from briefing.model.article import Source
from briefing.model.notice import Level
from briefing.readers.decode import decode

TEXT = "Gdańsk – „Rozmowy” o porcie.\nВторая строка.\n"
WESTERN = "The café’s owner said “no” – twice.\n"


def text_of(data: bytes, media_type: str | None = None) -> str:
    return decode(Source("a.txt", data, media_type))[0]


def notices_of(data: bytes) -> list[Level]:
    return [notice.level for notice in decode(Source("a.txt", data))[1]]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "with mark", "16le", "16be", "32le", "32be", "16le bare", "16be bare"],
)
def test_unicode_in_every_form_is_read_without_a_word(data: bytes) -> None:
    assert decode(Source("a.txt", data)) == (TEXT, ())


def test_windows_1252_is_read_and_told() -> None:
    data = WESTERN.encode("windows-1252")
    assert text_of(data) == WESTERN
    assert notices_of(data) == [Level.INFO]


def test_a_declared_encoding_is_used() -> None:
    data = "Переговоры в порту.".encode("windows-1251")
    assert text_of(data, "text/plain; charset=windows-1251") == "Переговоры в порту."


@pytest.mark.parametrize("charset", ["klingon", "base64", "idna", "undefined", "utf-16"])
def test_a_declared_encoding_that_does_not_help_is_passed_over(charset: str) -> None:
    data = WESTERN.encode("windows-1252")
    assert text_of(data, f"text/plain; charset={charset}") == WESTERN


def test_an_encoding_that_nobody_declared_is_refused() -> None:
    with pytest.raises(ReadError, match="save it as UTF-8"):
        text_of("Переговоры в порту закончились.".encode("koi8-r"))


def test_a_cut_or_broken_character_does_not_spoil_the_rest() -> None:
    data = TEXT.encode()[:10] + b"\xc3" + TEXT.encode()[10:]
    assert "Вторая" in text_of(data)
    assert notices_of(data) == [Level.PROBLEM]


ASCII = "The port authority met on Monday and settled the fees."


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (ASCII.encode() + b"\xed\xa0\x80", f"{ASCII}\ufffd"),
        (b"The fees\xed\xa0\x80 rose.", "The fees\ufffd rose."),
        (b"They met\xc3", "They met\ufffd"),
        (b"They met \xc3", "They met \ufffd"),
        (b"They met \xe2", "They met \ufffd"),
        (b"They said no\xe2\x80", "They said no\ufffd"),
        (b"They were glad \xf0\x9f\x98", "They were glad \ufffd"),
        (b"The fe\x80es rose.", "The fe\ufffdes rose."),
        (b"The fees\x81 rose.", "The fees\ufffd rose."),
        ("The café’s owner said no".encode() + b"\xe2", "The café’s owner said no\ufffd"),
        ("The café closed, don".encode() + b"\xe2", "The café closed, don\ufffd"),
        ("Nové sídlo caf".encode() + b"\xe9", "Nové sídlo caf\ufffd"),
    ],
)
def test_a_few_wrong_bytes_are_no_windows_1252(data: bytes, read: str) -> None:
    assert text_of(data) == read
    assert notices_of(data) == [Level.PROBLEM]


@pytest.mark.parametrize(
    "text",
    [
        WESTERN,
        "She runs a café",
        "Le port de Sète… à 5\u00a0€",
        "« L’ÉTÉ À SÈTE » est déjà fini\u00a0: l’année passée",
        "A “café” – naïve, ‘résumé’ – opened.",
        "Øl koster 50 kroner",
        "The fee is £5 at 20\u00a0°C.",
        "Größe und Übermut in Zürich, Österreich",
        "don’t " * 200,
    ],
)
def test_windows_1252_stays_what_it_is(text: str) -> None:
    data = text.encode("windows-1252")
    assert text_of(data) == text
    assert notices_of(data) == [Level.INFO]


def test_many_wrong_bytes_are_told_from_words() -> None:
    with pytest.raises(ReadError, match="neither Unicode nor Windows-1252"):
        text_of(b"\xe9a " * 1_000_000)
    few = b"word\xe2\x80 \xed\xa0\x80" + b"word " * 1_000_000
    assert text_of(few).count("word") == 1_000_001


def test_several_lost_characters_stand_in_the_plural() -> None:
    data = "é".encode() * 9 + b"a\xffb\xff"
    (notice,) = decode(Source("a.txt", data))[1]
    assert notice.text == "2 characters could not be decoded and stand as “\ufffd”."


def test_a_lone_surrogate_does_not_come_through() -> None:
    data = TEXT.encode() + "\ud83d".encode("utf-8", "surrogatepass")
    text_of(data).encode("utf-8")
    assert notices_of(data) == [Level.PROBLEM]
    text_of(codecs.BOM_UTF16_LE + "a\ud83db".encode("utf-16-le", "surrogatepass")).encode("utf-8")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert text_of(f"one{end}two".encode()) == "one\ntwo"


def test_control_characters_become_spaces_and_are_told() -> None:
    assert text_of(b"one to three\x07four to six\x1bseven") == "one to three four to six seven"
    assert notices_of(b"one to three\x07four") == [Level.INFO]


def test_many_control_characters_are_no_text() -> None:
    with pytest.raises(ReadError, match="a binary file"):
        text_of(bytes(range(1, 32)) * 4 + b"words")


def test_a_c1_control_is_what_windows_means_by_it() -> None:
    assert text_of("\u0093yes\u0094 \u0081".encode()) == "“yes”  "


def test_what_is_not_seen_is_taken_out() -> None:
    assert text_of("sof\u00adt ze\u200bro \u202emark".encode()) == "soft zero mark"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\u200b".encode()])
def test_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="no text"):
        text_of(data)


def test_too_much_is_refused_with_the_limit() -> None:
    with pytest.raises(ReadError, match="longer than 20 MB"):
        text_of(b"a" * (MAX_BYTES + 1))
