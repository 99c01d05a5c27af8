"""Whole PDFs read back."""

from briefing.model.article import Kind
from tests.readers.pdf.made import (
    TITLE,
    article,
    bullets,
    document,
    dropped,
    heading,
    paragraph,
    told,
)

FERRY = (
    "The ferry between the two islands will sail again from the first of May, the harbour board "
    "said on Monday, after a winter in which the old pier had been closed to everyone but the "
    "people who repaired it."
)
COUNCIL = (
    "The council had asked for a second ship as well, but the board found no money for it in "
    "this year's budget and will come back to the question in the autumn."
)


def test_a_plain_page_is_read() -> None:
    read_as = article(
        document(
            paragraph("Ferry sails again in May", TITLE),
            paragraph(FERRY),
            heading("What was decided", 2),
            bullets("The ferry sails four times a day", "Bicycles travel free"),
            paragraph(COUNCIL),
        )
    )
    assert read_as.title == "Ferry sails again in May"
    assert told(read_as) == [
        "Ferry sails again in May",
        FERRY,
        "What was decided",
        "The ferry sails four times a day",
        "Bicycles travel free",
        COUNCIL,
    ]
    assert told(read_as, Kind.HEADING) == ["What was decided"]
    assert len(told(read_as, Kind.ITEM)) == 2


def test_what_every_page_repeats_is_set_aside() -> None:
    story = [f"On day {n} they met again. {FERRY} {COUNCIL}" for n in range(20)]
    made = document(*map(paragraph, story), header="Harbour News", footer="Page {page}")
    read_as = article(made)
    assert dropped(read_as) == [
        pair
        for page in (1, 2)
        for pair in (("header", "Harbour News"), ("page number", f"Page {page}"))
    ]
    assert "".join(told(read_as)) == "".join(story)
