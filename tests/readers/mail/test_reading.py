"""A message is read as its words would be; what is passed on is the article."""

from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Kind, Source
from tests.readers.mail.messages import ARTICLE, dropped, kept, letter, parts, read
from tests.readers.reading import kinds

SAMPLES = sorted((Path(__file__).parents[3] / "samples").glob("*/article.txt"))
WIRE = letter(
    "From the wire.\n\n" + ARTICLE, subject="Dredging agreed", more="Organization: Tide Wire\n"
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("rules", [policy.SMTP, policy.default], ids=["SMTP", "default"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
def test_a_mailed_text_is_read_as_the_text(
    path: Path, rules: policy.EmailPolicy, encoding: str
) -> None:
    text = path.read_text(encoding="utf-8")
    message = EmailMessage(policy=rules)
    message["From"] = "Zoë Hrubá <zoe@desk.example>"
    message["Subject"] = "Přístav"
    message["Date"] = "Mon, 23 Nov 2026 23:30:00 -0500"
    message.set_content(text, cte=encoding)
    mailed = read(message.as_bytes())
    plain = readers.read(Source("a.txt", text.encode()), "text")
    assert kinds(mailed) == kinds(plain)
    signed = (plain.author, "Zoë Hrubá") if plain.author else ("Zoë Hrubá", None)
    assert (mailed.author, mailed.publisher) == signed
    assert mailed.published == "2026-11-23"


def test_seven_bits_are_enough() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "ada@desk.example", "Harbour"
    message.set_content(ARTICLE, cte="7bit")
    found = read(message.as_bytes())
    assert kept(found) == "\n".join(ARTICLE.split("\n\n"))
    assert (found.title, found.author, found.published) == ("Harbour", "ada@desk.example", None)


def test_what_a_message_passes_on_is_the_article() -> None:
    body = (
        "For ten o'clock, please.\n\nA.\n\n---------- Forwarded message ---------\n"
        "From: Tide Wire <wire@tide.example>\nDate: Sun, 22 Nov 2026 at 21:15\n"
        f"Subject: Dredging agreed\nTo: <all@tide.example>\n\n\n{ARTICLE}\n"
    )
    found = read(letter(body, subject="Fwd: Dredging agreed"))
    assert kept(found) == "\n".join(ARTICLE.split("\n\n"))
    assert (found.title, found.author, found.published) == (
        "Dredging agreed",
        "Tide Wire",
        "2026-11-22",
    )
    assert dropped(found)["cover note"] == "For ten o'clock, please.\nA."
    assert dropped(found)["mail header"].startswith("---------- Forwarded message")


def test_an_attached_message_is_the_article_below_a_note() -> None:
    data = parts(
        ("Content-Type: text/plain", "See attached."),
        ("Content-Type: message/rfc822", WIRE.decode()),
    )
    found = read(data)
    assert (found.title, found.publisher) == ("Dredging agreed", "Tide Wire")
    assert dropped(found) == {"cover note": "See attached."}
    assert "dredge the north basin" in kept(found)


def test_an_attached_message_below_an_article_is_named() -> None:
    short = letter("Thank you.").decode()
    data = parts(("Content-Type: text/plain", ARTICLE), ("Content-Type: message/rfc822", short))
    found = read(data)
    assert kept(found) == "\n".join(ARTICLE.split("\n\n"))
    assert [notice.text for notice in found.notices] == [
        "A message that is attached was not read; save it and name the file."
    ]


def test_attachments_are_named() -> None:
    minutes = "Content-Type: application/msword\nContent-Disposition: attachment; filename"
    data = parts(
        ("Content-Type: text/plain", ARTICLE),
        (f'{minutes}="minutes.doc"', "0"),
        (f"{minutes}*0*=utf-8''pl%C3%A1n; filename*1=.doc", "0"),
    )
    assert [notice.text for notice in read(data).notices] == [
        "The attachment “minutes.doc” was not read; save it and name the file.",
        "The attachment “plán.doc” was not read; save it and name the file.",
    ]


def test_html_is_read_with_its_structure_and_its_quotations() -> None:
    markup = (
        "<h2>North basin</h2><p>The board agreed to dredge it.</p><ul><li>In spring</li></ul>"
        "<table><tr><td>Cost</td><td>2</td></tr><tr><td>Months</td><td>4</td></tr></table>"
        "<p>Nobody spoke against the plan, and the fishermen will get a slip of their own.</p>"
        "<p>Sent from my iPhone</p>"
        "<div class=gmail_quote><div>On Sun, Nov 22, 2026 at 9:15 PM Bo Lind &lt;b@c.example&gt;"
        " wrote:<br></div><blockquote class=gmail_quote>What did they say?</blockquote></div>"
    )
    data = parts(
        ("Content-Type: text/plain", "North basin The board agreed."),
        ("Content-Type: text/html; charset=utf-8", markup),
        kind="alternative",
    )
    found = read(data)
    assert [block.kind for block in found.kept()][1:] == [
        Kind.PARAGRAPH,
        Kind.ITEM,
        Kind.ROW,
        Kind.ROW,
        Kind.PARAGRAPH,
    ]
    assert dropped(found) == {
        "signature": "Sent from my iPhone",
        "quotation": "On Sun, Nov 22, 2026 at 9:15 PM Bo Lind <b@c.example> wrote:\n"
        "What did they say?",
    }


def test_a_forward_in_html_is_the_article() -> None:
    markup = (
        "<div>See below.</div><div><br><blockquote type=cite><div>Begin forwarded message:</div>"
        "<br><div><b>From: </b>Tide Wire &lt;w@tide.example&gt;</div><div><b>Subject: </b>"
        "<b>Dredging</b></div><div><b>Date: </b>22 November 2026 at 21:15:00 CET</div><br><div>"
        f"<p>{ARTICLE}</p></div></blockquote></div>"
    )
    found = read(letter(markup, subject="Fwd: Dredging", more="Content-Type: text/html\n"))
    assert (found.title, found.author, found.published) == ("Dredging", "Tide Wire", "2026-11-22")
    assert dropped(found)["cover note"] == "See below."
    assert "Nobody spoke against" in kept(found)


def test_a_list_s_footer_in_a_part_of_its_own_is_set_aside() -> None:
    data = parts(
        ("Content-Type: text/html", "<p>The board agreed to dredge the basin.</p>"),
        ("Content-Type: text/plain", "_" * 47 + "\nHarbour mailing list\nharbour@lists.example"),
    )
    assert kept(read(data)) == "The board agreed to dredge the basin."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            parts(("Content-Type: application/pdf; name=a.pdf", "x")),
            "save its attachment “a.pdf” and",
        ),
        (
            parts(("Content-Type: image/png; name=a.png", "x"), ("Content-Type: image/gif", "x")),
            "save the right one of its attachments: “a.png”, “image/gif”.",
        ),
        (letter("BEGIN:VCALENDAR", more="Content-Type: text/calendar\n"), "it is an invitation"),
        (
            parts(("Content-Type: application/pgp-encrypted", "x"), kind="encrypted"),
            "encrypted; open",
        ),
        (
            letter("x", more="Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n"),
            "encr",
        ),
        (
            letter("x", more="Content-Type: application/pkcs7-mime; smime-type=signed-data\n"),
            "a sig",
        ),
        (letter("-----BEGIN PGP MESSAGE-----\n\nabc"), "it is encrypted"),
        (
            letter("x", more="Content-Type: message/partial; id=1; number=1\n"),
            "a piece of a message",
        ),
        (
            letter(
                "--b\n\nx\n--b--",
                more="Content-Type: multipart/report; boundary=b; report-type=delivery-status\n",
            ),
            "a mail server's report",
        ),
        (letter(""), "it holds no text"),
        (letter("Sent from my iPhone"), "it holds no text"),
    ],
    ids=range(11),
)
def test_what_holds_no_article_is_refused_in_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=r"^a\.eml: .*\.?$") as caught:
        read(data)
    assert reason in str(caught.value)


def test_a_signed_message_is_read_inside() -> None:
    data = parts(
        ("Content-Type: text/plain", ARTICLE),
        ("Content-Type: application/pgp-signature; name=a.asc", "x"),
        kind='signed; protocol="application/pgp-signature"',
    )
    assert read(data).notices == ()
    armored = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{ARTICLE}\n"
        "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----"
    )
    assert kept(read(letter(armored))) == "\n".join(ARTICLE.split("\n\n"))
