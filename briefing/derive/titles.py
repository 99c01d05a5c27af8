"""The title of one person, from a title that several share: "Councilors" makes "Councilor"."""

import re

from briefing.vocabulary.people import load

RULE = "role.singular"
"""The rule of a title that `singular` makes from its quote."""

_TAIL = re.compile(r"\s(?:of|for|to|on|at|in)\s")
_ENDINGS = (("men", "man"), ("ies", "y"), ("s", ""))


def singular(title: str, language: str) -> str | None:
    """Return the title in the singular; None if its noun is no plural of a known one."""
    tail = _TAIL.search(title)
    end = tail.start() if tail else len(title)
    start = title.rfind(" ", 0, end) + 1
    noun = title[start:end]
    for plural, ending in _ENDINGS:
        one = noun.removesuffix(plural) + ending
        if noun.endswith(plural) and one.lower() in load(language).words("roles.heads"):
            return title[:start] + one + title[end:]
    return None
