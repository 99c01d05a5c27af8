"""The package of a Word file (Open Packaging Conventions, ISO/IEC 29500-2): its parts as trees.

Only what holds words, or tells how they look, is opened. Targets outside the package are not.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml.etree import _Element

from briefing.archive import Archive
from briefing.errors import ReadError
from briefing.limits import MAX_TAGS, MAX_WORD_XML
from briefing.readers.word.kinds import MAIN, content_types, is_with_macros
from briefing.readers.word.tree import parsed, tags_in

_USUAL = "word/document.xml"
_ONE = ("styles", "numbering", "settings")
_SEVERAL = ("footnotes", "endnotes", "header", "footer")
_READ = re.compile(rf"({'|'.join((*_ONE, *_SEVERAL))})\d*\.xml")
_MOST_STORIES = 60  # headers and footers; a chapter has three of each


@dataclass(frozen=True, slots=True)
class Package:
    """The trees of a Word file; those that it may lack are None or empty."""

    name: str
    document: _Element
    styles: _Element | None
    numbering: _Element | None
    settings: _Element | None
    notes: tuple[_Element, ...]
    headers: tuple[_Element, ...]
    footers: tuple[_Element, ...]
    core: _Element | None  # docProps/core.xml
    extended: _Element | None  # docProps/app.xml
    cover: _Element | None  # the properties that cover pages have fields for
    has_macros: bool


def opened(archive: Archive) -> Package:
    """Parse the parts that matter.

    Raises:
        ReadError: There is no document in it, a part is damaged, or the parts are too large.
    """
    types = content_types(archive)
    main = _main_part(archive, types)
    parts = _related(archive, main)
    properties = {
        "core": _first(archive, "docProps/core.xml"),
        "extended": _first(archive, "docProps/app.xml"),
        "cover": _cover(archive),
    }
    names = [main, *(part for parts_of in parts.values() for part in parts_of)]
    names += [part for part in properties.values() if part]
    trees = _trees(archive, tuple(dict.fromkeys(names)))
    several = {kind: tuple(trees[part] for part in parts[kind]) for kind in parts}
    one = {kind: several[kind][0] if several[kind] else None for kind in _ONE}
    declared = {kind: trees[part] if part else None for kind, part in properties.items()}
    return Package(
        archive.name,
        trees[main],
        **one,
        notes=several["footnotes"] + several["endnotes"],
        headers=several["header"],
        footers=several["footer"],
        **declared,
        has_macros=is_with_macros(types),
    )


def _main_part(archive: Archive, types: str) -> str:
    root = _relationships(archive, "") if "_rels/.rels" in archive else ()
    named = [target for kind, target in root if kind == "officeDocument"]
    listed = [match["part"].lstrip("/") for match in MAIN.finditer(types) if match["part"]]
    for part in (*named, *listed, _USUAL):
        if part in archive:
            return part
    raise ReadError(archive.name, "it holds no document; open it in Word and save it anew.")


def _related(archive: Archive, main: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the parts by what the main part calls them."""
    folder = posixpath.dirname(main)
    if _rels(main) in archive:
        found = list(_relationships(archive, main))
    else:
        names = (part for part in archive if posixpath.dirname(part) == folder)
        found = [(m[1], part) for part in names if (m := _READ.fullmatch(posixpath.basename(part)))]
    wanted = {
        kind: tuple(dict.fromkeys(part for of, part in found if of == kind and part in archive))
        for kind in (*_ONE, *_SEVERAL)
    }
    return {kind: parts[:_MOST_STORIES] for kind, parts in wanted.items()}


def _relationships(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    """Yield the last word of each relationship's type, and the part inside that it leads to."""
    (tree,) = _trees(archive, (_rels(part),)).values()
    for element in tree:
        if element.get("TargetMode") == "External":
            continue
        kind = (element.get("Type") or "").rpartition("/")[2]
        target = unquote(element.get("Target") or "").replace("\\", "/")
        inside = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))
        yield kind, inside.lstrip("/")


def _rels(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _first(archive: Archive, part: str) -> str | None:
    return part if part in archive else None


def _cover(archive: Archive) -> str | None:
    """Return the part with the properties of a cover page, such as the date of publication."""
    items = [part for part in archive if re.fullmatch(r"customXml/item\d{1,2}\.xml", part)]
    return next((part for part in items if b"2006/coverPageProps" in archive[part]), None)


def _trees(archive: Archive, parts: tuple[str, ...]) -> Mapping[str, _Element]:
    """Parse parts that are, all together, within the limits."""
    size = tags = 0
    read: dict[str, bytes] = {}
    for part in parts:
        read[part] = archive[part]
        size += len(read[part])
        tags += tags_in(read[part])
        if tags > MAX_TAGS or size > MAX_WORD_XML:
            what = f"{MAX_TAGS:,} tags" if tags > MAX_TAGS else f"{MAX_WORD_XML // 1_000_000} MB"
            raise ReadError(
                archive.name,
                f"its text has more than {what}, which no article has; "
                "copy the article into a file of its own and try again.",
            )
    return {part: parsed(data, part, archive.name) for part, data in read.items()}
