"""The JSON Schema of the briefing file, made from the model."""

from typing import Any

from briefing.briefing_file.shape import CITED_BY_BRIEFING, ID, VERSION, cited
from briefing.briefing_file.types import adapter
from briefing.model.parts import PARTS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, object]:
    """Return the file's schema, draft 2020-12.

    A briefing written by `to_json` is valid under it. It cannot say everything that `loads`
    checks: references between ids and sources stay outside.
    """
    made = adapter().json_schema(by_alias=True)
    kinds = made["$defs"]
    briefing = kinds.pop("Briefing")
    for kind in (briefing, *kinds.values()):
        _polish(kind)
    _plain_title(briefing)
    for name, part in _parts().items():
        _close_evidence(kinds[name], part)
    briefing["properties"]["evidence"]["propertyNames"] = {"enum": list(CITED_BY_BRIEFING)}
    version = {"description": "The version of the file's format.", "const": VERSION}
    return {
        "$schema": _DIALECT,
        "title": "Briefing file",
        "description": briefing["description"],
        "type": "object",
        "properties": {"briefing": version, **briefing["properties"]},
        "required": ["briefing", *briefing["required"]],
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
        "$defs": kinds,
    }


def _polish(kind: dict[str, Any]) -> None:
    """Allow anybody's own keys, and drop the titles that only repeat a key."""
    kind["patternProperties"] = {"^x-": {}}
    kind.pop("title", None)
    for member in kind.get("properties", {}).values():
        member.pop("title", None)


def _plain_title(briefing: dict[str, Any]) -> None:
    title = briefing["properties"]["title"]
    printed = {"type": "string", "description": "The title that the source prints."}
    briefing["properties"]["title"] = {"anyOf": [printed, title]}


def _parts() -> dict[str, str]:
    """Return a part that each kind of statement stands in, by the kind's name."""
    return {kind.__name__: part for part, kind in PARTS.items()} | {"Claim": "values"}


def _close_evidence(kind: dict[str, Any], part: str) -> None:
    kind["properties"]["evidence"]["propertyNames"] = {"enum": list(cited(part))}
    if "id" in kind["properties"]:
        kind["properties"]["id"]["pattern"] = f"^{ID}$"
