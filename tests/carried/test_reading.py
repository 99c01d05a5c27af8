"""A memo gives back the briefing that it was made of, and no file brings the reader down."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.carried import carried, carries, reading
from briefing.carried.chosen import printed
from briefing.errors import BriefingError, NotValid, ReadError
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from tests import generate
from tests.carried.memos import (
    ARTICLE,
    FORMATS,
    briefing,
    carrying,
    drawn,
    fitted,
    memo,
    page,
    style,
)

formats = st.sampled_from(FORMATS)
each_format = pytest.mark.parametrize("format", FORMATS)
OTHERS = (b"", ARTICLE, b"%PDF-1.7", b"PK\x03\x04", b"<!DOCTYPE html>", b'{"briefing":1}')


@each_format
def test_what_is_printed_comes_back(format: str) -> None:
    assert carries(memo(format))
    assert carried(memo(format)) == printed(briefing(), page())
    assert pipeline.load(memo(format)) == printed(briefing(), page())


@each_format
def test_the_whole_comes_back(format: str) -> None:
    assert carried(memo(format, "all")) == briefing()
    assert pipeline.load(memo(format, "all")) == briefing()


@each_format
def test_nothing_comes_back_where_nothing_went_along(format: str) -> None:
    source = memo(format, "none")
    if format != "docx":  # whose styles tell
        assert not carries(source)
        assert carried(source) is None
    for trace in (b"EmbeddedFile", b"customXml", b"<script", b"briefing.json"):
        assert trace not in source.data


@settings(max_examples=24, deadline=None)
@given(st.integers(0, 2000), formats)
def test_any_briefing_comes_back(seed: int, format: str) -> None:
    fits = fitted(seed)
    assume(fits is not None)
    assert fits is not None
    assert carried(drawn((fits,), format)) == printed(generate.briefing(seed), fits)
    whole = fitted(seed, "all")
    assert whole is not None
    assert carried(drawn((whole,), format)) == generate.briefing(seed)


@settings(max_examples=24, deadline=None)
@given(st.integers(0, 2000), formats)
def test_printing_what_came_back_carries_the_same(seed: int, format: str) -> None:
    fits = fitted(seed)
    assume(fits is not None)
    assert fits is not None
    back = pipeline.load(drawn((fits,), format))
    assume(_tables(back) == _tables(generate.briefing(seed)))  # else it is set as a list instead
    again = pipeline.lay_out(back, style("visible"))
    assert [part.blocks for part in again.memo.parts] == [part.blocks for part in fits.memo.parts]
    assert again.boxes == fits.boxes
    assert again.cut == ()
    assert pipeline.load(drawn((again,), format)) == back


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), formats)
def test_any_words_come_back(words: str, format: str) -> None:
    assume(words.strip())
    made = replace(briefing(), title=replace(briefing().title, text=words))
    text = json.dumps({"briefing": 1, "title": words, "language": "en"}, ensure_ascii=False)
    back = carried(carrying(text, format))
    assert back is not None
    assert back.title.text == made.title.text


@each_format
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"briefing":1,"title":"A","language":"en","titel":"B"}', "did you mean “title”"),
        ('{"briefing":99,"title":"A","language":"en"}', "install a newer"),
        ('{"briefing":1,"title":"A', "this is not JSON"),
        ('{"briefing":1,"title":' + "[" * 5000, "this"),
    ],
    ids=["unknown key", "newer", "cut off", "deep"],
)
def test_what_breaks_the_rules_is_refused(format: str, text: str, said: str) -> None:
    source = carrying(text, format)
    assert carries(source)
    with pytest.raises(NotValid, match=rf"^memo\.{format}, briefing\.json:.*{said}"):
        carried(source)


@each_format
def test_too_much_is_refused(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_CARRIED", 1000)
    with pytest.raises(ReadError, match="more than 0 MB, which no briefing is"):
        carried(memo(format))


@each_format
def test_of_several_none_is_taken(format: str) -> None:
    several = drawn((page(), page("none"), page()), format)
    assert carries(several)
    with pytest.raises(ReadError, match="carries the briefings of 2 memos"):
        carried(several)


@pytest.mark.parametrize("format", ["pdf", "html"])
def test_another_s_file_of_our_name_is_not_ours(format: str) -> None:
    source = carrying('{"name": "a theme", "version": 1}', format)
    assert not carries(source)
    assert carried(source) is None


@each_format
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_is_more_than_an_error(format: str, data: st.DataObject) -> None:
    whole = memo(format).data
    place = st.integers(0, len(whole) - 1)
    start, end = sorted((data.draw(place), data.draw(place)))
    broken = whole[:start] + data.draw(st.binary(max_size=8)) + whole[end:]
    _try(Source(f"memo.{format}", broken))


@pytest.mark.parametrize("data", OTHERS)
def test_what_is_no_memo_carries_nothing(data: bytes) -> None:
    assert not carries(Source("x", data))
    assert carried(Source("x", data)) is None


def test_text_is_told_without_opening_anything() -> None:
    script = (
        "import sys; from briefing.carried import carries; from briefing.model.article import "
        "Source; carries(Source('a.txt', b'A text. ' * 99)); "
        "print([m for m in ('pypdfium2', 'lxml', 'reportlab', 'docx') if m in sys.modules])"
    )
    command = [sys.executable, "-c", script]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"


def _tables(made: Briefing) -> tuple[bool, bool]:
    """Return whether anybody's party is given, and whether any issue is."""
    return any(p.affiliation for p in made.participants), any(o.issue for o in made.outcomes)


def _try(source: Source) -> None:
    tried: tuple[Callable[[Source], object], ...] = (carries, carried)
    for each in tried:
        try:
            each(source)
        except BriefingError:
            assert each is carried
