"""Who took part, in German: compound titles, genitives, delegations, and names that are none."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Briefing
from briefing.normalise import normalise
from tests.normalise.articles import article


def _briefing(text: str) -> Briefing:
    return normalise(replace(article(text), language="de"))


def _people(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.role, p.affiliation) for p in _briefing(text).participants]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Außenministerin Kari Solvang traf am Montag in Riga Vertreter des Landes.",
            ("Kari Solvang", "Außenministerin", None),
        ),
        (
            "Norwegens Außenminister Nils Tveit traf sich in Wien mit Unternehmern.",
            ("Nils Tveit", "Außenminister", "Norwegen"),
        ),
        (
            "Der norwegische Staatssekretär Nils Tveit nahm am Treffen in Wien teil.",
            ("Nils Tveit", "Staatssekretär", "Norwegen"),
        ),
        (
            "Der Vorsitzende des Betriebsrats, Jörg Halm, leitete die Sitzung.",
            ("Jörg Halm", "Vorsitzende des Betriebsrats", "Betriebsrats"),
        ),
        (
            "Jörg Halm, Vorsitzender der Gewerkschaft Seefahrt, unterzeichnete den Vertrag.",
            ("Jörg Halm", "Vorsitzender der Gewerkschaft Seefahrt", "Gewerkschaft Seefahrt"),
        ),
        (
            "Bürgermeisterin Inga Thoms (Grüne) leitete die Sitzung.",
            ("Inga Thoms", "Bürgermeisterin", "Grüne"),
        ),
        (
            "Für die Gewerkschaft Seefahrt verhandelte Bezirksleiter Timo Rabe.",
            ("Timo Rabe", "Bezirksleiter", "Gewerkschaft Seefahrt"),
        ),
        (
            "Der norwegischen Delegation gehörte auch Botschafter Nils Tveit an.",
            ("Nils Tveit", "Botschafter", "Norwegen"),
        ),
        (
            "Die Sitzung leitete Ortsbaumeisterin Dr. Silke Lund.",
            ("Silke Lund", "Ortsbaumeisterin", None),
        ),
    ],
)
def test_titles_and_whom_they_stand_for(
    text: str, person: tuple[str, str | None, str | None]
) -> None:
    assert person in _people(text)


def test_a_list_of_those_present_and_of_those_excused() -> None:
    found = _briefing(
        "Der Vorstand des Vereins hat am Montag getagt und beraten.\n"
        "Anwesend: Rosa Egger (Präsidentin), Beat Lüthi (Kassier), Urs Wyss (Gemeinde Schlatt)\n"
        "Entschuldigt: Hans Zumbrunn"
    )
    assert [(p.name, p.role, p.affiliation) for p in found.participants] == [
        ("Rosa Egger", "Präsidentin", None),
        ("Beat Lüthi", "Kassier", None),
        ("Urs Wyss", None, "Gemeinde Schlatt"),
    ]
    assert [m.name for m in found.mentioned] == ["Hans Zumbrunn"]


def test_an_unknown_title_is_no_part_of_a_name() -> None:
    found = _briefing(
        "Der Rat hat am Montag im Rathaus getagt und beraten.\n"
        "# Anwesend\n- Oberdeichgraf Volker Hesse\n- Kari Lund"
    )
    assert [p.name for p in found.participants] == ["Volker Hesse", "Kari Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Gemeinderat hat am Montag über die Freie Liste und das Neue Museum beraten.",
        "Der Ausschuss tagte im Haus der Kleinen Werke und beriet den Technischen Bericht.",
        "Die Konrad Adenauer Stiftung empfing Gäste im Großen Saal.",
    ],
)
def test_capitals_make_no_people(text: str) -> None:
    assert [p for p in _briefing(text).participants if p.kind == "person"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat tagte am Montag im Rathaus. Landwirt Eugen Hirl beklagte den Lärm.",
        "Der Rat tagte am Montag im Rathaus. Der frühere Bürgermeister Karl Lund lobte ihn.",
        "Der Rat tagte am Montag im Rathaus. Die Forscherin Ilze Ozola warnte vor Folgen.",
    ],
)
def test_onlookers_take_no_part(text: str) -> None:
    assert [p for p in _briefing(text).participants if p.kind == "person"] == []
