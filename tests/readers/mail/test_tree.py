"""Messages that are made to keep a parser busy are read or refused soon, and never fail."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.readers.mail.tree import bytes_of, parsed
from tests.readers.mail.messages import ARTICLE, HEAD, kept, letter, parts, read

TOP = HEAD.format(subject="Harbour").encode()
MIXED = TOP + b"Content-Type: multipart/mixed; boundary=b\n\n"
FILE = b"--b\n\nThe board met.\n--b\nContent-Type: application/pdf; name=a.pdf\n"
WORDS = b"\n\nThe board met.\n"
BASE64 = b"Content-Transfer-Encoding: base64\n\n"


def _nested(count: int) -> bytes:
    layers = (
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(count)
    )
    return TOP + b"".join(layers) + WORDS


HOSTILE = {
    "a part in one line": MIXED + FILE + BASE64 + b"VGhlIGJvYXJkIG1ldC4K" * 500_000 + b"\n--b--\n",
    "words in one line": TOP + BASE64 + b"VGhlIGJvYXJkIG1ldC4K" * 100_000,
    "nested parts": _nested(20_000),
    "nested parts, just": _nested(64) + b"The board met.\n" * 1_000,
    "nested messages": TOP + (b"Content-Type: message/rfc822\n\n" + TOP) * 1_000 + WORDS,
    "folded types": TOP + b"content-type:\r\n multipart/a\r\n\r\n" * 1_000,
    "parts": MIXED + b"--b\n\nx\n" * 100_000,
    "header lines": TOP + b"X-A: b\n" * 10_000 + WORDS,
    "a long subject": TOP.replace(b"Harbour", b"Harbour " * 600_000) + WORDS,
    "a long sender": TOP.replace(b"Ada Brand", b'"Ada" <' * 600_000) + WORDS,
    "comments": TOP.replace(b"Mon,", b"(" * 5_000_000) + WORDS,
    "a long type": TOP + b"Content-Type: text/plain; " + b'a="b;' * 1_000_000 + WORDS,
    "a long file name": MIXED + FILE.replace(b"a.pdf", b'"a;*0*=' * 300) + WORDS,
    "a type of many lines": TOP + b"Content-Type: text/plain;\n" + b' a="b;\n' * 500_000 + WORDS,
    "encoded words": TOP.replace(b"Harbour", b"=?utf-8?Q?a?= " * 300_000) + WORDS,
    "half encoded words": TOP.replace(b"Harbour", b"=?utf-8?" * 500_000) + WORDS,
    "quotation marks": TOP + b"\n" + b">" * 1_000_000 + b" a\n",
    "attributions": TOP + b"\n" + b"On Monday at 10:00 Ada wrote:\n" * 2_000,
    "written headers": TOP + b"\n" + b"From: ada@b.c\nDate: 10:00\nSubject: a\n" * 500,
    "forwards": TOP + b"\n" + b"---- Forwarded message ----\nFrom: ada@b.c\n\nx\n" * 2_000,
    "dashes": TOP + b"\n" + (b"-" * 390 + b"\n") * 2_000,
    "labels": TOP + b"\n" + (b"From: to: " * 38 + b"\n") * 500,
    "carriage returns": TOP + b"\r" * 200_000,
    "elements": TOP + b"Content-Type: text/html\n\n" + b"<div>" * 100_000 + b"The board met.",
    "styles": parts(
        ("Content-Type: text/html", "<style>" * 100_000), ("", "a"), kind="alternative"
    ),
    "brackets": parts(("Content-Type: text/html", "<" * 200_000), ("", "a"), kind="alternative"),
    "quoting elements": TOP
    + b"Content-Type: text/html\n\n"
    + b"<blockquote type=cite>" * 1_500
    + b"The board met.",
    "equals signs": TOP + b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 1_000_000,
    "nothing but NUL": TOP + b"\n" + b"\0" * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_messages_are_read_or_refused(name: str) -> None:
    with contextlib.suppress(ReadError):
        assert read(HOSTILE[name]).blocks


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nested parts", "more than 64 of its parts hold others; save its text and"),
        ("nested messages", "more than 64 of its parts hold others; save its text and"),
        ("folded types", "more than 64 of its parts hold others; save its text and"),
        ("parts", "it has more than 10,000 parts; save its text and"),
        ("a long type", "a header of it has more than 10,000 characters; save its text and"),
        ("words in one line", "more than 1,000,000 characters, which no article has; cut"),
    ],
)
def test_a_refusal_says_which_limit_was_met(name: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(HOSTILE[name])
    assert reason in str(caught.value)


def test_a_message_may_be_large_but_not_huge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.readers.mail.tree.MAX_FILE", 2_000_000)
    with pytest.raises(ReadError, match="it is longer than 2 MB; save its text"):
        read(TOP + WORDS + b"x" * 2_000_000)


@given(st.data())
def test_no_damage_is_an_exception(data: st.DataObject) -> None:
    rich = ("Content-Type: text/html; charset=utf-8", f"<p>{ARTICLE}</p><blockquote>a")
    plain = ('Content-Type: text/plain; charset="x"; format=flowed', f"> {ARTICLE}")
    file = (
        "Content-Type: a/b; name*0*=utf-8''%C3; name*1=x\nContent-Transfer-Encoding: base64",
        "YQ=",
    )
    inner = ("Content-Type: message/rfc822", letter(ARTICLE).decode())
    message = bytearray(parts(plain, rich, file, inner, kind=data.draw(st.sampled_from(KINDS))))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(message) - 1))
        message[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))
    with contextlib.suppress(ReadError):
        assert read(bytes(message)).blocks


KINDS = ("mixed", "alternative", "related", "signed", "digest", "report", "x", "mixed; charset=x")


@pytest.mark.parametrize(
    "body",
    [
        "--b\n\nThe board met.\n",  # without the last boundary
        "preamble\n--b \n\nThe board met.\n--b--\nepilogue\n",
        "--b\n\nThe board met.\n--bc\n--b--\n",  # a boundary that begins like another
        "--b\r\n\r\nThe board met.\r\n--b--",
    ],
)
def test_boundaries_may_be_sloppy(body: str) -> None:
    found = read(letter(body, more="Content-Type: multipart/mixed; boundary=b\n"))
    assert kept(found).startswith("The board met.")


def test_a_multipart_without_parts_is_text() -> None:
    assert "The board met." in kept(
        read(letter("The board met.", more="Content-Type: multipart/x\n"))
    )


@pytest.mark.parametrize(
    ("how", "body", "words"),
    [
        ("base64", "Q2Fmw6k=", "Café"),
        ("BASE64", "Q2Fm\nw6k", "Café"),
        ("base64", "Q2Fmw6k=\n____\nlist footer", "Café"),
        ("base64", "Q2Fmw6kgb2ZmaWNlX", "Café office"),  # cut off
        ("base64", "!", ""),
        ("quoted-printable", "Caf=C3=A9 =\noffice =3D", "Café office ="),
        ("quoted-printable", "Caf=C3=A9=", "Café"),
        ("7bit", "Café", "Café"),
        ("nonsense", "Café", "Café"),
    ],
)
def test_transfer_encodings_may_be_damaged(how: str, body: str, words: str) -> None:
    message = parsed(Source("a", letter(body, more=f"Content-Transfer-Encoding: {how}\n")))
    assert bytes_of(message).decode().strip() == words


def test_a_message_saved_as_utf_16_is_read() -> None:
    assert kept(read(letter(ARTICLE).decode().encode("utf-16"))).startswith("The harbour board")
