"""What a folder's files are taken for by their names."""

import pytest

from briefing.cli.taste import articles


@pytest.mark.parametrize(
    "name",
    ["2026-03-04_dues_memo.pdf", "dues_memo_DRAFT.docx", "dues_memo_DRAFT-2.md", "memo.html",
     "dues_memo-3.pdf", "dues_memo_full-record.md", "a/dues_memo_DRAFT.pdf"],
)  # fmt: skip
def test_our_own_memos_are_no_articles(name: str) -> None:
    assert not articles().name(name)


@pytest.mark.parametrize("name", ["DRAFT.pdf", "memorandum.docx", "board_DRAFT.docx", "memo.txt"])
def test_other_people_s_files_are(name: str) -> None:
    assert articles().name(name)
