"""How two quotes lie to each other where the source's text is not kept."""

import pytest

from briefing.evidence.source_text import Span, source_text
from briefing.evidence.sources import Sources
from briefing.model.briefing import Citation
from briefing.vocabulary import load

TEXT = "Action: Ane Berg to write to the county by May. The crews wait."


def citing(quote: str, source: int = 1) -> Citation:
    start = TEXT.index(quote)
    return Citation(source, start, start + len(quote), quote)


@pytest.mark.parametrize(
    ("quote", "other"),
    [
        ("Action: Ane Berg to write to the county by May.", "Ane Berg"),
        ("Ane Berg to write", "Action: Ane Berg to write to the county by May."),
        ("write to the county", "to the county by May"),
        ("write to the county", "Ane Berg"),
        ("The crews wait.", "Ane Berg"),
    ],
)
def test_the_quotation_alone_tells_as_much_as_the_text(quote: str, other: str) -> None:
    vocabulary = load("en")
    whole = Sources({}, {1: source_text(TEXT, vocabulary, whole=True)}, vocabulary)
    alone = Sources({}, {}, vocabulary)
    this, that = citing(quote), citing(other)
    in_text, in_quote = whole.beside(this, that), alone.beside(this, that)
    assert in_text is not None
    found = set(range(in_text.start, in_text.end)) & set(range(this.start, this.end))
    again = in_quote or Span(0, 0)
    assert {place - this.start for place in found} == {
        place for place in range(again.start, again.end) if place < len(quote)
    }
    assert whole.beside(this, citing(other, 2)) is alone.beside(this, citing(other, 2)) is None
