"""The Markdown memo, read back by a CommonMark parser."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.model.memo import Paragraph, Role, Run
from briefing.renderers import markdown
from briefing.renderers.markdown_text import literal
from briefing.renderers.markup import printable
from tests.renderers import hostile
from tests.renderers.pages import GAP, MEMO, page, part

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> list[Token]:
    """Return the blocks and the pieces of their lines, without the text in them."""
    return [piece for block in PARSER.parse(text) for piece in (block, *(block.children or ()))]


def written(*runs: Run) -> str:
    one = replace(MEMO, head=(), parts=(part("a", None, Paragraph(Role.BODY, runs)),), footer=())
    return markdown.render((page(one),)).decode()


def shown(text: str) -> str:
    return "".join(piece.content for piece in tokens(text) if piece.type == "text")


def test_the_memo_reads_as_it_is_printed() -> None:
    text = markdown.render((page(),)).decode()
    assert text.startswith("**OFFICIAL**\n\n**To** Minister for Transport\\\n")
    assert "\n# Harbour talks, Port Ellen, 10 April 2025\n\n## Bottom line\n\n> The harbour" in text
    assert "- Harbour Board\n  - **Ines Falk**, Chair of the Harbour Board\n" in text
    assert "| **Issue** | **Outcome** | **Status** |\n| --- | --- | --- |\n| Night shifts |" in text
    assert "1. Next round of harbour talks: expected, not yet scheduled.\n2. Port" in text
    assert "in [The Port Ellen Echo](<https://echo.example/harbour?a=1&b=2>), 11" in text
    assert text.endswith("PRT/2025/0142 · DRAFT\n\n**OFFICIAL**\n")


@pytest.mark.parametrize("text", hostile.TEXTS, ids=lambda text: repr(text[:20]))
def test_text_is_text_wherever_it_stands(text: str) -> None:
    kinds = [piece.type for piece in tokens(markdown.render((page(hostile.memo(text)),)).decode())]
    plain = [piece.type for piece in tokens(markdown.render((page(hostile.memo("x")),)).decode())]
    if not text.startswith("http"):
        assert [k for k in kinds if k != "text"] == [k for k in plain if k != "text"]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Zs", "Zl", "Zp", "Cc"]), min_size=1, max_size=40))
def test_a_parser_reads_back_every_text(text: str) -> None:
    expected = printable(text)
    for before in ("", "- ", "1. ", "> ", "# "):
        pieces = tokens(f"{before}{literal(text)} end\n")
        assert {p.type for p in pieces if p.type.endswith("_open")} <= {
            "paragraph_open",
            "heading_open",
            "list_item_open",
            "bullet_list_open",
            "ordered_list_open",
            "blockquote_open",
        }
        assert "".join(p.content for p in pieces if p.type == "text") == f"{expected} end".strip()


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Run("Source ", strong=True), Run("here")), "**Source** here\n"),
        ((Run("a", strong=True), Run("b", strong=True)), "**ab**\n"),
        ((Run("Owner:", strong=True), Run(" does it")), "**Owner:** does it\n"),
        ((Run("a"), Run(" ", strong=True), Run("b")), "a b\n"),
        (
            (Run("see "), Run("it", True, "https://a.example/(x)")),
            "see **[it](<https://a.example/(x)>)**\n",
        ),
        ((Run("no", href="javascript:x"),), "no\n"),
        ((Run("x", href="https://a.example/<>\\"),), "[x](<https://a.example/%3C%3E%5C>)\n"),
    ],
)
def test_runs_are_written_so_that_they_are_read(runs: tuple[Run, ...], expected: str) -> None:
    assert written(*runs) == expected


@pytest.mark.parametrize(
    "runs",
    [
        (Run("Owner:", strong=True), Run("does it")),
        (Run("before"), Run("“quoted”", strong=True), Run("after")),
        (Run("(", strong=True), Run("x"), Run(")", strong=True)),
    ],
)
def test_emphasis_that_a_parser_would_not_see_is_left_out(runs: tuple[Run, ...]) -> None:
    assert shown(written(*runs)) == "".join(run.text for run in runs)


def test_dialects_find_no_link_mention_or_formula() -> None:
    text = "see https://a.example or www.a.example, @me, $x$ and #12"
    assert literal(text) == "see https\\://a.example or www\\.a.example, \\@me, \\$x\\$ and \\#12"


def test_prices_and_companies_stay_readable() -> None:
    assert literal("R&D, 3 < 5, 10.5 % and A-B (c)") == "R&D, 3 < 5, 10.5 % and A-B (c)"


def test_pages_are_kept_apart() -> None:
    text = markdown.render((page(), page())).decode()
    assert text.count("\n---\n") == 1
    assert sum(piece.type == "hr" for piece in tokens(text)) == 1


def test_a_pair_without_words_is_not_printed() -> None:
    assert markdown.render((page(replace(MEMO, head=(GAP,), parts=(), footer=())),)) == (
        b"**To** The board\n"
    )
