"""File names that a person can file by: ASCII, at most 70 characters, the same for every format."""

import re

from anyascii import anyascii

from briefing.model.briefing import Briefing
from briefing.model.style import Style

_MOST = 70 - len(".docx")
_APART = re.compile(r"[^a-z0-9]+")
_FIELD = re.compile(r"_?\{(\w+)\}")


def stem(briefing: Briefing, style: Style) -> str:
    """Return the file name without its suffix, after the style's pattern.

    `{date}` is the event's, `{title}` the subject's words as far as they fit, `{place}` and
    `{reference}` what they say; what is not given is left out with the underscore before it.
    """
    values = {
        "date": briefing.date.start.lstrip("-") if briefing.date else "",
        "place": _slug(briefing.place or ""),
        "reference": _slug(briefing.memo.reference or ""),
        "title": "",
    }
    room = _MOST - len(_filled(style.file_name, {**values, "title": "x"})) + 1
    values["title"] = _shortened(_slug(briefing.title.text), room) or "untitled"
    return _filled(style.file_name, values)


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
