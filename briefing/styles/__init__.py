"""House styles: TOML files that say how a memo looks. `extends` takes over another's choices.

lines      where a file sets its keys
rules      what each key may hold
contrast   whether a colour can be told from its ground
faults     everything that is wrong in a file
chain      a file and those that it extends
"""

from pathlib import Path
from typing import get_args

from briefing import resources
from briefing.errors import NotValid
from briefing.model.marking import exact
from briefing.model.style import Approval, Carry, Colours, Head, Margins, PartRule, Style
from briefing.styles import faults
from briefing.styles.chain import Layer, chain, merged
from briefing.styles.chain import names as names
from briefing.styles.contrast import pairs as contrasts
from briefing.styles.faults import Table, rows, section

__all__ = ["about", "contrasts", "load", "names", "problems"]

_CARRY: tuple[Carry, ...] = get_args(Carry)
_APPROVAL: tuple[Approval, ...] = get_args(Approval)
_LETTER_TERRITORIES = frozenset(
    ("US", "CA", "MX", "PR", "PH", "CL", "CO", "CR", "GT", "PA", "VE")  # CLDR, paperSize
)


def load(name: str, locale: str | None = None) -> Style:
    """Return the style of this name, or the one in the file at this path.

    `locale` goes over the style's own; it decides the paper too, unless the style does.

    Raises:
        NotValid: There is none, or it breaks the rules; every fault of the first file is named.
    """
    layers = chain(name)
    for wrong in _wrong(layers):
        raise wrong
    table = merged(layers)
    return _style({**table, "locale": locale} if locale else table, layers)


def about(name: str) -> str:
    """Return what a style says of itself in the comment at its beginning; "" if it says nothing."""
    first = chain(name)[0].text.partition("\n")[0]
    return first.removeprefix("#").strip() if first.startswith("#") else ""


def problems(name: str) -> tuple[NotValid, ...]:
    """Return everything that is wrong in a style, an error for each file of its chain."""
    try:
        return tuple(_wrong(chain(name)))
    except NotValid as error:
        return (error,)


def _wrong(layers: tuple[Layer, ...]) -> list[NotValid]:
    """Return an error for each file with faults, the file that is extended by all others first."""
    errors = []
    for layer in reversed(layers):
        found = faults.own(layer.table, layer.text)
        if layer is layers[0]:
            found += faults.whole(merged(layers), layer.table, layer.text)
            found = tuple(sorted(found, key=lambda fault: fault.line or 0))
        if found:
            errors.append(NotValid(str(layer.path), found))
    return errors


def _style(table: Table, layers: tuple[Layer, ...]) -> Style:
    sizes, margins = _numbers(table, "sizes"), _numbers(table, "margins")
    faces, colours = _texts(table, "faces"), _texts(table, "colours")
    locale, marking = str(table["locale"]), table.get("marking")
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
        parts=_parts(table),
        template=_template(layers),
        file_name=str(table["file_name"]),
        head=Head(**{key: _names(value) for key, value in section(table, "head").items()}),
        marking=exact(str(marking)) if marking else None,
        approval=next(each for each in _APPROVAL if each == table["approval"]),
        leading=float(str(table["leading"])),
        carry=next(each for each in _CARRY if each == table["carry"]),
    )


def _paper(locale: str) -> str:
    territory = locale.replace("_", "-").split("-")[-1]
    return "Letter" if territory in _LETTER_TERRITORIES else "A4"


def _parts(table: Table) -> tuple[PartRule, ...]:
    known = {str(row["name"]): row for row in rows(table)}
    return tuple(
        PartRule(name, int(str(known[name]["keep"])), int(str(known[name]["rank"])))
        for name in _names(table["order"])
    )


def _template(layers: tuple[Layer, ...]) -> str:
    """Return the template of the nearest file that names one: beside that file, or a shipped one.

    A shipped template keeps its bare name.
    """
    layer = next(layer for layer in layers if "template" in layer.table)
    name = str(layer.table["template"])
    own = layer.path.parent / name
    shipped = resources.templates().resolve() == layer.path.parent.resolve()
    return str(own.resolve()) if not shipped and _is_file(own) else name


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long, or with a NUL
        return False


def _numbers(table: Table, name: str) -> dict[str, float]:
    return {key: float(str(value)) for key, value in section(table, name).items()}


def _texts(table: Table, name: str) -> dict[str, str]:
    return {key: str(value) for key, value in section(table, name).items()}


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()
