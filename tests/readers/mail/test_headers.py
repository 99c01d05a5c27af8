"""Headers are read as people see them, however they were written."""

from email import message_from_bytes
from email.header import Header
from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Source
from briefing.readers.declared import Declared
from briefing.readers.mail.headers import day, declared, decoded, folded, subject, writer
from briefing.readers.mail.tree import parsed
from briefing.vocabulary import mail

PRINTED = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40)


def _declared(head: bytes) -> Declared:
    return declared(parsed(Source("a.eml", head + b"\n\nWords.\n")), mail.load())


@given(PRINTED, st.sampled_from(["utf-8", "utf-16-be", "big5", "iso-8859-2", "koi8-r"]))
def test_what_python_encodes_comes_back(text: str, charset: str) -> None:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    written = Header(text, charset, maxlinelen=60).encode()
    assert folded(decoded(written)) == folded(text)


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_header_is_an_exception(text: str, other: str) -> None:
    for each in (text, f"=?{text}?q?{other}?=", f"=?utf-8?b?{text}?=", f'"{text}" <{other}>'):
        decoded(each)
        writer(each, mail.load())
        subject(each, mail.load())
        day(each)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?q?Ko=C5?= =?utf-8?q?=A1ice?=", "Košice"),  # cut inside a character
        ("=?UTF-8?B?S2/FoWljZQ?=", "Košice"),  # without its padding
        ("=?utf-8*sk?Q?Ko=C5=A1ice?= tram", "Košice tram"),
        ("=?windows-1250?Q?Ko=9Aice?=", "Košice"),
        ("=?no-such-set?Q?Ko=C5=A1ice?=", "Košice"),
        ("a =?utf-8?q?b?= c =?utf-8?q?d?=\n =?utf-8?q?e?=", "a b c de"),
        ("=?utf-8?q?broken", "=?utf-8?q?broken"),
        ("Ko\udcc5\udca1ice", "Košice"),  # bytes that nobody encoded
        ("caf\udce9", "café"),
        ("a\0b\u202ec", "a b c"),
    ],
)
def test_words_are_decoded(written: str, read: str) -> None:
    assert folded(decoded(written)) == read


@pytest.mark.parametrize(
    ("text", "title", "forward"),
    [
        ("Harbour", "Harbour", False),
        ("Re: Harbour", "Harbour", False),
        ("AW: WG: Harbour", "Harbour", True),
        ("RE[2]: Fwd: Harbour", "Harbour", True),
        ("TR : Port", "Port", True),
        ("[board-list] Re: [EXT] Harbour", "Harbour", False),
        ("Отв: Порт", "Порт", False),
        ("Minutes: Harbour", "Minutes: Harbour", False),
        ("[draft]", "[draft]", False),
        ("Re:", "", False),
        ("Re" * 500, "Re" * 500, False),
    ],
)
def test_a_subject_loses_what_programs_add(text: str, title: str, forward: bool) -> None:
    assert subject(text, mail.load()) == (title, forward)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ada Brand <ada@desk.example>", "Ada Brand"),
        ('"Brand, Ada" <ada@desk.example>', "Brand, Ada"),
        ("ada@desk.example", "ada@desk.example"),
        ("<ada@desk.example>", "ada@desk.example"),
        ("ada@desk.example (Ada Brand)", "Ada Brand"),
        ("Ada Brand <ada@desk.example>, Bo Lind <bo@desk.example>", "Ada Brand, Bo Lind"),
        ("=?utf-8?q?Zo=C3=AB?= <zoe@desk.example>", "Zoë"),
        ("'Ada Brand' via Harbour list <list@desk.example>", "Ada Brand"),
        ("Ada Brand", "Ada Brand"),
        ("", None),
    ],
)
def test_whoever_writes_has_a_name(value: str, name: str | None) -> None:
    assert writer(value, mail.load()) == name


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Mon, 23 Nov 2026 23:30:00 -0500", "2026-11-23"),
        ("23 Nov 26 00:15 +1300", "2026-11-23"),
        ("Mon, 23 Nov 2026 08:00:00 +0100 (CET)", "2026-11-23"),
        ("Wed, 14 Oct 2026 at 06:02", "2026-10-14"),
        ("Wednesday, October 14, 2026 6:02 AM", "2026-10-14"),
        ("Mittwoch, 14. Oktober 2026 06:02", "2026-10-14"),
        ("mercredi 14 octobre 2026 à 06:02", "2026-10-14"),
        ("miércoles, 14 de octubre de 2026 6:02", "2026-10-14"),
        ("14 октября 2026 г. 6:02", "2026-10-14"),
        ("14 October 2026 at 06:02:33 CEST", "2026-10-14"),
        ("2026-10-14 06:02", "2026-10-14"),
        ("10/11/2026 06:02", None),
        ("Mon, 99 Foo 2026 08:00:00 +0100", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_day_is_the_sender_s(text: str, iso: str | None) -> None:
    assert day(text) == iso


def test_what_headers_declare() -> None:
    found = _declared(
        b"FROM: Ada Brand <ada@desk.example>\r\nSubject: Harbour\r\n\tboard\r\n"
        b"Date: Mon, 23 Nov 2026 08:00:00 +0100\r\nList-Id: Harbour news <news.desk.example>\r\n"
        b"Archived-At: <https://lists.example/1>\r\nContent-Language: de-DE"
    )
    assert found == Declared(
        title="Harbour board",
        author="Ada Brand",
        published="2026-11-23",
        publisher="Harbour news",
        url="https://lists.example/1",
        language="de",
    )
    assert _declared(b"Organization: Tide Wire").publisher == "Tide Wire"
    assert _declared(b"List-Id: <news.desk.example>").publisher is None
    assert _declared(b"Archived-At: <javascript:x>\nContent-Language: English") == Declared()


def test_headers_that_are_missing_or_broken_declare_nothing() -> None:
    assert declared(Message(), mail.load()) == Declared()
    assert declared(message_from_bytes(b":\n: x\n\0"), mail.load()) == Declared()
