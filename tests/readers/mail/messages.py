"""Shorthands for the tests of the mail reader."""

from briefing import readers
from briefing.model.article import Article, Source

HEAD = (
    "From: Ada Brand <ada@desk.example>\n"
    "To: East desk <east@desk.example>\n"
    "Subject: {subject}\n"
    "Date: Mon, 23 Nov 2026 08:00:00 +0100\n"
    "Message-ID: <1@desk.example>\n"
    "MIME-Version: 1.0\n"
)
ARTICLE = (
    "The harbour board agreed on Monday to dredge the north basin in spring.\n\n"
    "The fishermen asked for a slip of their own, and the board promised an answer by May. "
    "Nobody spoke against the plan, which costs two million crowns and takes four months. "
    "The board will meet again on 14 December in the customs house to settle the fees."
)


def letter(body: str, subject: str = "Harbour", more: str = "") -> bytes:
    """Write a message whose body is plain text in UTF-8, with more headers."""
    kind = "" if "Content-Type:" in more else "Content-Type: text/plain; charset=utf-8\n"
    return f"{HEAD.format(subject=subject)}{more}{kind}\n{body}\n".encode()


def parts(*bodies: tuple[str, str], kind: str = "mixed") -> bytes:
    """Write a message of several parts, each with its headers and its text."""
    written = "".join(f"--b\n{headers}\n\n{text}\n" for headers, text in bodies)
    more = f"Content-Type: multipart/{kind}; boundary=b\n"
    return letter(f"{written}--b--", more=more)


def read(data: bytes, name: str = "a.eml") -> Article:
    """Read a message."""
    return readers.read(Source(name, data), "mail")


def kept(article: Article) -> str:
    """Return the words that statements may be taken from."""
    return "\n".join(article.words(block.start, block.end) for block in article.kept())


def dropped(article: Article) -> dict[str, str]:
    """Return the words that are set aside, by reason."""
    found: dict[str, list[str]] = {}
    for block in article.blocks:
        if block.dropped:
            found.setdefault(block.dropped, []).append(article.words(block.start, block.end))
    return {reason: "\n".join(words) for reason, words in found.items()}
