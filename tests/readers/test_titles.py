from briefing.model.article import Kind
from tests.readers.reading import article, kinds, words

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


def test_no_title_where_the_text_begins_with_a_sentence() -> None:
    read = article(f"The council met on Monday.\n{BODY}\nWhat Was Decided\n{BODY} It rose at five.")
    assert read.title is None
    assert Kind.TITLE not in [block.kind for block in read.blocks]


def test_single_words_above_the_headline_are_set_aside() -> None:
    read = article(f"Harbours\nCommission Settles Ferry Dispute\n{BODY}")
    assert kinds(read)[:2] == ["menu: Harbours", "title: Commission Settles Ferry Dispute"]


def test_a_form_has_no_title_but_its_subject() -> None:
    form = f"Date: 3 March 2024\nPlace: Town Hall\nChair: Ada Brand\n{BODY}"
    assert article(form).title is None
    assert article(f"Subject: Ferry agreement\n{form}").title == "Ferry agreement"


def test_a_title_in_capitals_may_take_several_lines() -> None:
    read = article(
        f"JOINT STATEMENT\nOF THE MINISTERS OF TRANSPORT\n\nPort Selwyn, May 2024\n\n{BODY}"
    )
    assert read.title == "JOINT STATEMENT OF THE MINISTERS OF TRANSPORT"
    assert words(read, Kind.PARAGRAPH)[0] == "Port Selwyn, May 2024"
