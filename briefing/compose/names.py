"""File names that a person can file by: ASCII, at most 70 characters, the same for every format."""

import re

from anyascii import anyascii

from briefing.model.briefing import Briefing
from briefing.model.style import Style

_MOST = 70 - len(".docx")
_DRAFT = "DRAFT"  # in every language: people sort by it
_LONGEST = 24  # characters of a place or a reference, so that a title has room
_APART = re.compile(r"[^a-z0-9]+")
_FIELD = re.compile(r"_?\{(\w+)\}")


def stem(briefing: Briefing, style: Style, cleared: bool = False) -> str:
    """Return the file name without its suffix, after the style's pattern.

    `{date}` is the event's, `{title}` the subject's words as far as they fit, `{place}` and
    `{reference}` what they say, `{status}` DRAFT until the briefing is `cleared` where the house
    asks for that; a pattern without it has it at its end. What is not given is left out with the
    underscore before it.
    """
    draft = style.approval == "required" and not cleared
    pattern = style.file_name
    if draft and "{status}" not in pattern:
        pattern += "_{status}"
    values = {
        "date": briefing.date.start.lstrip("-") if briefing.date else "",
        "status": _DRAFT if draft else "",
        "reference": _shortened(_slug(briefing.memo.reference or ""), _LONGEST),
        "place": _shortened(_slug(briefing.place or ""), _LONGEST),
        "title": _slug(briefing.title.text) or "untitled",
    }
    for name in ("place", "title"):
        kept = _filled(pattern, {**values, name: "x", "title": "x"})
        values[name] = _shortened(values[name], _MOST - len(kept) + 1)
    return _filled(pattern, values)


def _filled(pattern: str, values: dict[str, str]) -> str:
    def fill(match: re.Match[str]) -> str:
        value = values.get(match[1], "")
        return match[0].replace(f"{{{match[1]}}}", value) if value else ""

    return _FIELD.sub(fill, pattern).strip("_")


def _slug(text: str) -> str:
    letters = anyascii(re.sub(r"(?<=\w)\.(?=\w)", "", text)).lower()
    return _APART.sub("-", letters.replace("'", "")).strip("-")


def _shortened(slug: str, room: int) -> str:
    if len(slug) <= room:
        return slug
    whole_words = slug[: room + 1].rpartition("-")[0]
    return (whole_words or slug[:room]).strip("-")
