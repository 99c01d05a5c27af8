"""Properties: what a Word file declares about itself, without what programs fill in."""

import re
from collections import Counter

from lxml.etree import _Element

from briefing.limits import MAX_TITLE
from briefing.readers.datelines import iso_of
from briefing.readers.declared import Declared
from briefing.readers.word.package import Package
from briefing.readers.word.styles import words
from briefing.vocabulary import furniture, load, lower

_FILE_NAME = re.compile(r"\S+\.(?:docx?|dotx?|docm|dotm|rtf|odt|pdf|indd|tmp)", re.IGNORECASE)
_BY_PROGRAM = re.compile(
    r"microsoft (?:office )?word - |document ?\d+$|dokument ?\d+$|doc\d+$", re.I
)
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9_-]*)?")
_LISTED = 0.05  # share of the words that are common words of a language, at least
_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000  # characters


def declared(package: Package) -> Declared:
    """Read the properties; when the file was made or saved is no date of publication."""
    return Declared(
        title=_said(package.core, "title", "title"),
        author=_said(package.core, "creator", "author"),
        publisher=_said(package.extended, "Company", "company"),
        published=_published(package.cover),
        language=language(_text(package.core, "language")),
    )


def language(tag: str | None) -> str | None:
    """Return the ISO 639-1 code of a language tag, or None where there is none."""
    match = _LANGUAGE.fullmatch(tag or "")
    return match[1].lower() if match else None


def language_of(marked: Counter[str], usual: str | None, text: str) -> str | None:
    """Return the language of most characters.

    Args:
        marked: How many characters are marked as being in a language, or in none ("").
        usual: What counts for the latter. Programs write their own language here, so it is only
            believed where the words do not contradict.
        text: All the words.
    """
    tag = marked.most_common(1)[0][0] if marked else ""
    code = language(tag or usual)
    return code if tag or code is None or not _is_contradicted(code, text) else None


def _is_contradicted(code: str, text: str) -> bool:
    lists = load("languages")
    found = Counter(_WORD.findall(lower(text[:_READ])))
    total = sum(found.values()) or 1
    shares = {each: sum(found[w] for w in lists.words(each)) / total for each in lists.lists}
    best = max(shares, key=lambda each: shares[each])
    if shares[best] >= _LISTED:
        return best != code and shares[best] > shares.get(code, 0)
    return code in shares and total > 1


def _said(tree: _Element | None, name: str, kind: str) -> str | None:
    text = _text(tree, name)
    if text is None or len(text) > MAX_TITLE or text.lower() in dict(words().nobody)[kind]:
        return None
    return None if _FILE_NAME.fullmatch(text) or _BY_PROGRAM.match(text.lower()) else text


def _text(tree: _Element | None, name: str) -> str | None:
    """Return the words of the property of this name, whatever its namespace."""
    found = None if tree is None else next(tree.iterchildren(f"{{*}}{name}"), None)
    return " ".join((found.text or "").split()) or None if found is not None else None


def _published(cover: _Element | None) -> str | None:
    text = _text(cover, "PublishDate")
    return iso_of(text.partition("T")[0], furniture.load()) if text else None
