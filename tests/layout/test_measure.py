"""Breaking text into lines."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.measure import Text
from briefing.model.memo import Paragraph, Role, Run
from tests.layout.samples import calm, faces

_LETTERS = st.text("abcdefgh .-–/10 April Dr. Ж", min_size=1, max_size=120).map(
    lambda text: " ".join(text.split())
)
_TEXTS = _LETTERS.filter(bool)
_MEASURES = st.floats(0.3, 40)


def _text(*runs: str) -> Text:
    made = tuple(Run(text, strong=n % 2 == 1) for n, text in enumerate(runs))
    return Text(Paragraph(Role.BODY, made), faces().pdf, bold=False)


def _lines(text: str, measure: float) -> list[str]:
    return [text[start:end].strip() for start, end in _text(text).lines(measure)]


@calm
@given(st.lists(_TEXTS, min_size=1, max_size=4), _MEASURES)
def test_breaking_keeps_every_character(runs: list[str], measure: float) -> None:
    text = _text(*runs)
    spans = text.lines(measure)
    assert "".join(text.text[start:end] for start, end in spans) == "".join(runs)
    assert all(start < end for start, end in spans)


@calm
@given(_TEXTS, _MEASURES)
def test_no_line_is_longer_than_the_measure(words: str, measure: float) -> None:
    text = _text(words)
    for start, end in text.lines(measure):
        seen = start + len(words[start:end].rstrip(" "))
        assert seen - start <= 1 or text.width(start, seen) <= measure + 1e-5


@calm
@given(_TEXTS, _MEASURES, st.floats(1, 3))
def test_a_longer_measure_never_takes_more_lines(words: str, measure: float, more: float) -> None:
    text = _text(words)
    assert len(text.lines(measure * more)) <= len(text.lines(measure))


@calm
@given(st.lists(st.text("abcdef", min_size=1, max_size=8), min_size=1, max_size=30), _MEASURES)
def test_no_line_could_have_taken_the_next_word(words: list[str], measure: float) -> None:
    text = _text(" ".join(words))
    for (start, _), (after, _) in pairwise(text.lines(measure)):
        if text.text[after - 1] == " ":
            next_word = text.text[after:].split(" ")[0]
            assert text.width(start, after + len(next_word)) > measure


def test_a_paragraph_breaks_at_spaces_and_after_hyphens() -> None:
    assert _lines("a well-known harbour", 4.5) == ["a well-", "known", "harbour"]
    assert _lines("the and/or question", 4.3) == ["the", "and/or", "question"]


def test_a_number_stays_with_its_unit_or_month() -> None:
    assert _lines("It met on 10 April again", 5.6) == ["It met on", "10 April", "again"]
    assert _lines("It met on April 10 again", 6.4) == ["It met on", "April 10 again"]
    assert _lines("It cost us 4 million euros", 7.4) == ["It cost us", "4 million euros"]


def test_an_initial_and_a_title_stay_with_the_name() -> None:
    assert _lines("Chaired by J. Ames", 5.5) == ["Chaired by", "J. Ames"]
    assert _lines("Chaired by Dr. Ames", 5.9) == ["Chaired by", "Dr. Ames"]


def test_a_hyphen_does_not_leave_its_number() -> None:
    assert _lines("years 2024–25 and on", 5.0) == ["years", "2024–25", "and on"]


def test_a_no_break_space_does_not_break() -> None:
    assert _lines("one two\u00a0three", 4.6) == ["one", "two\u00a0three"]


def test_a_word_longer_than_the_line_is_split_where_it_is_full() -> None:
    lines = _lines("a " + "x" * 40, 5.0)
    full = int(5.0 / faces().pdf.regular[ord("x")])
    assert lines == ["a", *["x" * full] * (40 // full), "x" * (40 % full)]


def test_a_tie_longer_than_the_line_gives_way() -> None:
    assert _lines("10 September", 5.0) == ["10", "September"]


def test_bold_runs_are_measured_bold() -> None:
    mixed, plain = _text("Chair: ", "Ines Falk"), _text("Chair: Ines Falk")
    assert mixed.width(0, 16) > plain.width(0, 16)


def test_a_hundred_thousand_characters_take_no_time() -> None:
    assert len(_text("x" * 100_000).lines(40.0)) > 1000
    assert len(_text("word " * 20_000).lines(40.0)) > 1000
