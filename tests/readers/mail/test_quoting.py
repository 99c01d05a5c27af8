"""What others said stands below, beside or above what a message says itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.declared import Declared
from briefing.readers.mail.quoting import Divided, divide
from briefing.readers.mail.rows import rows_of
from briefing.vocabulary import mail
from tests.readers.mail.messages import ARTICLE, dropped, kept, letter, read

LONG = "\n\n".join([ARTICLE] * 2)
REPLY = f"{ARTICLE}\n\n"
OLD = "What did the board say about the basin?"

ATTRIBUTIONS = [
    "On Sun, Nov 22, 2026 at 9:15 PM Bo Lind <bo@desk.example> wrote:",
    "On 22/11/2026 21:15, Bo Lind wrote:",
    "Bo Lind <bo@desk.example> wrote:",
    "Am 22.11.2026 um 21:15 schrieb Bo Lind:",
    "Am So., 22. Nov. 2026 um 21:15 Uhr schrieb Bo Lind <bo@desk.example>:",
    "Le dim. 22 nov. 2026 à 21:15, Bo Lind <bo@desk.example> a écrit :",
    "El dom, 22 nov 2026 a las 21:15, Bo Lind (<bo@desk.example>) escribió:",
    "вс, 22 нояб. 2026 г. в 21:15, Bo Lind <bo@desk.example>:",
    "22.11.2026 21:15, Bo Lind пишет:",
]
HEADERS = [
    "From: Bo Lind <bo@desk.example>\nSent: Sunday, November 22, 2026 9:15 PM\nTo: Ada Brand\n"
    "Subject: Basin",
    "Von: Bo Lind <bo@desk.example>\nGesendet: Sonntag, 22. November 2026 21:15\nAn: Ada Brand\n"
    "Betreff: Basin",
    "De : Bo Lind <bo@desk.example>\nEnvoyé : dimanche 22 novembre 2026 21:15\nÀ : Ada Brand\n"
    "Objet : Basin",
    "De: Bo Lind <bo@desk.example>\nEnviado el: domingo, 22 de noviembre de 2026 21:15\n"
    "Para: Ada Brand\nAsunto: Basin",
    "От: Bo Lind <bo@desk.example>\nОтправлено: 22 ноября 2026 г. 21:15\nКому: Ada Brand\n"
    "Тема: Basin",
    "*From:* Bo Lind <bo@desk.example>\n*Date:* 22 November 2026 at 21:15:04 CET\n*To:* "
    "a@b.example,\nc@d.example\n*Subject:* Re: Basin",
]
ANNOUNCED = [
    "---------- Forwarded message ---------",
    "-------- Forwarded Message --------",
    "Begin forwarded message:",
    "-----Weitergeleitete Nachricht-----",
    "---------- Message transféré ---------",
    "---------- Mensaje reenviado ---------",
    "-------- Пересылаемое сообщение --------",
]


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_a_quotation_below_an_answer_is_set_aside(line: str) -> None:
    found = read(letter(f"{REPLY}{line}\n\n> {OLD}\n> Bo\n", subject="Re: Basin"))
    assert kept(found) == "\n".join(ARTICLE.split("\n\n"))
    assert dropped(found) == {"quotation": f"{line}\n{OLD}\nBo"}
    assert (found.title, found.author) == ("Basin", "Ada Brand")


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_a_quotation_with_nothing_above_is_the_article(line: str) -> None:
    quoted = "\n".join(f"> {each}" for each in LONG.split("\n"))
    found = read(letter(f"FYI\n\n{line}\n{quoted}\n", subject="Basin"))
    assert kept(found).startswith("The harbour board agreed")
    assert dropped(found)["cover note"] == "FYI"
    assert found.author == "Bo Lind"
    assert found.published in ("2026-11-22", "2026-11-23")  # that of the line, or the message's


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("before", ["", "-----Original Message-----\n", "_" * 32 + "\n"])
def test_a_header_below_an_answer_begins_a_quotation(header: str, before: str) -> None:
    found = read(letter(f"{REPLY}{before}{header}\n\n{OLD}\n", subject="AW: Basin"))
    assert kept(found) == "\n".join(ARTICLE.split("\n\n"))
    assert dropped(found)["quotation"].endswith(OLD)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("before", ANNOUNCED)
def test_a_forward_s_own_header_is_believed(header: str, before: str) -> None:
    found = read(letter(f"See below.\n\n{before}\n{header}\n\n{LONG}\n", subject="Fwd: x"))
    assert kept(found).startswith("The harbour board agreed")
    assert (found.title, found.author, found.published) == ("Basin", "Bo Lind", "2026-11-22")
    assert set(dropped(found)) == {"cover note", "mail header", "repeated"}


def test_a_forward_of_a_forward_is_the_innermost() -> None:
    body = f"{ANNOUNCED[0]}\n{HEADERS[1]}\n\nZur Info.\n\n{ANNOUNCED[3]}\n{HEADERS[0]}\n\n{LONG}\n"
    found = read(letter(body, subject="Fwd: WG: Basin"))
    assert kept(found).startswith("The harbour board agreed")
    assert dropped(found)["cover note"] == "Zur Info."


def test_an_article_above_a_forward_is_the_article() -> None:
    found = read(letter(f"{LONG}\n\n{ANNOUNCED[0]}\n{HEADERS[0]}\n\n{OLD}\n", subject="Basin"))
    assert kept(found).startswith("The harbour board agreed")
    assert dropped(found)["quotation"].endswith(OLD)


def test_answers_between_the_lines_are_kept() -> None:
    body = f"{ATTRIBUTIONS[0]}\n> {OLD}\n\n{ARTICLE}\n\n> And the slip?\n\nIt will come by May.\n"
    found = read(letter(body, subject="Re: Basin"))
    assert kept(found).endswith("It will come by May.")
    assert dropped(found) == {"quotation": f"{ATTRIBUTIONS[0]}\n{OLD}\nAnd the slip?"}


@pytest.mark.parametrize(
    "line",
    [
        "On Monday the minister wrote:",
        "From: the board",
        "The board forwarded the message:",
        "Le ministre a écrit :",
    ],
)
def test_prose_is_no_mark(line: str) -> None:
    found = read(letter(f"{ARTICLE}\n\n{line}\n\nThe quay is safe and the slip will be built."))
    assert "The quay is safe" in kept(found)


def _divided(text: str) -> Divided:
    return divide(rows_of(text), Declared(), mail.load(), forward=False)


@given(st.text(st.sampled_from("> a:\n-"), max_size=80))
def test_every_row_has_its_reason(text: str) -> None:
    assert len(_divided(text).reasons) == len(rows_of(text))


@given(st.text(st.characters(blacklist_characters=">\n"), min_size=1, max_size=60))
def test_words_without_a_mark_are_kept(words: str) -> None:
    rows = rows_of(f"{ARTICLE}\n{words}\n{ARTICLE}")
    reasons = divide(rows, Declared(), mail.load(), forward=False).reasons
    assert not any(reasons[:2] + reasons[-2:])
