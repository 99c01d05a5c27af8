"""Draw pages: each format is one function from the pages that fit to the bytes of a file."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.fonts import Faces
from briefing.model.page import Document, Page


@dataclass(frozen=True, slots=True)
class Format:
    """A format that memos are made in."""

    name: str  # as `--to` and `Document.format` have it
    suffix: str  # of the file's name, with the dot
    media_type: str
    draw: Callable[[tuple[Page, ...], Faces], bytes]


def render(pages: tuple[Page, ...], format: str, faces: Faces) -> Document:
    """Return the pages, at least one, as one file of the named format.

    Raises:
        KeyError: No format has that name.
    """
    formats = {each.name: each for each in FORMATS}
    return Document(format, formats[format].draw(pages, faces))


# A drawing library is loaded when something is drawn, so that `--help` never waits for one.
# ruff: noqa: PLC0415


def _pdf(pages: tuple[Page, ...], faces: Faces) -> bytes:
    from briefing.renderers.pdf import render as draw

    return draw(pages, faces)


def _word(pages: tuple[Page, ...], _: Faces) -> bytes:
    from briefing.renderers.word import render as draw

    return draw(pages)


def _html(pages: tuple[Page, ...], _: Faces) -> bytes:
    from briefing.renderers.html import render as draw

    return draw(pages)


def _markdown(pages: tuple[Page, ...], _: Faces) -> bytes:
    from briefing.renderers.markdown import render as draw

    return draw(pages)


FORMATS = (
    Format("pdf", ".pdf", "application/pdf", _pdf),
    Format(
        "docx",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _word,
    ),
    Format("html", ".html", "text/html", _html),
    Format("md", ".md", "text/markdown", _markdown),
)
