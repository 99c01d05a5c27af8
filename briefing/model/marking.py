"""Markings: who may read a memo. The labels of FIRST's Traffic Light Protocol are exact.

Standard: "Traffic Light Protocol (TLP)", FIRST Standards Definitions and Usage Guidance, version
2.0, August 2022, section 2: capitals, no space, English in every language. Any other marking is the
house's own words on one line.
"""

import re

TLP = ("TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR")
"""The labels of version 2.0, strictest first."""

LONGEST = 80
"""Characters; whether a marking is short enough for its line is measured by the layout."""

_LABEL = re.compile(r"\btlp[^\w,;/]*[\w+]*", re.IGNORECASE)
_WHOLE = re.compile(r"tlp|traffic light", re.IGNORECASE)
_APART = re.compile(r"[^A-Z+]+")
_SPELT = {_APART.sub("", label): label for label in TLP}
_OF_VERSION_1 = {"TLPWHITE": "TLP:CLEAR"}


def fault(marking: str) -> str | None:
    """Return what is wrong with a marking, or None; see `exact` for what is set right first."""
    if not marking.isprintable():
        return "a marking is one line of letters, digits and signs."
    if len(marking) > LONGEST:
        return f"a marking has at most {LONGEST} characters, and this has {len(marking)}."
    named = [exact(marking)] if _WHOLE.match(marking) else _LABEL.findall(marking)
    wrong = next((label for label in named if label not in TLP), None)
    if wrong is None:
        return None
    known = f"TLP 2.0 has {', '.join(TLP)}."
    renamed = _OF_VERSION_1.get(_letters(wrong))
    if renamed:
        return f"“{wrong}” is of TLP 1.0, and version 2.0 calls it {renamed}; {known}"
    return f"“{wrong}” is not a label of TLP; {known}"


def exact(marking: str) -> str:
    """Return a marking as it is printed: a label of the protocol in its own spelling."""
    return _SPELT.get(_letters(marking), marking)


def _letters(marking: str) -> str:
    return _APART.sub("", marking.upper())
