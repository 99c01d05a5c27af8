"""When and where it was, in German: ordinals, parts of the day, datelines, verbs at the end."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Briefing
from briefing.normalise import normalise
from tests.normalise.articles import article


def _briefing(text: str, published: str | None = None) -> Briefing:
    return normalise(replace(article(text, published), language="de"))


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("Die Minister sind am 14. Oktober 2031 in Riga zusammengekommen.", "2031-10-14", "Riga"),
        ("Der Rat hat am Dienstagabend im Bürgersaal getagt.", "2031-03-04", "Bürgersaal"),
        ("Der Rat hat gestern in Eschenau den Haushalt beschlossen.", "2031-03-04", "Eschenau"),
        ("Brunsholm (nd) – Der Rat hat am Montag getagt und beraten.", "2031-03-03", "Brunsholm"),
        ("Halden, 3. März 2031 – Der Rat hat am Montag getagt.", "2031-03-03", "Halden"),
        ("Halden, 3. März 2031. Der Rat hat am Montag lange getagt.", "2031-03-03", "Halden"),
    ],
)
def test_day_and_place(text: str, date: str, place: str) -> None:
    found = _briefing(text, published="2031-03-05")
    assert (found.date.start if found.date else None, found.place) == (date, place)


def test_an_ordinal_ends_no_sentence() -> None:
    text = "Der Rat tagte am 4. März. Er beschloss auf der 3. Sitzung den Bau."
    assert [s.text for s in _briefing(text).summary][:1] == ["Der Rat tagte am 4. März."]


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat wird am 14. Oktober 2031 in Riga tagen und den Plan beraten.",
        "Der Rat hat den Bau beraten, der bis zum 14. Oktober 2031 fertig sein soll.",
    ],
)
def test_a_day_to_come_is_not_the_events(text: str) -> None:
    found = _briefing(text)
    assert found.date is None
