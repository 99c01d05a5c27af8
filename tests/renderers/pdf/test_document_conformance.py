"""PDF/UA-1 and PDF/A-3a: every file conforms, and what breaks them is noticed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.renderers.pdf import files
from tests.renderers.pdf.broken import FAULTS, broken
from tests.renderers.pdf.conformance import broken_rules, heard_wrong
from tests.renderers.pdf.files import Recipe
from tests.renderers.pdf.soundness import faults

GOOD = files.sample()


@given(files.recipes)
@settings(max_examples=60)
def test_every_page_conforms(recipe: Recipe) -> None:
    data = files.drawn(recipe.page())
    assert broken_rules(data) == []
    assert faults(data) == []


@given(st.lists(files.recipes, min_size=2, max_size=5))
@settings(max_examples=8)
def test_several_pages_conform(recipes: list[Recipe]) -> None:
    data = files.drawn(*(recipe.page() for recipe in recipes))
    assert broken_rules(data) == []
    assert faults(data) == []


def test_a_second_validator_agrees(tmp_path: Path) -> None:
    pages = (*files.samples(8), *(Recipe(11, name).page() for name in files.STYLES))
    drawn = {f"page {number}": files.drawn(page) for number, page in enumerate(pages)}
    told = heard_wrong({**drawn, "two pages": files.drawn(*pages[:2])}, tmp_path)
    assert [found for found in told.values() if found] == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_noticed(name: str) -> None:
    data = broken(files.drawn(GOOD), name)
    assert broken_rules(data) or faults(data)


def test_the_file_that_is_broken_was_good() -> None:
    data = files.drawn(GOOD)
    assert broken_rules(data) == []
    assert faults(data) == []


@pytest.mark.slow
@given(files.recipes)
@settings(max_examples=400)
def test_hundreds_of_pages_conform(recipe: Recipe) -> None:
    data = files.drawn(recipe.page())
    assert broken_rules(data) == []
    assert faults(data) == []


@pytest.mark.slow
def test_a_second_validator_agrees_on_many(tmp_path: Path) -> None:
    pages = files.samples(150)
    told = heard_wrong({str(n): files.drawn(page) for n, page in enumerate(pages)}, tmp_path)
    assert [found for found in told.values() if found] == []


@pytest.mark.parametrize(
    "name",
    [
        "no language",
        "link without parent",
        "parents in disorder",
        "no parents",
        "page without parents",
        "mark that is not there",
        "transparency",
    ],
)
def test_what_validators_may_let_pass_is_seen_here(name: str) -> None:
    assert faults(broken(files.drawn(GOOD), name))
