"""The head and the foot of a memo: whom it is for, what it asks, whether it has been cleared."""

from itertools import zip_longest

from babel import Locale

from briefing.compose import dates
from briefing.compose.labels import Labels
from briefing.errors import Fault, NotValid
from briefing.model import marking
from briefing.model.briefing import Briefing, MemoFields
from briefing.model.notice import Level, Notice
from briefing.model.style import Style

Rows = tuple[tuple[tuple[str, str], ...], ...]
"""Rows of (label, value) pairs; one pair a row, or two with an absent one empty."""

_TWO_COLUMNS_FROM = 4  # fields
_APART = " · "


class Head:
    """What a house prints above and below a briefing; `cleared` says that it was approved."""

    def __init__(
        self, briefing: Briefing, labels: Labels, locale: Locale, style: Style, cleared: bool
    ) -> None:
        self._labels = labels
        self._style = style
        self._draft = style.approval == "required" and not cleared
        asked = briefing.memo.marking or style.marking
        self.marking = _checked(asked) if asked else None
        self._given = {**_values(briefing.memo, labels, locale), **self._standing()}
        if "contact" in self._given and "contact" not in self._listed():
            self._given["from"] = self._signed()
        if asked:
            self._given["marking"] = asked

    def rows(self) -> Rows:
        """Return the fields that are given, in two columns, or in one where they are few."""
        left, right = (self._pairs(names) for names in self._columns())
        if not self._style.head.right or len(left) + len(right) < _TWO_COLUMNS_FROM:
            return tuple((pair,) for pair in [*left, *right])
        return tuple(zip_longest(left, right, fillvalue=("", "")))

    def foot(self) -> str | None:
        """Return the line at the foot; a draft says so there whatever the style lists."""
        names = self._style.head.foot
        names += ("status",) * (self._draft and "status" not in names)
        pieces = [self._footed(name) for name in names if name in self._given]
        return _APART.join(pieces) or None

    def notices(self) -> tuple[Notice, ...]:
        """Return what the house asks for and was not given, and what was set right."""
        needs = self._style.head.needs
        missing = tuple(
            Notice(Level.PROBLEM, f"The style asks for a {name}, and none was given.", "memo", name)
            for name in needs
            if name not in self._given
        )
        asked = self._given.get("marking")
        if self.marking == asked:
            return missing
        said = f"The marking “{asked}” is printed as {self.marking}, as TLP 2.0 spells it."
        return (*missing, Notice(Level.INFO, said, "memo", "marking"))

    def _columns(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the names of the fields; a draft's status stands there whatever the style says."""
        left, right = self._style.head.left, self._style.head.right
        if self._draft and "status" not in (*left, *right):
            return (left, (*right, "status")) if right else ((*left, "status"), right)
        return left, right

    def _pairs(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        return [
            (self._labels.fields[name], self._given[name]) for name in names if name in self._given
        ]

    def _listed(self) -> tuple[str, ...]:
        return (*self._style.head.left, *self._style.head.right, *self._style.head.foot)

    def _signed(self) -> str:
        """Return the sender with whom to ring, for a head where that has no place of its own."""
        return ", ".join(self._given[name] for name in ("from", "contact") if name in self._given)

    def _footed(self, name: str) -> str:
        """Return a field of the foot; a reference and a status say themselves what they are."""
        value = self._given[name]
        return value if name in ("reference", "status") else f"{self._labels.fields[name]}: {value}"

    def _standing(self) -> dict[str, str]:
        if self._style.approval == "none":
            return {}
        return {"status": self._labels.standing["draft" if self._draft else "cleared"]}


def _values(memo: MemoFields, labels: Labels, locale: Locale) -> dict[str, str]:
    """Return the given fields by their names in a style, as they are printed."""
    given = {
        "to": memo.to,
        "through": memo.through,
        "from": memo.from_,
        "copy": memo.copy,
        "date": dates.written(memo.date, locale) if memo.date else None,
        "reference": memo.reference,
        "purpose": memo.purpose and labels.purposes.get(memo.purpose.casefold(), memo.purpose),
        "contact": memo.contact,
    }
    return {name: value for name, value in given.items() if value}


def _checked(asked: str) -> str:
    if wrong := marking.fault(asked):
        raise NotValid("memo.marking", (Fault(wrong),))
    return marking.exact(asked)
