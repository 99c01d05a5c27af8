"""What is said cannot drive a terminal, and a bar is only where somebody watches."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import say


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def _stream(kind: type[io.TextIOWrapper], encoding: str = "utf-8") -> io.TextIOWrapper:
    return kind(io.BytesIO(), encoding=encoding, write_through=True)


def _read(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)


@given(st.text(st.characters(categories=["Cc", "Cs", "Cf", "Lu", "Zs", "So"])))
def test_no_text_drives_or_breaks_a_terminal(text: str) -> None:
    for encoding in ("utf-8", "ascii"):
        with pytest.MonkeyPatch.context() as patch:
            stream = _stream(io.TextIOWrapper, encoding)
            patch.setattr(sys, "stdout", stream)
            say.never_fail()
            say.result(text)
            said = _read(stream)
        assert not set(said) & {"\x1b", "\x07", "\x08", "\r", "\x9b", "\u202e"}


@pytest.mark.parametrize(
    ("kind", "count", "shown"),
    [(_Terminal, 3, True), (_Terminal, 1, False), (io.TextIOWrapper, 3, False)],
)
def test_progress_is_shown_on_a_terminal_for_several(
    monkeypatch: pytest.MonkeyPatch, kind: type[io.TextIOWrapper], count: int, shown: bool
) -> None:
    stream = _stream(kind)
    monkeypatch.setattr(sys, "stderr", stream)
    seen = []
    for doubled in say.progress(range(count), lambda number: iter((2 * number + 1,))):
        seen.append(doubled)
        assert not shown or _read(stream).endswith("\r\x1b[K")  # nothing is in a line's way
    assert seen == [2 * number + 1 for number in range(count)]
    assert ("2 of 3" in _read(stream)) == shown


def test_of_a_place_that_holds_several_each_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = _stream(_Terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    assert [*say.progress("ab", lambda place: iter((place, place.upper())))] == ["a", "A", "b", "B"]
    assert "2 of 2, article 2" in _read(stream)
    assert [*say.progress("a", lambda place: iter((place, place.upper())))] == ["a", "A"]
    assert _read(stream).endswith("\rarticle 3\r\x1b[K")
