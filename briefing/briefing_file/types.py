"""Plain values as a Briefing: pydantic checks the types, the sentences about it are our own."""

import difflib
from functools import cache
from typing import TYPE_CHECKING

from briefing.briefing_file.notation import Notated, Path, Plain
from briefing.briefing_file.shape import key, keys_at
from briefing.errors import Fault
from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

_EXPECTED = {
    "string_type": "must be a text",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list, one “- ” an item",
    "dict_type": "must be keys and values",
    "mapping_type": "must be keys and values",
    "dataclass_type": "must be keys and values",
}


@cache
def adapter() -> "TypeAdapter[tuple[Briefing]]":
    """Return what reads a briefing from plain values, and describes it as JSON Schema.

    The tuple is what lets pydantic apply one configuration to all the model's dataclasses.
    """
    from pydantic import ConfigDict, TypeAdapter  # noqa: PLC0415 (late: it takes 100 ms)

    return TypeAdapter(tuple[Briefing], config=ConfigDict(extra="forbid", alias_generator=key))


def typed(data: Plain, notated: Notated) -> tuple[Briefing | None, tuple[Fault, ...]]:
    """Return the briefing, or None and what keeps `data` from being one."""
    from pydantic import ValidationError  # noqa: PLC0415

    try:
        (briefing,) = adapter().validate_python((_spelt_out(data),))
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_fault(detail, notated) for detail in details)
    return briefing, ()


def _spelt_out(data: Plain) -> Plain:
    """Take the version away, and write a plain title as the model has it."""
    if not isinstance(data, dict):
        return data
    members = {name: value for name, value in data.items() if name != "briefing"}
    if isinstance(title := members.get("title"), str):
        members["title"] = {"text": title}
    return members


def _fault(detail: "ErrorDetails", notated: Notated) -> Fault:
    path = detail["loc"][1:]
    return notated.fault(path, f"{_name(path)}: {_sentence(detail)}")


def _name(path: Path) -> str:
    """Return the last key of a path, with its place in the list if it is an item."""
    names = [str(step) for step in path if isinstance(step, str)]
    if path and isinstance(path[-1], int):
        return f"{names[-1]}, item {path[-1] + 1}"
    return names[-1] if names else "briefing"


def _sentence(detail: "ErrorDetails") -> str:
    kind, value = detail["type"], _shown(detail["input"])
    if kind == "missing":
        return "is missing; it must be given"
    if kind == "unexpected_keyword_argument":
        return "is not a key that is known here" + _suggestion(detail)
    if kind in ("enum", "literal_error"):
        return f"{value} is not one of {_choices(detail)}"
    if kind.startswith("int_"):
        return f"{value} is not a whole number"
    if kind.startswith("bool_"):
        return f"{value} is neither true nor false"
    return _EXPECTED.get(kind, f"{value} is not what is expected here")


def _shown(value: object) -> str:
    if not isinstance(value, str):
        return "this"
    return f"“{value}”" if len(value) <= 60 else f"“{value[:59]}…”"


def _choices(detail: "ErrorDetails") -> str:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    return expected.replace("' or '", "', '").replace("'", "")


def _suggestion(detail: "ErrorDetails") -> str:
    path = detail["loc"][1:]
    name, known = str(path[-1]), keys_at(path[:-1])
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean “{near[0]}”?" if near else "; a key of your own begins with “x-”"
