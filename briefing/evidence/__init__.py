"""Does the source say so? Every field of every statement beside the words that it cites."""

from briefing.evidence.edits import edited, mark_edited, unsupported
from briefing.evidence.examining import examine
from briefing.evidence.finding import Finding, Verdict
from briefing.evidence.keeping import keep_supported
from briefing.evidence.records import examine_sources

__all__ = [
    "Finding",
    "Verdict",
    "edited",
    "examine",
    "examine_sources",
    "keep_supported",
    "mark_edited",
    "unsupported",
]
