import quopri

import pytest

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Article, Source
from tests.readers.html.pages import KEPT, MENU, STORY, kept, page

PAGE = page(f"{MENU}<article>{STORY}</article>", "<title>Harbour board raises the dues</title>")
HEAD = "From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/dues\n"


def saved(head: str = HEAD, markup: bytes = PAGE) -> Article:
    frame = "Content-Type: text/html\nContent-Location: https://ads.example/frame\n\n<p>Buy!</p>"
    own = (
        'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n'
        f"Content-Location: https://courier.example/dues\n\n{quopri.encodestring(markup).decode()}"
    )
    parts = "".join(f"--limit\n{part}\n" for part in (frame, own))
    kind = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="limit"\n'
    return readers.read(Source("dues.mht", f"{head}{kind}\n{parts}--limit--\n".encode()))


@pytest.mark.parametrize("head", [HEAD, HEAD.replace("<Saved by Blink>", "x")])
def test_a_page_saved_as_one_file_is_read_as_the_page(head: str) -> None:
    found = saved(head)
    assert kept(found) == KEPT
    assert (found.title, found.url) == (KEPT[0][1], "https://courier.example/dues")
    assert found.source.name == "dues.mht"


def test_a_message_that_was_sent_stays_one() -> None:
    found = saved("From: ada@selwyn.example\nTo: tom@selwyn.example\nSubject: Dues\n")
    assert found.author == "ada@selwyn.example"


def test_a_saved_page_without_words_is_refused() -> None:
    with pytest.raises(ReadError, match="it holds no text"):
        saved(markup=b"<html><body></body></html>")
