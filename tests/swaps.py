"""Swaps: other people, countries and months in an article and in its labels, the rest as it was.

Rules that only fit the words of the samples show when the words are others of their kind.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle

from briefing.vocabulary import people as vocabulary
from briefing.vocabulary.countries import Form, country_forms
from tests.scoring import Labels

Swap = Callable[[str, Labels], Mapping[str, str]]
"""From an article and its labels to the words that are exchanged, whole words only."""

_GIVEN = (
    "Astrid",
    "Bruno",
    "Celia",
    "Dmitri",
    "Elena",
    "Farid",
    "Greta",
    "Hugo",
    "Ingrid",
    "Jonas",
)
_FAMILY = (
    "Tervonen",
    "Aguilar",
    "Brzezicki",
    "Castellan",
    "Dufresne",
    "Ekström",
    "Falkner",
    "Girard",
)
_LANDS = (
    *(("Norway", "Norwegian"), ("Portugal", "Portuguese"), ("Kenya", "Kenyan")),
    *(("Chile", "Chilean"), ("Latvia", "Latvian"), ("Malaysia", "Malaysian")),
)
_MONTHS = (
    *("January", "February", "March", "April", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
_ROLES = {
    **{"Minister": "Secretary", "minister": "secretary", "Ministers": "Secretaries"},
    **{"ministers": "secretaries", "Director": "Manager", "director": "manager"},
    **{"Mayor": "Governor", "mayor": "governor", "Councilor": "Alderman", "Chair": "President"},
    **{"Councilors": "Aldermen", "Adviser": "Counsellor", "Engineer": "Architect"},
    **{"chairwoman": "president", "Treasurer": "Secretary", "Ambassador": "Envoy"},
}
_SHORT = {"Jan.": "Feb.", "Feb.": "Nov.", "Oct.": "Dec.", "Dec.": "Oct."}


def swapped(article: str, labels: Labels, swap: Swap) -> tuple[str, Labels]:
    """Return both with the same words exchanged."""
    words = swap(article, labels)
    if not words:
        return article, labels
    longest_first = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    expression = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")

    def exchanged(text: str) -> str:
        return expression.sub(lambda match: words[match[0]], text)

    return exchanged(article), json.loads(exchanged(json.dumps(labels, ensure_ascii=False)))


def people(article: str, labels: Labels) -> Mapping[str, str]:
    """Exchange given names for given names and family names for family names."""
    del article
    given, family = (
        cycle(_GIVEN),
        cycle(f"{one}{end}" for end in ("", "ova", "sen") for one in _FAMILY),
    )
    known = vocabulary.first_names()
    words = dict.fromkeys(
        word for name in _named(labels) for word in name.split() if word[0].isupper()
    )
    return {word: next(given if word in known else family) for word in words if word.isalpha()}


def countries(article: str, labels: Labels) -> Mapping[str, str]:
    """Exchange each country for another, its adjective for the other's."""
    del labels
    forms = {p: f for p, f in country_forms("en").items() if f.country and p in article}
    kinds = (Form.NAME, Form.ADJECTIVE)
    here = dict.fromkeys(f.country for f in forms.values() if f.form in kinds)
    free = (land for land in _LANDS if land[0] not in here)
    to = dict(zip(here, free, strict=False))
    return {
        phrase: to[form.country][kinds.index(form.form)]
        for phrase, form in forms.items()
        if form.form in kinds and form.country in to
    }


def months(article: str, labels: Labels) -> Mapping[str, str]:
    """Exchange each month for the one after the next."""
    del labels
    full = {m: _MONTHS[(i + 2) % len(_MONTHS)] for i, m in enumerate(_MONTHS) if m in article}
    return full | {short: other for short, other in _SHORT.items() if short in article}


def roles(article: str, labels: Labels) -> Mapping[str, str]:
    """Exchange the nouns of titles for others that people bear."""
    del labels
    return {role: other for role, other in _ROLES.items() if role in article}


def _named(labels: Labels) -> Iterator[str]:
    yield from (person["name"] for person in labels["participants"] if not person.get("kind"))
    yield from labels.get("mentioned", ())
