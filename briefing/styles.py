"""House styles: TOML files that say how a memo looks. `extends` takes over another's choices."""

import tomllib
from pathlib import Path

from briefing import resources
from briefing.errors import Fault, NotValid
from briefing.model.style import Colours, Margins, PartRule, Style

Table = dict[str, object]

_VERSION = 1
_LETTER_TERRITORIES = frozenset(("US", "CA", "MX", "PR", "PH", "CL", "CO", "CR", "GT", "PA", "VE"))
_NUMBERS = {
    "sizes": ("size", "comfort", "floor"),
    "margins": ("top", "right", "bottom", "left"),
}
_TEXTS = {
    "faces": ("pdf", "word"),
    "colours": ("ink", "quiet", "accent", "tint", "rule"),
}
_TOP = ("style", "extends", "name", "locale", "paper", "template", "file_name", "marking", "part")
_DEEPEST = 8  # styles that extend one another


def names() -> tuple[str, ...]:
    """Return the names of the styles that ship, in alphabetical order."""
    return tuple(sorted(path.stem for path in resources.templates().glob("*.toml") if _is(path)))


def load(name: str) -> Style:
    """Return the style of this name, or the one in the file at this path.

    Raises:
        NotValid: There is none, or it breaks the rules; every fault is named.
    """
    path = _find(name)
    table = _extended(path, _DEEPEST)
    faults = tuple(_faults(table, path))
    if faults:
        raise NotValid(str(path), faults)
    return _style(table, path)


def _is(path: Path) -> bool:
    return not path.name.startswith("labels.")


def _find(name: str, beside: Path | None = None) -> Path:
    places = [(beside.parent if beside else Path()) / name, resources.templates() / f"{name}.toml"]
    for path in places:
        if path.suffix == ".toml" and path.is_file():
            return path
    raise NotValid(
        name, (Fault(f"there is no such style; these ship: {', '.join(names())}, or name a file."),)
    )


def _extended(path: Path, depth: int) -> Table:
    own = _read(path)
    parent = own.get("extends")
    if not isinstance(parent, str):
        return own
    if depth == 0:
        raise NotValid(
            str(path), (_fault(path, "extends", "styles extend one another in a circle."),)
        )
    inherited = _extended(_find(parent, path), depth - 1)
    return {**inherited, **{key: _joined(inherited.get(key), own[key]) for key in own}}


def _joined(inherited: object, own: object) -> object:
    if isinstance(inherited, dict) and isinstance(own, dict):
        return {**inherited, **own}
    return own


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NotValid(str(path), (Fault(f"this is not TOML: {error}."),)) from error
    except OSError as error:
        raise NotValid(str(path), (Fault(f"cannot be read: {error.strerror}."),)) from error


def _faults(table: Table, path: Path) -> list[Fault]:
    known = {*_TOP, *_NUMBERS, *_TEXTS}
    faults = [
        _fault(path, key, f"“{key}” is not a key of a style.") for key in table if key not in known
    ]
    if table.get("style") != _VERSION:
        faults.append(_fault(path, "style", f"the first line must be `style = {_VERSION}`."))
    for section, keys in _NUMBERS.items():
        faults += _wrong(path, table, section, keys, (int, float))
    for section, keys in _TEXTS.items():
        faults += _wrong(path, table, section, keys, (str,))
    for key in ("name", "locale", "template", "file_name"):
        if not isinstance(table.get(key), str):
            faults.append(_fault(path, key, f"“{key}” must be given as text."))
    if table.get("paper") not in (None, "A4", "Letter"):
        faults.append(_fault(path, "paper", "paper is A4 or Letter."))
    return (
        faults + _wrong_parts(path, table) + _wrong_sizes(path, table) + _wrong_colours(path, table)
    )


def _wrong(
    path: Path, table: Table, section: str, keys: tuple[str, ...], kinds: tuple[type, ...]
) -> list[Fault]:
    values = _section(table, section)
    noun = "a number" if int in kinds else "text"
    return [
        _fault(path, key, f"[{section}] needs {key} as {noun}.")
        for key in keys
        if not isinstance(values.get(key), kinds) or isinstance(values.get(key), bool)
    ] + [
        _fault(path, key, f"“{key}” is not a key of [{section}].")
        for key in values
        if key not in keys
    ]


def _wrong_parts(path: Path, table: Table) -> list[Fault]:
    kinds = {"name": str, "keep": int, "rank": int}
    rows = _rows(table)
    if not rows:
        return [_fault(path, "part", "a style needs at least one [[part]].")]
    return [
        _fault(path, "part", "every [[part]] needs a name, and keep and rank as whole numbers ≥ 1.")
        for row in rows
        if set(row) != set(kinds)
        or any(not isinstance(row[key], kind) for key, kind in kinds.items())
        or any(isinstance(row[key], int) and row[key] < 1 for key in kinds)  # type: ignore[operator]
    ]


def _wrong_sizes(path: Path, table: Table) -> list[Fault]:
    sizes = _section(table, "sizes")
    found = [sizes.get(key) for key in ("floor", "comfort", "size")]
    numbers = [size for size in found if isinstance(size, int | float)]
    if numbers == sorted(numbers) and all(5 <= size <= 40 for size in numbers):
        return []
    return [_fault(path, "sizes", "sizes must run floor ≤ comfort ≤ size, from 5 to 40 points.")]


def _wrong_colours(path: Path, table: Table) -> list[Fault]:
    return [
        _fault(path, key, f"“{value}” is not a colour; write six hexadecimal digits, as in 1F3A5F.")
        for key, value in _section(table, "colours").items()
        if isinstance(value, str)
        and not (len(value) == 6 and set(value) <= set("0123456789ABCDEFabcdef"))
    ]


def _fault(path: Path, key: str, text: str) -> Fault:
    return Fault(text, line=_line(path, key))


def _line(path: Path, key: str) -> int | None:
    """Return the line where `key` is set; None where it is missing or inherited."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.split("=")[0].strip().strip("[]") == key:
            return number
    return None


def _section(table: Table, name: str) -> Table:
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def _rows(table: Table) -> list[Table]:
    value = table.get("part")
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _style(table: Table, path: Path) -> Style:
    sizes, margins = _numbers(table, "sizes"), _numbers(table, "margins")
    faces, colours = _texts(table, "faces"), _texts(table, "colours")
    locale, template = str(table["locale"]), str(table["template"])
    own = path.parent / template
    return Style(
        name=str(table["name"]),
        locale=locale,
        paper="Letter" if table.get("paper", _paper(locale)) == "Letter" else "A4",
        margins=Margins(**{f"{side}_pt": value for side, value in margins.items()}),
        pdf_family=faces["pdf"],
        word_family=faces["word"],
        size_pt=sizes["size"],
        comfort_pt=sizes["comfort"],
        floor_pt=sizes["floor"],
        colours=Colours(**colours),
        parts=tuple(
            PartRule(str(row["name"]), int(str(row["keep"])), int(str(row["rank"])))
            for row in _rows(table)
        ),
        template=str(own.resolve()) if own.is_file() else template,
        file_name=str(table["file_name"]),
        marking=str(table["marking"]) if table.get("marking") else None,
    )


def _paper(locale: str) -> str:
    territory = locale.replace("_", "-").split("-")[-1]
    return "Letter" if territory in _LETTER_TERRITORIES else "A4"


def _numbers(table: Table, section: str) -> dict[str, float]:
    return {key: float(str(value)) for key, value in _section(table, section).items()}


def _texts(table: Table, section: str) -> dict[str, str]:
    return {key: str(value) for key, value in _section(table, section).items()}
