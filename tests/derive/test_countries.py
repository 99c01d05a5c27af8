"""Countries: laws over any text, then what each phrase stands for and what only sounds like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive.countries import countries_in, country_of
from briefing.vocabulary.countries import Form, country_forms

_NAMES = {form.country for form in country_forms("en").values() if form.country}
_PHRASES = st.sampled_from(sorted(country_forms("en")))
_TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PHRASES, st.text(max_size=3))).map(" ".join))


@given(_TEXTS)
def test_what_is_found_stands_in_the_text_in_order(text: str) -> None:
    end = 0
    for found in countries_in(text, "en"):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert found.country in _NAMES
        end = found.end


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        (phrase, form.country)
        for phrase, form in country_forms("en").items()
        if form.form is not Form.CAPITAL
    ],
)
def test_every_phrase_of_the_table_names_its_country(phrase: str, country: str | None) -> None:
    assert country_of(f"the {phrase} of", "en") == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("U.S. Trade Representative", "United States"),
        ("the US.", "United States"),
        ("Papua New Guinea’s envoy", "Papua New Guinea"),
        ("the Republic of the Philippines", "Philippines"),
        ("Côte d’Ivoire", "Côte d'Ivoire"),
        ("the Kremlin", "Russia"),
        ("Secretary of State", "United States"),
        ("a Türkiye-led force", None),
        ("King Abdullah of Jordan", "Jordan"),
        ("Tbilisi, Georgia", "Georgia"),
        ("Georgian", "Georgia"),
        ("Nigeria and Niger", None),
        ("Vienna", None),
    ],
)
def test_reads_a_phrase(text: str, country: str | None) -> None:
    assert country_of(text, "en") == country


@pytest.mark.parametrize(
    "text",
    [
        "tell us who",
        "LET US GO",
        "Jordan Miller",
        "Michael Jordan",
        "Minister Chad Brown",
        "Savannah, Georgia",
        "South China Sea",
        "New Mexico",
        "polish the turkey",
        "a guinea",
        "Latin American",
    ],
)
def test_is_not_taken_in(text: str) -> None:
    assert countries_in(text, "en") == ()


def test_the_table_holds_the_members_of_the_united_nations_and_the_other_bodies() -> None:
    assert len(_NAMES) == 193 + 9
    assert {"Kosovo", "Taiwan", "Palestine", "NATO", "ASEAN", "African Union"} <= _NAMES
