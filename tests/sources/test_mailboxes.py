"""A mailbox gives its messages back, byte for byte, whatever dialect it was written in."""

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ReadError
from briefing.limits import MAX_MESSAGES
from briefing.model.article import Source
from briefing.sources import mailboxes

HEAD = b"From ada@desk.example Mon Nov 23 08:00:00 2026\n"


def _split(data: bytes) -> list[bytes]:
    return [each.data for each in mailboxes.messages(Source("box.mbox", data))]


def _refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        mailboxes.messages(Source("box.mbox", data))
    return str(caught.value)


BODIES = st.lists(
    st.text(st.sampled_from("aé >\nFrom :"), max_size=40).map(lambda text: text.encode()),
    min_size=1,
    max_size=5,
)


@given(BODIES, st.sampled_from([b"\n", b"\r\n"]))
def test_what_was_quoted_as_mboxrd_comes_back(bodies: list[bytes], end: bytes) -> None:
    messages = [b"Subject: x\n\n" + body + b"\nthe end\n" for body in bodies]
    box = b"".join(HEAD + _quoted(each) + b"\n" for each in messages)
    found = _split(box.replace(b"\n", end))
    assert found == [each.replace(b"\n", end) for each in messages]


def _quoted(message: bytes) -> bytes:
    lines = message.split(b"\n")
    return b"\n".join(b">" + x if x.lstrip(b">").startswith(b"From ") else x for x in lines)


@given(st.binary(max_size=300))
def test_no_bytes_are_an_exception(data: bytes) -> None:
    for before in (b"", HEAD, HEAD + b"A: b\n\n", HEAD + b"Content-Length: 9\n"):
        box = before + data
        if not mailboxes.is_mailbox(box):
            assert "no mailbox" in _refusal(box)
        elif b"FOLDER INTERNAL DATA" not in box and b"X-Mozilla-Status" not in box:
            assert _split(box)


def test_what_python_writes_is_split(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box.mbox")
    for subject in ("one", "two", "three"):
        message = EmailMessage()
        message["Subject"] = subject
        message.set_content("Dear all,\n\nFrom now on we meet at ten.\n")
        box.add(message)
    box.close()
    found = mailboxes.messages(Source("box.mbox", (tmp_path / "box.mbox").read_bytes()))
    assert [each.name for each in found] == ["box.mbox#1", "box.mbox#2", "box.mbox#3"]
    assert {each.media_type for each in found} == {"message/rfc822"}
    assert all(b"\nFrom now on" in each.data for each in found)
    assert [each.data.split(b"\n")[0] for each in found] == [
        b"Subject: one",
        b"Subject: two",
        b"Subject: three",
    ]


@pytest.mark.parametrize(
    "line",
    [
        b"From ada@desk.example Mon Nov 23 08:00:00 2026",
        b"From ada@desk.example Mon Nov  2 08:00 2026",
        b"From - Mon Nov 23 08:00:00 2026",
        b"From 175@xxx Mon Nov 23 08:00:00 +0000 2026",
        b"From ada at desk.example  Mon Nov 23 08:00:00 2026",
        b"From ada@desk.example Mon, 23 Nov 2026 08:00:00 +0100",
        b"From Mon Nov 23 08:00:00 2026",
    ],
)
def test_the_line_that_begins_a_message_is_written_in_several_ways(line: bytes) -> None:
    box = (line + b"\nSubject: a\n\nWords.\n\n") * 2
    assert mailboxes.is_mailbox(box)
    assert mailboxes.is_mailbox(b"\r\n" + box)
    assert _split(box) == [b"Subject: a\n\nWords.\n"] * 2


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"From ",
        b"From Monday on the trams run again.\nSource: the company\n",
        b"From: Ada Brand\nTo: the board\n",
        b"From ada@desk.example Mon Nov 23 08:00:00 2026\nwrote to the board.\n",
        b"Subject: a\n\nFrom ada@desk.example Mon Nov 23 08:00:00 2026\nSubject: b\n\n",
    ],
)
def test_text_is_no_mailbox(text: bytes) -> None:
    assert not mailboxes.is_mailbox(text)
    assert _refusal(text) == "box.mbox: it is no mailbox, or damaged; save its messages as .eml."


def test_an_unquoted_line_of_the_text_begins_no_message() -> None:
    text = b"Subject: a\n\nFrom Mon to Wed we met.\nFrom ada Mon Nov 23 08:00:00 2026\nyes\n"
    assert _split(HEAD + text) == [text]


def test_a_length_goes_before_the_lines_of_a_message() -> None:
    inner = HEAD + b"Subject: inner\n\nInner.\n\n"
    box = HEAD + b"Content-Length: %d\nSubject: a\n\n%s\n" % (len(inner), inner)
    assert len(_split(box + HEAD + b"Subject: b\n\nWords.\n")) == 2
    assert len(_split(box)) == 1


@pytest.mark.parametrize("length", [b"0", b"3", b"9999999999", b"x"])
def test_a_wrong_length_does_not_count(length: bytes) -> None:
    box = HEAD + b"Content-Length: " + length + b"\n\nFirst.\n\n" + HEAD + b"A: b\n\nSecond.\n"
    assert [each.split(b"\n\n")[1] for each in _split(box)] == [b"First.\n", b"Second.\n"]


def test_what_a_program_deleted_or_wrote_for_itself_is_left_out() -> None:
    box = (
        HEAD
        + b"Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\n\nx\n\n"
        + HEAD
        + b"X-Mozilla-Status: 0009\nSubject: gone\n\nx\n\n"
        + HEAD
        + b"X-Mozilla-Status: 0001\nSubject: here\n\nX-Mozilla-Status: 0008\n"
    )
    (found,) = mailboxes.messages(Source("box.mbox", box))
    assert found.name == "box.mbox#3"
    assert b"Subject: here" in found.data
    assert "all its messages are deleted" in _refusal(HEAD + b"X-Mozilla-Status: 0009\n\nx\n")


def test_too_much_is_refused_with_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    box = HEAD + b"A: b\n\nx\n"
    assert len(_split(box * MAX_MESSAGES)) == MAX_MESSAGES
    assert "more than 5,000 messages; save" in _refusal(box * (MAX_MESSAGES + 1))
    monkeypatch.setattr(mailboxes, "MAX_FILE", 2_000_000)
    assert "larger than 2 MB" in _refusal(box + b"x" * 2_000_000)


@pytest.mark.parametrize(
    "data",
    [
        HEAD * 60_000,
        (HEAD + b"A: b\n") * 4_000,
        HEAD + b"A: b\n\n" + b">" * 3_000_000,
        HEAD + b"A: b\n\n" + b"From " * 600_000,
        HEAD + b"A: b\n\n" + b"From Mon " * 300_000,
        HEAD + b"A: b\n\n" + b"From x\n" * 400_000,
        (HEAD + b"Content-Length: 99999\n\nx\n\n") * 4_000,
        HEAD + b"A: b\n" + b"\r" * 3_000_000,
    ],
    ids=range(8),
)
def test_hostile_mailboxes_are_split_or_refused(data: bytes) -> None:
    if mailboxes.is_mailbox(data):
        assert _split(data)
