"""The schema is one, and it says of a file what the reader says."""

import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from briefing.briefing_file import schema, to_json
from briefing.model.briefing import Briefing
from tests.briefing_file.arbitrary import briefings

VALIDATOR = Draft202012Validator(schema())
SMALL: dict[str, object] = {"briefing": 1, "title": "Talks", "language": "en"}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@settings(max_examples=30, deadline=None)
@given(briefings)
def test_what_is_written_is_valid(briefing: Briefing) -> None:
    VALIDATOR.validate(json.loads(to_json(briefing)))


@pytest.mark.parametrize(
    "more",
    [
        {"colour": "red"},
        {"briefing": 2},
        {"summary": [{"id": "s 1", "text": "a"}]},
        {"summary": [{"id": "s1"}]},
        {"summary": [{"id": "s1", "text": "a", "evidence": {"name": []}}]},
        {"outcomes": [{"id": "o1", "outcome": "a", "status": "done"}]},
        {"evidence": {"summary": []}},
        {"memo": {"from_": "a"}},
    ],
)
def test_what_it_refuses(more: dict[str, object]) -> None:
    assert VALIDATOR.is_valid(SMALL)
    assert not VALIDATOR.is_valid(SMALL | more)


def test_keys_of_ones_own_are_valid_everywhere() -> None:
    assert VALIDATOR.is_valid(SMALL | {"x-a": 1, "memo": {"x-b": 2}})
