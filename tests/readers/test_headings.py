import pytest

from briefing.model.article import Kind
from briefing.readers.headings import is_headline
from tests.readers.reading import article, words

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


@pytest.mark.parametrize(
    "heading",
    [
        "What Was Decided",
        "Why the Vote Matters",
        "Conclusion: What to Watch",
        "Is This a Thaw?",
        "KEY DECISIONS",
        "Reactions",
        "Nächste Schritte",
        "Prochaines étapes",
        "Что дальше?",
    ],
)
def test_a_bare_line_before_a_paragraph_is_a_heading(heading: str) -> None:
    read = article(f"{BODY}\n{heading}\n{BODY} It rose at five.")
    assert words(read, Kind.HEADING) == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "The board agreed.",
        "Attending: Ada Brand, Tom Okafor and the clerk of the commission",
        "“We will see,” she said",
        "and so it went on until the evening",
        "The vote: seven members of the commission were in favour and two were against it",
        "Port Selwyn, 3 March 2024",
        "Visit https://selwyn.example for more",
    ],
)
def test_a_sentence_is_no_heading(line: str) -> None:
    read = article(f"{BODY}\n{line}\n{BODY} It rose at five.")
    assert words(read, Kind.HEADING) == []


def test_labelled_lines_in_a_row_are_no_headings() -> None:
    read = article(f"Present: Mayor Howell\nApologies: Councillor Moss\nChair: Ada Brand\n{BODY}")
    assert words(read, Kind.HEADING) == []


def test_a_heading_below_a_heading_is_of_the_second_level() -> None:
    read = article(
        f"{BODY}\nWho Took Part\nHeads of Delegation\n- Ada Brand\n- Tom Okafor\n{BODY}."
    )
    assert [block.level for block in read.blocks if block.kind is Kind.HEADING] == [1, 2]


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


def test_a_long_row_of_short_lines_is_a_menu_and_no_row_of_headings() -> None:
    read = article(f"{BODY}\nPorts\nFerries\nQuays\nCranes\nWhat Was Decided\n{BODY} At five.")
    assert words(read, Kind.HEADING) == ["What Was Decided"]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Ferry dispute settled", True),
        ("Ferry dispute settled.", False),
        ("ferry dispute settled", False),
        ("Ferries", False),
        ("Ferry settled. Board rises at five", False),
        ("U.S. and Canada settle ferry dispute", True),
        ("Ferry | Selwyn Courier", False),
        ("x " * 101, False),
    ],
)
def test_headlines(line: str, headline: bool) -> None:
    assert is_headline(line.strip()) is headline
