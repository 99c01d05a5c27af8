"""Laws of reading closely: what stretches of the article are as lines, and which are kept."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.normalise.line import Line
from tests.normalise.articles import reading

TEXT = "The council of Halden met on Monday. Its chairman, Kari Lund, opened the debate.\n\n" * 3
READ = reading(TEXT)
PLACES = st.integers(0, len(READ.article.text))


@given(PLACES, PLACES)
def test_a_stretch_reads_the_same_however_often_it_is_asked_for(one: int, other: int) -> None:
    start, end = sorted((one, other))
    fresh = Line(READ.article.text, start, end, READ.people)
    assert READ.line(start, end).tokens == READ.line(start, end).tokens == fresh.tokens


def test_the_line_of_a_sentence_is_its_own() -> None:
    for sentence in READ.sentences:
        assert READ.line(sentence.start, sentence.end) is sentence.line


def test_only_short_stretches_are_kept() -> None:
    read = reading(TEXT)
    assert read.line(0, 12) is read.line(0, 12)
    assert read.line(0, 120) is not read.line(0, 120)
