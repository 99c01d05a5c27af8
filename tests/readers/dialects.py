"""One invented article, and a renderer for every dialect in which scrapers leave such a text."""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from briefing.model.article import Article, Kind


@dataclass(frozen=True, slots=True)
class Title:
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    text: str


@dataclass(frozen=True, slots=True)
class Para:
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    rows: tuple[tuple[str, ...], ...]  # the first one heads the columns


Part = Title | Head | Para | Items | Grid

STORY: tuple[Part, ...] = (
    Title("Harbour Commission Settles Dispute Over Night Ferries"),
    Para(
        "The Harbour Commission of Port Selwyn met on 3 March 2024 to settle the dispute over "
        "night ferries, which had kept the outer islands without a late connection since autumn."
    ),
    Para(
        "Commissioners heard two operators and a group of islanders before they voted, and "
        "agreed that a smaller vessel would sail at eleven until the end of the season."
    ),
    Head("Who Took Part"),
    Items(
        (
            "Operators: Ada Brand, managing director of Selwyn Lines",
            "Islanders: Tom Okafor, chair of the Outer Islands Forum",
            "Commission: Ruth Lindqvist, presiding commissioner",
        )
    ),
    Head("What Was Decided on the Timetable"),
    Para(
        "The commission went through the open points one by one, took the two it could settle at "
        "once to a vote, and left the question of freight to the engineers of the port."
    ),
    Grid(
        (
            ("Open Point", "Result"),
            ("Last departure", "Moved to eleven in the evening on working days"),
            ("Ticket price", "No change before the end of the season"),
            ("Freight", "Left to the port engineers for a report"),
        )
    ),
    Head("What Happens Next?"),
    Para(
        "The engineers will report on 14 April 2024, and the commission will come back to freight "
        "at its meeting in May, unless the operators find an answer of their own before."
    ),
)

Paragraphs = Sequence[str]
ListStyle = Callable[[tuple[str, ...]], str]
TableStyle = Callable[[tuple[tuple[str, ...], ...]], str]


def _bulleted(mark: str) -> ListStyle:
    return lambda texts: "\n".join(f"{mark} {text}" for text in texts)


LISTS: dict[str, ListStyle] = {
    "dash": _bulleted("-"),
    "bullet": _bulleted("•"),
    "asterisk": _bulleted("*"),
    "indented dash": lambda texts: "\n".join(f"    - {text}" for text in texts),
    "glued bullet": lambda texts: "\n".join(f"•{text}" for text in texts),
    "dash line before": lambda texts: "\n".join(f"-\n{text}" for text in texts),
    "dash line after": lambda texts: "\n".join(f"{text}\n-" for text in texts),
    "bullet line before": lambda texts: "\n".join(f"•\n{text}" for text in texts),
    "numbers": lambda texts: "\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1)),
    "numbers in brackets": lambda t: "\n".join(f"({n}) {text}" for n, text in enumerate(t, 1)),
    "letters": lambda texts: "\n".join(
        f"{c}) {text}" for c, text in zip("abc", texts, strict=True)
    ),
    "number line before": lambda t: "\n".join(f"{n}.\n{text}" for n, text in enumerate(t, 1)),
}

TABLES: dict[str, TableStyle] = {
    "trailing pipes": lambda rows: _ruled([" | ".join(row) + " |" for row in rows], "---|---|"),
    "outer pipes": lambda rows: _ruled([f"| {' | '.join(row)} |" for row in rows], "|---|---|"),
    "inner pipes": lambda rows: _ruled([" | ".join(row) for row in rows], "--- | ---"),
    "no rule": lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows),
    "double pipes": lambda rows: "\n".join(f"|{'||'.join(row)}|" for row in rows),
    "one cell a line": lambda rows: "\n".join(f"{cell}|" for row in rows for cell in row),
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
    "box": lambda rows: _ruled([f"| {' | '.join(row)} |" for row in rows], "+-----+-----+"),
}

SPACING = {"dense": "\n", "airy": "\n\n"}


def _ruled(lines: list[str], rule: str) -> str:
    return "\n".join([lines[0], rule, *lines[1:]])


def render(story: Sequence[Part], lists: str, tables: str, spacing: str, width: int = 0) -> str:
    """Write the story as plain text; headings are bare lines, as scrapers leave them."""
    return SPACING[spacing].join(_part(part, lists, tables, width) for part in story) + "\n"


def _part(part: Part, lists: str, tables: str, width: int) -> str:
    match part:
        case Items(texts):
            return LISTS[lists](texts)
        case Grid(rows):
            return TABLES[tables](rows)
        case Title(text) | Head(text) | Para(text):
            return textwrap.fill(text, width, break_long_words=False) if width else text


def expected(story: Sequence[Part] = STORY) -> list[tuple[Kind, str]]:
    """Say what has to come back: the kind and the words of each block, cells between bars."""
    return [entry for part in story for entry in _expected(part)]


def _expected(part: Part) -> list[tuple[Kind, str]]:
    match part:
        case Title(text):
            return [(Kind.TITLE, text)]
        case Head(text):
            return [(Kind.HEADING, text)]
        case Para(text):
            return [(Kind.PARAGRAPH, text)]
        case Items(texts):
            return [(Kind.ITEM, text) for text in texts]
        case Grid(rows):
            return [(Kind.ROW, " ¦ ".join(row)) for row in rows]


def outline(article: Article) -> list[tuple[Kind, str]]:
    """Return the kept blocks of an article in the form of `expected`."""
    return [
        (
            block.kind,
            " ¦ ".join(article.words(cell.start, cell.end) for cell in block.cells)
            or article.words(block.start, block.end),
        )
        for block in article.kept()
    ]


MATRIX = tuple(product(LISTS, TABLES, SPACING))
