"""What holds for any text and any bytes."""

import contextlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Article, Source
from briefing.readers.decode import decode
from briefing.readers.lines import BULLETS

_SNIPPETS = st.sampled_from(
    [
        "-", "•", "1.", "(b)", "iv)", "|", "||", "---|---", "# ", "***", "**x**", "Sources: ",
        "By Ada Brand", "Photo: ", "3 March 2024", "Read more", "\t", "    ", ":", "x" * 130, "---",
        "title: a", "[a](http://b)", "![a](b)", "<br>", "<!--", "> ", "=====", "[[A|b]]", "{{ x }}",
        "\\#", "`", "\u2028", "\x85", "\x00", "\ud800", "\u00a0", "\ufeff", "Ünder", "и", "12:30",
        "\n| A | B |\n|---|---|\n| | c |\n| d | |\n",
        "Published: 2024-03-03", "Home | News | Sport", "The council agreed on it.", "…", "10. Mai",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(_SNIPPETS, st.text(max_size=30), st.just("\n"), st.just("\n\n"))).map(
    "".join
)
NAMES = st.sampled_from(["a.txt", "a.md", "a"])
LAW = settings(deadline=None)  # a busy machine is no reason to fail
_MARKS = re.compile(
    rf"(?:\s|[|+={re.escape(BULLETS)}_~#.:]|\(?\d{{1,2}}[.)]|\(?[a-z]\)|\(?[ivx]{{1,4}}\))*"
)


def _data(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _read(data: bytes, name: str = "a.txt", kind: str | None = None) -> Article | None:
    with contextlib.suppress(ReadError):
        return readers.read(Source(name, data), kind)
    return None


@LAW
@given(TEXTS, NAMES, st.sampled_from([None, "text", "markdown"]))
def test_blocks_are_in_order_apart_inside_and_never_empty(
    text: str, name: str, kind: str | None
) -> None:
    read = _read(_data(text), name, kind)
    if read is None:
        return
    end = 0
    for block in read.blocks:
        assert end <= block.start < block.end <= len(read.text)
        assert read.text[block.start : block.end].strip() == read.text[block.start : block.end]
        end = block.end
        place = block.start
        for cell in block.cells:
            assert place <= cell.start <= cell.end <= block.end
            place = cell.end


@LAW
@given(TEXTS)
def test_plain_text_is_the_file_and_all_of_it_is_in_blocks(text: str) -> None:
    source = Source("a.txt", _data(text))
    read = _read(source.data, kind="text")
    if read is None:
        return
    assert read.text == decode(source)[0]
    at, outside = 0, []
    for block in read.blocks:
        outside.append(read.text[at : block.start])
        at = block.end
    outside.append(read.text[at:])
    assert all(_MARKS.fullmatch(gap) for gap in outside)


@LAW
@given(TEXTS)
def test_rows_of_a_table_have_as_many_cells_and_stand_together(text: str) -> None:
    read = _read(_data(text))
    widths: dict[int, set[int]] = {}
    for block in read.blocks if read else ():
        if block.table:
            widths.setdefault(block.table, set()).add(len(block.cells))
    assert all(len(width) == 1 for width in widths.values())


@LAW
@given(TEXTS, NAMES)
def test_reading_is_deterministic(text: str, name: str) -> None:
    assert _read(_data(text), name) == _read(_data(text), name)


@given(st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass"))))
@settings(LAW, max_examples=300)
def test_any_bytes_are_an_article_or_a_refusal(data: bytes) -> None:
    read = _read(data)
    if read is not None:
        assert read.blocks
        read.text.encode("utf-8")
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]", read.text)


@LAW
@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_no_text_is_lost_in_markdown(text: str) -> None:
    """Letters and digits of a paragraph come through, whatever stands around them."""
    kept = "".join(c for c in text if c.isalnum() and ord(c) > 127)
    read = _read(_data(f"# Head\n\nA paragraph with {kept} in it.\n"), "a.md")
    assert read is not None
    assert kept in read.text


@pytest.mark.parametrize("kind", ["text", "markdown"])
@LAW
@given(data=st.binary(max_size=200))
def test_a_reader_named_by_hand_refuses_or_reads(kind: str, data: bytes) -> None:
    _read(data, "a.bin", kind)
