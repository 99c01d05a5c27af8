import pytest

from briefing.model.article import Kind
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


def test_a_long_row_of_short_lines_is_a_menu_and_no_row_of_headings() -> None:
    read = article(f"{BODY}\nPorts\nFerries\nQuays\nCranes\nWhat Was Decided\n{BODY} At five.")
    assert words(read, Kind.HEADING) == ["What Was Decided"]
