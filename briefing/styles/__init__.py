"""House styles: TOML files that say how a memo looks. `extends` takes over another's choices."""

import tomllib
from pathlib import Path
from typing import get_args

from briefing import resources
from briefing.errors import Fault, NotValid
from briefing.model.style import Carry, Colours, Margins, PartRule, Style
from briefing.styles.rules import Table, faults, line_of, rows, section

_DEEPEST = 8  # styles that extend one another
_CARRY: tuple[Carry, ...] = get_args(Carry)
_LETTER_TERRITORIES = frozenset(
    ("US", "CA", "MX", "PR", "PH", "CL", "CO", "CR", "GT", "PA", "VE")  # CLDR, paperSize
)


def names() -> tuple[str, ...]:
    """Return the names of the styles that ship, in alphabetical order."""
    files = resources.templates().glob("*.toml")
    return tuple(sorted(path.stem for path in files if not path.name.startswith("labels.")))


def load(name: str) -> Style:
    """Return the style of this name, or the one in the file at this path.

    Raises:
        NotValid: There is none, or it breaks the rules; every fault is named.
    """
    path = _find(name)
    table = _extended(path, _DEEPEST)
    if wrong := faults(table, path):
        raise NotValid(str(path), wrong)
    return _style(table, path)


def _find(name: str, beside: Path | None = None) -> Path:
    if name in names():
        return resources.templates() / f"{name}.toml"
    path = (beside.parent if beside else Path()) / name
    try:
        if path.suffix == ".toml" and path.is_file():
            return path
    except (OSError, ValueError):  # too long, or with a NUL: there is no such file
        pass
    shipped = ", ".join(names())
    fault = Fault(f"there is no such style; these ship: {shipped}, or name a .toml file.")
    raise NotValid(name, (fault,))


def _extended(path: Path, depth: int) -> Table:
    own = _read(path)
    parent = own.get("extends")
    if not isinstance(parent, str):
        return own
    if depth == 0:
        circle = line_of(path, "extends", "styles extend one another in a circle.")
        raise NotValid(str(path), (circle,))
    inherited = _extended(_find(parent, path), depth - 1)
    return {**inherited, **{key: _joined(inherited.get(key), own[key]) for key in own}}


def _joined(inherited: object, own: object) -> object:
    if isinstance(inherited, dict) and isinstance(own, dict):
        return {**inherited, **own}
    return own


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NotValid(str(path), (Fault(f"this is not TOML: {error}."),)) from error
    except OSError as error:
        raise NotValid(str(path), (Fault(f"cannot be read: {error.strerror}."),)) from error


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
            for row in rows(table)
        ),
        template=str(own.resolve()) if own.is_file() else template,
        file_name=str(table["file_name"]),
        marking=str(table["marking"]) if table.get("marking") else None,
        carry=_carry(table),
    )


def _paper(locale: str) -> str:
    territory = locale.replace("_", "-").split("-")[-1]
    return "Letter" if territory in _LETTER_TERRITORIES else "A4"


def _carry(table: Table) -> Carry:
    return next((each for each in _CARRY if each == table.get("carry")), "none")


def _numbers(table: Table, name: str) -> dict[str, float]:
    return {key: float(str(value)) for key, value in section(table, name).items()}


def _texts(table: Table, name: str) -> dict[str, str]:
    return {key: str(value) for key, value in section(table, name).items()}
