"""Metadata: what a page declares about its article, apart from what it shows.

Each field is looked for in the page's own metadata, then in its linked data (JSON-LD), then in
what it tells social networks (OpenGraph), then in the time elements and links of the page itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urljoin

from lxml import etree

from briefing.readers.declared import Declared
from briefing.readers.html import json_ld, microdata
from briefing.readers.html.headline import headline, site_in
from briefing.readers.html.signed import signed
from briefing.readers.html.stamps import published
from briefing.vocabulary import pages

Metas = Mapping[str, Sequence[str]]
"""Name of a `meta` element in lower case → contents, in the order of the page."""

_HEADINGS = 20  # looked at for the headline
_MOST = 3_000  # `meta` elements
_LONGEST = 500  # characters of a content
_ADDRESS = re.compile(r"(?:https?:|(?![a-z][\w+.-]*:))[^\s]+", re.IGNORECASE)  # or a relative one
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|автор:)\s+(?=\S)", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?:|www\.|@|[{}<>\[\]]|\.(?:com|org|net)\b|^(?:admin|staff|null)$", re.I
)
_NO_PERSON = re.compile(r"\d")
_CATALOGUED = re.compile(r"([^\W\d_][\w’'-]{1,40}), ([^\W\d_][\w.’'-]{0,40})")


def declared(root: etree._Element, url: str | None = None) -> Declared:
    """Return what the page declares; a relative address is resolved where `url` is known."""
    return Declarations(root, url).declared()


class Declarations:
    """The places where one page declares things.

    Attributes:
        titles: What the page is called in its metadata, the surest first; may be empty.
        stamps: The moments of publication that are declared, as written, the surest first.
    """

    def __init__(self, root: etree._Element, url: str | None) -> None:
        self._root = root
        self._url = url
        self._metas = _metas(root)
        self._properties = microdata.properties_of(root)
        self._nodes = json_ld.nodes_of(root)
        self._article = json_ld.article_of(self._nodes)
        self._words = pages.load()
        self.titles = self._titles()
        self.stamps = self._stamps()

    def declared(self) -> Declared:
        """Return what is declared, each field from the surest place that says it."""
        page, others = self._page_title(), self.titles
        publisher = (
            self._publisher()
            or site_in(page, [*others, *self._headings()])
            or signed(page, self._root)
        )
        return Declared(
            title=headline(page, others, publisher),
            published=published(self.stamps),
            author=self._author(),
            publisher=publisher,
            url=self._canonical(),
            language=self._language(),
            rights=next(self._said("rights"), None) or self._linked("copyrightNotice"),
        )

    def _page_title(self) -> str:
        shown = self._root.find(".//head/title")
        if shown is None:
            shown = self._root.find(".//title")
        return " ".join("".join(map(str, shown.itertext())).split()) if shown is not None else ""

    def _titles(self) -> list[str]:
        """Return what the page is called elsewhere, the surest first."""
        marked = microdata.marked(self._properties, "headline")
        said = (*self._said("title"), self._linked("headline"), *self._graph("title"), *marked)
        return [title for title in said if title]

    def _headings(self) -> Iterator[str]:
        for heading, _ in zip(self._root.iter("h1", "h2", "h3"), range(_HEADINGS), strict=False):
            yield " ".join("".join(map(str, heading.itertext())).split())

    def _stamps(self) -> tuple[str, ...]:
        linked = self._article.get("datePublished")
        marked = microdata.times(self._root, self._properties)
        said = (*self._said("published"), linked, *self._graph("published"), *marked)
        return tuple(" ".join(str(v).split()) for v in said if isinstance(v, str | int))

    def _author(self) -> str | None:
        ways = (
            self._said_all("author"),
            json_ld.reference(self._article, self._nodes, "author"),
            list(self._graph("author")),
            list(microdata.marked(self._properties, "author"))[:1],
        )
        return next(filter(None, (_people(way) for way in ways)), None)

    def _publisher(self) -> str | None:
        linked = json_ld.words_of(json_ld.reference(self._article, self._nodes, "publisher"))
        site = json_ld.words_of(json_ld.site_of(self._nodes))
        marked = list(microdata.marked(self._properties, "publisher"))[:1]
        graph = list(self._graph("publisher"))
        said = [*self._said("publisher"), linked, *graph, *marked, site, *self._said("site")]
        name = next((name for name in said if name and not _NO_NAME.search(name)), None)
        if name is None:
            return None
        same = (own for own in graph if own.casefold() == name.casefold())
        return next(same, name)  # linked data often have it in capitals

    def _language(self) -> str | None:
        own = [self._root.get("lang"), self._root.get("{http://www.w3.org/XML/1998/namespace}lang")]
        own.append(self._root.get("xml:lang"))
        said = [*own, *self._said("language"), self._linked("inLanguage"), *self._graph("language")]
        matches = (_LANGUAGE.fullmatch(s.split(",")[0].strip()) for s in said if s)
        return next((match[1].lower() for match in matches if match), None)

    def _canonical(self) -> str | None:
        links = [link.get("href") for link in self._root.iter("link") if _rel(link) == "canonical"]
        page = self._article.get("mainEntityOfPage") or self._article.get("url")
        linked = page.get("@id") if isinstance(page, dict) else page
        for address in (*links, linked, *self._graph("url")):
            if isinstance(address, str) and _ADDRESS.fullmatch(address.strip()):
                return _absolute(self._url, address.strip())
        return None

    def _said(self, field: str) -> Iterator[str]:
        return (
            found[0] for name in self._words.metadata[field] if (found := self._metas.get(name))
        )

    def _said_all(self, field: str) -> Sequence[str]:
        names = self._words.metadata[field]
        return next((self._metas[name] for name in names if name in self._metas), ())

    def _graph(self, field: str) -> Iterator[str]:
        names = self._words.open_graph[field]
        return (found[0] for name in names if (found := self._metas.get(name)))

    def _linked(self, field: str) -> str | None:
        return json_ld.words_of(self._article.get(field))


def _metas(root: etree._Element) -> Metas:
    found: dict[str, list[str]] = defaultdict(list)
    for element, _ in zip(root.iter("meta"), range(_MOST), strict=False):
        content = " ".join(element.get("content", "")[:_LONGEST].split())
        for attribute in ("name", "property", "http-equiv", "itemprop"):
            name = element.get(attribute)
            if name and content:
                found[name.lower()].append(content)
                break
    return found


def _people(values: Iterable[object]) -> str | None:
    """Return the names of people among values, joined; addresses and accounts are none."""
    names = (name for value in values if (name := json_ld.words_of(value)))
    clean = (_turned(_BY.sub("", name, count=1).strip(" ,;")) for name in names)
    people = (n for n in clean if n and not _NO_NAME.search(n) and not _NO_PERSON.search(n))
    return ", ".join(dict.fromkeys(people)) or None


def _turned(name: str) -> str:
    """Turn the form of catalogues, "Brand, Ada"."""
    match = _CATALOGUED.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else name


def _rel(link: etree._Element) -> str:
    return link.get("rel", "").strip().lower()


def _absolute(base: str | None, address: str) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address
