"""A briefing as its page tells it now: what was changed, taken out, added or put elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.carried import heading
from briefing.carried.adding import Numbers, added, fields_of
from briefing.carried.another import refuse_another
from briefing.carried.cells import Fields, NotTaken, changes
from briefing.carried.likeness import alike, same
from briefing.carried.matching import Match, matched
from briefing.carried.ordering import filled, ordered
from briefing.carried.printed import Printed
from briefing.carried.rewriting import faults as faults_of
from briefing.carried.rewriting import rewritten
from briefing.compose import labels
from briefing.compose.labels import Labels
from briefing.model.briefing import Briefing
from briefing.model.memo import Role
from briefing.model.notice import Level, Notice
from briefing.model.parts import PARTS, SAYS, Stated, parts, statements
from briefing.renderers.said import TITLE, Said

_WORDS = frozenset((Role.BODY, Role.ITEM, Role.LEAD, "people", "actions"))


def edited(briefing: Briefing, page: Printed, now: Sequence[Said], name: str) -> Briefing:
    """Return the briefing that a page was printed from as the page tells it now.

    A statement that was changed or added is marked as edited; one that was taken out is told in a
    notice; all others keep their evidence. What cannot be taken over is told as a problem.

    Raises:
        ReadError: The page is another memo's, or a second memo was put into it.
    """
    matches = matched(page.lines, now)
    refuse_another(matches, name)
    if [line.texts for line in now] == [line.texts for line in page.lines]:
        return briefing
    words = _labels(page.locale)
    edits = _Edits(briefing, words)
    edits.read(matches)
    return heading.edited(edits.briefing(page), matches, words)


def _labels(locale: str) -> Labels:
    language = locale.split("-")[0].lower()
    return labels.load(language if language in labels.languages() else "en")


class _Edits:
    """What is found out about the statements of one briefing, line by line."""

    def __init__(self, briefing: Briefing, words: Labels) -> None:
        self._old, self._words = briefing, words
        self._made = {statement.id: statement for statement in statements(briefing)}
        self._part_of = {row.id: part for part, rows in parts(briefing) for row in rows}
        self._notes = {conflict.id for conflict in briefing.conflicts}
        self._numbers = Numbers((*self._made, *self._notes), briefing.notices)
        self._notices: list[Notice] = []
        self._now: dict[str, list[str]] = {part: [] for part in PARTS}
        self._without: set[str] = set()  # ids of conflicts

    def read(self, matches: Sequence[Match]) -> None:
        """Take in every line, in the order of the file."""
        of_page = self._parts_of_page(matches)
        part = ""
        for match in matches:
            before, now = match.printed, match.now
            if before is not None:
                part = of_page.get(before.part, "")
            if now is None:
                self._gone(before)
            elif before is None:
                self._new(now, part)
            elif before.id in self._made:
                self._kept(before, now)
            elif before.id in self._notes and not same(before, now):
                self._tell(before.id, "what was written about a contradiction")
            elif before.kind == Role.BODY and not alike(before, now):
                self._new(now, part)

    def briefing(self, page: Printed) -> Briefing:
        """Return the briefing with all of it."""
        conflicts = (
            each
            for each in self._old.conflicts
            if each.id not in self._without and each.about in self._made
        )
        printed = [line.id for line in page.lines if line.id and line.id in self._part_of]
        rows = {part: self._rows(part, of_part, printed) for part, of_part in parts(self._old)}
        return replace(
            filled(self._old, rows),
            conflicts=tuple(conflicts),
            notices=(*self._old.notices, *dict.fromkeys(self._notices)),
        )

    def _rows(self, part: str, old: Sequence[Stated], printed: Sequence[str]) -> list[Stated]:
        before = [name for name in printed if self._part_of[name] == part]
        names = ordered([row.id for row in old], before, self._now[part])
        return [self._made[name] for name in names if name in self._made]

    def _parts_of_page(self, matches: Sequence[Match]) -> dict[str, str]:
        """Return the part of the briefing that each part of the page prints."""
        named = {part: part for part in PARTS}
        for match in matches:
            if match.printed and match.printed.id in self._part_of:
                named[match.printed.part] = self._part_of[match.printed.id]
        return named

    def _kept(self, before: Said, now: Said) -> None:
        statement = self._made[before.id or ""]
        part = self._part(statement, before, now)
        if statement.id not in self._now[part]:
            self._now[part].append(statement.id)
        if same(before, now):
            return
        try:
            changed = self._sound(changes(statement, before, now, self._words), now)
            if changed.get(SAYS[type(statement)]) == "":
                self._now[part].remove(statement.id)
                self._gone(before)
            elif changed:
                made = rewritten(statement, changed, self._words, self._old.language)
                self._made[statement.id] = made
        except NotTaken as error:
            self._tell(statement.id, f"“{_short(now)}”", str(error))

    def _part(self, statement: Stated, before: Said, now: Said) -> str:
        """Return the part that a statement stands in now: another one if its style says so."""
        part = self._part_of[statement.id]
        styles = {"bottom_line": Role.LEAD, "summary": Role.ITEM}
        if before.kind == now.kind or styles.get(part) != before.kind:
            return part
        return next((name for name, kind in styles.items() if kind == now.kind), part)

    def _sound(self, changed: Fields, line: Said) -> Fields:
        """Return the fields that can hold what they say; the others are told."""
        faults = faults_of(changed, self._words)
        for why in faults.values():
            self._tell(line.id, f"a cell of “{_short(line)}”", why)
        return {name: text for name, text in changed.items() if name not in faults}

    def _gone(self, before: Said | None) -> None:
        if before is None or before.id is None or before.id == TITLE:
            return
        if before.id in self._notes:
            self._without.add(before.id)
        elif any(before.id in names for names in self._now.values()):
            return  # it was printed twice
        elif self._made.pop(before.id, None) is None:
            return
        text = f"Taken out of the memo in Word: “{_short(before)}”."
        self._notices.append(Notice(Level.INFO, text, before.id))

    def _new(self, line: Said, part: str) -> None:
        try:
            if part not in PARTS or (line.kind not in _WORDS and part != "outcomes"):
                raise NotTaken("it stands in no part of the briefing")
            fields = self._sound(fields_of(line, part, self._words), line)
            made = added(fields, part, self._numbers, self._words, self._old.language)
        except NotTaken as error:
            self._tell(None, f"“{_short(line)}”", str(error))
            return
        self._made[made.id] = made
        self._now[part].append(made.id)

    def _tell(self, about: str | None, what: str, why: str = "change it in the file") -> None:
        text = f"Not taken over from the memo in Word: {what}; {why}."
        self._notices.append(Notice(Level.PROBLEM, text, about))


def _short(line: Said) -> str:
    text = " | ".join(line.texts)
    return text if len(text) <= 80 else f"{text[:79]}…"
