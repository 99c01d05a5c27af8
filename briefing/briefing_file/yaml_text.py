"""YAML as tokens. Aliases, anchors and tags are refused, so no small file becomes a large one."""

import re
from collections.abc import Iterator

from briefing.briefing_file.notation import Malformed, Place, Sign, Token

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_UNFIT = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_HINT = "; a text that holds “: ” or “ #”, or begins with a sign, goes between double quotes"


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of one YAML document.

    Raises:
        Malformed: It is not YAML, holds several documents, or uses anchors, aliases or tags.
    """
    import yaml  # noqa: PLC0415 (late: `briefing --help` does not need it)

    _check_characters(text)
    try:
        yield from _translate(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else None
        raise Malformed(
            f"this is not YAML: {error.problem or error.context}{_HINT}", place
        ) from None
    except yaml.YAMLError as error:
        raise Malformed(f"this is not YAML: {error}") from None


def _check_characters(text: str) -> None:
    if found := _UNFIT.search(text):
        before = text[: found.start()]
        place = Place(before.count("\n") + 1, found.start() - before.rfind("\n"))
        code = f"{ord(found.group()):04X}"
        raise Malformed(
            f"the character U+{code} cannot stand in YAML; remove it, or write \\u{code} between "
            "double quotes",
            place,
        )


def _translate(text: str) -> Iterator[Token]:
    import yaml  # noqa: PLC0415

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    documents = 0
    for event in yaml.parse(text, Loader=loader):
        mark = event.start_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Malformed("a briefing file holds one document; remove this “---”", place)
        elif isinstance(event, yaml.AliasEvent):
            raise Malformed(f"“*{event.anchor}” is an alias; write the value again", place)
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            _check_plainness(event.anchor, event.tag, place)
            yield _opening(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            yield Token(Sign.CLOSE, place)


def _check_plainness(anchor: str | None, tag: str | None, place: Place) -> None:
    if anchor is not None:
        raise Malformed(f"“&{anchor}” is an anchor; remove it", place)
    if tag is not None:
        raise Malformed(f"“{tag}” is a tag; remove it", place)


def _opening(event: object, place: Place) -> Token:
    import yaml  # noqa: PLC0415

    if isinstance(event, yaml.MappingStartEvent):
        return Token(Sign.MAP, place)
    if isinstance(event, yaml.ScalarEvent):
        if not event.style and event.value in _NULLS:
            return Token(Sign.NULL, place)
        return Token(Sign.TEXT, place, event.value)
    return Token(Sign.LIST, place)
