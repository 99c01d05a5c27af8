"""Declared: what an article's bearer says about it, apart from the text itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Declared:
    """What front matter, metadata or a header says; None where nothing can be understood."""

    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    credit: str | None = None
    rights: str | None = None
