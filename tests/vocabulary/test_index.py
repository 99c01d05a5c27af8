"""The index of signs: it shows the expressions that a search through all signs would."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.vocabulary import load
from briefing.vocabulary.index import SignIndex

LETTERS = "abcđß’-"
SIGN = st.text(LETTERS, min_size=2, max_size=5)
SIGNS = st.lists(st.frozensets(SIGN, max_size=4), max_size=6)


@given(SIGNS, st.text(LETTERS + " \n\u00a0", max_size=60))
def test_what_is_shown_is_what_has_a_sign_in_the_text(
    signs: list[frozenset[str]], text: str
) -> None:
    expected = [n for n, own in enumerate(signs) if not own or any(sign in text for sign in own)]
    index = SignIndex(signs)
    assert index.shown(text) == expected
    assert index.shown(text) == expected  # the second time the words are known


def test_long_words_are_looked_through_and_not_kept() -> None:
    index = SignIndex([frozenset(("agree",))])
    assert index.shown("x" * 100_000 + "agreed") == [0]
    assert index.shown("x" * 100_000) == []


def test_the_earliest_entry_of_a_table_counts_and_the_first_of_several() -> None:
    rules = load("en").rules("settled")
    hit = rules.search("they rejected the plan and approved the budget")
    assert hit is not None
    assert hit.rule.startswith("rejected")
    later = rules.search("they rejected the plan and approved the budget", hit.end)
    assert later is not None
    assert later.rule.startswith("agreed")
