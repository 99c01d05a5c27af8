"""Mail is told from a memo by what only programs write."""

import pytest

from briefing import readers
from briefing.model.article import Source
from briefing.readers import mail
from briefing.readers.reader import Claim
from tests.readers.mail.messages import ARTICLE, HEAD, letter

MEMO = f"From: Ada Brand\nTo: The board\nDate: 3 March 2026\nSubject: Basin\n\n{ARTICLE}\n"


@pytest.mark.parametrize(
    "head",
    [
        "Return-Path: <a@b.example>\nSubject: x",
        "Received: from a by b; Mon, 23 Nov 2026 08:00:00 +0100\nFrom: a",
        "X-Spam: no\nMessage-ID: <1@b.example>\nSubject: x",
        "Subject: x\n y\nMIME-Version: 1.0",
        "From: Ada <a@b.example>\nDate: Mon, 23 Nov 2026 08:00:00 +0100",
        "from: Ada\r\ndate: 3 Nov 2026 08:00 GMT",
        "From ada@b.example Mon Nov 23 08:00:00 2026\nSubject: x\nMIME-Version: 1.0",
        "Content-Type: text/plain\nSubject: x",
    ],
)
def test_headers_that_programs_write_are_a_signature(head: str) -> None:
    for data in (head.encode(), f"{head}\n\n{ARTICLE}".encode(), f"{head}\n\n\0".encode()):
        assert mail.recognises(Source("a.txt", data)) is Claim.SIGNATURE


@pytest.mark.parametrize(
    "text",
    [
        MEMO,
        MEMO.replace("Ada Brand", "Ada Brand <ada@desk.example>"),
        MEMO.replace("3 March 2026", "Tuesday, 3 March 2026, 10:00"),
        "Received wisdom: none\nDate: today",
        "Message-ID: none\n\nThat was the headline.",
        f"{ARTICLE}\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n",
        "Date: Mon, 23 Nov 2026 08:00:00 +0100",
        "",
    ],
)
def test_a_memo_is_text(text: str) -> None:
    source = Source("memo.txt", text.encode())
    assert mail.recognises(source) is Claim.NONE
    if text:
        assert readers.read(source).text == text


def test_a_name_or_a_media_type_says_so() -> None:
    assert mail.recognises(Source("A.EML", b"Words.")) is Claim.NAMED
    assert mail.recognises(Source("a", b"Words.", "Message/RFC822; x=y")) is Claim.NAMED
    assert mail.recognises(Source("a.eml", b"%PDF-1.7")) is Claim.NONE
    assert mail.recognises(Source("a.eml", b"<!doctype html><p>a")) is Claim.NONE


def test_a_message_goes_to_this_reader_whatever_it_is_called() -> None:
    assert readers.read(Source("a.txt", letter(ARTICLE))).author == "Ada Brand"
    assert readers.read(Source("a.md", letter(f"# Basin\n\n{ARTICLE}"))).author == "Ada Brand"


def test_a_header_that_is_longer_than_the_look_is_still_one() -> None:
    head = HEAD.format(subject="x") + "X-Long: " + "a " * 50_000 + "\n"
    assert mail.recognises(Source("a", f"{head}\n{ARTICLE}".encode())) is Claim.SIGNATURE
