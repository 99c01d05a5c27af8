import pytest

from briefing.errors import ReadError
from briefing.limits import MAX_MARKDOWN
from briefing.model.article import Article, Kind
from tests.readers.dialects import STORY, Grid, Head, Items, Para, Part, Title, expected, outline
from tests.readers.reading import article, kinds

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


def markdown(text: str) -> Article:
    return article(text, "article.md")


def written(part: Part, style: str) -> str:
    match part:
        case Title(text):
            return f"{text}\n{'=' * len(text)}" if style == "underlined" else f"# {text}"
        case Head(text):
            return {"underlined": f"{text}\n---", "bold": f"**{text}**"}.get(style, f"## {text} ##")
        case Items(texts):
            return "\n".join(f"{'*' if style == 'bold' else '-'} {text}" for text in texts)
        case Grid(rows):
            lines = [" | ".join(row) for row in rows]
            return "\n".join([lines[0], "---|---", *lines[1:]])
        case Para(text):
            return text


@pytest.mark.parametrize("style", ["hashes", "underlined", "bold"])
def test_every_style_gives_the_same_structure(style: str) -> None:
    read = markdown("\n\n".join(written(part, style) for part in STORY))
    assert outline(read) == expected()
    assert read.title == expected()[0][1]


def test_the_text_is_what_is_read_one_block_a_line() -> None:
    read = markdown(
        "# Votes\n\nThe *board* met.\n\n- one\n- two\n\n1. three\n\nA | B\n---|---\nc |\n"
    )
    assert read.text == "Votes\nThe board met.\n- one\n- two\n1. three\nA | B\nc | "
    assert read.text.rstrip().count("\n") + 1 == len(read.blocks)


def test_a_row_reaches_from_its_first_full_cell_to_its_last() -> None:
    read = markdown("| A | B | C |\n|---|---|---|\n| | d | |\n")
    row = read.blocks[1]
    assert read.text[row.start : row.end] == "d"
    assert [read.text[cell.start : cell.end] for cell in row.cells] == ["", "d", ""]


def test_front_matter_gives_the_title_where_the_text_has_none() -> None:
    read = markdown(f"---\ntitle: Ferries\n---\n## Press Release\n\n{BODY}\n")
    assert read.title == "Ferries"
    assert Kind.TITLE not in [block.kind for block in read.blocks]


def test_the_headline_in_the_text_wins() -> None:
    read = markdown(f"---\ntitle: ferries-2024\n---\n# Ferry Dispute Is Settled\n\n{BODY}\n")
    assert read.title == "Ferry Dispute Is Settled"
    assert read.blocks[0].kind is Kind.TITLE


def test_a_heading_that_repeats_the_declared_title_is_the_title() -> None:
    read = markdown(f"---\ntitle: Ferry Dispute\n---\n\n### Ferry dispute\n\n{BODY}\n")
    assert read.blocks[0].kind is Kind.TITLE


def test_sections_of_the_first_level_are_no_title() -> None:
    read = markdown(f"---\ntitle: Minutes\n---\n# Present\n\n- Ada Brand\n\n# Votes\n\n{BODY}\n")
    assert read.title == "Minutes"
    assert [b.kind for b in read.blocks][:2] == [Kind.HEADING, Kind.ITEM]


def test_a_first_level_heading_far_down_is_no_title() -> None:
    read = markdown(f"{BODY}\n\nThe End\n=====\n")
    assert read.title is None


def test_furniture_is_set_aside() -> None:
    text = (
        "# Ferry Dispute Is Settled\n\n*By Ada Brand* | 3 March 2024\n\n[Home](/) | [News](/n) | "
        f"[Harbour](/h)\n\n![The quay](q.jpg)\n*The quay in 2019. Photo: Ada Brand*\n\n{BODY}\n\n"
        "Read more: [Fares rise](/fares)\n\nSource: Harbour Commission\n\n\\###\n"
    )
    read = markdown(text)
    assert [line.split(": ")[0] for line in kinds(read)] == [
        "title",
        "date line",
        "menu",
        "caption",
        "caption",
        "paragraph",
        "cross-link",
        "source line",
        "no words",
    ]
    assert (read.author, read.published) == ("Ada Brand", "2024-03-03")
    assert read.credit == "Harbour Commission"


def test_plain_text_with_front_matter_is_read_as_plain_text() -> None:
    text = (
        f"---\ntitle: Ferries\n---\n{BODY}\nWho Took Part\n-\nAda Brand, director\n-\nTom Okafor\n"
    )
    read = article(text)
    assert [line.split(": ")[0] for line in kinds(read)[1:]] == ["heading", "item", "item"]
    assert "title" not in read.text


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_nothing_is_lost_however_deep_it_is_nested(mark: str) -> None:
    assert "treasure" in markdown(f"# Head\n\n{mark * 200}treasure\n").text
    nested = "".join(f"{'  ' * level}- item{level}x\n" for level in range(100))
    read = markdown(f"# Head\n\n{nested}").text
    assert all(f"item{level}x" in read for level in range(100))


def test_nothing_but_markup_is_refused() -> None:
    with pytest.raises(ReadError, match="no text"):
        markdown("---\ntitle: Ferries\n---\n\n[a]: http://selwyn.example\n\n<!-- nothing -->\n")


def test_too_much_markdown_is_refused_with_the_limit() -> None:
    with pytest.raises(ReadError, match="more than 1,000,000 characters"):
        markdown("# a\n" * (MAX_MARKDOWN // 4 + 1))


@pytest.mark.parametrize("address", ["https://courier.example/a_b", "www.courier.example/a?b=c"])
@pytest.mark.parametrize("written", ["# {0}", "# {0}\\\n\\", "# [{0}](https://x.example)"])
def test_an_address_is_no_title(address: str, written: str) -> None:
    head = written.format(address)
    read = markdown(f"---\ntitle: The Quay Stays Open\n---\n{head}\nThe Quay Stays Open\n\n{BODY}")
    assert kinds(read)[:2] == [f"address: {address}", "title: The Quay Stays Open"]
    assert read.title == "The Quay Stays Open"
    assert markdown(f"{head}\n\n{BODY}").title is None


def test_a_title_shows_no_escapes() -> None:
    assert markdown(f"Fish \\& fees\\_now\n\n{BODY}").title == "Fish & fees_now"
