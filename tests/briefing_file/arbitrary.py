"""Any briefing at all: every field, every sign that a file can be asked to hold."""

from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from briefing.model.briefing import (
    Briefing,
    Citation,
    Claim,
    Conflict,
    Due,
    EventDate,
    MemoFields,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    SourceRecord,
    Statement,
    Status,
    Title,
    Vote,
)
from briefing.model.notice import Level, Notice

AWKWARD = [
    *("NO", "no", "~", "null", "yes", "true", "12:30", "1.10", "0123", "0o17", "1e3", ".inf"),
    *("2025-04-10", "2025-04-10T12:00:00Z", "=", "<<", "*", "&", "!", "%", "@", "`", "|", ">"),
    *("-", "?", ":", ",", "[", "]", "{", "}", "#", "'", '"', "\\", "---", "...", "a: b", "a #b"),
    *("", " ", "\n", "\n\n", " a", "a ", "a\n", "\na", "a\n\n", " a\nb", "a\n b", "a \nb"),
    *("- a", "? a", "a\tb", "a\r\nb", "a\rb", "a\x85b", "a\u2028b\u2029c", "a\x0bb\x0cc"),
    *("\ufeffa", "\x00", "\x07\x1b\x7f\x9f", "🙂", "e\u0301", "\u202eabc", "\ufffe\uffff", "a, b"),
    *("Łódź", "x" * 300),
]
texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.lists(st.sampled_from(AWKWARD), max_size=4).map("".join),
)
said = texts.filter(str.strip)  # what a statement cannot do without
options = st.none() | texts
_dates = st.sampled_from(["2025", "2025-04", "2025-04-10", "2026-W12", "--05-12", "2024-02-29"])
_numbers = st.integers(0, 999_999)
_counts = st.integers(0, 100_000)


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    start, length = draw(_numbers), draw(st.integers(1, 500))
    quote = draw(texts.filter(bool))
    trims = tuple(draw(st.lists(texts, max_size=2)))
    return Citation(1, start, start + length, quote, draw(options), trims)


def evidence(*fields: str) -> st.SearchStrategy[dict[str, tuple[Citation, ...]]]:
    cited = st.lists(citations(), max_size=2).map(tuple)
    return st.dictionaries(st.sampled_from(fields), cited, max_size=2)


votes = st.builds(Vote, _counts, _counts, st.none() | _counts)
dues = st.builds(Due, texts) | st.builds(
    Due, texts, _dates, st.sampled_from(["day", "week", "month", "year"])
)
_no_id = st.just("")
_statements = st.builds(Statement, _no_id, said, evidence("text"), st.booleans())
_participants = st.builds(
    Participant, _no_id, said, options, options, st.sampled_from(["person", "organisation"]),
    st.booleans(), evidence("name", "role", "affiliation", "kind", "head"), st.booleans(),
)  # fmt: skip
_mentions = st.builds(Mention, _no_id, said, options, evidence("name", "role"), st.booleans())
_outcomes = st.builds(
    Outcome, _no_id, said, options, st.sampled_from(Status), options, st.none() | votes,
    evidence("issue", "outcome", "status", "ref", "vote"), st.booleans(),
)  # fmt: skip
_steps = st.builds(
    NextStep, _no_id, said, options, st.none() | dues, evidence("action", "owner", "due"),
    st.booleans(),
)  # fmt: skip
_reactions = st.builds(Reaction, _no_id, said, options, evidence("text", "by"), st.booleans())
_claims = st.builds(Claim, texts, evidence("text"))
_records = st.builds(
    SourceRecord, st.just(1), options, options, options, st.none() | _dates, options, options,
    options, st.none() | _dates, options, options, options,
)  # fmt: skip
_notices = st.builds(Notice, st.sampled_from(Level), texts, options, options)
_memos = st.builds(MemoFields, *[options] * 4, st.none() | _dates, *[options] * 4)

Row = TypeVar("Row", Statement, Participant, Mention, Outcome, NextStep, Reaction)


def _part(rows: st.SearchStrategy[Row], letter: str) -> st.SearchStrategy[tuple[Row, ...]]:
    """Number the statements of a part, since ids must differ."""
    return st.lists(rows, max_size=2).map(
        lambda drawn: tuple(replace(row, id=f"{letter}{n}") for n, row in enumerate(drawn, 1))
    )


_conflicts = st.lists(_claims, min_size=2, max_size=3).map(
    lambda values: (Conflict("c1", "c1", tuple(values)),)
)
briefings = st.builds(
    Briefing,
    title=st.builds(Title, said, st.booleans()),
    language=st.sampled_from(["en", "no", "de"]),
    date=st.none()
    | st.builds(
        EventDate, _dates, st.none() | _dates, st.sampled_from(["stated", "published"]), options
    ),
    place=options,
    memo=_memos,
    bottom_line=_part(_statements, "b"),
    summary=_part(_statements, "s"),
    participants=_part(_participants, "p"),
    mentioned=_part(_mentions, "m"),
    outcomes=_part(_outcomes, "o"),
    next_steps=_part(_steps, "n"),
    reactions=_part(_reactions, "r"),
    conflicts=st.just(()) | _conflicts,
    sources=_records.map(lambda record: (record,)),
    notices=st.lists(_notices, max_size=2).map(tuple),
    evidence=evidence("title", "date", "place"),
)
