"""Input that would hang a careless reader; quadratic work on it would take minutes."""

import contextlib

import pytest

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Source

N = 30_000
HOSTILE = {
    "one word": "x" * 100_000,
    "headings": "".join(f"# Heading {n}\n" for n in range(10_000)),
    "bare headings": "".join(f"Heading Number {n}\n" for n in range(5_000)),
    "a wrapped paragraph": "the parties will meet again and again in the hall next\n" * 3_000,
    "dashes": "-\n" * N,
    "dash lines": "-\nitem\n" * 5_000,
    "announcements": "they agreed:\nquays\n" * 5_000,
    "pipes": "|" * N,
    "rows": "a | b |\n" * 5_000,
    "numbers": "1. a\n" * 5_000,
    "spaces": ("a" + " " * 50) * 2_000,
    "brackets": "[" * N,
    "images": "![a" * 5_000,
    "stars": "*a " * 5_000,
    "comments": "<!--" * N,
    "tags": "<a b='" * 5_000,
    "templates": "{{" * N,
    "wiki links": "[[" * 5_000,
    "quotations": '"' * N,
    "front matter": "---\ntitle: " + "[" * 9_000 + "\n---\nText\n",
}


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_read_or_refused(name: str, kind: str) -> None:
    with contextlib.suppress(ReadError):
        assert readers.read(Source(name, HOSTILE[name].encode()), kind).blocks


def test_a_book_of_a_hundred_thousand_words_is_read() -> None:
    sentence = "The council agreed on the plan and the parties will meet again in May. "
    read = readers.read(Source("a.txt", f"{sentence * 8}\n".encode() * 900))
    assert len(read.text.split()) > 100_000
