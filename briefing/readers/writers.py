"""Writers: which of the names that an article bears are an author's, and which a publisher's."""

import re
import unicodedata
from collections.abc import Collection

from briefing.vocabulary.furniture import Furniture

_HOST = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}/?", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]{1,63})\.[\w-]", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;/|]\s*")
_MARKS = re.compile(r"[\W_]+")


def authors(said: str | None, own: Collection[str], words: Furniture) -> str | None:
    """Return the people among names, as they are written; None where nobody is named.

    A desk ("Editorial staff"), an account ("admin"), a news agency, a host and the site itself
    are nobody.

    Args:
        said: What stands in the place of an author.
        own: The site's own names, folded.
        words: The words that name nobody.
    """
    names = _BETWEEN.split(said.strip()) if said else []
    people = [name for name in names if name and not _is_nobody(name, own, words)]
    return (said if len(people) == len(names) else ", ".join(people)) or None


def own_names(publisher: str | None, url: str | None) -> frozenset[str]:
    """Return what a site is called, folded: by its publisher, and by its hosts."""
    sites = (_SITE.match(each or "") for each in (publisher, url))
    hosts = {folded(site[1]) for site in sites if site}
    return frozenset({folded(publisher), *hosts} - {""})


def _is_nobody(name: str, own: Collection[str], words: Furniture) -> bool:
    low = folded(name)
    parts = [low, *(low.removesuffix(f" {each}").removeprefix(f"{each} ") for each in own)]
    desk = any(part in words.no_author for part in parts)
    return desk or low in own or low in words.agencies or is_host(name)


def is_host(name: str | None) -> bool:
    """Say whether a name is only where a site is found ("courier.example")."""
    return name is not None and _HOST.fullmatch(name.strip()) is not None


def folded(name: str | None) -> str:
    """Return words in lower case without accents and marks, one blank between them."""
    apart = unicodedata.normalize("NFKD", name or "")
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return _MARKS.sub(" ", bare.casefold()).strip()
