"""A style file and those that it extends: read, and each laid over the one below it."""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from briefing import resources
from briefing.errors import Fault, NotValid
from briefing.limits import MAX_STYLE
from briefing.styles.faults import Table, rows
from briefing.styles.lines import lines

_DEEPEST = 8  # styles that extend one another


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a style."""

    path: Path
    text: str
    table: Table


def names() -> tuple[str, ...]:
    """Return the names of the styles that ship, in alphabetical order."""
    files = resources.templates().glob("*.toml")
    return tuple(sorted(path.stem for path in files if not path.name.startswith("labels.")))


def chain(name: str) -> tuple[Layer, ...]:
    """Return the file of a style, and after it those that it extends, nearest first.

    Raises:
        NotValid: One is missing or is no TOML, or they extend one another in a circle.
    """
    layers = [_read(_find(name))]
    while isinstance(parent := layers[-1].table.get("extends"), str):
        path = _found(parent, layers[-1])
        if any(path.samefile(layer.path) for layer in layers):
            raise _at_extends(layers[-1], "styles extend one another in a circle.")
        if len(layers) == _DEEPEST:
            raise _at_extends(layers[-1], f"more than {_DEEPEST} styles extend one another.")
        layers.append(_read(path))
    return tuple(layers)


def merged(layers: tuple[Layer, ...]) -> Table:
    """Return what a chain of files says together.

    A section and a part are laid over the one of the same name, key by key; all else is replaced.
    """
    table: Table = {}
    for layer in reversed(layers):
        parts = _joined_parts(rows(table), rows(layer.table))
        over = {key: _joined(table.get(key), value) for key, value in layer.table.items()}
        table = {**table, **over, "part": parts}
    return table


def _joined(inherited: object, own: object) -> object:
    if isinstance(inherited, dict) and isinstance(own, dict):
        return {**inherited, **own}
    return own


def _joined_parts(inherited: list[Table], own: list[Table]) -> list[Table]:
    parts = {str(row.get("name")): row for row in inherited}
    for row in own:
        name = str(row.get("name"))
        parts[name] = {**parts.get(name, {}), **row}
    return list(parts.values())


def _find(name: str, beside: Path | None = None) -> Path:
    if name in names():
        return resources.templates() / f"{name}.toml"
    path = (beside.parent if beside else Path()) / name
    exists = _is_file(path)
    if exists and path.suffix == ".toml":
        return path
    if exists:
        raise NotValid(name, (Fault("a style is a .toml file, and this is none."),))
    near = get_close_matches(name, names(), n=1)
    hint = f"did you mean {near[0]}? These" if near else "these"
    shipped = ", ".join(names())
    fault = Fault(f"there is no such style; {hint} ship: {shipped}, or name a .toml file.")
    raise NotValid(name, (fault,))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long, or with a NUL: there is no such file
        return False


def _found(parent: str, layer: Layer) -> Path:
    try:
        return _find(parent, layer.path)
    except NotValid as error:
        raise _at_extends(layer, f"extends “{parent}”: {error.faults[0].text}") from error


def _at_extends(layer: Layer, text: str) -> NotValid:
    return NotValid(str(layer.path), (Fault(text, line=lines(layer.text).get(("", "extends"))),))


def _read(path: Path) -> Layer:
    try:
        if path.stat().st_size > MAX_STYLE:
            raise NotValid(str(path), (Fault(f"it is longer than {MAX_STYLE:,} bytes."),))
        text = path.read_text(encoding="utf-8-sig")
        return Layer(path, text, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotValid(str(path), (Fault(f"this is not TOML: {error}."),)) from error
    except OSError as error:
        raise NotValid(str(path), (Fault(f"cannot be read: {error.strerror}."),)) from error
