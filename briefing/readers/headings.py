"""Headings and the title in text that has no markup: weighed by the shape of a line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.model.article import Block, Kind
from briefing.readers.datelines import date_line
from briefing.readers.found import Found
from briefing.readers.limits import MAX_TITLE
from briefing.readers.lines import Line
from briefing.vocabulary.furniture import Furniture

_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
_SENTENCE_INSIDE = re.compile(r"(?<![A-Z])[.!?] +[^\W\d_a-z]")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d")
_LABEL = re.compile(r"([^\W\d_][\w.’'&/() -]{1,48}?)\s?:\s+(?=\S)")
_ADDRESS = re.compile(r"https?://|www\.|@\w+\.\w")
_QUOTES = "“\"„«»'"
_CLOSING = "”\"’')]»"
_LONGEST = 140  # characters of a heading
_TOP = 6  # lines among which the title is looked for
_LABEL_WORDS = 5
_MENU = 4  # so many in a row are no headings


def words_of(text: str) -> list[str]:
    """Return the words, with the hyphens and points inside them."""
    return _WORD.findall(text)


def is_headline(text: str) -> bool:
    """Return whether a line could be a title: a few words that do not end like a sentence."""
    return (
        len(text) <= MAX_TITLE
        and 1 < len(words_of(text)) <= 26
        and not text.rstrip(_CLOSING).endswith((".", ";", ",", ":", "…"))
        and not _SENTENCE_INSIDE.search(text)
        and not text[0].islower()
        and not _ADDRESS.search(text)
        and "|" not in text
    )


def title(lines: Sequence[Line], found: Found, furniture: Furniture) -> Found:
    """Take the first line that is kept for the title, if it is a headline with text below it.

    Single words above it name a section of the paper ("Ukraine"); they are set aside.
    """
    kept = [i for i in range(len(lines)) if i not in found or _is_kept(found[i])]
    above: Found = {}
    for i, below in pairwise(kept[:_TOP]):
        line = lines[i]
        if i in found or _is_form(line.text, lines[below].text, furniture):
            break
        if is_headline(line.text):
            return above | _titled(i, lines, found)
        if len(words_of(line.text)) > 1 or below in found or len(lines[below].text) > MAX_TITLE:
            break
        above[i] = Block(Kind.PARAGRAPH, line.start, line.end, dropped="menu")
    return {}


def _is_form(text: str, below: str, furniture: Furniture) -> bool:
    """Tell the head of a form ("Date: …", "Place: …") from a headline with a colon in it."""
    labelled = _LABEL.match(text) is not None and _LABEL.match(below) is not None
    return labelled and not furniture.title_label.match(text.lower())


def _titled(i: int, lines: Sequence[Line], found: Found) -> Found:
    """Make the title, with the lines right below it where all are in capitals."""
    last = i
    while (
        lines[i].text.isupper()
        and last + 1 < len(lines)
        and last + 1 not in found
        and not lines[last + 1].gap
        and lines[last + 1].text.isupper()
        and lines[last + 1].end - lines[i].start <= MAX_TITLE
    ):
        last += 1
    marks: Found = dict.fromkeys(range(i + 1, last + 1))
    return {i: Block(Kind.TITLE, lines[i].start, lines[last].end)} | marks


def _is_kept(block: Block | None) -> bool:
    return block is not None and not block.dropped


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
    if not words or text[0].islower() or "|" in text or _ADDRESS.search(text):
        return False
    if date_line(text.partition(",")[2].strip(), furniture):  # "Geneva, 3 March 2024"
        return False
    listed = _kind_below(i, lines, found) in (Kind.ITEM, Kind.ROW)
    if listed and not text.endswith("."):
        says = any(word.lower() in furniture.verbs for word in words) and text[-1] in ":："
        return not says and len(words) <= (9 if text[-1] in ":：" else 12)
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
    count, last = len(words), text.rstrip(_CLOSING)[-1:]
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
        "quoted": text[0] in _QUOTES and text[-1] not in _CLOSING,
        "commas": text.count(",") >= 2,
        "sentences": _SENTENCE_INSIDE.search(text) is not None,
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
        "before_label": below > 0 and _LABEL.match(lines[i + 1].text) is not None,
    }
    return [name for name, holds in features.items() if holds]


def _is_labelled_value(text: str, furniture: Furniture) -> bool:
    """Tell "Attending: A and B" from "Conclusion: what to watch", which is a heading."""
    label = _LABEL.match(text)
    if not label or text.endswith("?") or label[1].lower() in furniture.parts:
        return False
    return len(words_of(label[1])) <= _LABEL_WORDS
