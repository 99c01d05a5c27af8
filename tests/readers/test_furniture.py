import pytest

from tests.readers.reading import article, kinds

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."
MORE = f"{BODY} It rose at five."


def test_nothing_is_deleted_and_every_dropped_line_has_its_reason() -> None:
    text = "\n".join(
        [
            "Skip to main content",
            "Home | News | Harbour",
            "Ferry Dispute Is Settled",
            "By Ada Brand and Tom Okafor, Port Selwyn",
            "Published: 3 March 2024 14:05",
            "Last updated 4 March 2024",
            "3 min read",
            "A ferry leaves the quay. Photo: Ruth Lindqvist/AFP",
            BODY,
            BODY,
            "ADVERTISEMENT",
            "Read more: Islanders march to the harbour",
            MORE,
            "Support the Selwyn Courier!",
            "Source: Harbour Commission.",
            "© 2024 Selwyn Courier. All rights reserved.",
        ]
    )
    read = article(text)
    assert [line.split(": ")[0] for line in kinds(read)] == [
        "menu",
        "menu",
        "title",
        "byline",
        "date line",
        "date line",
        "menu",
        "caption",
        "paragraph",
        "repeated",
        "menu",
        "cross-link",
        "paragraph",
        "notice of the publisher",
        "source line",
        "notice of the publisher",
    ]
    assert (read.published, read.author) == ("2024-03-03", "Ada Brand and Tom Okafor")
    assert read.credit == "Harbour Commission"


@pytest.mark.parametrize(
    "line",
    [
        "Lesen Sie auch: Streit um den Bauhof",
        "Lire aussi : Le port reste fermé",
        "Te puede interesar: El puerto sigue cerrado",
        "Читайте также: порт остаётся закрытым",
        "Фото: Рут Линдквист",
        "Foto: Ruth Lindqvist",
        "The quay at night. AFP / TASS",
        "Le quai, le 2 mars. LUC PETIT / AFP",
        "Temps de lecture : 3 min",
        "Reporting by Ada Brand; editing by Tom Okafor",
        "Press office: press@selwyn.example",
        "12 comments",
    ],
)
def test_furniture_of_many_languages(line: str) -> None:
    read = article(f"Ferry Dispute Is Settled\n{BODY}\n{line}\n{MORE}")
    assert read.blocks[2].dropped


@pytest.mark.parametrize(
    "line",
    [
        "Related to this, the board agreed on a second vessel.",
        "Support for the ferry is growing on the islands, she said.",
        "Sources: two officials said the talks had been close to failing.",
        "By Friday the board will have the figures of the last quarter.",
        "3 March 2024 – the ferry talks end in Port Selwyn",
        "Sources close to the board were less sure about the vessel.",
        "“Photo finishes are for horses,” said the mayor of the city.",
        "She wrote to the Associated Press. It was not the first letter.",
        "See also how the islanders were treated in the years before that, the chair said.",
        "Copyright reform was put off until the autumn by both sides.",
    ],
)
def test_sentences_that_begin_like_furniture_are_kept(line: str) -> None:
    read = article(f"Ferry Dispute Is Settled\n{BODY}\n{line}\n{MORE}")
    assert not read.blocks[2].dropped


@pytest.mark.parametrize("title", ["Sources: Ferry Deal Close", "Von Hafen zu Hafen: Streit"])
def test_a_headline_that_looks_like_furniture_is_the_title(title: str) -> None:
    assert article(f"{title}\n{BODY}").title == title


def test_a_line_of_day_and_writer_gives_both() -> None:
    read = article(f"Ferry Dispute Is Settled\nHarbour | 3 March 2024 | By Ada Brand\n{BODY}")
    assert (read.published, read.author) == ("2024-03-03", "Ada Brand")


def test_a_headline_with_a_day_before_it_is_kept() -> None:
    title = "3 March 2024 – Ferry talks end in Port Selwyn"
    assert article(f"{title}\n{BODY}").title == title


def test_a_date_further_down_is_a_heading_or_a_sentence_of_its_own() -> None:
    read = article(f"Ferry Dispute Is Settled\n{BODY}\n{MORE}\n4 March 2024\n{BODY} Then it rose.")
    assert read.published is None
    assert not any(block.dropped for block in read.blocks)


def test_headlines_below_a_last_cross_link_are_other_stories() -> None:
    text = f"Ferry Dispute Is Settled\n{BODY}\nRelated articles\nFares Rise Again\nQuay to Close"
    assert [line.split(":")[0] for line in kinds(article(text))[2:]] == ["cross-link"] * 3


def test_text_below_a_cross_link_is_kept() -> None:
    text = f"Ferry Dispute Is Settled\n{BODY}\nRelated articles\nWhat Comes Next\n{MORE}"
    assert kinds(article(text))[3] == "heading: What Comes Next"


def test_a_headline_that_comes_twice_at_the_top_is_dropped_once() -> None:
    read = article(f"Ferry Dispute Is Settled at Last\nFerry Dispute Is Settled at Last\n{BODY}")
    assert [line.split(":")[0] for line in kinds(read)][:2] == ["title", "repeated"]


@pytest.mark.parametrize(
    "line",
    [
        "Good talks today!pic.twitter.com/aBcDeF",
        "— Ada Brand (@adabrand) March 3, 2024",
        "Ada Brand / Ада Бранд (@adabrand)3 марта 2024",
        "Ein Beitrag geteilt von Ada Brand (@adabrand)",
        "Voir cette publication sur Instagram",
    ],
)
def test_what_a_post_leaves_is_set_aside(line: str) -> None:
    assert kinds(article(f"{BODY}\n\n{line}\n\n{MORE}"))[1] == f"embedded post: {line}"


def test_the_sentences_of_a_post_go_with_it() -> None:
    said = "I am grateful to the harbour board for its help!"
    post = f"We had a good meeting today. {said}pic.twitter.com/aBcDeF"
    read = article(f"{BODY}\n\n{post}\n\n{said}\n\nThe mayor wrote to @harbour on March 3, 2024.")
    assert [block.dropped for block in read.blocks] == ["", *["embedded post"] * 2, ""]
