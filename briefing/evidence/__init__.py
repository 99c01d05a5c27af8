"""Does the source say so? Every field of every statement beside the words that it cites."""

from briefing.evidence.examining import examine
from briefing.evidence.finding import Finding, Verdict
from briefing.evidence.keeping import keep_supported, mark_edited

__all__ = ["Finding", "Verdict", "examine", "keep_supported", "mark_edited"]
