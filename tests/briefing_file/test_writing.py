"""What is written reads back the same, whatever the texts hold."""

import json

import pytest
import yaml
from hypothesis import given, settings

from briefing.briefing_file import loads, to_json, to_yaml
from briefing.errors import NotValid
from briefing.model.briefing import (
    Briefing,
    Citation,
    EventDate,
    Outcome,
    SourceRecord,
    Status,
    Title,
)
from briefing.model.notice import Level, Notice
from tests.briefing_file.arbitrary import briefings, texts

TALKS = Briefing(
    title=Title("Harbour talks", derived=True),
    language="en",
    date=EventDate("2025-04-10", text="April 10, 2025"),
    place="NO",
    outcomes=(
        Outcome(
            "o1",
            outcome="Dredging starts in May",
            issue="Dredging",
            status=Status.AGREED,
            evidence={"status": (Citation(1, 4, 9, "agreed: it starts", "agreed.agreed"),)},
        ),
    ),
    sources=(SourceRecord(1, published="2025-04", text="First line.\n\nSecond: line.\n"),),
    notices=(Notice(Level.GUESS, "Made from the first sentence.", "title"),),
)
WRITTEN = """\
briefing: 1
title: {text: Harbour talks, derived: true}
date: {start: 2025-04-10, end: null, basis: stated, text: "April 10, 2025"}
place: "NO"
language: en
memo: {to: null, through: null, from: null, copy: null, date: null, reference: null, \
purpose: null, marking: null, contact: null}
bottom_line: []
summary: []
participants: []
mentioned: []
outcomes:
- id: o1
  issue: Dredging
  outcome: Dredging starts in May
  status: agreed
  ref: null
  vote: null
  evidence:
    status: [{source: 1, start: 4, end: 9, quote: "agreed: it starts", rule: agreed.agreed}]
next_steps: []
reactions: []
conflicts: []
sources:
- id: 1
  title: null
  publisher: null
  author: null
  published: "2025-04"
  url: null
  credit: null
  rights: null
  retrieved: null
  sha256: null
  text_sha256: null
  text: |
    First line.

    Second: line.
notices:
- {level: guess, about: title, field: null, text: Made from the first sentence.}
"""


@settings(max_examples=40, deadline=None)
@given(briefings)
def test_both_notations_read_back_the_same(briefing: Briefing) -> None:
    as_yaml, as_json = to_yaml(briefing), to_json(briefing)
    assert loads(as_yaml, "memo.yaml") == briefing
    assert loads(as_json, "memo.json") == briefing
    # Other programs find the same values in both.
    assert yaml.load(as_yaml, yaml.CBaseLoader) == _as_texts(json.loads(as_json))


@given(texts)
def test_any_text_reads_back_the_same(text: str) -> None:
    briefing = Briefing(Title(f"a{text}"), "en", place=text, notices=(Notice(Level.INFO, text),))
    assert loads(to_yaml(briefing), "memo.yaml") == briefing
    assert loads(to_json(briefing), "memo.json") == briefing


def _as_texts(value: object) -> object:
    """Spell numbers and words out, as a reader does that types nothing."""
    if isinstance(value, dict):
        return {key: _as_texts(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_as_texts(item) for item in value]
    return value if isinstance(value, str) else json.dumps(value)


def test_yaml_is_made_for_people() -> None:
    assert to_yaml(TALKS) == WRITTEN


def test_keys_stand_in_the_same_order_in_both() -> None:
    assert list(json.loads(to_json(TALKS))) == list(yaml.safe_load(to_yaml(TALKS)))


def test_a_long_text_stays_on_its_line() -> None:
    text = "word " * 400 + "end"
    assert f"title: {text}\n" in to_yaml(Briefing(Title(text), "en"))


@pytest.mark.parametrize("write", [to_yaml, to_json])
def test_half_a_character_is_refused(write: type[str]) -> None:
    with pytest.raises(NotValid, match="title: half a character"):
        write(Briefing(Title("a\ud800b"), "en"))
