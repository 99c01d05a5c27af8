"""Freshness: whether a page may be kept, and for how long it need not be asked for (RFC 9111)."""

import re
from collections.abc import Mapping

from briefing.limits import MAX_FRESH_SECONDS

_VALIDATOR = re.compile(r"[\x20-\x7e]{1,500}")


def may_be_kept(headers: Mapping[str, str]) -> bool:
    """Return whether a server lets its answer be stored; “private” is, since this cache is."""
    return "no-store" not in _directives(headers)


def seconds(headers: Mapping[str, str]) -> int:
    """Return for how many seconds an answer stays true; 0 where nothing is said, a day at most."""
    directives = _directives(headers)
    longest = _number(directives.get("max-age", ""))
    if "no-cache" in directives or "no-store" in directives:
        return 0
    return max(0, min(longest - _number(headers.get("Age", "")), MAX_FRESH_SECONDS))


def validator(header: str | None) -> str | None:
    """Return an ETag or a date as it may be sent back; None where that would be no header."""
    text = (header or "").strip()
    return text if _VALIDATOR.fullmatch(text) else None


def _directives(headers: Mapping[str, str]) -> dict[str, str]:
    parts = [part.partition("=") for part in headers.get("Cache-Control", "").split(",")]
    return {name.strip().lower(): value.strip().strip('"') for name, _, value in parts}


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,12}", text.strip(), re.ASCII) else 0
