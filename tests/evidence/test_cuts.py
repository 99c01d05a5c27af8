"""What may be left behind in a sentence, and what may not."""

from functools import partial

import pytest

from briefing.evidence.cuts import Licence, loss
from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import load
from tests.steps import steps

PLAIN, STEP, SAID = Licence(), Licence(plans=True), Licence(reports=True)


def lost(sentence: str, slice_: str, licence: Licence = PLAIN) -> str | None:
    start = sentence.index(slice_)
    return loss(sentence, Span(start, start + len(slice_)), licence, load("en"))


@pytest.mark.parametrize(
    ("sentence", "slice_", "word"),
    [
        ("Norway rejected claims that Iceland agreed.", "Iceland agreed", "claims"),
        ("No date was set.", "date was set", "No"),
        ("Nobody, he wrote, was hurt.", "was hurt", "Nobody"),
        ("If it rains, they will meet.", "they will meet", "If"),
        ("They will meet if it is dry.", "They will meet", "if"),
        ("They may meet again.", "meet again", "may"),
        ("They are said to have met.", "have met", "said"),
        ("The deal is off, said the envoy.", "The deal is off", "said"),
        ("The deal is off, the envoy added.", "The deal is off", "the envoy added"),
        ("The deal, reportedly, is off.", "is off", "reportedly"),
        ("They swore to pay the fee.", "pay the fee", "They swore to"),
        ("They agreed on nothing.", "They agreed", "nothing"),
        ("Many in Riga are sure the fee will rise.", "the fee will rise", "Riga are sure"),
        ("The plan for a pool was scrapped.", "The plan for a pool", "was"),
        ("The mine will reopen when prices rise.", "The mine will reopen", "when"),
        ("The plan is not ready.", "The plan is not", "not"),
        ("Instead of the fee, they refused to pay.", "pay", "Instead of"),
    ],
)
def test_what_may_not_be_left_behind(sentence: str, slice_: str, word: str) -> None:
    assert lost(sentence, slice_) == word


@pytest.mark.parametrize(
    ("sentence", "slice_"),
    [
        ("No treaty was signed, but the envoys met.", "the envoys met"),
        ("The envoys met, although no treaty was signed.", "The envoys met"),
        ("The roster changes, they agreed, after a talk.", "The roster changes"),
        ("In May they met in Riga.", "they met in Riga"),
        ("The chamber voted 5–4 to close the pool.", "close the pool"),
        ("The chamber confirmed that the pool is closed.", "the pool is closed"),
        ("They met to ask whether it will rain.", "They met"),
        ("The fee rose; critics said it was unfair.", "The fee rose"),
        ("They voted to pay in May instead of June and to close the pool.", "close the pool"),
        ("* The fee rose.", "The fee rose."),
        ("12) The fee rose.", "The fee rose."),
        ("– (a) The fee rose.", "The fee rose."),
    ],
)
def test_what_may_be_left_behind(sentence: str, slice_: str) -> None:
    assert lost(sentence, slice_) is None


def test_a_next_step_may_leave_its_plan_behind() -> None:
    sentence = "The envoys plan to meet in Riga."
    assert lost(sentence, "meet in Riga") == "plan"
    assert lost(sentence, "meet in Riga", STEP) is None
    assert lost("The envoys do not plan to meet.", "meet", STEP) == "not"


def test_a_reaction_may_leave_its_verb_behind() -> None:
    assert lost("Residents said the fee is unfair.", "the fee is unfair") == "said"
    assert lost("Residents said the fee is unfair.", "the fee is unfair", SAID) is None
    assert lost("Residents said that the fee is unfair.", "the fee is unfair", SAID) is None
    assert lost("Residents denied the fee is unfair.", "the fee is unfair", SAID) == "denied"


@pytest.mark.parametrize("unit", ["a", "a ", ", a", "said ", "not ", ", told a ", "that "])
def test_four_times_the_sentence_takes_four_times_the_steps(unit: str) -> None:
    def look(count: int) -> None:
        lost(f"{unit * count} they met. {unit * count}", "they met")

    look(10)
    short, long = (steps(partial(look, count)) for count in (5_000, 20_000))
    assert long < 4.5 * short + 100
