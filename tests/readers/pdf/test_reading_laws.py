"""What holds whatever a PDF says, and however it is set."""

import subprocess
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from briefing.model.article import Kind
from tests.readers.pdf.made import JUSTIFIED, article, bullets, document, heading, paragraph, told

WORDS = tuple(
    "the ferry board minister harbour island winter pier repairs agreed spring council money "  # noqa: SIM905
    "sailed engineers fishermen list town hall of in and to with from storm".split()
)
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=4, max_size=70).map(
    lambda words: " ".join(words).capitalize() + "."
)
STORIES = st.lists(SENTENCE, min_size=1, max_size=9, unique=True)


def numbered(story: list[str]) -> list[str]:
    """Make each paragraph unlike the others, so that none is set aside as a repetition."""
    return [f"Day {chr(65 + i)} of it: {text}" for i, text in enumerate(story)]


def set_in(columns: int, story: list[str], justified: bool) -> list[str]:
    parts: list[Flowable] = []
    for i, text in enumerate(story):
        parts += [heading(f"Part {i}", 2)] if i % 4 == 2 else []
        parts.append(paragraph(text, JUSTIFIED) if justified else paragraph(text))
    return told(article(document(*parts, columns=columns)))


@settings(max_examples=8, deadline=None)
@given(STORIES, st.booleans())
def test_columns_change_nothing(story: list[str], justified: bool) -> None:
    one = set_in(1, numbered(story), justified)
    assert [text for text in one if not text.startswith("Part ")] == numbered(story)
    assert set_in(2, numbered(story), justified) == one


def test_three_columns_change_nothing() -> None:
    story = numbered([" ".join(WORDS[i:] + WORDS[:i]).capitalize() + "." for i in range(26)])
    assert set_in(3, story, True) == set_in(1, story, True)


@settings(max_examples=8, deadline=None)
@given(STORIES)
def test_every_word_is_in_one_block(story: list[str]) -> None:
    made = document(
        heading("Ferries"),
        *(paragraph(text) for text in numbered(story)),
        bullets("first thing", "second thing"),
        columns=2,
        header="The Harbour News",
        footer="{page}",
    )
    read_as = article(made)
    read_words = Counter(read_as.text.replace("- ", " ").split())
    printed = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    assert read_words == Counter(printed.replace("•", " ").split())
    spans = [(block.start, block.end) for block in read_as.blocks]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@settings(max_examples=8, deadline=None)
@given(STORIES)
def test_words_that_are_broken_on_purpose_are_joined(story: list[str]) -> None:
    def broken(word: str) -> str:
        return f"{word[:3]}-<br/>{word[3:]}" if len(word) > 6 else word

    plain = numbered(story)
    hyphened = [" ".join(broken(word) for word in text.split()) for text in plain]
    made = document(*(paragraph(text) for text in hyphened))
    assert "".join(told(article(made))).split() == "".join(plain).split()


def test_reading_is_the_same_each_time() -> None:
    made = document(heading("Ferries"), paragraph("They sail again."), bullets("one", "two"))
    assert article(made) == article(made)
    assert told(article(made), Kind.ITEM) == ["one", "two"]
