"""What a slice leaves behind in its sentence, and whether that changes what the slice says.

"Russia rejected claims that the U.S. agreed" holds "the U.S. agreed" and does not say it. The
judgement is cautious: where a word in front may govern the slice, it counts as governing it.
"""

import re
from dataclasses import dataclass
from functools import cache

from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import pattern

_MARKS = re.compile(r"[;—]|[,:](?!\d)|(?<=\s)[-–](?=\s)")
_MAY = re.compile(r"\bMay\b")  # the month is no hedge
_REST = r"(?=[.,;”\"’)]|$|\s(?:on|in|at|to|after|during|late|earlier|yesterday|today|this|last)\b)"


@dataclass(frozen=True, slots=True)
class Licence:
    """Which words a field may leave behind, since it or its neighbours say as much."""

    plans: bool = False  # "is expected to": a next step is one anyway
    reports: bool = False  # "said": the statement names who said it


def loss(sentence: str, span: Span, licence: Licence) -> str | None:
    """Return a word that the slice leaves behind and that changes it; None if there is none.

    Args:
        sentence: The sentence, with what other fields of the statement say blanked out.
        span: The slice's place in it.
        licence: What may be left behind.
    """
    before = _MAY.sub("   ", sentence[: span.start])
    after = sentence[span.end :]
    slice_ = sentence[span.start : span.end]
    return _lost_before(before, slice_, licence) or _lost_after(after, licence)


def _lost_before(before: str, slice_: str, licence: Licence) -> str | None:
    far = before.rpartition(";")[2]
    told = () if licence.reports else ("governs.reports",)
    if found := pattern("governs.conditions", *told).search(far):
        return found.group()
    hangs, near = _hangs(far), _last_clause(far)
    planned = () if licence.plans else ("governs.plans",)
    names = ("governs.negations", "governs.hedges", "governs.wishes", *planned)
    if found := pattern(*names).search(far if hangs or _goes_on(slice_) else near):
        return found.group()
    return _matrix(near, licence) if hangs else None


def _hangs(before: str) -> bool:
    """Tell whether the slice hangs on what stands in front: "… that", "… to"."""
    last = before.split()[-1:]
    return bool(last) and pattern("clauses.links").fullmatch(last[0]) is not None


def _goes_on(slice_: str) -> bool:
    """Tell whether the slice begins with a verb whose subject stands in front."""
    return pattern("clauses.verbs").match(slice_) is not None


def _matrix(clause: str, licence: Licence) -> str | None:
    """Return what the slice hangs on, unless that says that it is so: "voted to"."""
    planned = ("governs.plans",) if licence.plans else ()
    if pattern("governs.settling", *planned).search(clause):
        return None
    words = clause.split()
    return None if licence.reports and words[-1:] == ["that"] else " ".join(words[-3:])


def _last_clause(text: str) -> str:
    ends = [match.end() for match in _MARKS.finditer(text)]
    ends += [match.end() for match in pattern("clauses.ends").finditer(text)]
    return text[max(ends, default=0) :]


def _lost_after(after: str, licence: Licence) -> str | None:
    clause = after[: _first(after, "clauses.ends", marks=True)]
    if found := pattern("governs.negations").search(clause):
        return found.group()
    own = after.partition(";")[0]
    own = own[: _first(own, "clauses.contrasts", marks=False)]
    if found := pattern("governs.conditions", "governs.limits").search(own):
        return found.group()
    if licence.reports:
        return None
    found = _attribution(after.partition(";")[0])
    return found.group().strip(" ,") if found else None


def _first(text: str, name: str, *, marks: bool) -> int:
    """Return where the clause that the slice stands in ends."""
    found = [match for match in (pattern(name).search(text),) if match]
    if marks and (mark := _MARKS.search(text)):
        found.append(mark)
    return min((match.start() for match in found), default=len(text))


def _attribution(after: str) -> re.Match[str] | None:
    """Find a trailing attribution: ", officials said.", ", said the mayor", "according to"."""
    return _trailing().search(after)


@cache
def _trailing() -> re.Pattern[str]:
    verb = pattern("governs.reports", "governs.speech").pattern
    told = r"told\s(?:[\w.’'-]+\s?){1,4}(?!that|to)"
    subject = r",[”\"’]?\s(?:[\w.’'-]+\s){1,8}?"
    forms = rf"according to|reportedly|^[\s,”\"’]*{verb}|{subject}(?:{verb}{_REST}|{told})"
    return re.compile(forms, re.IGNORECASE)
