"""A memo of ours that carries nothing any more, read by the names of its styles.

Mail gateways and cleaners of metadata take custom XML out of a file. What the page says is still
known part by part; what it was taken from is not.
"""

from collections.abc import Mapping
from functools import cache

from briefing.archive import Archive, open_archive
from briefing.carried import heading
from briefing.carried.adding import Numbers, added, fields_of
from briefing.carried.cells import NotTaken
from briefing.carried.likeness import folded
from briefing.carried.matching import Match
from briefing.carried.ordering import filled
from briefing.carried.rewriting import faults
from briefing.compose import labels
from briefing.compose.labels import Labels
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.model.briefing import Briefing, Title
from briefing.model.memo import Role
from briefing.model.notice import Level, Notice
from briefing.model.parts import PARTS, Stated
from briefing.renderers.said import FIELDS, Said

_SUBJECT = b'w:val="Briefing Subject"'
_TOLD = (
    "The memo carries its briefing no longer. What it says was read from its styles: nothing of "
    "it is cited, and what was left out of the page is not in it."
)
_PRINTS = {"present": "participants", "decisions": "outcomes", "actions": "next_steps"}
_IGNORED = FIELDS | {Role.SUBJECT, Role.NOTE, Role.SOURCE, Role.FOOTER, Role.MARKING}


def is_styled(source: Source) -> bool:
    """Return whether a file is a memo of ours by its styles, whatever it carries."""
    archive = _archive(source)
    try:
        return archive is not None and _SUBJECT in archive["word/styles.xml"]
    except (KeyError, ReadError):
        return False


def by_styles(source: Source) -> Briefing | None:
    """Return what a memo of ours says, as a person's; None for any other file.

    Raises:
        ReadError: It is one, and a part of it is damaged.
    """
    archive = _archive(source) if is_styled(source) else None
    if archive is None:
        return None
    from briefing.carried.word.lines import language_of, lines  # noqa: PLC0415 (late: lxml)

    said = lines(archive, ())
    subjects = [line for line in said if line.kind == Role.SUBJECT]
    if len(subjects) != 1:
        return None
    return _Reading(language_of(archive)).briefing(subjects[0].texts[0], said)


def _archive(source: Source) -> Archive | None:
    if not source.data.startswith(b"PK\x03\x04") or b"word/styles.xml" not in source.data:
        return None
    try:
        return open_archive(source.data, source.name)
    except ReadError:  # its reader will say why
        return None


class _Reading:
    """One memo, line by line."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._words: Labels = labels.load("en")
        self._rows: dict[str, list[Stated]] = {part: [] for part in PARTS}
        self._numbers = Numbers((), ())

    def briefing(self, title: str, said: tuple[Said, ...]) -> Briefing:
        part = ""
        for line in said:
            if line.kind == Role.HEADING:
                part = self._opened(line.texts[0])
            elif line.kind not in _IGNORED:
                self._add(line, "bottom_line" if line.kind == Role.LEAD else part)
        notice = Notice(Level.PROBLEM, _TOLD)
        made = filled(Briefing(Title(title), self._language, notices=(notice,)), self._rows)
        fields = tuple(Match(None, line) for line in said if line.kind in FIELDS)
        return heading.edited(made, fields, self._words)

    def _opened(self, text: str) -> str:
        """Return the part that a heading opens, and keep to the language that it is in."""
        language, part = _headings().get(folded(text).casefold(), ("", ""))
        self._words = labels.load(language) if language else self._words
        return part

    def _add(self, line: Said, part: str) -> None:
        nothing = folded(self._words.words["none_given"])
        if part not in PARTS or folded(line.texts[0]) == nothing:
            return
        fields = fields_of(line, part, self._words)
        wrong = faults(fields, self._words)
        fields = {name: text for name, text in fields.items() if name not in wrong}
        try:
            self._rows[part].append(added(fields, part, self._numbers, self._words, self._language))
        except NotTaken:  # a row without words
            return


@cache
def _headings() -> Mapping[str, tuple[str, str]]:
    """Return the language and the part of each heading that a memo may have."""
    found: dict[str, tuple[str, str]] = {}
    for language in labels.languages():
        for name, label in labels.load(language).parts.items():
            found.setdefault(folded(label).casefold(), (language, _PRINTS.get(name, name)))
    return found
