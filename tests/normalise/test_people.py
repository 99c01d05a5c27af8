"""Who took part: laws over any text, then one readable example for each kind of evidence."""

from dataclasses import dataclass
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.briefing import Mention, Participant
from briefing.normalise.people import who_took_part
from tests.normalise.articles import reading
from tests.steps import steps

_SAMPLE = """Kari Lund Foreign Minister of Norway the met , said Ms. 's ( ) – : ; and U.S. led by
delegation Jean-Luc MOREAU Ministers Present: “ ” Oslo Council who is 12 May"""
_WORDS = st.sampled_from([*_SAMPLE.split(), "\n- ", "\n# ", "\n| "])
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join))


def people(text: str) -> list[Participant]:
    return list(who_took_part(reading(text))[0])


def named(text: str) -> list[str]:
    return [person.name for person in people(text)]


def mentioned(text: str) -> list[str]:
    return [mention.name for mention in who_took_part(reading(text))[1]]


class TestLaws:
    @given(_TEXTS)
    def test_every_value_stands_in_its_quote_and_every_quote_in_the_text(self, text: str) -> None:
        everybody: list[Participant | Mention] = [
            one for group in who_took_part(reading(text)) for one in group
        ]
        for one in everybody:
            for field, citations in one.evidence.items():
                for citation in citations:
                    quote = " ".join(text[citation.start : citation.end].split())
                    assert citation.quote == quote
                    if citation.rule is None:
                        assert str(getattr(one, field)) in quote

    @given(_TEXTS)
    def test_is_deterministic_and_numbers_in_order(self, text: str) -> None:
        first = who_took_part(reading(text))
        assert first == who_took_part(reading(text))
        assert [p.id for p in first[0]] == [f"p{n}" for n in range(1, len(first[0]) + 1)]
        assert [m.id for m in first[1]] == [f"m{n}" for n in range(1, len(first[1]) + 1)]

    @given(_TEXTS)
    def test_takes_nothing_from_dropped_blocks(self, text: str) -> None:
        body = text.replace("\n", " ") + " Kari Lund met Ola Berg."
        assert who_took_part(reading(body, dropped="Kari")) == ((), ())

    @pytest.mark.parametrize(
        "unit", ["Jane Roe and ", "Aa ", "Minister ", "Norway's ", "Ministers Jane Roe, ", "( "]
    )
    def test_takes_steps_in_proportion_to_the_text(self, unit: str) -> None:
        texts = (reading(unit * (size // len(unit))) for size in (8_000, 32_000))
        short, long = (steps(partial(who_took_part, text)) for text in texts)
        assert long < 4.5 * short

    def test_reads_a_word_of_a_hundred_thousand_characters(self) -> None:
        assert who_took_part(reading("X" * 100_000)) == ((), ())


@dataclass(frozen=True)
class Case:
    """A sentence and the people who took part: name, role, affiliation."""

    text: str
    expected: tuple[tuple[str, str | None, str | None], ...]


CASES = {
    "title before the name": Case(
        "Norwegian Foreign Minister Kari Lund met the press.",
        (("Kari Lund", "Foreign Minister", "Norway"),),
    ),
    "title with a tail": Case(
        "Secretary of State for Trade Emily Ward signed the treaty.",
        (("Emily Ward", "Secretary of State for Trade", None),),
    ),
    "office that names its country": Case(
        "Treasury Secretary Janet Stone hosted the round.",
        (("Janet Stone", "Treasury Secretary", "United States"),),
    ),
    "title and a comma before the name": Case(
        "Brazil's ambassador to Peru, Joana Prado, hosted the round.",
        (("Joana Prado", "ambassador to Peru", "Brazil"),),
    ),
    "title after the name": Case(
        "Zhang Wei, vice minister of commerce, chaired the session.",
        (("Zhang Wei", "vice minister of commerce", None),),
    ),
    "spokesman for somebody": Case(
        "Colonel Ivo Mras, spokesman for the Slovak army, attended.",
        (("Ivo Mras", "spokesman for the Slovak army", "Slovakia"),),
    ),
    "name of a country": Case(
        "Envoy Kari Lund of Norway and Envoy Ola Berg of Sweden met.",
        (("Kari Lund", "Envoy", "Norway"), ("Ola Berg", "Envoy", "Sweden")),
    ),
    "country's name": Case(
        "Iran's Abbas Karimi attended the round.", (("Abbas Karimi", None, "Iran"),)
    ),
    "honorifics": Case(
        "The talks were attended by H.E. Mr. Sione Latu and Dr the Rt Hon. Mere Koroi.",
        (("Sione Latu", None, None), ("Mere Koroi", None, None)),
    ),
    "first name alone": Case("Karen Miles attended.", (("Karen Miles", None, None),)),
    "plural title": Case(
        "Prime Ministers Mette Dahl and Ulf Sand gathered in the north.",
        (("Mette Dahl", "Prime Minister", None), ("Ulf Sand", "Prime Minister", None)),
    ),
    "plural title before family names": Case(
        "Councillors Ask, Berg and Lund voted against.",
        (
            ("Ask", "Councillor", None),
            ("Berg", "Councillor", None),
            ("Lund", "Councillor", None),
        ),
    ),
    "a syllable that is also a word": Case(
        "Chinese Vice Premier He Lifan chaired the round.",
        (("He Lifan", "Vice Premier", "China"),),
    ),
    "particles and hyphens": Case(
        "Minister Piet de Vries met Vice Foreign Minister Park Min-seo.",
        (
            ("Piet de Vries", "Minister", None),
            ("Park Min-seo", "Vice Foreign Minister", None),
        ),
    ),
    "body spelt out elsewhere": Case(
        "The Union of Harbour Pilots (UHP) met the port. UHP chairwoman Greta Holt signed.",
        (("Greta Holt", "UHP chairwoman", "Union of Harbour Pilots"),),
    ),
    "delegation in the clause": Case(
        "Kenya was represented by Minister Jane Otieno, while Uganda sent Minister Grace Okello.",
        (("Jane Otieno", "Minister", "Kenya"), ("Grace Okello", "Minister", "Uganda")),
    ),
    "entry of a country": Case(
        "# Delegations\n- Norway: Capt. Kari Lund, Harbour Master of Bergen\n- Latvia: Ilze Bite",
        (("Kari Lund", "Harbour Master of Bergen", "Norway"), ("Ilze Bite", None, "Latvia")),
    ),
    "entry with a body in brackets": Case(
        "# Attendees\n- Kari Lund (Lakeside College)\n- Ola Berg (NBX)",
        (("Kari Lund", None, "Lakeside College"), ("Ola Berg", None, "NBX")),
    ),
    "entry with body and office": Case(
        "# Present\n- Dr Kari Lund, Lakeside Council (Chair)",
        (("Kari Lund", "Chair", "Lakeside Council"),),
    ),
    "label and names": Case(
        "Present: Cllr J. Smith (Chair), Cllr P. O'Neil, Mira Oda. Apologies: Ola Berg",
        (("J. Smith", "Chair", None), ("P. O'Neil", None, None), ("Mira Oda", None, None)),
    ),
    "label with semicolons": Case(
        "Staff present: Rita Sand, Planning Director; Omar Faruk, Associate Planner",
        (("Rita Sand", "Planning Director", None), ("Omar Faruk", "Associate Planner", None)),
    ),
    "table": Case(
        "| Name | Role | Organisation\n| Kari Lund | Treasurer | Lakeside Trust",
        (("Kari Lund", "Treasurer", "Lakeside Trust"),),
    ),
    "counterpart": Case(
        "Foreign Minister Kari Lund met her Finnish counterpart Matti Virtala.",
        (("Kari Lund", "Foreign Minister", None), ("Matti Virtala", "Foreign Minister", "Finland")),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_finds_people_with_role_and_affiliation(case: Case) -> None:
    found = tuple((p.name, p.role, p.affiliation) for p in people(case.text))
    assert found == case.expected


class TestOnePerson:
    def test_joins_the_family_name_to_the_full_name(self) -> None:
        text = "Mr Lund chaired. Finance Minister Ola Lund signed. Lund left."
        assert named(text) == ["Ola Lund"]

    def test_keeps_the_fullest_form(self) -> None:
        assert named("Ms Sand Holm hosted the round. Envoy Dagny Sand Holm signed.") == [
            "Dagny Sand Holm"
        ]

    def test_keeps_two_of_one_family_apart(self) -> None:
        assert named("Envoy Kari Lund met Envoy Ola Lund.") == ["Kari Lund", "Ola Lund"]

    def test_takes_the_title_from_the_list_rather_than_from_prose(self) -> None:
        text = (
            "The Norwegian team was led by Deputy Minister Kari Lund.\n"
            "# Delegations\n- Norway: Kari Lund, Deputy Minister for Ports and Ferries"
        )
        (person,) = people(text)
        assert person.role == "Deputy Minister for Ports and Ferries"
        assert person.head


class TestHead:
    @pytest.mark.parametrize(
        "text",
        [
            "The Norwegian delegation, led by Envoy Kari Lund, arrived.",
            "The talks were chaired by Ms. Kari Lund.",
            "Kari Lund, who heads the Norwegian team, signed.",
            "Kari Lund, head of the Norwegian delegation, signed.",
            "# Heads of Delegation\n- Norway: Kari Lund, Envoy",
            "Chair: Kari Lund",
        ],
    )
    def test_is_who_led_or_chaired(self, text: str) -> None:
        assert [person.head for person in people(text)] == [True]

    def test_is_nobody_else(self) -> None:
        assert not any(p.head for p in people("Envoys Kari Lund and Ola Berg met."))

    def test_stands_first_in_the_delegation(self) -> None:
        text = (
            "# Delegations\n- Norway: Ola Berg, adviser\n- Latvia: Ilze Bite, envoy\n"
            "- Norway: Kari Lund, head of delegation"
        )
        assert named(text) == ["Kari Lund", "Ola Berg", "Ilze Bite"]

    def test_a_delegation_of_thirty_is_complete(self) -> None:
        names = [f"Kari {chr(65 + n % 26)}{'ab'[n // 26]}lund" for n in range(30)]
        text = "# Participants\n" + "\n".join(f"- {name} (Lakeside)" for name in names)
        assert named(text) == names


class TestOnlyMentioned:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("The ministers met. Analyst Ola Berg said little had changed.", "Ola Berg"),
            ("The ministers met. Former minister Ola Berg criticised it.", "Ola Berg"),
            ("Correspondent Ola Berg attended the round.", "Ola Berg"),
            ("Correspondent Ola Berg spoke. Berg joined the ministers.", "Ola Berg"),
            ("Norwegian Minister Ola Berg did not attend.", "Ola Berg"),
            ("Minister Ola Berg will meet his colleagues in June.", "Ola Berg"),
            ("Apologies: Ola Berg, Kari Lund", "Ola Berg"),
            (
                "Envoys met in May. French President Ola Berg told reporters that he was glad.",
                "Ola Berg",
            ),
        ],
    )
    def test_is_no_participant(self, text: str, name: str) -> None:
        assert name not in named(text)
        assert name in mentioned(text)

    def test_speakers_of_a_party_take_part(self) -> None:
        text = (
            "The bakers' union ratified the contract. Union president Kari Lund said it was fair."
        )
        assert named(text) == ["Kari Lund"]

    def test_the_public_takes_part_where_it_may_speak(self) -> None:
        text = "The town council met.\n# Public comment\nResident Kari Lund asked for lights."
        assert named(text) == ["Kari Lund"]
