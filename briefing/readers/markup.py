"""Markup: Markdown to pieces, by CommonMark with tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.model.article import Kind
from briefing.readers.inline import Span, spans, visible
from briefing.readers.lines import Line, joins, wrapped_at, written_lines
from briefing.readers.pieces import BETWEEN, Piece
from briefing.readers.shape import ends_sentence

_TEMPLATE = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}%\n]*%\}|\{:[^{}\n]*\}")
_TASK = re.compile(r"\[[ xX]\] ")
_LONGEST_HEADING = 200  # characters; what is underlined and longer is a paragraph
_DEEPEST = 60  # levels of nesting
_BOLD_HEADING_WORDS = 20
_BOLD_LEVEL = 3  # of a heading that is only set in bold


def pieces_of(body: str) -> tuple[Piece, ...] | None:
    """Read Markdown without its front matter; template tags are taken out first.

    Returns:
        None where lists or quotations are nested so deeply that the parser would leave some out.
    """
    body = _TEMPLATE.sub("", body)
    tokens = _parser().parse(body)
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        return None
    return tuple(_Reading(body, tokens).pieces())


@cache
def _parser() -> MarkdownIt:
    rules = ["table", "strikethrough"]
    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(rules).disable("code")


class _Reading:
    """One walk through the tokens, with what has to be remembered on the way."""

    def __init__(self, body: str, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._written = _by_number(body)
        self._width = wrapped_at([line for line in self._written if line.text])
        self._tables = 0
        self._lists: list[Token] = []
        self._item: Token | None = None  # whose first words are still to come

    def pieces(self) -> Iterator[Piece]:
        i = 0
        while i < len(self._tokens):
            token = self._tokens[i]
            if token.type == "table_open":
                end = _closing(self._tokens, i)
                yield from self._table(self._tokens[i:end])
                i = end
            elif token.type == "heading_open":
                yield from self._heading(token, self._tokens[i + 1])
                i += 2
            else:
                yield from self._other(token)
            i += 1

    def _other(self, token: Token) -> Iterator[Piece]:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self._lists.append(token)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
            self._item = None
        elif token.type == "list_item_open":
            self._item = token
        elif token.type == "inline":
            yield from self._paragraphs(token)
        elif token.type == "html_block":
            yield from (Piece(Kind.PARAGRAPH, line) for line in visible(token.content))
        elif token.type == "fence":
            lines = (" ".join(line.split()) for line in token.content.split("\n"))
            yield from (Piece(Kind.PARAGRAPH, line) for line in lines if line)

    def _heading(self, token: Token, inline: Token) -> Iterator[Piece]:
        runs = list(spans(inline.children or ()))
        text = " ".join(run.text for run in runs if run.text).rstrip("\\ ")  # breaks nothing there
        yield from _images(runs)
        self._item = None
        underlined = token.markup in ("=", "-")
        if text and underlined and (len(text) > _LONGEST_HEADING or len(runs) > 3):
            yield Piece(Kind.PARAGRAPH, text)
        elif text:
            yield Piece(Kind.HEADING, text, level=int(token.tag[1]))

    def _paragraphs(self, inline: Token) -> Iterator[Piece]:
        runs = list(spans(inline.children or ()))
        for group in self._grouped(inline, runs):
            yield from _images(group)
            text = " ".join(run.text for run in group if run.text)
            if not text:
                continue
            if self._item is not None:
                yield self._listed(text, self._item)
                self._item = None
            elif all(run.strong for run in group if run.text) and _may_head(text):
                yield Piece(Kind.HEADING, text, level=_BOLD_LEVEL)
            else:
                yield Piece(Kind.PARAGRAPH, text)

    def _grouped(self, inline: Token, runs: Sequence[Span]) -> Iterator[list[Span]]:
        """Join the lines that were wrapped; keep apart those that were broken on purpose."""
        first = inline.map[0] if inline.map else 0
        written = self._written[first : first + len(runs)]
        if inline.content.count("\n") + 1 != len(runs) or len(written) != len(runs):
            written = [Line(0, 1, run.text, width=len(run.text)) for run in runs]
        group: list[Span] = []
        for k, run in enumerate(runs):
            if group and run.text and not self._goes_on(runs[k - 1], run, written[k - 1 : k + 1]):
                yield group
                group = []
            group.append(run)
        yield group

    def _goes_on(self, before: Span, run: Span, written: Sequence[Line]) -> bool:
        """Tell whether a line goes on with the one before, `written` being both as written.

        The words decide how it begins, the writing whether its first word had room above.
        """
        last, line = written
        if self._lists and line.indent:
            return True
        inside = run.text[:1].islower() and bool(before.text) and not ends_sentence(before.text)
        above = replace(last, text=before.text)
        return inside or any(
            joins(above, words, self._width) for words in (run.text, line.text) if before.text
        )

    def _listed(self, text: str, item: Token) -> Piece:
        ordered = self._lists[-1].type == "ordered_list_open"
        mark = f"{item.info}{item.markup} " if ordered else "- "
        text = _TASK.sub("", text, count=1) if _TASK.match(text) else text
        return Piece(Kind.ITEM, text, mark, level=len(self._lists) - 1, ordered=ordered)

    def _table(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        self._tables += 1
        cells: list[str] = []
        header = False
        for token in tokens:
            if token.type == "tr_open":
                cells, header = [], False
            elif token.type == "inline":
                cells.append(" ".join(s.text for s in spans(token.children or ()) if s.text))
            elif token.type == "th_open":
                header = True
            elif token.type == "tr_close" and any(cells):
                yield Piece(
                    Kind.ROW,
                    BETWEEN.join(cells),
                    table=self._tables,
                    header=header,
                    cells=tuple(cells),
                )


def _by_number(body: str) -> list[Line]:
    """Return every line of the body, blank ones without words, to be found by its number."""
    written = iter(written_lines(body))
    blank = Line(0, 0, "")
    return [next(written) if line.split() else blank for line in body.split("\n")]


def _closing(tokens: Sequence[Token], i: int) -> int:
    level = tokens[i].level
    return next(k for k in range(i + 1, len(tokens)) if tokens[k].level == level)


def _images(runs: Sequence[Span]) -> Iterator[Piece]:
    for run in runs:
        yield from (
            Piece(Kind.PARAGRAPH, words, dropped="caption") for words in run.images if words
        )


def _may_head(text: str) -> bool:
    return len(text.split()) <= _BOLD_HEADING_WORDS and not text.endswith((".", ",", ";", "!"))
