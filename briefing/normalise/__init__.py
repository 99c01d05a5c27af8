"""Normalise: from an article to what is to be said about it."""

import hashlib
from dataclasses import replace
from typing import TypeVar

from briefing.errors import NothingToSay
from briefing.model.article import Article
from briefing.model.briefing import (
    Briefing,
    Conflict,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    SourceRecord,
    Statement,
)
from briefing.model.notice import Level, Notice
from briefing.normalise.bottom_line import bottom_line_of
from briefing.normalise.conflicts import conflicts_of
from briefing.normalise.datelines import dateline, signed
from briefing.normalise.hearing import listen
from briefing.normalise.languages import is_understood, language_of
from briefing.normalise.outcomes import outcomes_of
from briefing.normalise.people import who_took_part
from briefing.normalise.reactions import reactions_of
from briefing.normalise.reading import Reading, read_closely
from briefing.normalise.steps import steps_of
from briefing.normalise.summary import lead_of, summary_of
from briefing.normalise.title import title_of
from briefing.normalise.when import Dated, event_date
from briefing.normalise.where import event_place
from briefing.vocabulary import load

__all__ = ["normalise"]

_OWNERS = 200  # participants who are looked for in every plan; no memo lists as many


def normalise(article: Article) -> Briefing:
    """Say what an article says, every field with its evidence.

    An article in a language whose words nobody has written down is read for its structure only.

    Raises:
        NothingToSay: There is neither a summary nor a participant, an outcome or a step.
    """
    language = language_of(article)
    reading = _dated(read_closely(article, load(language)))
    briefing = _said(reading) if is_understood(language) else _structure(reading, language)
    if not (briefing.summary or briefing.participants or briefing.outcomes or briefing.next_steps):
        raise NothingToSay(article.source.name, "it holds no sentence that a memo could print.")
    return briefing


def _dated(reading: Reading) -> Reading:
    """Take the day of a dateline for the day of publication where no other is given."""
    if reading.article.published:
        return reading
    line = dateline(reading)
    sent = line.date.iso if line and line.date else signed(reading)
    if not sent or not sent[0].isdigit():
        return reading
    return replace(reading, article=replace(reading.article, published=sent))


def _since(reading: Reading, dated: Dated) -> Reading:
    """Complete deadlines from the day of the event where no day of publication is known."""
    date = dated.date
    known = date is not None and date.basis == "stated"
    return replace(reading, event=date.start) if date and known else reading


def _said(reading: Reading) -> Briefing:
    heard = listen(reading)
    titled, dated, placed = title_of(reading, heard), event_date(reading), event_place(reading)
    participants, mentioned = who_took_part(reading)
    participants = _numbered("p", participants)
    reactions = _numbered("r", reactions_of(reading, heard, participants))
    outcomes = _numbered("o", outcomes_of(reading, heard, reactions, participants))
    steps = _numbered("n", steps_of(_since(reading, dated), heard, participants[:_OWNERS]))
    conflicts = _numbered("c", conflicts_of(reading, heard, outcomes))
    found = {"title": titled.citations, "date": dated.citations, "place": placed.citations}
    return Briefing(
        title=titled.title,
        language=reading.vocabulary.language,
        date=dated.date,
        place=placed.place,
        bottom_line=_numbered("b", bottom_line_of(reading, heard, outcomes, steps, conflicts)),
        summary=_numbered("s", summary_of(reading, heard, reading.article.title)),
        participants=participants,
        mentioned=mentioned,
        outcomes=outcomes,
        next_steps=steps,
        reactions=reactions,
        conflicts=conflicts,
        sources=(_record(reading.article),),
        notices=(*reading.article.notices, *titled.notices, *dated.notices, *placed.notices),
        evidence={field: citations for field, citations in found.items() if citations},
    )


def _structure(reading: Reading, language: str) -> Briefing:
    heard = listen(reading)
    titled, dated, placed = title_of(reading, heard), event_date(reading), event_place(reading)
    text = f"The article’s language ({language}) is not understood: only its structure was read."
    found = {"title": titled.citations, "date": dated.citations, "place": placed.citations}
    article, lead = reading.article, lead_of(reading, heard)
    return Briefing(
        title=titled.title,
        language=language,
        date=dated.date,
        place=placed.place,
        bottom_line=_numbered("b", lead[:1]),
        summary=_numbered("s", lead),
        outcomes=_numbered("o", outcomes_of(reading, heard)),
        next_steps=_numbered("n", steps_of(reading, heard, ())),
        sources=(_record(article),),
        notices=(
            *article.notices,
            Notice(Level.INFO, text, "language"),
            *titled.notices,
            *dated.notices,
            *placed.notices,
        ),
        evidence={field: citations for field, citations in found.items() if citations},
    )


_Numbered = TypeVar("_Numbered", Statement, Participant, Outcome, NextStep, Reaction, Conflict)


def _numbered(letter: str, statements: tuple[_Numbered, ...]) -> tuple[_Numbered, ...]:
    return tuple(replace(s, id=f"{letter}{number}") for number, s in enumerate(statements, 1))


def _record(article: Article) -> SourceRecord:
    text = article.text.encode("utf-8", "surrogatepass")
    return SourceRecord(
        id=1,
        title=article.title,
        publisher=article.publisher,
        author=article.author,
        published=article.published,
        url=article.url or article.source.url,
        credit=article.credit,
        rights=article.rights,
        retrieved=article.source.retrieved,
        sha256=hashlib.sha256(article.source.data).hexdigest(),
        text_sha256=hashlib.sha256(text).hexdigest(),
        text=article.text,
    )
