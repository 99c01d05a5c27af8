"""Greetings, signatures, disclaimers and footers are set aside, each with its reason."""

import pytest

from tests.readers.mail.messages import ARTICLE, dropped, kept, letter, read

WORDS = "\n".join(ARTICLE.split("\n\n"))


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("-- \nAda Brand\nEast desk", "signature"),
        ("--\nAda Brand", "signature"),
        ("Best regards,\nAda Brand\nHead of the east desk\n+420 555 010 101", "signature"),
        ("Mit freundlichen Grüßen\n\nAda Brand\nReferat 3", "signature"),
        ("Cordialement,\n\nAda Brand", "signature"),
        ("Un saludo,\nAda Brand", "signature"),
        ("С уважением,\nAda Brand", "signature"),
        ("Thanks!", "signature"),
        ("Sent from my iPhone", "signature"),
        ("Von meinem iPhone gesendet", "signature"),
        ("Envoyé de mon iPhone", "signature"),
        ("This e-mail and any attachments are confidential.\nDelete it if in doubt.", "disclaimer"),
        ("Diese E-Mail enthält vertrauliche Informationen.", "disclaimer"),
        ("Ce message et toutes les pièces jointes sont confidentiels.", "disclaimer"),
        ("Este mensaje y sus anexos son confidenciales.", "disclaimer"),
        ("Настоящее сообщение предназначено только адресату.", "disclaimer"),
        ("You received this message because you are subscribed to it.", "mailing list"),
        ("To unsubscribe from this group, write to\nx@lists.example.", "mailing list"),
        ("Sie erhalten diese E-Mail, weil Sie Mitglied sind.", "mailing list"),
        ("_" * 47 + "\nHarbour mailing list\nharbour@lists.example", "mailing list"),
    ],
)
def test_an_ending_has_its_reason(ending: str, reason: str) -> None:
    found = read(letter(f"{ARTICLE}\n\n{ending}\n"))
    assert kept(found) == WORDS
    assert list(dropped(found)) == [reason]


def test_endings_stand_below_one_another() -> None:
    body = (
        f"{ARTICLE}\n\nKind regards\nAda Brand\n\nSent from my iPad\n\n"
        "This message may contain secrets.\n\nYou are receiving this as a member.\n"
    )
    found = read(letter(body))
    assert kept(found) == WORDS
    assert set(dropped(found)) == {"signature", "disclaimer", "mailing list"}


@pytest.mark.parametrize(
    "greeting", ["Dear all,", "Hi Bo!", "Sehr geehrte Frau Lind,", "Bonjour,", "Уважаемые коллеги!"]
)
def test_a_greeting_is_no_headline(greeting: str) -> None:
    found = read(letter(f"{greeting}\n\n{ARTICLE}\n"))
    assert kept(found) == WORDS
    assert dropped(found) == {"greeting": greeting}


@pytest.mark.parametrize(
    "line",
    [
        "Dear bread has angered the town, and the council was told so on Friday by the bakers.",
        "All parties agreed to the plan and signed it.",
        "Best regards from the board were sent to the fishermen of the north quay.",
        "Thanks to the board, the fishermen will have a slip of their own by May, it was said.",
    ],
)
def test_sentences_are_kept(line: str) -> None:
    assert line in kept(read(letter(f"{line}\n\n{ARTICLE}\n\n{line[:-1]} again.\n")))


def test_a_disclaimer_in_the_middle_of_an_article_is_part_of_it() -> None:
    line = "This message is confidential, the minister had said, and then she read it out."
    body = "\n\n".join([ARTICLE.split("\n\n")[0]] + ["The board met."] * 4 + [line] + [ARTICLE] * 8)
    assert line in kept(read(letter(body)))
