"""The memo says what the briefing says, in the order and with the labels of the style."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import styles
from briefing.compose import compose
from briefing.compose.line import ended
from briefing.errors import NotValid
from briefing.model.briefing import (
    Briefing,
    Claim,
    Conflict,
    Due,
    EventDate,
    MemoFields,
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
from briefing.model.memo import Block, List, Mark, Memo, Paragraph, Role, Table
from briefing.model.notice import Level, Notice

STYLE = styles.load("memo")
BARE = Briefing(Title("Harbour dues"), "en")
READ = replace(BARE, sources=(SourceRecord(1),))
FULL = Briefing(
    title=Title("Ferry talks"),
    language="en",
    date=EventDate("2026-03-04", end="2026-03-05", text="4 and 5 March 2026"),
    place="Tórshavn, Faroe Islands",
    memo=MemoFields(to="The Minister", from_="Nordic desk", date="2026-03-06", reference="N/7"),
    bottom_line=(Statement("b1", "no fares were fixed."),),
    summary=(Statement("s1", "Both sides met twice."),),
    participants=(
        Participant("p1", "Ann Lund", "adviser", "Faroe Islands"),
        Participant("p2", "Jón Berg", "Minister of Transport", "Faroe Islands", head=True),
        Participant("p3", "Seamen's Union", kind="organisation"),
        Participant("p4", "Eva Holm"),
    ),
    outcomes=(
        Outcome("o1", "fares put off to May", "Fares", Status.DEFERRED),
        Outcome("o2", "approved", "Timetable", Status.AGREED, ref="No. 3", vote=Vote(4, 1)),
        Outcome("o3", "no view taken"),
    ),
    next_steps=(
        NextStep("n1", "send the draft", "Ann Lund", Due("by 2 April", "2026-04-02", "day")),
        NextStep("n2", "Ann Lund will report back", "Ann Lund", Due("soon")),
    ),
    reactions=(Reaction("r1", "the Chamber called it slow", by="the Chamber"),),
    conflicts=(Conflict("c1", "o1", (Claim("put off"), Claim("fares agreed in principle"))),),
    sources=(
        SourceRecord(1, publisher="Havn News", url="https://havn.example/a", author="L. Dam"),
    ),
)


def texts(memo: Memo) -> list[str]:
    return ["".join(run.text for run in p.runs) for p in paragraphs(memo)]


def paragraphs(memo: Memo) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in memo.head:
        found += inside(block)
    for part in memo.parts:
        found += [part.heading] if part.heading else []
        for block in part.blocks:
            found += inside(block)
    return [*found, *memo.footer]


def inside(block: Block) -> list[Paragraph]:
    match block:
        case Paragraph():
            return [block]
        case List():
            return list(block.items)
        case Table():
            rows = [*([block.head] if block.head else []), *block.rows]
            return [p for row in rows for cell in row.cells for p in cell.paragraphs]


def test_the_whole_memo_reads_like_this() -> None:
    assert texts(compose(FULL, STYLE)) == [
        "To", "The Minister", "Date", "6 March 2026",
        "From", "Nordic desk", "Ref", "N/7",
        "Ferry talks, Tórshavn, Faroe Islands, 4–5 March 2026",
        "Bottom line", "No fares were fixed.",
        "Summary", "Both sides met twice.",
        "Who took part",
        "Faroe Islands", "Jón Berg, Minister of Transport", "Ann Lund, adviser",
        "Seamen's Union", "No one named",
        "Others", "Eva Holm",
        "Issues and outcomes", "Issue", "Outcome", "Status",
        "Fares", "Fares put off to May", "Deferred",
        "Timetable", "Approved (No. 3; 4 for, 1 against)", "Agreed",
        "Not given", "No view taken", "Not given",
        "The source elsewhere says: “fares agreed in principle”",
        "Next steps",
        "Ann Lund: send the draft by 2 April 2026", "Ann Lund will report back soon",
        "Reactions", "The Chamber called it slow.",
        "Source One article by L. Dam, Havn News, date not given. Single source.",
        "N/7",
    ]  # fmt: skip


def test_every_statement_keeps_its_id() -> None:
    memo = compose(FULL, STYLE)
    ids = {p.id for p in paragraphs(memo)} | {
        row.id for part in memo.parts for b in part.blocks if isinstance(b, Table) for row in b.rows
    }
    assert ids - {None} == {
        "b1", "s1", "p1", "p2", "p3", "p4", "o1", "o2", "o3", "c1", "n1", "n2", "r1",
    }  # fmt: skip


def test_outcomes_without_issues_have_no_column_for_them() -> None:
    plain = replace(BARE, outcomes=(Outcome("o1", "no view taken"),))
    assert texts(compose(plain, STYLE))[1:6] == [
        "Issues and outcomes", "Outcome", "Status", "No view taken", "Not given",
    ]  # fmt: skip


def test_a_conflict_goes_with_its_outcome() -> None:
    notes = [p for p in paragraphs(compose(FULL, STYLE)) if p.role is Role.NOTE]
    assert [(p.id, p.follows) for p in notes] == [("c1", "o1")]


def test_status_marks_follow_the_status() -> None:
    marks = [
        row.cells[2].mark
        for part in compose(FULL, STYLE).parts
        for block in part.blocks
        if isinstance(block, Table) and block.head
        for row in block.rows
    ]
    assert marks == [Mark.HOLLOW, Mark.FULL, None]


def test_a_link_shows_its_publisher() -> None:
    runs = [run for p in paragraphs(compose(FULL, STYLE)) for run in p.runs if run.href]
    assert [(run.text, run.href) for run in runs] == [("Havn News", "https://havn.example/a")]


def test_what_is_not_given_disappears_but_next_steps() -> None:
    memo = compose(READ, STYLE)
    assert [part.name for part in memo.parts] == ["next_steps", "source"]
    assert texts(memo)[:3] == ["Harbour dues", "Next steps", "None given in the source."]


def test_where_no_source_was_read_nothing_is_said_of_it() -> None:
    assert texts(compose(BARE, STYLE)) == ["Harbour dues"]


def test_the_order_of_parts_is_the_style_s() -> None:
    turned = replace(STYLE, parts=STYLE.parts[::-1])
    assert [part.name for part in compose(FULL, turned).parts] == [
        part.name for part in compose(FULL, STYLE).parts
    ][::-1]


def test_a_published_date_is_not_the_event_s() -> None:
    dated = replace(BARE, date=EventDate("2026-03-04", basis="published"))
    assert compose(dated, STYLE).title == "Harbour dues"


def test_what_the_bottom_line_says_is_not_said_again() -> None:
    again = replace(FULL, summary=(Statement("s1", "no fares were fixed."), *FULL.summary))
    assert texts(compose(again, STYLE)) == texts(compose(FULL, STYLE))


def test_the_summary_is_whole_where_the_bottom_line_is_not_printed() -> None:
    summary = tuple(part for part in STYLE.parts if part.name == "summary")
    again = replace(FULL, summary=FULL.bottom_line)
    assert texts(compose(again, replace(STYLE, parts=summary)))[-2] == "No fares were fixed."


def test_a_language_without_labels_is_refused() -> None:
    with pytest.raises(
        NotValid, match="no labels for “it-IT” yet; these languages have them: de, en, es, fr, ru"
    ):
        compose(BARE, replace(STYLE, locale="it-IT"))


def test_american_dates() -> None:
    assert "March 6, 2026" in texts(compose(FULL, styles.load("memo", "en-US")))


def test_the_marking_opens_and_closes_the_page() -> None:
    marked = replace(FULL, memo=replace(FULL.memo, marking="RESTRICTED"))
    memo = compose(marked, STYLE)
    assert texts(memo)[0] == texts(memo)[-1] == "RESTRICTED"


def test_a_deadline_in_another_language_stays_in_the_source_s_words() -> None:
    spoken = texts(compose(FULL, styles.load("memo", "de")))
    assert "Ann Lund: send the draft by 2 April" in spoken
    assert "Ann Lund: send the draft by April 2, 2026" in texts(
        compose(FULL, styles.load("memo", "en-US"))
    )


def test_what_was_left_out_says_where_to_find_it() -> None:
    part = compose(FULL, STYLE, annex=True).parts[0]
    assert part.more_one == "and 1 other (full record attached)"
    assert part.more_many == "and {n} others (full record attached)"


def test_what_an_earlier_page_left_out_is_known() -> None:
    told = (*[Notice(Level.CUT, "It was left out.", "summary")] * 2, Notice(Level.CUT, "", "s1"))
    parts = compose(replace(FULL, notices=told), STYLE).parts
    assert {part.name: part.missing for part in parts if part.missing} == {"summary": 2}


@given(st.text(min_size=1))
def test_text_from_a_source_is_never_markup(text: str) -> None:
    said = replace(BARE, summary=(Statement("s1", text),))
    memo = compose(said, STYLE)
    shown = [p for p in paragraphs(memo) if p.id == "s1"]
    expected = [" ".join(_words(ended(text))).casefold()] if _words(text) else []
    assert ["".join(run.text for run in p.runs).casefold() for p in shown] == expected
    assert all(not run.strong and run.href is None for p in shown for run in p.runs)


def _words(text: str) -> list[str]:
    return [
        word
        for word in text.replace("\u00a0", "\ue000").split()
        for word in [word.replace("\ue000", "\u00a0")]
    ]


def test_an_unknown_locale_is_one_sentence() -> None:
    with pytest.raises(NotValid, match="“xx-qq” is not a locale"):
        compose(BARE, replace(STYLE, locale="xx-qq"))
