"""Each line of then is found among those of now: by words, id, likeness and place."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.carried.matching import matched
from briefing.model.memo import Role
from briefing.renderers.said import Said

WORDS = st.text(st.sampled_from("abc "), min_size=1, max_size=8)


def item(text: str, id: str | None = None) -> Said:
    return Said((text,), Role.ITEM, "summary", id)


def pairs(printed: list[Said], now: list[Said]) -> list[tuple[str | None, str | None]]:
    return [
        (m.printed.id if m.printed else None, m.now.texts[0] if m.now else None)
        for m in matched(printed, now)
    ]


PRINTED = [
    item("the dam stays shut until June", "s1"),
    item("the second gauge was refused", "s2"),
    item("farmers will be paid in May", "s3"),
]


def test_words_come_before_ids() -> None:
    now = [item("farmers will be paid in May", "s1"), item("the dam stays shut until June", "s3")]
    assert pairs(PRINTED, now) == [("s3", now[0].texts[0]), ("s1", now[1].texts[0]), ("s2", None)]


def test_an_id_is_enough_where_no_word_is_left() -> None:
    assert pairs(PRINTED, [item("nothing alike", "s2")])[0] == ("s2", "nothing alike")


def test_without_an_id_the_likeliest_is_taken_wherever_it_stands() -> None:
    now = [item("farmers will be paid in July"), item("the dam stays open until June")]
    assert pairs(PRINTED, now)[:2] == [("s3", now[0].texts[0]), ("s1", now[1].texts[0])]


def test_what_is_left_between_two_that_are_known_is_one() -> None:
    now = [PRINTED[0], item("another gauge is to be paid for by both"), PRINTED[2]]
    assert pairs(PRINTED, now)[1] == ("s2", now[1].texts[0])


def test_a_sentence_without_a_word_of_the_one_that_is_gone_is_new() -> None:
    now = [PRINTED[0], item("quite another sentence"), PRINTED[2]]
    assert pairs(PRINTED, now)[1:] == [
        (None, "quite another sentence"),
        ("s3", PRINTED[2].texts[0]),
        ("s2", None),
    ]


def test_what_is_the_houses_own_is_known_by_its_place_alone() -> None:
    notes = [Said((text,), Role.NOTE, "summary") for text in ("and 3 others", "mehr im Anhang")]
    (found,) = matched(notes[:1], notes[1:])
    assert (found.printed, found.now) == (notes[0], notes[1])


def test_two_in_the_place_of_one_are_new() -> None:
    now = [PRINTED[0], item("something"), item("else"), PRINTED[2]]
    assert pairs(PRINTED, now)[1:3] == [(None, "something"), (None, "else")]


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_every_line_comes_once_and_those_of_the_file_in_order(
    then: list[str], now: list[str]
) -> None:
    printed = [item(text, f"s{n}") for n, text in enumerate(then)]
    file = [item(text) for text in now]
    found = matched(printed, file)
    assert [m.now for m in found if m.now is not None] == file
    assert sorted(m.printed.id or "" for m in found if m.printed) == sorted(
        line.id or "" for line in printed
    )
