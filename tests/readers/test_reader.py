import pytest

from briefing import readers
from briefing.errors import ReadError
from briefing.limits import MAX_TEXT
from briefing.model.article import Article, Source
from briefing.readers.reader import Claim, Reader

MARKDOWN = "## Votes\n\n- Quays\n"
PLAIN = "The council met.\n"


def title_of(source: Source) -> str:
    """Name the reader that claims a source the most surely."""
    return max(readers.READERS, key=lambda reader: reader.recognises(source)).name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source("a.txt", PLAIN.encode()), "text"),
        (Source("a", PLAIN.encode(), "text/plain"), "text"),
        (Source("a.md", PLAIN.encode()), "markdown"),
        (Source("A.MARKDOWN", PLAIN.encode()), "markdown"),
        (Source("standard input", PLAIN.encode(), "text/markdown; charset=utf-8"), "markdown"),
        (Source("https://example.org/a.md", PLAIN.encode()), "markdown"),
        (Source("a.txt", MARKDOWN.encode()), "markdown"),
        (Source("a.txt", b"See [the plan](https://example.org/plan).\n"), "markdown"),
        (Source("a.txt", b"---\ntitle: Talks\n---\nThe council met.\n"), "markdown"),
        (Source("a.txt", b"# 7 on the agenda\n"), "markdown"),
        (Source("a.txt", b"#7 on the agenda\n"), "text"),
        (Source("a.txt", b"---\nA line between rules.\n---\n"), "text"),
    ],
)
def test_one_reader_recognises_a_source(source: Source, name: str) -> None:
    assert title_of(source) == name
    readers.read(source)


def test_kind_overrides_what_is_recognised() -> None:
    source = Source("a.md", b"* one\n* two\n")
    assert readers.read(source).text == "- one\n- two"
    assert readers.read(source, "text").text == "* one\n* two\n"


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ReadError, match=r"“papyrus”.*--from markdown or --from text"):
        readers.read(Source("a.txt", PLAIN.encode()), "papyrus")


@pytest.mark.parametrize("kind", [None, "text", "markdown"])
def test_an_empty_source_is_refused(kind: str | None) -> None:
    with pytest.raises(ReadError, match=r"a\.txt: it is empty"):
        readers.read(Source("a.txt", b""), kind)


@pytest.mark.parametrize("name", ["a.gif", "a.txt", "a.md"])
def test_what_is_no_text_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(ReadError, match="it is an image; only web pages, Word and PDF files, mail"):
        readers.read(Source(name, b"GIF89a\x01\x00\x01\x00"))


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_no_text_is_no_text_by_any_kind(kind: str) -> None:
    with pytest.raises(ReadError, match="it is an image"):
        readers.read(Source("a", b"\x89PNG\r\n\x1a\n"), kind)


@pytest.mark.parametrize("name", ["a.txt", "a.eml"])
def test_more_text_than_an_article_has_is_refused(name: str) -> None:
    line = "The council met, and the quays were named.\n\n"
    enough = line * (MAX_TEXT // len(line) + 3_000)
    with pytest.raises(ReadError, match="it has more than 1,000,000 characters, which no article"):
        readers.read(Source(name, b"Subject: Quays\nFrom: a@b.example\n\n" + enough.encode()))


def test_two_claims_of_one_strength_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(source: Source) -> Article:
        raise AssertionError(source)

    both = tuple(Reader(n, n.upper(), lambda _: Claim.NAMED, read) for n in ("wiki", "asciidoc"))
    monkeypatch.setattr(readers, "READERS", both)
    with pytest.raises(ReadError, match="WIKI and ASCIIDOC at once; say --from wiki or --from as"):
        readers.read(Source("a", PLAIN.encode()))
