"""A briefing as YAML for people or as JSON for programs."""

import json
import re
from typing import TYPE_CHECKING

from briefing.briefing_file.notation import HALF
from briefing.briefing_file.shape import members, outline, to_plain
from briefing.errors import Fault, NotValid
from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    from yaml import Node

# Written on one line, as in `date: {start: 2025-04-10, end: null}`.
_SHORT = frozenset({"title", "date", "memo", "vote", "due", "notices"})
# A text that every YAML reader, of 1.1 or of 1.2, takes for the same text without quotes.
_BARE = re.compile(r"[^\W\d_](?:[\w./%()+’‘–—-]| (?![ #])|,(?= [^ #]))*(?<! )")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# A line that a literal block can hold as it is.
_LINE = re.compile(
    "(?:[\x21-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]"
    "[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*(?<! ))?"
)
_TAG = "tag:yaml.org,2002:"


def to_json(briefing: Briefing) -> str:
    """Return the briefing file as JSON (RFC 8259).

    Raises:
        NotValid: A text holds half a character (a lone surrogate), which no file can hold.
    """
    plain = to_plain(briefing)
    _refuse_surrogates(plain, "")
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def to_compact_json(briefing: Briefing) -> str:
    """Return the briefing file as JSON on one line, from program to program.

    Half a character (a lone surrogate), which no file can hold, is written as U+FFFD.
    """
    # The encoder walks in C what `to_plain` would walk in Python.
    whole = outline(briefing)
    text = json.dumps(whole, default=members, ensure_ascii=False, separators=(",", ":"))
    return HALF.sub("\ufffd", text)


def to_yaml(briefing: Briefing) -> str:
    """Return the briefing file as YAML that 1.1 and 1.2 readers read alike.

    Raises:
        NotValid: A text holds half a character (a lone surrogate), which no file can hold.
    """
    import yaml  # noqa: PLC0415 (late: `briefing --help` does not need it)

    plain = to_plain(briefing)
    _refuse_surrogates(plain, "")
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    node = _node(plain, flow=False)
    text: str = yaml.serialize(node, Dumper=dumper, allow_unicode=True, width=1 << 30)
    return text


def _refuse_surrogates(value: object, path: str) -> None:
    if isinstance(value, str):
        if HALF.search(value):
            text = f"{path}: half a character (a lone surrogate) cannot be written; remove it"
            raise NotValid("briefing", (Fault(text),))
    elif isinstance(value, dict):
        for key, member in value.items():
            _refuse_surrogates(key, path)
            _refuse_surrogates(member, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, member in enumerate(value):
            _refuse_surrogates(member, f"{path}[{number}]")


def _node(value: object, *, flow: bool) -> "Node":
    from yaml import MappingNode, ScalarNode, SequenceNode  # noqa: PLC0415

    if isinstance(value, dict):
        members = [
            (_node(key, flow=True), _member(key, member, flow)) for key, member in value.items()
        ]
        return MappingNode(_TAG + "map", members, flow_style=flow or not members)
    if isinstance(value, list):
        items = [_node(item, flow=flow) for item in value]
        return SequenceNode(_TAG + "seq", items, flow_style=flow or not items)
    if isinstance(value, str) and _DAY.fullmatch(value):
        return ScalarNode(_TAG + "timestamp", value)
    if isinstance(value, str):
        return ScalarNode(_TAG + "str", value, style=_style(value, flow))
    if isinstance(value, bool):
        return ScalarNode(_TAG + "bool", str(value).lower())
    if value is None:
        return ScalarNode(_TAG + "null", "null")
    return ScalarNode(_TAG + "int", str(value))


def _member(key: str, value: object, flow: bool) -> "Node":
    from yaml import MappingNode  # noqa: PLC0415

    if key == "notices" and isinstance(value, list):
        return _lines(value)
    if key == "evidence" and isinstance(value, dict):
        fields = [
            (_node(name, flow=True), _node(cited, flow=True)) for name, cited in value.items()
        ]
        return MappingNode(_TAG + "map", fields, flow_style=False)
    return _node(value, flow=flow or key in _SHORT)


def _lines(items: list[object]) -> "Node":
    from yaml import SequenceNode  # noqa: PLC0415

    nodes = [_node(item, flow=True) for item in items]
    return SequenceNode(_TAG + "seq", nodes, flow_style=not nodes)


def _style(text: str, flow: bool) -> str | None:
    if _BARE.fullmatch(text) and text.lower() not in _WORDS and not (flow and "," in text):
        return None
    if not flow and "\n" in text and text[0] != "\n" and _is_literal(text):
        return "|"
    return '"'


def _is_literal(text: str) -> bool:
    return all(_LINE.fullmatch(line) for line in text.split("\n"))
