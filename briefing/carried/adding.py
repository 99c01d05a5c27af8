"""A line that a person added to a memo, as a statement of its part."""

import re
from collections.abc import Iterable

from briefing.carried.cells import COLUMNS, Fields, NotTaken, is_nothing
from briefing.carried.rewriting import rewritten
from briefing.compose.labels import Labels
from briefing.model.briefing import Mention, NextStep, Outcome, Participant, Reaction, Statement
from briefing.model.notice import Notice
from briefing.model.parts import PARTS, SAYS, Stated
from briefing.renderers.said import Said

_LETTERS = {
    "bottom_line": "b",
    "summary": "s",
    "participants": "p",
    "mentioned": "m",
    "outcomes": "o",
    "next_steps": "n",
    "reactions": "r",
}
_LEFT_OUT = re.compile(r"([a-z]\w*) was left out")
_ID = re.compile(r"([a-z])([0-9]{1,9})")
_BEFORE = {"next_steps": "owner", "reactions": "by"}  # in bold, before a colon


class Numbers:
    """The next free number of each letter; those that were left out are not free."""

    def __init__(self, ids: Iterable[str], notices: Iterable[Notice]) -> None:
        told = (found[1] for note in notices if (found := _LEFT_OUT.match(note.text)))
        self._last: dict[str, int] = {}
        for name in (*ids, *told):
            if match := _ID.fullmatch(name):
                self._last[match[1]] = max(self._last.get(match[1], 0), int(match[2]))

    def next_of(self, part: str) -> str:
        """Return the next free id of a part's statements."""
        letter = _LETTERS[part]
        self._last[letter] = self._last.get(letter, 0) + 1
        return f"{letter}{self._last[letter]}"


def fields_of(line: Said, part: str, words: Labels) -> Fields:
    """Return the fields of a line: by its columns, the words in bold before it, and a comma."""
    main = SAYS[PARTS[part]]
    fields = dict(zip(COLUMNS.get(line.kind, (main,)), line.texts, strict=False))
    fields = {name: "" if is_nothing(text, words) else text for name, text in fields.items()}
    said = fields.get(main, "")
    if part in _BEFORE and line.lead.endswith(":") and said.startswith(line.lead):
        fields[_BEFORE[part]] = line.lead[:-1].strip()
        fields[main] = said[len(line.lead) :].strip()
    if part == "participants" and ", " in said:
        fields["name"], fields["role"] = (text.strip() for text in said.split(",", 1))
    return fields


def added(fields: Fields, part: str, numbers: Numbers, words: Labels, language: str) -> Stated:
    """Return the statement that a new line of a part makes, marked as a person's.

    Raises:
        NotTaken: It says nothing that such a statement must say.
    """
    main = fields.get(SAYS[PARTS[part]])
    if not main:
        raise NotTaken("it does not say what it is about")
    given = {name: text for name, text in fields.items() if text}
    return rewritten(_bare(part, numbers.next_of(part), main), given, words, language)


def _bare(part: str, name: str, main: str) -> Stated:
    """Return a statement that says only what it must."""
    match part:
        case "participants":
            return Participant(name, main)
        case "outcomes":
            return Outcome(name, main)
        case "next_steps":
            return NextStep(name, main)
        case "reactions":
            return Reaction(name, main)
        case "mentioned":
            return Mention(name, main)
    return Statement(name, main)
