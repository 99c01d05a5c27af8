"""What was found out about one field of one statement."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.briefing import Citation


class Verdict(StrEnum):
    """How a field stands to the words that it cites."""

    VERBATIM = "verbatim"  # a slice of its quote
    TRIMMED = "trimmed"  # a slice of its quote after safe trims
    DERIVED = "derived"  # made from its quote by a rule, and made again
    EDITED = "edited"  # a person wrote it; the quote does not say it
    UNSUPPORTED = "unsupported"
    UNQUOTED = "unquoted"  # nothing is cited
    UNCHECKED = "not checked"  # known of a source, and not from its text


@dataclass(frozen=True, slots=True)
class Finding:
    """One field beside its evidence. The citations have the offsets at which the quote was found.

    `about` is a statement's id, "title", "date", "place", or "source 1"; a claim of a conflict is
    "c1" with the field "values[0].text".
    """

    about: str
    field: str
    value: str
    verdict: Verdict
    reason: str
    citations: tuple[Citation, ...] = ()
