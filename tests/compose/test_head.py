"""The head and the foot: the fields that a house lists, its marking, and whether it is a draft."""

from dataclasses import replace

import pytest

from briefing import styles
from briefing.compose import compose, stem
from briefing.errors import NotValid
from briefing.model.briefing import Briefing, MemoFields, Title
from briefing.model.memo import Form, Memo, Role, Table
from briefing.model.notice import Level
from tests.compose.test_compose import paragraphs, texts

ALL = MemoFields(
    to="The Minister",
    through="Head of Office",
    from_="Nordic desk",
    copy="Press",
    date="2026-03-06",
    reference="N/7",
    purpose="information",
    marking="OFFICIAL",
    contact="tel. 0000",
)
GOVERNMENT = styles.load("government")


def briefing(**fields: str | None) -> Briefing:
    return Briefing(Title("Ferry talks"), "en", memo=replace(ALL, **fields))


def head(memo: Memo) -> list[list[str]]:
    """Return the rows of the head's table as texts."""
    table = next(block for block in memo.head if isinstance(block, Table))
    return [
        ["".join(run.text for p in cell.paragraphs for run in p.runs) for cell in row.cells]
        for row in table.rows
    ]


def test_the_head_of_a_submission() -> None:
    assert head(compose(briefing(), GOVERNMENT)) == [
        ["To", "The Minister", "Date", "6 March 2026"],
        ["Through", "Head of Office", "Ref", "N/7"],
        ["From", "Nordic desk, tel. 0000", "Status", "DRAFT, NOT CLEARED"],
        ["Purpose", "For information; no decision needed", "", ""],
    ]


def test_marking_and_draft_open_and_close_it() -> None:
    said = texts(compose(briefing(), GOVERNMENT))
    assert said[0] == said[-1] == "OFFICIAL"
    assert said[-2] == "N/7 · DRAFT, NOT CLEARED · Copied to: Press"


def test_what_was_cleared_is_no_draft() -> None:
    memo = compose(briefing(), GOVERNMENT, cleared=True)
    assert not any("DRAFT" in text for text in texts(memo))
    assert ["From", "Nordic desk, tel. 0000", "Status", "Cleared"] in head(memo)
    assert stem(briefing(), GOVERNMENT, cleared=True) == "ferry-talks_memo"


@pytest.mark.parametrize(
    ("locale", "draft"),
    [
        ("de", "ENTWURF, NICHT FREIGEGEBEN"),
        ("fr", "PROJET, NON VALIDÉ"),
        ("es", "BORRADOR, NO APROBADO"),
        ("ru", "ПРОЕКТ, НЕ СОГЛАСОВАНО"),
    ],
)
def test_a_draft_says_so_in_the_house_s_language(locale: str, draft: str) -> None:
    memo = compose(briefing(), styles.load("government", locale))
    assert [text.count(draft) for text in texts(memo) if draft in text] == [1, 1]
    assert stem(briefing(), styles.load("government", locale)) == "ferry-talks_memo_DRAFT"


def test_a_draft_says_so_whatever_the_house_lists() -> None:
    silent = replace(GOVERNMENT, head=replace(GOVERNMENT.head, left=("to",), right=(), foot=()))
    memo = compose(briefing(), replace(silent, file_name="{title}"))
    assert head(memo) == [["To", "The Minister"], ["Status", "DRAFT, NOT CLEARED"]]
    assert texts(memo)[-2] == "DRAFT, NOT CLEARED"
    assert stem(briefing(), replace(silent, file_name="{title}")) == "ferry-talks_DRAFT"


def test_a_memo_that_nobody_need_approve_has_no_status() -> None:
    memo = compose(briefing(), styles.load("memo"))
    assert "Status" not in texts(memo)
    assert ["From", "Nordic desk", "Contact", "tel. 0000"] in head(memo)


def test_whom_to_ring_is_never_lost() -> None:
    assert ["From", "tel. 0000", "", ""] not in head(compose(briefing(), GOVERNMENT))
    rows = head(compose(briefing(from_=None), GOVERNMENT))
    assert ["From", "tel. 0000"] in [row[:2] for row in rows]


def test_one_column_where_the_house_wants_it() -> None:
    memo = compose(briefing(), styles.load("plain"))
    assert [row[0] for row in head(memo)] == ["Purpose", "To", "Through", "From", "Date"]
    assert [b.form for b in memo.head if isinstance(b, Table)] == [Form.BLOCK]


def test_in_plain_the_subject_comes_before_the_fields() -> None:
    roles = [p.role for p in paragraphs(compose(briefing(), styles.load("plain")))]
    assert roles[:3] == [Role.MARKING, Role.SUBJECT, Role.LABEL]


def test_what_is_asked_and_the_status_are_heavy() -> None:
    strong = [
        run.text
        for p in paragraphs(compose(briefing(), GOVERNMENT))
        for run in p.runs
        if run.strong and p.role is Role.FIELD
    ]
    assert strong == ["DRAFT, NOT CLEARED", "For information; no decision needed"]


def test_a_purpose_of_a_person_s_own_is_printed_as_it_is() -> None:
    memo = compose(briefing(purpose="For your talk with the mayor"), GOVERNMENT)
    assert ["Purpose", "For your talk with the mayor", "", ""] in head(memo)


def test_a_purpose_by_its_word_is_said_in_the_house_s_language() -> None:
    memo = compose(briefing(purpose="Decision"), styles.load("government", "de"))
    assert ["Zweck", "Entscheidungsvorlage", "", ""] in head(memo)


def test_a_missing_marking_is_a_problem_where_the_house_asks_for_one() -> None:
    notices = compose(briefing(marking=None), GOVERNMENT).notices
    assert [(n.level, n.field) for n in notices] == [(Level.PROBLEM, "marking")]
    assert compose(briefing(marking=None), styles.load("memo")).notices == ()
    assert compose(briefing(), GOVERNMENT).notices == ()


def test_a_marking_of_the_protocol_is_set_right_and_told() -> None:
    memo = compose(briefing(marking="tlp:amber"), GOVERNMENT)
    assert texts(memo)[0] == texts(memo)[-1] == "TLP:AMBER"
    assert [(n.level, n.text) for n in memo.notices] == [
        (Level.INFO, "The marking “tlp:amber” is printed as TLP:AMBER, as TLP 2.0 spells it.")
    ]


def test_a_marking_is_never_translated() -> None:
    memo = compose(briefing(marking="TLP:RED"), styles.load("government", "ru"))
    assert texts(memo)[0] == texts(memo)[-1] == "TLP:RED"


@pytest.mark.parametrize("wrong", ["TLP:PINK", "A\nB"])
def test_a_wrong_marking_is_refused(wrong: str) -> None:
    with pytest.raises(NotValid, match=r"^memo\.marking: "):
        compose(briefing(marking=wrong), GOVERNMENT)
