"""A house's own template: what it may do, and how it is told what it may not."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import styles
from briefing.compose import compose
from briefing.errors import NotValid
from briefing.model.briefing import Briefing, Statement, Title

BRIEFING = Briefing(Title("Harbour dues"), "en", summary=(Statement("s1", "Dues rise."),))


def _composed(tmp_path: Path, template: str) -> str:
    path = tmp_path / "own.html.j2"
    path.write_text(template, encoding="utf-8")
    style = styles.load("memo")
    named = tuple(
        rule for rule in style.parts if f'"{rule.name}"' in template or "extends" in template
    )
    memo = compose(BRIEFING, replace(style, template=str(path), parts=named))
    return " ".join(part.heading.runs[0].text for part in memo.parts if part.heading)


def test_a_house_replaces_one_block(tmp_path: Path) -> None:
    own = (
        '{% extends "memo.html.j2" %}{% block summary %}<h2 data-part="summary">In short</h2>'
        "<p>Nothing.</p>{% endblock %}"
    )
    assert _composed(tmp_path, own) == "In short"


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("<p>a</p>\n<img src='x'>", 2, "<img> is not an element"),
        ("<p>\n{{ summary }}</p>\n\n<p onclick='x'>b</p>", 4, "no attribute “onclick”"),
        ("<ul><li>a</ul>", 1, "closes what is not open"),
        ("<p>a</p>\n{{ nonsense }}", 2, "'nonsense' is undefined"),
        ("<p>a</p>\n\n{% if %}", 3, "Expected an expression"),
        ("\n{{ subject.__class__.__mro__ }}", 2, "unsafe"),
        ("\n{{ 1/0 }}", 2, "division by zero"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "recursion"),
    ],
)
def test_a_fault_names_the_template_and_the_line(
    tmp_path: Path, template: str, line: int, words: str
) -> None:
    with pytest.raises(NotValid) as caught:
        _composed(tmp_path, template)
    assert caught.value.name.endswith("own.html.j2")
    assert caught.value.faults[0].line == line
    assert words in str(caught.value)


def test_a_missing_template_is_one_sentence() -> None:
    with pytest.raises(NotValid, match=r"none\.html\.j2: the template cannot be read"):
        compose(BRIEFING, replace(styles.load("memo"), template="none.html.j2"))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Not for release</p>", "must follow an element with data-part"),
        ('<table data-part="a"><tr><td>x</td></tr></table>', "is not a class or mark"),
        ('<p data-part="a" class="x">y</p>', "is not a class or mark"),
    ],
)
def test_nothing_that_a_template_says_is_lost_in_silence(
    tmp_path: Path, template: str, words: str
) -> None:
    with pytest.raises(NotValid, match=words):
        _composed(tmp_path, template)


def test_a_style_names_only_parts_that_its_template_has() -> None:
    memo = styles.load("memo")
    misspelt = replace(memo, parts=(replace(memo.parts[0], name="sumary"),))
    with pytest.raises(NotValid, match="no part “sumary”; it has apologies, bottom_line, next"):
        compose(BRIEFING, misspelt)
