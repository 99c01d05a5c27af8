"""The words of a message are found among its parts, and decoded whatever their label says."""

import pytest

from briefing.model.article import Source
from briefing.readers.mail.contents import Contents, contents_of
from briefing.readers.mail.tree import parsed
from tests.readers.mail.messages import HEAD, letter, parts

LONG = "The board agreed to dredge the basin in spring. "


def _contents(data: bytes) -> Contents:
    source = Source("a.eml", data)
    return contents_of(parsed(source), source)


def _words(data: bytes) -> list[str]:
    return [text.text.strip() for text in _contents(data).texts]


@pytest.mark.parametrize(
    ("plain", "rich", "markup"),
    [
        (LONG, f"<p>{LONG}", True),
        (LONG * 9, f"<p>{LONG * 5}", True),
        (LONG * 9, f"<style>{LONG * 9}</style><p>{LONG}", False),  # an empty shell
        ("Your program shows no HTML.", f"<p>{LONG}", True),
        (LONG, "<img src=x>", False),
    ],
)
def test_the_version_that_holds_the_words_is_read(plain: str, rich: str, markup: bool) -> None:
    both = (("Content-Type: text/plain", plain), ("Content-Type: text/html", rich))
    for order in (both, both[::-1]):
        (text,) = _contents(parts(*order, kind="alternative")).texts
        assert text.markup is markup


def test_pictures_that_belong_to_the_words_are_no_attachments() -> None:
    picture = ("Content-Type: image/png; name=a.png\nContent-ID: <a>", "x")
    sheet = ("Content-Type: application/pdf; name=a.pdf", "x")
    rich = ("Content-Type: text/html", f"<p>{LONG}")
    assert _contents(parts(rich, picture, sheet, kind="related")).attached == ("a.pdf",)
    assert _contents(parts(rich, picture, kind="mixed")).attached == ()


def test_an_invitation_beside_words_is_left_alone() -> None:
    words = ("Content-Type: text/plain", LONG)
    invitation = ("Content-Type: text/calendar", "BEGIN:VCALENDAR")
    assert _words(parts(words, invitation, kind="alternative")) == [LONG.strip()]


@pytest.mark.parametrize(
    ("label", "data", "words"),
    [
        ("utf-8", "Košice – Görlitz".encode(), "Košice – Görlitz"),
        ("us-ascii", "Košice – Görlitz".encode(), "Košice – Görlitz"),
        ("iso-8859-1", "Košice – Görlitz".encode(), "Košice – Görlitz"),
        ("utf-8", "Görlitz, café".encode("latin-1"), "Görlitz, café"),
        ("iso-8859-1", "“Görlitz”".encode("windows-1252"), "“Görlitz”"),
        ("iso-8859-2", "Košice".encode("iso-8859-2"), "Košice"),
        ("koi8-r", "Порт открыт".encode("koi8-r"), "Порт открыт"),
        ("iso-2022-jp", "港の会議".encode("iso-2022-jp"), "港の会議"),
        ("utf-7", "Görlitz".encode("utf-7"), "Görlitz"),
        ("unknown-8bit", "Görlitz".encode(), "Görlitz"),
        ("utf-16", "The board agreed.".encode("utf-16"), "The board agreed."),
        ("x" * 500, b"The board agreed.", "The board agreed."),
    ],
)
def test_words_are_decoded_whatever_the_label_says(label: str, data: bytes, words: str) -> None:
    head = HEAD.format(subject="x") + f"Content-Type: text/plain; charset={label}\n"
    assert _words(f"{head}\n".encode() + data) == [words]


def test_flowed_words_are_put_together() -> None:
    kind = "Content-Type: text/plain; format=flowed; delsp=yes\n"
    assert _words(letter("Ha \nfen\n> a", more=kind)) == ["Hafen\n> a"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\a\\b.doc", "b.doc"),
        ("a" * 100, "a" * 59 + "…"),
        ("=?utf-8?q?pl=C3=A1n.doc?=", "plán.doc"),
        ("", "application/msword"),
    ],
)
def test_a_file_is_called_as_a_person_would(name: str, shown: str) -> None:
    head = f'Content-Type: application/msword\nContent-Disposition: attachment; filename="{name}"'
    assert _contents(parts((head, "x"))).attached == (shown,)


@pytest.mark.parametrize(
    ("how", "body"),
    [
        ("8bit", "Görlitz".encode()),
        ("quoted-printable", b"G\xc3=B6rlitz"),
        ("base64", b"R8O2cmxpdHo=\xff"),
    ],
)
def test_a_label_that_is_no_word_does_not_count(how: str, body: bytes) -> None:
    head = f"{HEAD.format(subject='x')}Content-Transfer-Encoding: {how}\n"
    data = head.encode() + b"Content-Type: text/plain; charset=\xff\0\xfe\n\n" + body
    assert _words(data) == ["Görlitz"]
