"""The place of the event: in the article's words, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive.places import place_of
from briefing.normalise.where import event_place
from tests.normalise.articles import reading


@given(st.text())
def test_every_place_stands_in_the_text(text: str) -> None:
    placed = event_place(reading(text))
    for citation in placed.citations:
        assert citation.quote == " ".join(text[citation.start : citation.end].split())
        assert placed.place == (place_of(citation.quote) if citation.rule else citation.quote)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Envoys met in Istanbul on Monday.", "Istanbul"),
        ("Envoys gathered for the first time on 16 June 2023 in Tokyo, Japan.", "Tokyo, Japan"),
        ("The council held its meeting in Washington, D.C.", "Washington, D.C."),
        ("The two sides met in the Polish capital Warsaw.", "Warsaw"),
        ("Talks were held in the port city of Malmö.", "Malmö"),
        ("Unions met the minister at a conference in Gateham.", "Gateham"),
        ("The navy rescued sailors off the coast of Oman.", "Oman"),
        ("The treaty was signed at Windmere Castle.", "Windmere Castle"),
        ("Ministers met in the Blue Room on Monday.", "Blue Room"),
        ("The mayor welcomed Kari Lund to the Red House today.", "Red House"),
        ("Kari Lund met Tor Moe and Per Lie, who advises them, on 7 May in Norway.", "Norway"),
        ("Drivers in Halden rejected the offer.", "Halden"),
        ("In Oslo, Kari Lund warned the minister.", "Oslo"),
        ("GRANTHAM, OHIO — Members of the union voted to ratify it.", "Grantham, Ohio"),
        ("GENEVA (Lake Agency) — Talks adjourned without a deal.", "Geneva"),
        ("GÖRLITZ, Germany, 21 May 2026 – Ministers met here.", "Görlitz, Germany"),
        ("Place: Seminar Room, Central Library\nAll went well.", "Seminar Room, Central Library"),
    ],
)
def test_is_where_the_article_says(text: str, place: str) -> None:
    assert event_place(reading(text)).place == place


@pytest.mark.parametrize(
    "text",
    [
        "Envoys met in March.",
        "Envoys met on Monday in English.",
        "The talks were held in Parliament.",
        "They agreed in Russia's interest.",
        "The ministers in charge of water in Norway, Sweden and Finland met.",
        "Building on the previous meeting in Lund, they talked.",
        "They met in Kari Lund's absence.",
        "They discussed adoption in US schools.",
        "A possible summit in Oslo was raised.",
        "Prices rose in Oslo.",
        "The next round is expected to be held in Oslo.",
    ],
)
def test_is_never_guessed(text: str) -> None:
    assert event_place(reading(text)).place is None
