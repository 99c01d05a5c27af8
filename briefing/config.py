"""What a person or a folder has decided once: flag > environment > ./briefing.toml > user's file.

style = "government"        # a style's name or file
to = ["pdf", "docx"]        # formats of `make` and `render`
out = "memos/"
[sender]
from = "Eastern Europe desk"
contact = "tel. 0000"
[web]                       # briefing/sources/settings.py
allow = ["intranet.example"]
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing import renderers
from briefing.errors import Fault, NotValid
from briefing.sources import settings
from briefing.sources.settings import Web

Table = dict[str, object]

PROJECT_FILE = "briefing.toml"
FORMATS = (*renderers.FORMATS, "json")  # that `make` and `render` write
_TEXTS = ("style", "out")
_SENDER = ("from", "contact")
_TABLES = ("sender", "web")
_TOP = (*_TEXTS, "to", *_TABLES)
_LINE = re.compile(r"\(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults. None where nobody has decided."""

    style: str | None = None
    to: str | None = None  # formats, with commas
    out: str | None = None
    sender: Mapping[str, str] = field(default_factory=dict)  # memo fields: "from", "contact"
    web: Web = field(default_factory=Web)


def user_file() -> Path:
    """Return where the user's own configuration lies, or would lie."""
    from platformdirs import user_config_path  # noqa: PLC0415  # not needed to print help

    return user_config_path("briefing") / "config.toml"


def load(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings for the current folder; the environment's sender goes over the files'.

    The environment's other settings belong to the options of the same name.

    Raises:
        NotValid: A file is not TOML, or holds a key or a value that it may not; all are named.
    """
    user = _settings(user_file(), Web())
    project = _settings(Path(PROJECT_FILE), user.web)
    named = {key: environment.get(f"BRIEFING_{key.upper()}") for key in _SENDER}
    return Settings(
        style=project.style or user.style,
        to=project.to or user.to,
        out=project.out or user.out,
        sender={**user.sender, **project.sender, **{k: v for k, v in named.items() if v}},
        web=project.web,
    )


def _settings(path: Path, under: Web) -> Settings:
    """Return what a file says; of the web, also what `under` says and it does not."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings(web=under)
    except OSError as error:
        fault = Fault(f"cannot be read: {error.strerror}; mend it or take it away.")
        raise NotValid(str(path), (fault,)) from error
    except UnicodeDecodeError as error:
        raise NotValid(str(path), (Fault("is not UTF-8; save it as such."),)) from error
    table = _table(text, path)
    faults = tuple(_faults(table, text))
    if faults:
        raise NotValid(str(path), faults)
    return _made(table, path, under)


def _table(text: str, path: Path) -> Table:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        where = (int(place[1]), int(place[2])) if place else (None, None)
        said = _LINE.sub("", str(error)).strip()
        raise NotValid(str(path), (Fault(f"this is not TOML: {said}.", *where),)) from error


def _faults(table: Table, text: str) -> Iterator[Fault]:
    for key, value in table.items():
        if key not in _TOP:
            yield _fault(text, key, f"“{key}” is not a setting; there are {', '.join(_TOP)}.")
        elif key in _TEXTS and not isinstance(value, str):
            yield _fault(text, key, f"“{key}” must be text in quotation marks.")
        elif key in _TEXTS and not _can_be_path(str(value)):
            yield _fault(text, key, f"“{key}” is no path that there can be; write another.")
        elif key == "to" and _formats(value) is None:
            yield _fault(text, key, f"“to” must be a list of formats among {', '.join(FORMATS)}.")
        elif key in _TABLES and not isinstance(value, dict):
            yield _fault(text, key, f"“{key}” must be a table: [{key}].")
    for key, value in _inside(table, "sender").items():
        if key not in _SENDER:
            yield _fault(
                text, key, f"“{key}” is not a setting of [sender]; there are from, contact."
            )
        elif not isinstance(value, str):
            yield _fault(text, key, f"“{key}” must be text in quotation marks.")
    for key, sentence in settings.faults(_inside(table, "web")):
        yield _fault(text, key, sentence)


def _can_be_path(text: str) -> bool:
    try:
        return "\0" not in str(Path(text).expanduser())
    except RuntimeError:  # ~ and a user who is not known
        return False


def _fault(text: str, key: str, sentence: str) -> Fault:
    lines = enumerate(text.splitlines(), 1)
    named = (n for n, line in lines if line.split("=")[0].strip().strip("[]\"' ") == key)
    return Fault(sentence, line=next(named, None))


def _made(table: Table, path: Path, under: Web) -> Settings:
    style, out = (str(table[key]) if key in table else None for key in _TEXTS)
    beside = path.parent / style if style else path
    is_file = os.path.isfile(beside)  # noqa: PTH113  # no error where the name is too long
    return Settings(
        style=str(beside) if style and beside.suffix == ".toml" and is_file else style,
        to=_formats(table.get("to")),
        out=str(Path(out).expanduser()) + "/" * out.endswith("/") if out else None,
        sender={key: str(value) for key, value in _inside(table, "sender").items()},
        web=settings.over(under, _inside(table, "web"), path.parent),
    )


def _formats(value: object) -> str | None:
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list) or not names:
        return None
    words = [name.strip().lower() if isinstance(name, str) else "" for name in names]
    return ",".join(words) if all(word in FORMATS for word in words) else None


def _inside(table: Table, name: str) -> Table:
    inner = table.get(name)
    return inner if isinstance(inner, dict) else {}
