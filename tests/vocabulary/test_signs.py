"""Signs stand in whatever matches, so that leaving an expression out loses nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.vocabulary import load, lower
from briefing.vocabulary.expression import Expression
from briefing.vocabulary.signs import needs_of, signs_of

_ENGLISH = load("en")
_NAMES = sorted(n for n in _ENGLISH.lists if not n.startswith(("terms", "sentences", "stop")))


@pytest.mark.parametrize(
    ("body", "signs"),
    [
        ("agreed(?: to)?", {"agreed"}),
        ("vot(?:e|es|ed)", {"vot"}),
        ("(?:was|were) (?:<x> )?(?:carried|passed)", {"carrie", "passed"}),
        ("cancell?ed|called off", {"cancel", "called"}),
        ("agree|agreement", {"agree"}),
        ("colou?rs?", {"colo"}),
        ("(?!not)agreed", {"agreed"}),
        (r"\w+ abstentions?", {"absten"}),
        ("[a-z]+|sent", set()),
        ("(?:left)?", set()),
        (r"\d{1,3}(?:-|to)\d", {"-", "to"}),
        (r"(?:\w+ ){1,4}?\d", set()),
    ],
)
def test_what_has_to_be_there(body: str, signs: set[str]) -> None:
    assert signs_of(body) == signs


@pytest.mark.parametrize(
    ("body", "needs"),
    [
        ("have (?:not|never) agreed", [{"have"}, {"not", "never"}, {"agreed"}]),
        ("called (?:it )?off", [{"called"}, {"off"}]),
        ("agree|called off", [{"agree", "called"}]),
        (r"(?:\w+ ){1,4}?\d", []),
    ],
)
def test_all_that_has_to_be_there(body: str, needs: list[set[str]]) -> None:
    assert [set(signs) for signs in needs_of(body)] == needs


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ru"])
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_match_of_a_rule_shows_all_that_it_needs(language: str, data: st.DataObject) -> None:
    rules = load(language).rules(data.draw(st.sampled_from(["denied", "settled", "plans"])))
    entry = data.draw(st.integers(0, len(rules.expressions) - 1))
    expression = rules.expressions[entry].compiled
    found = expression.search(lower(data.draw(st.from_regex(expression))))
    if found is not None:
        missing = [n for n in rules.needs[entry] if not any(sign in found[0] for sign in n)]
        assert not missing


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(_NAMES), data=st.data())
def test_every_match_of_the_vocabulary_shows_a_sign(name: str, data: st.DataObject) -> None:
    expression = _ENGLISH.pattern(name)
    text = lower(data.draw(st.from_regex(expression.compiled)))
    found = expression.compiled.search(text)
    if found is not None:
        assert expression.shows(found[0]), found[0]


def test_a_text_without_a_sign_compiles_nothing() -> None:
    expression = Expression("agreed", signs_of("agreed"))
    assert expression.search("nothing of that kind") is None
    assert list(expression.finditer("nor here")) == []
    assert expression.match("nor here") is None
    assert "compiled" not in expression.__dict__
    assert expression.search("they agreed") is not None
    assert "compiled" in expression.__dict__


def test_any_case_is_found_in_any_case() -> None:
    expression = Expression("Agreed", signs_of("agreed"), any_case=True)
    match = expression.search("THEY AGREED")
    assert match is not None
    assert re.fullmatch("AGREED", match[0])
