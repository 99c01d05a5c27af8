"""A statement as one line of text, in the source's words but for its first letter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, and what stands beside it: None where it says it itself."""

    id: str
    text: str
    owner: str | None = None
    due: str | None = None
    closely: bool = False  # the due follows the text without a comma: "meet in May"
    by: str | None = None
    about: str | None = None


def begun(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].title() + text[1:]


def ended(text: str) -> str:
    """Return the text as a sentence of its own: begun, and with a stop at its end.

    Items of a source's list often have none, and would stand beside sentences that do.
    """
    whole = begun(text)
    return whole + "." if whole[-1:].isalnum() or whole.endswith((")", "%")) else whole


def says(text: str, words: str) -> bool:
    """Say whether a text has some words in it."""
    return words.casefold() in text.casefold()
