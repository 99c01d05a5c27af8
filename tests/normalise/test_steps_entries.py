"""Entries of lists that hand out what is to be done."""

from briefing import pipeline
from briefing.model.article import Source
from briefing.model.briefing import NextStep, Participant
from briefing.normalise.hearing import listen
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading


def steps(text: str) -> tuple[NextStep, ...]:
    read = reading(text, "2031-03-04")
    return steps_of(read, listen(read), (Participant("p1", "Anna Velde"),))


def test_an_entry_may_say_last_who_takes_it_on() -> None:
    found = steps("- Gravel for the pier, Anna Velde to report by 5 May\n- Fees, none")
    assert [(s.action, s.owner) for s in found] == [
        ("Gravel for the pier, Anna Velde to report", "Anna Velde")
    ]


def test_what_two_take_on_is_two_steps() -> None:
    found = steps("- Anna Velde to follow up\n- Erik Lund to follow up")
    assert [(s.action, s.owner) for s in found] == [
        ("follow up", "Anna Velde"),
        ("follow up", "Erik Lund"),
    ]


def test_a_numbered_heading_and_its_day_are_one_step() -> None:
    text = b"# Minutes\n\nAll went well.\n\n## 7. Next meeting\n\nOn 5 May 2031 at noon"
    (step,) = pipeline.extract(Source("minutes.md", text)).next_steps
    assert step.action == "Next meeting On 5 May 2031 at noon"
    assert step.due is not None
    assert step.due.date == "2031-05-05"
