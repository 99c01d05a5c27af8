"""Memo: what is printed, part by part, before anything is measured.

`compose` makes it from the template's HTML; every format is drawn from it. Text is plain: nothing
in it is markup.
"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.notice import Notice


class Role(StrEnum):
    """What a piece of text is for; a style's type scale and every renderer go by it."""

    MARKING = "marking"  # classification, first and last on the page
    LABEL = "label"  # names a field of the head ("To")
    FIELD = "field"  # the value of a field
    SUBJECT = "subject"  # h1
    HEADING = "heading"  # h2
    LEAD = "lead"  # the bottom line
    BODY = "body"
    ITEM = "item"  # of a list
    COLUMN = "column"  # heading of a table's column
    CELL = "cell"
    NOTE = "note"  # what was left out, what conflicts
    SOURCE = "source"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look; white space folded, never empty."""

    text: str
    strong: bool = False
    href: str | None = None  # http, https or mailto


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `id` is that of the statement which it prints, if it prints one."""

    role: Role
    runs: tuple[Run, ...]
    id: str | None = None
    follows: str | None = None  # stays and goes with the statement of this id
    ours: bool = False  # said by the house, in the labels' language, whatever the role


@dataclass(frozen=True, slots=True)
class List:
    """A bulleted or numbered list of paragraphs of role ITEM."""

    items: tuple[Paragraph, ...]
    ordered: bool = False


class Mark(StrEnum):
    """The small shape drawn before a status word; decoration, never the only sign."""

    FULL = "full"  # settled for
    HALF = "half"  # under way
    HOLLOW = "hollow"  # open or put off
    CROSS = "cross"  # settled against
    DOT = "dot"  # said, not settled


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; several paragraphs where a delegation has several members."""

    paragraphs: tuple[Paragraph, ...]
    heading: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `id` is set when the whole row prints one statement."""

    cells: tuple[Cell, ...]
    id: str | None = None


class Form(StrEnum):
    """Which table it is; each has its own columns and rules."""

    FIELDS = "fields"  # head of the memo: label, value, label, value; row headings
    BLOCK = "block"  # the same in one column: label, value
    PEOPLE = "people"  # delegation, members; row headings
    OUTCOMES = "outcomes"  # issue, outcome, status; column headings
    DECISIONS = "decisions"  # outcome, status, where the source names no issue; column headings
    ITEMS = "items"  # number, issue, outcome, status; column headings
    VOTES = "votes"  # number, issue, outcome, vote, status; column headings
    NUMBERED = "numbered"  # number, outcome, status, where the source names no issue
    BALLOTS = "ballots"  # number, outcome, vote, status, where the source names no issue
    ACTIONS = "actions"  # action, owner, due; column headings

    @property
    def heads(self) -> bool:
        """Return whether it is the head of the memo, with a line under its last row."""
        return self in (Form.FIELDS, Form.BLOCK)

    @property
    def ruled(self) -> bool:
        """Return whether hairlines part the rows."""
        return not self.heads and self is not Form.PEOPLE

    @property
    def judged(self) -> bool:
        """Return whether the last column holds status words, with a mark before most of them."""
        return self.ruled and self is not Form.ACTIONS

    @property
    def named(self) -> bool:
        """Return whether the first column says what its row is about."""
        return self in (Form.PEOPLE, Form.OUTCOMES)

    def judges(self, row: Row, column: int) -> bool:
        """Return whether a cell holds status words: all of them share an edge, marked or not."""
        cell, last = row.cells[column], column == len(row.cells) - 1
        words = all(paragraph.role is Role.CELL for paragraph in cell.paragraphs)
        return cell.mark is not None or (self.judged and last and words)


@dataclass(frozen=True, slots=True)
class Table:
    """A simple grid: every row has as many cells as the first, none spans."""

    form: Form
    rows: tuple[Row, ...]
    head: Row | None = None
    caption: str | None = None  # heard, not seen


Block = Paragraph | List | Table


def leads_fields(above: Block | None, below: Block | None) -> bool:
    """Return whether a subject stands right above the fields of the head."""
    subject = isinstance(above, Paragraph) and above.role is Role.SUBJECT
    return subject and isinstance(below, Table) and below.form.heads


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its blocks; list items, rows and paragraphs with ids are its items."""

    name: str  # as in `PartRule.name`
    heading: Paragraph | None
    blocks: tuple[Block, ...]
    keep: int = 1
    rank: int = 1
    more_one: str = ""  # printed when one item was left out
    more_many: str = ""  # printed when several were; holds {n}
    missing: int = 0  # items that an earlier page left out; they count too


@dataclass(frozen=True, slots=True)
class Memo:
    """A whole memo; the layout leaves items out of `parts` and changes nothing else."""

    title: str
    language: str  # BCP 47, of the statements
    locale: str  # BCP 47, of labels and dates
    head: tuple[Block, ...]  # marking, fields, subject
    parts: tuple[Part, ...]
    footer: tuple[Paragraph, ...] = ()
    author: str | None = None  # for document properties
    date: str | None = None  # ISO 8601, for document properties; never from the clock
    notices: tuple[Notice, ...] = ()  # of what the house asks for and did not get
