"""Breaks: where a line that was broken inside a paragraph begins something of its own."""

import re
from collections.abc import Iterator

from briefing.readers.decode import INVISIBLE
from briefing.readers.lines import BULLETS, NUMBER
from briefing.readers.shape import ends_sentence, label_of
from briefing.readers.word.runs import LINE_BREAK, PAGE_BREAK

_BREAKS = re.compile(f"(?:[{LINE_BREAK}{PAGE_BREAK}]\\s*)+")


def lines(text: str, whole: bool) -> tuple[str, ...]:
    """Cut a paragraph at the breaks that are plainly more than the end of a line.

    Args:
        text: With the breaks as `runs` writes them.
        whole: It is a heading or an item, which stays together.

    Returns:
        What is not empty, white space folded and what is not seen taken out.
    """
    text = INVISIBLE.sub("", text)
    if whole or (LINE_BREAK not in text and PAGE_BREAK not in text):
        folded = " ".join(text.split())  # a break is white space as well
        return (folded,) if folded else ()
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[str]:
    group: list[str] = []
    last, between = "", ""
    for line, breaks in _broken(text):
        if group and not _goes_on(last, line, between):
            yield " ".join(group)
            group = []
        if line:
            group.append(line)
            last = line
        between = breaks
    if group:
        yield " ".join(group)


def _broken(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line with the breaks behind it; only the first and the last may be empty."""
    at = 0
    for match in _BREAKS.finditer(text):
        yield " ".join(text[at : match.start()].split()), match[0]
        at = match.end()
    yield " ".join(text[at:].split()), ""


def _goes_on(last: str, line: str, between: str) -> bool:
    if line[:1].islower():
        return True
    if PAGE_BREAK in between:
        return not ends_sentence(last)
    apart = between.count(LINE_BREAK) > 1
    listed = (line[:1] in BULLETS and line[1:2] == " ") or NUMBER.match(line) is not None
    labelled = label_of(last) is not None and label_of(line) is not None
    return not (apart or listed or labelled or ends_sentence(last) or last.endswith(":"))
