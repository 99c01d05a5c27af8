"""By when: the phrase that says so, and its date where it has one."""

from briefing.derive.dates import dates_in
from briefing.model.briefing import Due
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.vocabulary import lower

_MONTH = len("2031-03")  # minutes are often published after what they plan for the same month
_LEAD = 40  # characters of the longest words before a due phrase ("no later than the end of")


def due_in(reading: Reading, heard: Heard, start: int, end: int) -> tuple[int, int] | None:
    """Find the phrase between two offsets of a sentence that says by when.

    A deadline counts ("by", "before"), else the last phrase, since "planned for May, put off to
    June" names the new date last. What governs a date belongs to it: "before the end of".
    """
    dates = dates_in(heard.raw[start:end], None, reading.vocabulary.language)
    found = [(date.start, date.end) for date in dates]
    pattern = reading.vocabulary.pattern("due.phrases")
    found += [match.span() for match in pattern.finditer(heard.cues[start:end])]
    spans = sorted({(first, last) for first, last in found}, key=lambda span: (span[1], -span[0]))
    said = reading.vocabulary.ending("due.reported")
    gone = reading.vocabulary.pattern("due.bygone")
    spans = [s for s in spans if not gone.fullmatch(heard.cues, start + s[0], start + s[1])]
    kept = [s for s in spans if not said.search(heard.cues[start : start + s[0]].rstrip()[-40:])]
    if not kept:
        return None
    deadline = reading.vocabulary.ending("due.deadlines")
    near = (heard.cues[start : start + s[0]].rstrip()[-_LEAD:] for s in kept)
    deadlines = [s for s, before in zip(kept, near, strict=True) if deadline.search(before)]
    first, last = (deadlines or kept)[-1]
    for name in ("due.governing", "due.hedges"):
        first = _led_by(reading, heard.cues[start : start + first], name)
    return start + first, start + last


def _led_by(reading: Reading, before: str, name: str) -> int:
    """Return where the words begin that end a text; its length if there are none."""
    offset = max(0, len(before) - _LEAD)
    near = before[offset:].rstrip()
    found = reading.vocabulary.ending(name).search(near)
    return offset + found.start() if found else len(before)


def is_past(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a due phrase names a time before the article was published."""
    published = reading.article.published
    due, _ = due_of(reading, start, end)
    if due.date is None or published is None:
        return False
    return due.precision != "week" and due.date[:_MONTH] < published[: len(due.date)][:_MONTH]


def due_of(reading: Reading, start: int, end: int) -> tuple[Due, str | None]:
    """Make the due date of a phrase, and name the rule if it has a calendar date."""
    text = reading.article.words(start, end)
    published = reading.article.published
    since = published or reading.event
    for date in dates_in(text, since, reading.vocabulary.language, forward=True):
        if date.relative and not published:
            continue  # the event's day gives a year, not the day from which "Tuesday" counts
        if date.iso and date.precision and not date.iso.startswith("--"):
            rule = "due.relative" if date.relative else "due.stated"
            return Due(text, date.iso, date.precision), rule
    return Due(text), None


def before_due(reading: Reading, heard: Heard, start: int, end: int, due: tuple[int, int]) -> int:
    """Return where an action ends that a due phrase closes; `end` if the phrase stands inside."""
    rest = lower(heard.raw[due[1] : end]).strip(" .,;")
    if due[0] <= start or not reading.vocabulary.pattern("due.courtesy").fullmatch(rest):
        return end
    lead = reading.vocabulary.ending("due.leads")
    text = heard.cues[start : due[0]].rstrip(" ,")
    while match := lead.search(text[-_LEAD:]):
        text = text[: len(text) - len(match[0])].rstrip(" ,")
    return start + len(text) if text else end
