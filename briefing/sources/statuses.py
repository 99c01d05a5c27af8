"""Statuses: what a server's answer says besides the page (RFC 9110, 15), in words."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from briefing.limits import MAX_RETRY_SECONDS, RETRY_SECONDS
from briefing.sources.failures import SAVE

REDIRECTS = (301, 302, 303, 307, 308)
NOT_MODIFIED = 304
_LATER = "try again later"
_TROUBLED = (500, 502, 503, 504)  # that a second try may get over
_REASONS = {
    204: "there is nothing to read there (204); is the address right?",
    304: f"the site says that the page is as before, which was not asked (304); {SAVE}.",
    401: f"the page is only for those who sign in (401); sign in with a browser, {SAVE}.",
    402: f"the page is only for those who pay (402); {SAVE}.",
    403: f"the site does not let us read it (403); {SAVE}.",
    404: "there is no such page there (404); is the address right?",
    406: f"the site does not have it in a form that is read here (406); {SAVE}.",
    410: "the page was there and is gone for good (410); is there a copy elsewhere?",
    429: f"the site has had too many requests from here (429); {_LATER}.",
    451: f"the site may not show the page here for legal reasons (451); {SAVE}.",
}


def reason(status: int) -> str:
    """Return why an answer of this status is no page, as the end of a sentence."""
    if status in _REASONS:
        return _REASONS[status]
    if status in REDIRECTS:
        return f"the site sends on without saying where to ({status}); {SAVE}."
    if 400 <= status < 500:
        return f"the site does not accept the request ({status}); is the address right?"
    if 500 <= status < 600:
        return f"the site is in trouble ({status}); {_LATER}."
    return f"the site answers with a status that means no page ({status}); {SAVE}."


def wait_s(status: int, headers: Mapping[str, str]) -> float | None:
    """Return after how many seconds to ask once more; None where that is of no use."""
    if status == 429:
        asked = _retry_after(headers)
    elif status in _TROUBLED:
        asked = _retry_after(headers) if "Retry-After" in headers else RETRY_SECONDS
    else:
        return None
    return asked if asked is not None and asked <= MAX_RETRY_SECONDS else None


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return seconds (RFC 9110, 10.2.3); a date is one by the server's own clock."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        then, now = (parsedate_to_datetime(each) for each in (text, headers.get("Date", "")))
        return max(0.0, (then - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
