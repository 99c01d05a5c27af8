"""What people do with the return key, the cut and the paste, and what the briefing makes of it."""

from docx.document import Document

from briefing.model.briefing import Participant, Statement
from briefing.model.notice import Level
from tests.carried.desk import (
    BRIEFING,
    after,
    by_id,
    copied,
    copied_row,
    line,
    removed,
    row,
    spaced,
    untouched,
    write,
)

SECOND = "They settled the water year on 12 March 2026."


def test_a_sentence_that_was_split_in_two_is_one_changed_and_one_new() -> None:
    def split(memo: Document) -> None:
        sentence = line(memo, "Ministers of the two")
        write(sentence, "Ministers of the two valleys met in Arvenne.")
        copied(sentence, SECOND)

    made = after(split)
    assert by_id(made)["s4"] == Statement("s4", SECOND, edited=True)
    assert [each.id for each in made.summary] == ["s1", "s4", "s2", "s3"]
    assert untouched(made, "s1")


def test_two_sentences_that_were_joined_are_one_changed_and_one_gone() -> None:
    def join(memo: Document) -> None:
        first, second = line(memo, "Ministers of the two"), line(memo, "The lower valley")
        write(first, f"{spaced(first.text)} {spaced(second.text)}")
        removed(second)

    made = after(join)
    assert [each.id for each in made.summary] == ["s1", "s3"]
    assert made.summary[0].edited
    assert [note.about for note in made.notices] == ["s2"]


def test_a_copy_is_a_statement_of_its_own() -> None:
    made = after(lambda memo: copied(line(memo, "The lower valley"), BRIEFING.summary[1].text))
    assert by_id(made)["s4"] == Statement("s4", BRIEFING.summary[1].text, edited=True)
    assert untouched(made)


def test_a_delegation_comes_and_goes_with_its_row() -> None:
    def change(memo: Document) -> None:
        copied_row(row(memo, "Lower Valley"), "Third Valley", "Nora Vey, Observer")
        removed(row(memo, "Upper Valley"))

    made = after(change)
    new = Participant("p4", "Nora Vey", "Observer", "Third Valley", edited=True)
    assert made.participants == (BRIEFING.participants[2], new)


def test_without_headings_every_statement_stays_in_its_part() -> None:
    def clear(memo: Document) -> None:
        for paragraph in memo.paragraphs:
            if paragraph.style and paragraph.style.name == "Briefing Heading":
                removed(paragraph)

    assert after(clear) == BRIEFING


def test_a_remark_outside_of_every_part_is_told() -> None:
    made = after(lambda memo: memo.add_paragraph("Please ring me."))
    assert untouched(made)
    assert [(note.level, "“Please ring me.”" in note.text) for note in made.notices] == [
        (Level.PROBLEM, True)
    ]
