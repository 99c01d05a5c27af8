"""The subject: the printed title, or one made from the first sentence."""

from dataclasses import dataclass

from briefing.model.briefing import Citation, Title
from briefing.model.notice import Level, Notice
from briefing.normalise.clauses import after_lead, bare_end
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, cite

_LONGEST = 92  # characters
_LEAST = 20  # characters that are left at least


@dataclass(frozen=True, slots=True)
class Titled:
    """A title with its evidence; a printed one needs none."""

    title: Title
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()


def title_of(reading: Reading, heard: tuple[Heard, ...]) -> Titled:
    """Return the article's title, or a slice of its first sentence without a leading date."""
    printed = " ".join((reading.article.title or "").split())
    if printed:
        return Titled(Title(printed))
    if not heard:
        return Titled(Title(reading.article.source.name, derived=True), notices=(_notice(),))
    first = heard[0]
    start, end = _slice(reading, first)
    place = first.place(start, end)
    text = reading.article.words(*place)
    return Titled(Title(text, derived=True), cite(reading, *place), (_notice(),))


def _notice() -> Notice:
    text = "The article prints no title; this one was made from its first sentence."
    return Notice(Level.GUESS, text, "title")


def _slice(reading: Reading, heard: Heard) -> tuple[int, int]:
    start = after_lead(heard, max(0, len(heard.raw) - _LEAST), reading.vocabulary)
    end = bare_end(heard.raw, len(heard.raw))
    if end - start > _LONGEST:
        end = _break(reading, heard, start)
    return start, end


def _break(reading: Reading, heard: Heard, start: int) -> int:
    """Return the best place to stop: a clause's end, a preposition, else a word's end."""
    limit = start + _LONGEST
    text = heard.cues[start:limit]
    comma = text.rfind(", ")
    if comma > _LONGEST // 2:
        return start + comma
    joints = [match.start() for match in reading.vocabulary.pattern("titles.breaks").finditer(text)]
    if joints and joints[-1] > _LONGEST // 3:
        return start + len(text[: joints[-1]].rstrip())
    space = text.rfind(" ")
    return start + space if space > 0 else limit
