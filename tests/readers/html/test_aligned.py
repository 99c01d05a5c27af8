from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.html.aligned import aligned

WORD = st.sampled_from(["berth", "dues", "quay", "ice", "fare", "toll", "rope", "crane"])
BLOCKS = st.lists(st.lists(WORD, min_size=1, max_size=9).map(" ".join), max_size=14, unique=True)


@given(BLOCKS, st.data())
def test_blocks_that_were_taken_as_they_are_are_found(
    blocks: list[str], data: st.DataObject
) -> None:
    taken = data.draw(st.sets(st.integers(0, max(0, len(blocks) - 1)), max_size=len(blocks)))
    text = [block for i, block in enumerate(blocks) if i in taken]
    assert aligned(blocks, text) == {i for i in taken if i < len(blocks)}


@given(BLOCKS, st.lists(WORD, max_size=30))
def test_nothing_is_found_in_nothing_and_no_text_does_harm(
    blocks: list[str], text: list[str]
) -> None:
    assert aligned(blocks, []) == frozenset()
    assert aligned(blocks, [" ".join(text)]) <= set(range(len(blocks)))


def test_short_blocks_are_found_where_they_stand() -> None:
    menu, first, last = "Votes", "The board met in the customs house.", "It went home at nine."
    assert aligned([menu, first, "Votes", last], [first, "Votes", last]) == {1, 2, 3}


def test_a_block_that_was_taken_in_part_is_found() -> None:
    whole = "The board of the harbour met in the old customs house on Monday"
    assert aligned(["Menu", whole, "Tides"], [f"SELWYN {whole[:40]}"]) == {1}
