"""Front matter: what a Markdown file declares about itself before its text begins."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence

from briefing.limits import MAX_FRONT_MATTER
from briefing.readers.datelines import iso_of
from briefing.readers.declared import Declared
from briefing.readers.shape import is_address
from briefing.readers.writers import is_host
from briefing.vocabulary.furniture import Furniture

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_PAIR = re.compile(r"([\w-]{1,40}):[ \t]*(.*)")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})*", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # CommonMark 0.31, 2.4
_ADDRESS = re.compile(r"https?://\S+")

Value = object
"""A scalar as a string, or a list or mapping of values."""


def cut(text: str) -> tuple[str, str]:
    """Return front matter and body; the first is empty when there is none."""
    text = text.lstrip("\n")
    fence = text[:3]
    if fence not in _FENCES or text[3:].split("\n", 1)[0].strip():
        return "", text
    lines = text[: MAX_FRONT_MATTER + 1].split("\n")
    for i, line in enumerate(lines[1:], start=1):
        if line.rstrip() in _FENCES[fence]:
            matter = "\n".join(lines[:i])
            is_matter = fence == "+++" or i == 1 or any(_PAIR.match(row) for row in lines[1:i])
            return (matter, text[len(matter) + len(line) + 2 :]) if is_matter else ("", text)
    return "", text


def declared(matter: str, furniture: Furniture) -> Declared:
    """Read front matter as `cut` returns it."""
    values = _values(matter)
    keys = furniture.front_matter

    def first(field: str) -> str | None:
        return next(_strings(values, keys[field]), None)

    credits = [c for c in _strings(values, keys["credit"]) if not _ADDRESS.match(c)]
    addresses = [*_strings(values, keys["url"]), *_strings(values, keys["credit"])]
    return Declared(
        title=_title(_strings(values, keys["title"])),
        published=next(_dates(_strings(values, keys["published"]), furniture), None),
        author=first("author"),
        publisher=_publisher(_strings(values, keys["publisher"])),
        url=next((a for a in addresses if _ADDRESS.fullmatch(a)), None),
        language=_language(first("language")),
        credit=credits[0] if credits else None,
        rights=first("rights"),
    )


def _title(titles: Iterator[str]) -> str | None:
    """Return the first that is no address, without what Markdown escapes."""
    return next((_ESCAPED.sub(r"\1", each) for each in titles if not is_address(each)), None)


def _publisher(said: Iterator[str]) -> str | None:
    """Return the first name; a host, where there is none."""
    names = list(said)
    return next((name for name in names if not is_host(name)), next(iter(names), None))


def unlinked(text: str) -> str:
    """Reduce wiki links to the words that are shown: [[A]] → A, [[A|b]] → b."""
    return _WIKI_LINK.sub(r"\1", text)


def _values(matter: str) -> Mapping[str, Value]:
    fence, _, inside = matter.partition("\n")
    values = _toml(inside) if fence.startswith("+++") else _yaml(inside)
    if isinstance(values, dict):
        return {str(key).lower(): value for key, value in values.items()}
    return dict(_pairs(inside))


def _toml(inside: str) -> Value:
    try:
        return tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _yaml(inside: str) -> Value:
    """Read YAML whose scalars all stay strings: `NO` is Norway, and 12:30 a time."""
    import yaml  # noqa: PLC0415 (late: plain text needs none)

    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    try:
        values: Value = yaml.load(inside, Loader=loader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return values


def _pairs(inside: str) -> Iterator[tuple[str, str]]:
    """Read "key: value" lines one by one, for what is almost YAML ("title: Talks: day two")."""
    for line in inside.split("\n"):
        match = _PAIR.fullmatch(line.rstrip())
        if match and match[2]:
            yield match[1].lower(), match[2].strip("\"'")


def _strings(values: Mapping[str, Value], keys: Sequence[str]) -> Iterator[str]:
    for key in keys:
        text = _string(values.get(key))
        if text:
            yield text


def _string(value: Value, depth: int = 3) -> str:
    if isinstance(value, list) and depth:
        return ", ".join(filter(None, (_string(item, depth - 1) for item in value)))
    if isinstance(value, dict) and depth:
        return _string(value.get("name"), depth - 1)
    if value is None or isinstance(value, list | dict | bool):
        return ""
    text = " ".join(unlinked(str(value)).split())
    return "" if "{{" in text or text.lower() in ("null", "none", "~") else text


def _dates(values: Iterator[str], furniture: Furniture) -> Iterator[str]:
    for value in values:
        iso = iso_of(value, furniture)
        if iso:
            yield iso


def _language(value: str | None) -> str | None:
    match = _LANGUAGE.fullmatch(value or "")
    return match[1].lower() if match else None
