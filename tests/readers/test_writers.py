import pytest

from briefing.readers.writers import authors, is_host, own_names
from briefing.vocabulary import furniture
from tests.readers.reading import article

WORDS = furniture.load()
OWN = own_names("The Selwyn Courier", "https://www.selwynpost.example/a")
BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


@pytest.mark.parametrize(
    "name",
    [
        "REDACCION", "Redaktion", "La rédaction", "редакция", "admin", "Staff", "AFP",
        "Courier.example", "The Selwyn Courier", "selwynpost", "Redaction The Selwyn Courier",
        "", " , ",
    ],
)  # fmt: skip
def test_a_desk_an_account_and_the_site_are_nobody(name: str) -> None:
    assert authors(name, OWN, WORDS) is None
    assert authors(f"{name}, Ada Brand", OWN, WORDS) == "Ada Brand"


@pytest.mark.parametrize("name", ["Ada Brand", "Brand, Ada", "J.R. Stone", "Ada Brand and T. Ode"])
def test_people_stay_as_they_are_written(name: str) -> None:
    assert authors(name, OWN, WORDS) == name


def test_hosts_are_told_from_names() -> None:
    assert [
        is_host(each) for each in ("courier.example", "www.a-b.example/", "J.R. Stone", None)
    ] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("par Ada Brand le vendredi 1 mars 2024", "2024-03-01"),
        ("Von Ada Brand, 1. März 2024", "2024-03-01"),
        ("por Ada Brand el 1 de marzo de 2024", "2024-03-01"),
        ("Por Ada Brand", None),
        ("Von Ada Brand", None),
    ],
)
def test_who_signs_at_the_end_is_the_author(line: str, published: str | None) -> None:
    read = article(f"The quay stays open\n\n{BODY}\n\n{BODY} So be it.\n\n{line}")
    assert (read.author, read.published) == ("Ada Brand", published)
    assert read.blocks[-1].dropped == "byline"


def test_a_desk_that_signs_is_set_aside_and_a_sentence_is_not() -> None:
    read = article(
        f"The quay stays open\n\nPor Redacción\n\n{BODY}\n\nBy Monday Ada Brand will come."
    )
    assert read.author is None
    assert [block.dropped for block in read.blocks] == ["", "byline", "", ""]
