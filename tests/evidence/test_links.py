"""Whose role is it, and whose status? What stands next to what decides."""

from functools import partial

import pytest

from briefing.evidence import examine
from briefing.evidence.links import Tie, belongs, named_in
from briefing.evidence.source_text import Span, source_text
from briefing.model.briefing import Briefing, Citation, Outcome, Participant, SourceRecord, Title
from briefing.vocabulary import load
from briefing.vocabulary.evidence import load as load_evidence
from tests.steps import steps

EN = load("en")
NAMES = {"p1": "Ida Holm", "p2": "Juris Ozols"}
BOTH = set(NAMES)


def owners(sentence: str, phrase: str, field: str, language: str = "en") -> set[str]:
    text = source_text(sentence, load(language), whole=True)
    everybody = named_in(text, NAMES)
    start = text.text.index(phrase)
    span = Span(start, start + len(phrase))
    names = {id_: place for place, id_ in reversed(everybody)}
    ties = {who: Tie(who, field, load_evidence(language)) for who in names}
    return {who for who, name in names.items() if belongs(text, span, name, ties[who], everybody)}


@pytest.mark.parametrize(
    ("sentence", "phrase", "field", "ids"),
    [
        ("Ida Holm, the mayor, met Juris Ozols.", "mayor", "role", {"p1"}),
        ("Mayor Ida Holm met Juris Ozols.", "Mayor", "role", {"p1"}),
        ("Ida Holm met the envoy, Juris Ozols.", "envoy", "role", {"p2"}),
        ("Ministers Ida Holm and Juris Ozols met.", "Ministers", "role", {"p1", "p2"}),
        ("Ida Holm met Juris Ozols of Latvia.", "Latvia", "affiliation", {"p2"}),
        ("Ida Holm and Juris Ozols of Latvia left.", "Latvia", "affiliation", {"p1", "p2"}),
        ("Ida Holm met Latvia's envoy Juris Ozols.", "Latvia", "affiliation", {"p2"}),
        ("Latvian envoy Juris Ozols met Ida Holm.", "Latvian", "affiliation", {"p2"}),
        ("Latvia: Juris Ozols, envoy\nNorway: Ida Holm", "Norway", "affiliation", {"p1"}),
        ("Holm left. Ozols, the envoy, stayed.", "envoy", "role", {"p2"}),
        ("Ida Holm left.\nAlso there: Latvia", "Latvia", "affiliation", {"p1"}),
        ("Ida Holm, and her Latvian colleague, Juris Ozols", "Latvian", "affiliation", {"p2"}),
        ("Ida Holm spoke. For Latvia, Juris Ozols agreed.", "Latvia", "affiliation", {"p2"}),
        ("Ministers Ida Holm (Norway) and Dr. Juris Ozols", "Ministers", "role", {"p1", "p2"}),
        ("Ida Holm (chair), Juris Ozols (clerk)", "clerk", "role", {"p2"}),
        ("Ida Holm left.\nEnvoy\nJuris Ozols, envoy", "envoy", "role", {"p2"}),
    ],
)
def test_whose_it_is(sentence: str, phrase: str, field: str, ids: set[str]) -> None:
    names = {id_ for _, id_ in named_in(source_text(sentence, EN, whole=True), NAMES)}
    assert owners(sentence, phrase, field) == ids & names


@pytest.mark.parametrize(
    ("language", "sentence", "phrase", "ids"),
    [
        (
            "fr",
            "La délégation norvégienne comprenait Ida Holm et Juris Ozols.",
            "norvégienne",
            BOTH,
        ),
        ("fr", "Ida Holm signe. Pour la Lettonie, Juris Ozols a signé.", "Lettonie", {"p2"}),
        ("es", "Por la parte noruega participaron Ida Holm y Juris Ozols.", "noruega", BOTH),
        ("es", "Ida Holm, y su colega letón, Juris Ozols, firmaron.", "letón", {"p2"}),
        ("de", "Ida Holm sprach. Für Lettland sprach Juris Ozols.", "Lettland", {"p2"}),
    ],
)
def test_whose_affiliation_it_is_elsewhere(
    language: str, sentence: str, phrase: str, ids: set[str]
) -> None:
    assert owners(sentence, phrase, "affiliation", language) == ids


def test_a_name_is_found_whole_or_by_its_last_word() -> None:
    text = source_text("Ida Holm spoke. Holm’s plan (Ozols) passed; Holmgren left.", EN, whole=True)
    found = [(text.text[place.start : place.end], id_) for place, id_ in named_in(text, NAMES)]
    assert found == [("Ida Holm", "p1"), ("Holm", "p1"), ("Ozols", "p2")]


def test_four_times_the_statements_take_four_times_the_steps() -> None:
    few, many = (_table(count) for count in (250, 1_000))
    assert {finding.verdict.value for finding in examine(many)} == {"verbatim"}
    assert steps(partial(examine, many)) < 4.5 * steps(partial(examine, few))


def _table(count: int) -> Briefing:
    """Return a briefing of a table of people and what was agreed with each."""
    lines = [f"Name{n} Last{n}, minister {n} | Fee {n} | Agreed on {n}" for n in range(count)]
    text = "\n".join(lines)
    people, rows, at = [], [], 0
    for number, line in enumerate(lines):
        name, role = line.split(" | ")[0].split(", ")
        start = at + len(name) + 2
        cited = {
            "name": (Citation(1, at, at + len(name), name),),
            "role": (Citation(1, start, start + len(role), role),),
        }
        people.append(Participant(f"p{number}", name, role, evidence=cited))
        said = line.rpartition(" | ")[2]
        where = at + len(line) - len(said)
        shown = {"outcome": (Citation(1, where, at + len(line), said),)}
        rows.append(Outcome(f"o{number}", said, evidence=shown))
        at += len(line) + 1
    return Briefing(
        Title("Fee 1"), "en", participants=tuple(people), outcomes=tuple(rows),
        sources=(SourceRecord(1, text=text),),
    )  # fmt: skip


def test_half_a_character_is_no_obstacle() -> None:
    text = "Ida \ud800 Holm left."
    cited = {"name": (Citation(1, 0, 10, "Ida \ud800 Holm"),)}
    person = Participant("p1", "Ida \ud800 Holm", evidence=cited)
    record = SourceRecord(1, text=text, text_sha256="0")
    briefing = Briefing(Title("left"), "en", participants=(person,), sources=(record,))
    assert [finding.verdict.value for finding in examine(briefing)] == [
        "verbatim",
        "verbatim",
        "unsupported",
    ]
