"""What goes along with a memo is what it prints, and nothing that it left out."""

import json
from collections import Counter
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing import briefing_file
from briefing.carried.chosen import chosen, printed
from briefing.layout.walk import in_memo
from briefing.model.briefing import Citation, Claim, Conflict, Mention
from briefing.model.notice import Level, Notice
from tests import generate
from tests.carried.memos import briefing, fitted, page

seeds = st.integers(0, 2000)
PARTS = ("bottom_line", "summary", "participants", "outcomes", "next_steps", "reactions")


def ids(value: object) -> set[str]:
    return {each.id for part in PARTS for each in getattr(value, part)}


@settings(max_examples=30, deadline=None)
@given(seeds)
def test_every_statement_is_carried_or_left_out(seed: int) -> None:
    made, fits = generate.briefing(seed), fitted(seed)
    assume(fits is not None)
    assert fits is not None
    taken = printed(made, fits)
    cut = {each.id for each in fits.cut}
    said = {s.text for s in made.bottom_line}  # the summary does not say it once more
    repeated = {s.id for s in made.summary if s.text in said}
    assert ids(taken) == ids(made) - cut - repeated
    assert Counter(note.about for note in taken.notices) == Counter(c.part for c in fits.cut)
    assert (taken.title, taken.date, taken.place, taken.memo) == (
        *(made.title, made.date, made.place),
        made.memo,
    )


@settings(max_examples=30, deadline=None)
@given(seeds)
def test_what_is_printed_of_what_is_printed_is_the_same(seed: int) -> None:
    fits = fitted(seed)
    assume(fits is not None)
    assert fits is not None
    taken = printed(generate.briefing(seed), fits)
    assert printed(taken, fits) == taken


def test_the_words_cited_stay_and_the_text_goes() -> None:
    taken = printed(briefing(), page())
    assert taken.sources[0].text is None
    assert taken.sources == (replace(briefing().sources[0], text=None),)
    assert taken.next_steps == briefing().next_steps
    assert taken.next_steps[0].evidence["action"][0].quote.startswith("Action: Per Aune")


def test_what_is_not_on_the_page_stays_behind() -> None:
    evidence = {"name": (Citation(1, 0, 5, "a secret"),)}
    made = replace(
        briefing(),
        mentioned=(Mention("m1", "a secret", evidence=evidence),),
        conflicts=(Conflict("c1", "m1", (Claim("a secret"), Claim("another"))),),
        notices=(
            Notice(Level.PROBLEM, "Left out, since the source does not say it: a secret.", "n1"),
            Notice(Level.INFO, "A list seems to be missing after “a secret”."),
            Notice(Level.INFO, "a secret", "m1"),
            Notice(Level.GUESS, "The title was made.", "title"),
            Notice(Level.INFO, "Changed or added by a person.", "n1"),
        ),
    )
    text = chosen(made, page(), "visible")
    assert text is not None
    assert "secret" not in text
    assert [note["text"] for note in json.loads(text)["notices"]] == [
        "The title was made.",
        "Changed or added by a person.",
    ]


def test_a_conflict_goes_along_with_what_it_is_about() -> None:
    about = next(p.id for p in in_memo(page().memo) if p.id is not None)
    conflict = Conflict(about, about, (Claim("one"), Claim("another")))  # printed under some id
    assert printed(replace(briefing(), conflicts=(conflict,)), page()).conflicts == (conflict,)


def test_the_whole_is_the_whole_and_nothing_is_nothing() -> None:
    assert chosen(briefing(), page(), "none") is None
    whole = chosen(briefing(), page(), "all")
    assert whole is not None
    assert briefing_file.loads(whole, "it") == briefing()
    assert "\n" not in whole
