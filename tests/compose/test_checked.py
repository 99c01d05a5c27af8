"""Templates before they are filled: every fault at once, each with its line."""

import pytest

from briefing import resources
from briefing.compose.checked import blocks_of, faults

PARENT = resources.template("memo.html.j2")


@pytest.mark.parametrize("name", ["board.html.j2", "plain.html.j2"])
def test_what_ships_is_right(name: str) -> None:
    assert faults(PARENT, None) == ()
    assert faults(resources.template(name), blocks_of(PARENT)) == ()


def test_all_faults_in_the_order_of_their_lines() -> None:
    text = (
        "{# what we say #}\n{% extends 'memo.html.j2' %}\n\n  <p>For nobody</p>\n"
        "{% block sumary %}<u>{{ leed }}</u>{% endblock %}\n{% block foot %}{{ x }}{% endblock %}"
    )
    found = [
        (fault.line, fault.text.split(";")[0].split(" is ")[0])
        for fault in faults(text, blocks_of(PARENT))
    ]
    assert found == [
        (4, "what stands outside a block"),
        (5, "<u>"),
        (5, "'leed'"),
        (5, "the block “sumary” replaces none"),
        (6, "'x'"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in summary %}{{ a.text }}{{ loop.index }}{% endfor %}",
        "{% set b = 1 %}{{ b }}",
        "{% macro m(c) %}{{ c }}{% endmacro %}{{ m(1) }}",
        "{{ range(3)|length }}",
        "{% block a %}{{ self.a() if false }}{% endblock %}",
    ],
)
def test_a_template_s_own_names_are_its_own(text: str) -> None:
    assert faults(text, None) == ()


def test_a_block_inside_one_s_own_is_new() -> None:
    text = "{% block foot %}{% block mine %}{% endblock %}{% endblock %}"
    assert faults(text, frozenset({"foot"})) == ()


def test_comments_that_never_end_are_read_in_no_time() -> None:
    assert [fault.line for fault in faults("{#" * 90_000, None)] == [1]


def test_what_is_no_jinja_has_no_blocks() -> None:
    assert blocks_of("{% if %}") == frozenset()
    assert [fault.line for fault in faults("\n{% if %}", None)] == [2]
