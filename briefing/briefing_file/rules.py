"""What the types of a briefing file cannot say: ids, references, evidence and dates."""

import re
from collections.abc import Iterator
from datetime import date

from briefing.briefing_file.notation import Notated, Path, Plain
from briefing.briefing_file.shape import CITED_BY_BRIEFING, ID, MOST_VOTES, cited
from briefing.errors import Fault
from briefing.model.parts import PARTS, SAYS

Found = Iterator[tuple[Path, str]]

_ID = re.compile(ID)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NUMBER = re.compile(r"-?\d{1,9}")
_WHOLE = re.compile(r"\s*[+-]?[\d_]+(?:\.0*)?\s*")  # what is taken for a whole number
_COUNT = re.compile(r"\d{1,6}")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?|--\d{2}-\d{2}")
_FORMS = "is not a date; write 2025, 2025-04 or 2025-04-10"


def rules(data: Plain, notated: Notated) -> tuple[Fault, ...]:
    """Return every breach of a rule that goes beyond a single value's type.

    It works on the plain values, so that a wrong type in one place hides nothing in another.
    """
    if not isinstance(data, dict):
        return ()
    checks = (_ids, _blanks, _votes, _sources, _evidence, _conflicts, _dates, _dues, _language)
    return tuple(notated.fault(path, text) for check in checks for path, text in check(data))


def _rows(value: Plain) -> Iterator[tuple[int, dict[str, Plain]]]:
    if isinstance(value, list):
        yield from ((number, row) for number, row in enumerate(value) if isinstance(row, dict))


def _statements(data: dict[str, Plain]) -> Iterator[tuple[Path, dict[str, Plain]]]:
    for part in (*PARTS, "conflicts"):
        for number, row in _rows(data.get(part)):
            yield (part, number), row


def _ids(data: dict[str, Plain]) -> Found:
    seen: set[str] = set()
    for path, row in _statements(data):
        if not isinstance(name := row.get("id"), str):
            continue
        if not _ID.fullmatch(name):
            yield (*path, "id"), f"id: “{name[:60]}” is not a letter and then letters and digits"
        elif name in CITED_BY_BRIEFING:
            yield (*path, "id"), f"id: “{name}” names the briefing's own; choose another"
        elif name in seen:
            yield (*path, "id"), f"id: “{name}” names an earlier statement; choose another"
        seen.add(name)


def _blanks(data: dict[str, Plain]) -> Found:
    title = data.get("title")
    if isinstance(title, dict):
        yield from _blank(title, "text", ("title",))
    else:
        yield from _blank(data, "title", ())
    for part, kind in PARTS.items():
        for number, row in _rows(data.get(part)):
            yield from _blank(row, SAYS[kind], (part, number))


def _blank(row: dict[str, Plain], key: str, path: Path) -> Found:
    value = row.get(key)
    if isinstance(value, str) and not value.strip():
        way_out = ", or take the statement out" if path[1:] else ""
        yield (*path, key), f"{key}: is empty; write what it says{way_out}"


def _votes(data: dict[str, Plain]) -> Found:
    for number, row in _rows(data.get("outcomes")):
        if isinstance(vote := row.get("vote"), dict):
            for key, value in vote.items():
                if isinstance(value, str) and _WHOLE.fullmatch(value) and not _is_count(value):
                    path = ("outcomes", number, "vote", key)
                    shown = value.strip()[:60]
                    yield path, f"{key}: {shown} is no count of votes; write 0 to {MOST_VOTES}"


def _is_count(text: str) -> bool:
    return _COUNT.fullmatch(text) is not None and int(text) <= MOST_VOTES


def _sources(data: dict[str, Plain]) -> Found:
    seen: set[int] = set()
    for number, row in _rows(data.get("sources")):
        if (name := _number(row.get("id"))) is None:
            continue
        if name < 1:
            yield ("sources", number, "id"), "id: sources are numbered from 1"
        if name in seen:
            yield ("sources", number, "id"), f"id: {name} numbers an earlier source; take another"
        seen.add(name)


def _number(value: Plain) -> int | None:
    return int(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


def _evidence(data: dict[str, Plain]) -> Found:
    known = {_number(row.get("id")) for _, row in _rows(data.get("sources"))}
    for path, row, allowed in _cited(data):
        evidence = row.get("evidence")
        if not isinstance(evidence, dict):
            continue
        for field, citations in evidence.items():
            where = (*path, "evidence", field)
            if field not in allowed:
                yield where, f"evidence: “{field}” is not one of {', '.join(allowed)}"
            for number, citation in _rows(citations):
                yield from _citation(citation, (*where, number), known)


def _cited(data: dict[str, Plain]) -> Iterator[tuple[Path, dict[str, Plain], tuple[str, ...]]]:
    yield (), data, CITED_BY_BRIEFING
    for part in PARTS:
        for number, row in _rows(data.get(part)):
            yield (part, number), row, cited(part)
    for number, row in _rows(data.get("conflicts")):
        for claim_number, claim in _rows(row.get("values")):
            yield ("conflicts", number, "values", claim_number), claim, cited("values")


def _citation(citation: dict[str, Plain], path: Path, known: set[int | None]) -> Found:
    source, start, end = (_number(citation.get(name)) for name in ("source", "start", "end"))
    if source is not None and source not in known:
        yield (*path, "source"), f"source: there is no source {source} under “sources”"
    if start is not None and end is not None and not 0 <= start < end:
        yield (*path, "end"), f"end: {start} to {end} is no stretch of a text"
    if citation.get("quote") == "":
        yield (*path, "quote"), "quote: is empty; it must hold the source's words"


def _conflicts(data: dict[str, Plain]) -> Found:
    ids = {row.get("id") for _, row in _statements(data)}
    for number, row in _rows(data.get("conflicts")):
        about, values = row.get("about"), row.get("values")
        if isinstance(about, str) and about not in ids:
            yield ("conflicts", number, "about"), f"about: there is no statement “{about[:60]}”"
        if isinstance(values, list) and len(values) < 2:
            yield ("conflicts", number, "values"), "values: a conflict needs two values"


def _dates(data: dict[str, Plain]) -> Found:
    for path, value in _dated(data):
        if isinstance(value, str) and not _is_date(value):
            yield path, f"{path[-1]}: “{value[:60]}” {_FORMS}"


def _language(data: dict[str, Plain]) -> Found:
    language = data.get("language")
    if isinstance(language, str) and not _LANGUAGE.fullmatch(language):
        yield ("language",), f"language: “{language[:60]}” is not a code such as en (ISO 639-1)"


def _dues(data: dict[str, Plain]) -> Found:
    for number, row in _rows(data.get("next_steps")):
        due = row.get("due")
        if isinstance(due, dict) and ("date" in due) != ("precision" in due):
            yield ("next_steps", number, "due"), "due: date and precision are given together"


def _dated(data: dict[str, Plain]) -> Iterator[tuple[Path, Plain]]:
    for name, fields in (("date", ("start", "end")), ("memo", ("date",))):
        if isinstance(row := data.get(name), dict):
            yield from (((name, field), row.get(field)) for field in fields)
    for number, row in _rows(data.get("sources")):
        for field in ("published", "retrieved"):
            yield ("sources", number, field), row.get(field)
    for number, row in _rows(data.get("next_steps")):
        if isinstance(due := row.get("due"), dict):
            yield ("next_steps", number, "due", "date"), due.get("date")


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    if "W" in text:
        return 1 <= int(text[-2:]) <= 53
    day = text.replace("--", "2000-", 1) if text.startswith("--") else text
    year, month, number = (*day.split("-"), "01", "01")[:3]
    try:
        date(int(year), int(month), int(number))
    except ValueError:
        return False
    return True
