"""A package of parts with relationships (Open Packaging Conventions, ISO/IEC 29500-2)."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from briefing.renderers.markup import escape
from briefing.renderers.word.xml import DECLARATION, R

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part, or the package, refers to: another part, or an address outside."""

    id: str
    kind: str  # the last word of its type ("styles")
    target: "Part | str"


@dataclass(frozen=True, slots=True)
class Part:
    """A part; those that it refers to belong to the package as well."""

    name: str  # "word/document.xml"
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


def zipped(relations: tuple[Relation, ...]) -> bytes:
    """Return a package as a file: the same parts give the same bytes."""
    parts = tuple(dict.fromkeys(_all(relations)))
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        _write(archive, "[Content_Types].xml", _content_types(parts))
        _write(archive, "_rels/.rels", _related("", relations))
        for part in parts:
            _write(archive, part.name, part.data)
            if part.relations:
                folder, name = posixpath.split(part.name)
                _write(archive, f"{folder}/_rels/{name}.rels", _related(folder, part.relations))
    return file.getvalue()


def _all(relations: tuple[Relation, ...]) -> Iterator[Part]:
    for relation in relations:
        if isinstance(relation.target, Part):
            yield relation.target
            yield from _all(relation.target.relations)


def _write(archive: ZipFile, name: str, data: bytes) -> None:
    method = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
    archive.writestr(ZipInfo(name), data, method)  # dated 1980-01-01, as Word does


def _content_types(parts: Iterable[Part]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>' for part in parts
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _related(folder: str, relations: Iterable[Relation]) -> bytes:
    written = "".join(_relation(folder, relation) for relation in relations)
    return (
        f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'
    ).encode()


def _relation(folder: str, relation: Relation) -> str:
    """Return a relationship; parts are called by their way from the one that refers to them."""
    of_package = relation.kind == "metadata/core-properties"
    kind = f"{_PACKAGE}/relationships/{relation.kind}" if of_package else f"{R}/{relation.kind}"
    if isinstance(relation.target, Part):
        target, mode = posixpath.relpath(relation.target.name, folder or "."), ""
    else:
        target, mode = escape(relation.target), ' TargetMode="External"'
    return f'<Relationship Id="{relation.id}" Type="{kind}" Target="{target}"{mode}/>'
