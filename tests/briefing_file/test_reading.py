"""What a file may hold, what is refused, and in which words."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.briefing_file import loads, recognises
from briefing.errors import NotValid
from briefing.model.briefing import Due, Outcome, Status, Title, Vote
from tests.steps import steps

HEAD = "briefing: 1\ntitle: Talks\nlanguage: en\n"


def faults(text: str) -> list[str]:
    with pytest.raises(NotValid) as caught:
        loads(text, "memo.yaml")
    return str(caught.value).splitlines()


def test_a_short_file_by_hand() -> None:
    briefing = loads(HEAD + "outcomes:\n- {id: o1, outcome: Agreed}\nsummary:\n", "memo.yaml")
    assert briefing.title == Title("Talks")
    assert briefing.outcomes == (Outcome("o1", "Agreed"),)
    assert briefing.summary == ()


def test_a_value_is_what_it_looks_like_to_a_person() -> None:
    text = (
        HEAD + "place: NO\nnext_steps:\n- {id: n1, action: 1.10, owner: 0123, due: {text: 12:30}}"
    )
    briefing = loads(text, "memo.yaml")
    assert briefing.place == "NO"
    (step,) = briefing.next_steps
    assert (step.action, step.owner, step.due) == ("1.10", "0123", Due("12:30"))


def test_keys_that_python_reserves() -> None:
    text = (
        HEAD
        + "memo: {from: North desk}\n"
        + "outcomes:\n- {id: o1, outcome: x, status: agreed, vote: {for: 7, against: 2}}"
    )
    briefing = loads(text, "memo.yaml")
    assert briefing.memo.from_ == "North desk"
    assert briefing.outcomes[0].vote == Vote(7, 2)
    assert briefing.outcomes[0].status is Status.AGREED


def test_a_title_that_was_made() -> None:
    text = "briefing: 1\ntitle: {text: Talks, derived: true}\nlanguage: en"
    assert loads(text, "memo.yaml").title == Title("Talks", derived=True)


def test_keys_of_ones_own_are_skipped_everywhere() -> None:
    text = HEAD + "x-desk: {a: [1]}\nsummary:\n- {id: s1, text: a, x-seen: yes}"
    assert loads(text, "memo.yaml") == loads(HEAD + "summary:\n- {id: s1, text: a}", "memo.yaml")


def test_version_0_is_read_and_a_byte_order_mark_is_no_sign() -> None:
    assert loads("\ufeff" + HEAD.replace("1", "0"), "memo.yaml") == loads(HEAD, "memo.yaml")


def test_every_fault_is_told_at_once_with_its_line() -> None:
    text = """\
briefing: 1
title: Talks
language: english
date: {start: 2025-02-30}
place: Riga
place: Oslo
colour: red
outcomes:
- id: o1
  outcome: The fee falls
  status: done
  evidence: {outcome: [{source: 2, start: 9, end: 3, quote: ""}], sum: []}
- {id: o1, outcome: x, vote: {for: many, against: 2}}
participants:
- {id: p1, nam: Ida Holm, head: maybe}
next_steps:
- {id: n1, action: Meet, due: {text: May, date: 2025-05}}
conflicts: [{id: c1, about: o9, values: [{text: a}]}]
summary: nothing
"""
    assert faults(text) == [
        "memo.yaml:3:1: language: “english” is not a code such as en (ISO 639-1)",
        "memo.yaml:4:8: start: “2025-02-30” is not a date; write 2025, 2025-04 or 2025-04-10",
        "memo.yaml:6:1: “place” is given twice, first in line 5; keep one of them",
        "memo.yaml:7:1: colour: is not a key that is known here; a key of your own begins with "
        "“x-”",
        "memo.yaml:11:3: status: “done” is not one of agreed, progress, raised, noted, open, "
        "deferred, rejected, withdrawn, unknown",
        "memo.yaml:12:25: source: there is no source 2 under “sources”",
        "memo.yaml:12:46: end: 9 to 3 is no stretch of a text",
        "memo.yaml:12:54: quote: is empty; it must hold the source's words",
        "memo.yaml:12:67: evidence: “sum” is not one of issue, outcome, status, ref, vote",
        "memo.yaml:13:4: id: “o1” names an earlier statement; choose another",
        "memo.yaml:13:31: for: “many” is not a whole number",
        "memo.yaml:15:3: name: is missing; it must be given",
        "memo.yaml:15:12: nam: is not a key that is known here; did you mean “name”?",
        "memo.yaml:15:27: head: “maybe” is neither true nor false",
        "memo.yaml:17:26: due: date and precision are given together",
        "memo.yaml:18:22: about: there is no statement “o9”",
        "memo.yaml:18:33: values: a conflict needs two values",
        "memo.yaml:19:1: summary: must be a list, one “- ” an item",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "memo.yaml: a briefing file holds keys and values; begin it with “briefing: 1”"),
        ("title: Talks", "the file's version is missing"),
        (
            "briefing: 2\nanything: at all",
            "is of version 2, and this program reads up to 1; install",
        ),
        ("briefing: 1\n---\nbriefing: 1", ":2:1: a briefing file holds one document"),
        ("briefing: 1\ntitle: &a x", ":2:8: “&a” is an anchor"),
        ("briefing: 1\ntitle: *a", ":2:8: “*a” is an alias"),
        ("briefing: 1\ntitle: !!str x", ":2:8: “tag:yaml.org,2002:str” is a tag"),
        ("briefing: 1\ntitle: a: b", ":2:9: this is not YAML: mapping values"),
        ("briefing: 1\ntitle: a\x07b", ":2:9: the character U+0007 cannot stand in YAML"),
        ("briefing: 1\n[a]: b", "a key must be a single word"),
        ("briefing: 1\ntitle: a\ud800", "U+D800 is half a character"),
        ('{"briefing": 1,\n "title": "\\ud800"}', ":2:11: \\ud800 is half a character"),
        ('{"briefing": 1, "title": "x', ":1:26: this is not JSON: unterminated string"),
        ('{"briefing": 1,\n "title" "x"}', ":2:10: this is not JSON: expecting ':' delimiter"),
        (
            '{"briefing": 1, "title": "a", "language": "en", "briefing": 1}',
            "“briefing” is given twice",
        ),
        ("x: " + "[" * 40 + "]" * 40, "more than 32 levels"),
        ('{"x": ' + "[" * 40 + "]" * 40 + "}", "more than 32 levels"),
        ('{"x": ' + "[" * 100_000, "too deep"),
        (HEAD + "summary: [7]", "summary, item 1: must be keys and values"),
    ],
)
def test_what_is_refused(text: str, said: str) -> None:
    assert said in faults(text)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('briefing: 1\ntitle: ""\nlanguage: en', ":2:1: title: is empty"),
        ('briefing: 1\ntitle: " "\nlanguage: en', ":2:1: title: is empty"),
        ('briefing: 1\ntitle: {text: ""}\nlanguage: en', ":2:9: text: is empty"),
        (HEAD + 'bottom_line:\n- {id: b1, text: ""}', ":5:12: text: is empty"),
        (HEAD + 'summary:\n- {id: s1, text: ""}', ":5:12: text: is empty"),
        (HEAD + 'participants:\n- {id: p1, name: "\\t"}', ":5:12: name: is empty"),
        (HEAD + 'mentioned:\n- {id: m1, name: ""}', ":5:12: name: is empty"),
        (HEAD + 'outcomes:\n- {id: o1, outcome: ""}', ":5:12: outcome: is empty"),
        (HEAD + 'next_steps:\n- {id: n1, action: ""}', ":5:12: action: is empty"),
        (HEAD + 'reactions:\n- {id: r1, text: ""}', ":5:12: text: is empty"),
    ],
)
def test_what_says_nothing_is_refused_with_its_line(text: str, said: str) -> None:
    (fault,) = faults(text)
    assert said in fault


@pytest.mark.parametrize(
    ("count", "right"), [(0, True), (100_000, True), (-1, False), (100_001, False), (10**20, False)]
)
def test_votes_are_counted_within_reason(count: int, right: bool) -> None:
    for vote in (f"{{for: {count}, against: 2}}", f"{{for: 2, against: 2, abstained: {count}}}"):
        text = HEAD + f"outcomes:\n- {{id: o1, outcome: x, vote: {vote}}}"
        if right:
            assert loads(text, "memo.yaml").outcomes[0].vote
        else:
            assert f"{count} is no count of votes; write 0 to 100000" in faults(text)[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [HEAD, '{"briefing": 1, "title": "Talks"}'])
def test_a_file_in_any_unicode_is_recognised(encoding: str, text: str) -> None:
    assert recognises(text.encode(encoding))


@pytest.mark.parametrize("name", ["title", "date", "place"])
def test_no_statement_is_taken_for_the_head(name: str) -> None:
    (fault,) = faults(HEAD + f"summary:\n- {{id: {name}, text: a, edited: true}}")
    assert "names the briefing's own; choose another" in fault


def test_no_small_file_grows_large() -> None:
    pairs = zip("abcdefgh", "bcdefghi", strict=True)
    lines = [f"{name}: &{name} [*{before}, *{before}]" for before, name in pairs]
    text = "\n".join(["briefing: 1", "a: &a [x, x]", *lines])
    assert "anchor" in faults(text)[0]


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    huge = "x" * 32_000_001
    assert "more than 32 million characters" in faults(huge)[0]
    assert steps(partial(faults, huge)) < 100


@given(st.text(max_size=60))
def test_any_text_is_a_briefing_or_a_sentence(text: str) -> None:
    with pytest.raises(NotValid) as caught:
        loads(text, "memo.yaml")
    assert str(caught.value).startswith("memo.yaml:")


@given(st.text(st.sampled_from('{}[]",:-\n 1abriefing&*!|>#'), max_size=40))
def test_any_ill_formed_text_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(NotValid):
        loads("{" + text, "memo.json")
    with pytest.raises(NotValid):
        loads(text, "memo.yaml")
