"""Inline Markdown reduced to what is read: no emphasis, no addresses, no tags."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from briefing.readers.front_matter import unlinked

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,20}\]")
_TAG = re.compile(r"<!--|</?[A-Za-z!?][^<>]*>")
_BREAKS = re.compile(
    r"</?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|section|article|figure|figcaption|blockquote)\b",
    re.IGNORECASE,
)
_UNSEEN = ("script", "style", "template")


@dataclass(frozen=True, slots=True)
class Span:
    """A line of an inline run, up to the next line break.

    Attributes:
        text: What is read, white space folded; may be empty.
        strong: All of it is set in bold.
        images: What stands for the images in it.
    """

    text: str
    strong: bool = False
    images: tuple[str, ...] = ()


def spans(children: Sequence[Token]) -> Iterator[Span]:
    """Cut an inline run at its line breaks and reduce each line to its words."""
    line: list[Token] = []
    strong = 0
    for token in children:
        if token.type in ("softbreak", "hardbreak") or _is_break(token):
            yield _span(line, strong)
            strong += sum(t.nesting for t in line if t.tag == "strong")
            line = []
        else:
            line.append(token)
    yield _span(line, strong)


def visible(markup: str) -> list[str]:
    """Return the lines of a piece of HTML that a reader sees, without their tags."""
    out, at, unseen = [], 0, ""
    while match := _TAG.search(markup, at):
        if not unseen:
            out.append(markup[at : match.start()])
            out.append("\n" if _BREAKS.match(match[0]) else "")
        at = match.end()
        if match[0] == "<!--":
            end = markup.find("-->", at)
            at = len(markup) if end < 0 else end + 3
        name = match[0].strip("</>").split()[0].lower() if match[0] != "<!--" else ""
        if name in _UNSEEN:
            unseen = "" if match[0].startswith("</") else name
    out.append("" if unseen else markup[at:])
    lines = (" ".join(line.split()) for line in html.unescape("".join(out)).split("\n"))
    return [line for line in lines if line]


def _is_break(token: Token) -> bool:
    return token.type == "html_inline" and token.content[:3].lower() == "<br"


def _span(line: Sequence[Token], strong: int) -> Span:
    words: list[str] = []
    plain = False
    for token in line:
        strong += token.nesting * (token.tag == "strong")
        if token.type in ("text", "text_special", "code_inline"):
            words.append(token.content)
            plain |= bool(token.content.strip()) and not strong
    text = _FOOTNOTE.sub("", unlinked("".join(words)))
    images = tuple(" ".join(t.content.split()) for t in line if t.type == "image")
    folded = " ".join(text.split())
    return Span(folded, bool(folded) and not plain, images)
