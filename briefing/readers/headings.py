"""Headings in text that has no markup: weighed by the shape of a line and what is around it."""

import re
from collections.abc import Sequence

from briefing.model.article import Block, Kind
from briefing.readers.datelines import date_line
from briefing.readers.found import Found
from briefing.readers.lines import Line
from briefing.readers.shape import (
    CLOSING,
    holds_address,
    holds_sentence,
    holds_verb,
    label_of,
    words_of,
)
from briefing.vocabulary.furniture import Furniture

_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d")
_AGENCY = re.compile(r"\s?\([^()]{2,40}\)$")
_QUOTES = "“\"„«»'"
_LONGEST = 140  # characters of a heading
_LABEL_WORDS = 5
_MENU = 4  # so many in a row are no headings


def headings(lines: Sequence[Line], found: Found, furniture: Furniture) -> Found:
    """Find the headings among the lines that are not yet understood."""
    scored = [
        i
        for i in range(len(lines))
        if i not in found
        and len(lines[i].text) <= _LONGEST
        and _is_heading(i, lines, found, furniture)
    ]
    heads: Found = {}
    for run in _runs(scored):
        if len(run) >= _MENU:
            run = run[-1:]
        for k, i in enumerate(run):
            below = k > 0 or lines[i].text.endswith((":", "："))
            heads[i] = Block(Kind.HEADING, lines[i].start, lines[i].end, level=2 if below else 1)
    return heads


def _runs(indexes: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in indexes:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_heading(i: int, lines: Sequence[Line], found: Found, furniture: Furniture) -> bool:
    text = lines[i].text
    words = words_of(text)
    if not words or text[0].islower() or "|" in text or holds_address(text):
        return False
    dated = _AGENCY.sub("", text).partition(",")[2].strip()
    if date_line(dated, furniture):  # "Geneva, 3 March 2024 (Agency)"
        return False
    listed = _kind_below(i, lines, found) in (Kind.ITEM, Kind.ROW)
    if listed and not text.endswith("."):
        announces = text[-1] in ":："
        says = announces and holds_verb(text, furniture)
        return not says and len(words) <= (9 if announces else 12)
    weights = furniture.heading
    score = sum(weights[name] for name in _shape(text, words, furniture))
    score += sum(weights[name] for name in _surroundings(i, lines, listed))
    return score > 0 and not _is_labelled_value(text, furniture)


def _kind_below(i: int, lines: Sequence[Line], found: Found) -> Kind | None:
    """Return the kind of the block on the next line, marks left out."""
    for k in range(i + 1, min(i + 3, len(lines))):
        if k not in found:
            return None
        block = found[k]
        if block is not None:
            return block.kind
    return None


def _shape(text: str, words: Sequence[str], furniture: Furniture) -> list[str]:
    """Name the features of the line itself; each is a weight in `furniture.toml`."""
    count, last = len(words), text.rstrip(CLOSING)[-1:]
    lead = [word for word in words if word.lower() not in furniture.small_words]
    capital = sum(w[0].isupper() or w[0].isdigit() for w in lead) / len(lead) if lead else 0.0
    asked = last in "?？"
    features = {
        "bias": True,
        "short": count <= 12 and len(text) <= 90,
        "very_short": count <= 6,
        "rather_long": 12 < count <= 18,
        "long": count > 18,
        "full_stop": last in ".…;,。",
        "question": asked,
        "exclamation": last == "!",
        "colon": last in ":：",
        "capitals": capital >= 0.75,
        "few_capitals": capital < 0.3,
        "all_capitals": text.isupper(),
        "verb": not asked and any(word.lower() in furniture.verbs for word in words),
        "asks": words[0].lower() in furniture.questions,
        "quotation": text[0] in _QUOTES,
        "quoted": text[0] in _QUOTES and text[-1] not in CLOSING,
        "commas": text.count(",") >= 2,
        "sentences": holds_sentence(text),
        "dated": _DATED.search(text) is not None,
    }
    return [name for name, holds in features.items() if holds]


def _surroundings(i: int, lines: Sequence[Line], listed: bool) -> list[str]:
    below = len(lines[i + 1].text) if i + 1 < len(lines) else 0
    above = len(lines[i - 1].text) if i else 0
    features = {
        "before_list": listed,
        "before_long": below >= 120,
        "before_middling": 60 <= below < 120,
        "before_short": 0 < below < 60 and not listed,
        "last": not below,
        "after_long": above >= 120,
        "after_short": 0 < above < 60,
        "after_gap": lines[i].gap,
        "before_label": below > 0 and label_of(lines[i + 1].text) is not None,
    }
    return [name for name, holds in features.items() if holds]


def _is_labelled_value(text: str, furniture: Furniture) -> bool:
    """Tell "Attending: A and B" from "Conclusion: what to watch", which is a heading."""
    label = label_of(text)
    if not label or text.endswith("?") or label.lower() in furniture.parts:
        return False
    return len(words_of(label)) <= _LABEL_WORDS
