"""Draw pages: each format is one function from the pages that fit to the bytes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.fonts import Faces
    from briefing.model.page import Document, Page

    Draw = Callable[[tuple[Page, ...], Faces], bytes]

# Only names are needed to print help; what draws is loaded when something is drawn.
# ruff: noqa: PLC0415


def render(pages: tuple[Page, ...], format: str, faces: Faces) -> Document:
    """Return the pages, at least one, as one file of the named format.

    Raises:
        KeyError: No format has that name.
    """
    from briefing.model.page import Document

    return Document(format, FORMATS[format](pages, faces))


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


FORMATS: Mapping[str, Draw] = {"pdf": _pdf, "docx": _word, "html": _html, "md": _markdown}
"""What memos are drawn as, by the name that is also the file's suffix."""
