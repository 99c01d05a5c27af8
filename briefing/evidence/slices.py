"""Is a value a slice of a text, cut between words and not inside a number or a negated word?"""

import re
from collections.abc import Iterator

from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import Governing

_MOST = 200  # places that are looked at; a value that stands oftener says little
_FIGURE_BEFORE = re.compile(r"\d[.,:/–-]$|(?:^|[\s(])[-−]$")
_FIGURE_AFTER = re.compile(r"[.,:/–-]?\d|\s?%")
_SHORT_FORM = re.compile(r"[’']t\b")


def slices(value: str, text: str, within: Span, words: Governing) -> Iterator[Span]:
    """Yield where a folded value stands in a folded text, whole words only."""
    start = text.find(value, within.start, within.end) if value else -1
    for _ in range(_MOST):
        if start < 0:
            return
        span = Span(start, start + len(value))
        if _is_whole(text, span, words):
            yield span
        start = text.find(value, start + 1, within.end)


def _is_whole(text: str, span: Span, words: Governing) -> bool:
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 12]
    first, last = text[span.start], text[span.end - 1]
    if first.isalnum() and (before[-1:].isalnum() or _is_prefixed(before, words)):
        return False
    if first.isdigit() and _FIGURE_BEFORE.search(before):
        return False
    if last.isalnum() and (after[:1].isalnum() or _is_suffixed(after, words)):
        return False
    return not (last.isdigit() and (_FIGURE_AFTER.match(after) or _has_unit(after, words)))


def _is_prefixed(before: str, words: Governing) -> bool:
    if not before.endswith(("-", "‑")):
        return False
    word = re.split(r"[^\w]", before[:-1])[-1].lower()
    return word in words.words("words.prefixes")


def _is_suffixed(after: str, words: Governing) -> bool:
    if _SHORT_FORM.match(after):
        return True
    if not after.startswith(("-", "‑")):
        return False
    return re.split(r"[^\w]", after[1:])[0].lower() in words.words("words.suffixes")


def _has_unit(after: str, words: Governing) -> bool:
    return words.pattern("governs.units").match(after.lstrip(" -")) is not None
