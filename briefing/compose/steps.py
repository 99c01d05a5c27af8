"""What is to happen: as a line that says each thing once, and as a row of who, what, by when."""

from dataclasses import dataclass

from babel import Locale

from briefing.compose import dates
from briefing.compose.line import Line, begun, says
from briefing.derive.dates import dates_in
from briefing.model.briefing import Due, NextStep
from briefing.vocabulary import load, lower, people


@dataclass(frozen=True, slots=True)
class Action:
    """A row of the list of actions. None where the source does not say."""

    id: str
    action: str
    owner: str | None
    due: str | None


def line(step: NextStep, language: str, locale: Locale) -> Line:
    """Return what is to happen, who will do it and by when, each said once."""
    owner = step.owner if step.owner and not says(step.action, step.owner) else None
    due = _untold(step.due, step.action, language, locale) if step.due else None
    text = step.action if owner else begun(step.action)
    return Line(
        step.id,
        text.rstrip(".") if due else text,
        owner=begun(owner) if owner else None,
        due=due,
        closely=due is not None and _first(due) in load(language).words("due.closely"),
    )


def action(step: NextStep, language: str, locale: Locale) -> Action:
    """Return what is to happen, who will do it and by when, each in its own column."""
    return Action(
        step.id,
        begun(step.action.rstrip(".")),
        begun(step.owner) if step.owner else None,
        begun(_due(step.due, language, locale)) if step.due else None,
    )


def _untold(due: Due, action: str, language: str, locale: Locale) -> str | None:
    """Return what is still to be said of when; a weekday says little under a memo's own date."""
    if not says(action, due.text):
        return _midway(_due(due, language, locale), language)
    relative = due.precision == "day" and not any(map(str.isdigit, due.text))
    return dates.written(due.date, locale) if due.date and relative else None


def _due(due: Due, language: str, locale: Locale) -> str:
    """Return the date as the locale writes it where the day is known, else the source's words.

    What governs the date stays in front of it: a deadline is not a day. The words of a source in
    another language than the labels' stay as they are.
    """
    if locale.language != language:
        return due.text
    found = next(iter(dates_in(due.text, None, language)), None)
    if due.date is None or due.precision != "day" or found is None:
        return due.text
    return due.text[: found.start] + dates.written(due.date, locale)


def _midway(due: str, language: str) -> str:
    """Return the words for the middle of a line: what opened the source's sentence is small.

    A month, a weekday or a noun keeps its capital; only what leads a date gives it up.
    """
    first = _first(due)
    leads = load(language).pattern("due.leads").fullmatch(first)
    grammar = people.load(language)
    noun = grammar.words("grammar.capital_nouns") and first in grammar.phrases("dates.parts")
    return due[:1].lower() + due[1:] if leads and not noun else due


def _first(due: str) -> str:
    return lower(due).replace("'", "’").split(" ", 1)[0]
