"""What a slice leaves behind in its sentence, and whether that changes what the slice says.

"Russia rejected claims that the U.S. agreed" holds "the U.S. agreed" and does not say it. The
judgement is cautious: where a word in front may govern the slice, it counts as governing it.
"""

import re
from dataclasses import dataclass

from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import Governing

_MARKS = re.compile(r"[;—]|[,:](?!\d)|(?<=\s)[-–](?=\s)")
_MAY = re.compile(r"\bMay\b")  # the month is no hedge
# Behind a verb of speech that ends its sentence, but for when and where it was said.
_CLOSES = re.compile(
    r"[.,;”\"’)]|$|\s(?:on|in|at|to|after|during|late|earlier|yesterday|today|this|last)\b"
)
_ANYWHERE = frozenset({"according to", "reportedly", "in the view of", "in the opinion of"})
_TOLD = frozenset({"told", "tells"})  # always followed by whom
_LISTED = re.compile(  # what marks an item of a list: "* ", "1) ", "– (a) "; it governs nothing
    r"(?:[\s|“\"‘«„(\[·•▪▫◦■□●►▶▸➤❖✓✔–—-]|[*+>]\s)*(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5})[.)]\s)?"
)
_QUOTE_ENDS = " ,”»“\"’'—–-"  # between a quotation and its verb of speech
_LONGEST_SUBJECT = 8  # words
_LONGEST_OPENING = 4
_EDGES = ',:—–-|“"·'  # the last of them is a blank: another field says it


@dataclass(frozen=True, slots=True)
class Licence:
    """Which words a field may leave behind, since it or its neighbours say as much."""

    plans: bool = False  # "is expected to": a next step is one anyway
    reports: bool = False  # "said": the statement names who said it


def loss(sentence: str, span: Span, licence: Licence, words: Governing) -> str | None:
    """Return a word that the slice leaves behind and that changes it; None if there is none.

    Args:
        sentence: The sentence, with what other fields of the statement say blanked out.
        span: The slice's place in it.
        licence: What may be left behind.
        words: What governs other words in this language.
    """
    before = _MAY.sub("   ", sentence[: span.start])
    after = sentence[span.end :]
    slice_ = sentence[span.start : span.end]
    if after.strip(" .") and (denial := _dangling(slice_, words)):
        return denial
    lost = None if _LISTED.fullmatch(before) else _lost_before(before, slice_, licence, words)
    return lost or (_lost_after(after, slice_, licence, words) if after.strip(" .") else None)


def _dangling(slice_: str, words: Governing) -> str | None:
    """Return the denial that a slice ends with, cut from what it denies."""
    last = slice_.split()[-1:]
    found = words.pattern("governs.denials").fullmatch(last[0]) if last else None
    return found.group() if found else None


def _lost_before(before: str, slice_: str, licence: Licence, words: Governing) -> str | None:
    far = words.pattern("clauses.asides").sub(" ", before.rpartition(";")[2])
    told = () if licence.reports else ("governs.reports",)
    if found := words.find(far, "governs.conditions", *told):
        return found
    infinitive = _is_infinitive(slice_, words) and not far.rstrip().endswith(":")
    hangs = infinitive or _hangs(far, words)
    near = far if infinitive else _last_clause(far, words)
    planned = () if licence.plans else ("governs.plans",)
    names = ("governs.negations", "governs.hedges", "governs.wishes", *planned)
    if found := words.find(far if hangs or _goes_on(slice_, words) else near, *names):
        return found
    inside = not licence.plans and not _is_apart(far, words)
    if not (hangs or inside):
        return None
    return _matrix(_governing(far, near, words) if hangs else near, licence, words)


def _is_infinitive(slice_: str, words: Governing) -> bool:
    return words.pattern("clauses.infinitives").fullmatch(slice_.strip(" .")) is not None


def _hangs(before: str, words: Governing) -> bool:
    """Tell whether the slice hangs on what stands in front: "… that", "… to"."""
    last = before.split()[-1:]
    return bool(last) and words.pattern("clauses.links").fullmatch(last[0]) is not None


def _governing(before: str, near: str, words: Governing) -> str:
    """Return the clause that the slice hangs on, which a comma may close: "agreed, | that".

    Of "agreed to pay and to | wait", both hang on the same verb.
    """
    link = before.split()[-1]
    if near.strip() == link:
        told = before.lstrip("·-*• ").startswith(f"{link} ")  # "Anna to write and to | call"
        return f"· {link}" if told else before
    head = before.rstrip().removesuffix(link).rstrip()
    return f"{_last_clause(head[:-1], words)} {link}" if head.endswith(",") else near


def _goes_on(slice_: str, words: Governing) -> bool:
    """Tell whether the slice begins with a verb whose subject stands in front."""
    return words.pattern("clauses.verbs").match(slice_) is not None


def _is_apart(before: str, words: Governing) -> bool:
    """Tell whether a clause of its own begins behind this: after a comma, "and", "In May"."""
    told = before.split()
    if not told or told[-1][-1] in _EDGES or words.pattern("clauses.ends").fullmatch(told[-1]):
        return True
    opening = words.pattern("clauses.openings").fullmatch(told[0])
    return len(told) <= _LONGEST_OPENING and opening is not None


def _matrix(clause: str, licence: Licence, words: Governing) -> str | None:
    """Return what the slice hangs on, unless that says that it is so: "voted to"."""
    planned = ("governs.plans",) if licence.plans else ()
    if words.find(clause, "governs.settling", *planned):
        return None
    last = clause.split()[-3:]
    if _said_elsewhere(last[-2:-1]) or (licence.reports and _reports(clause, words)):
        return None
    return " ".join(last)


def _reports(clause: str, words: Governing) -> bool:
    return words.find(clause, "governs.reports", "governs.speech") is not None


def _said_elsewhere(word: list[str]) -> bool:
    """Tell whether what the slice hangs on is blanked out: another field says it."""
    return bool(word) and word[0].strip("·,") == ""


def _last_clause(text: str, words: Governing) -> str:
    ends = [match.end() for match in _MARKS.finditer(text)]
    ends += [match.end() for match in words.pattern("clauses.ends").finditer(text)]
    return text[max(ends, default=0) :]


def _lost_after(after: str, slice_: str, licence: Licence, words: Governing) -> str | None:
    if not licence.plans and (verb := words.pattern("clauses.verbs").match(after.lstrip())):
        return verb.group()  # the slice is but a subject
    clause = after[: _first(after, words.pattern("clauses.ends"), marks=True)]
    if found := words.find(clause, "governs.negations"):
        return found
    own = after.partition(";")[0]
    contrast = _first(own, words.pattern("clauses.contrasts"), marks=False)
    if words.pattern("clauses.future").search(slice_) and (
        found := words.find(clause, "governs.times")
    ):
        return found
    for name in ("governs.conditions", "governs.limits"):
        match = words.pattern(name).search(own)
        if match and match.start() < contrast:  # "siempre | que" holds a contrast itself
            return match.group()
    if licence.reports:
        return None
    return _attribution(after.partition(";")[0], words)


def _attribution(after: str, words: Governing) -> str | None:
    """Find a trailing attribution: ", officials said.", ", said the mayor", "according to"."""
    for name in ("governs.reports", "governs.speech"):
        for match in words.pattern(name).finditer(after):
            verb, lead = match.group(), after[: match.start()]
            subject = lead.rpartition(",")[2].split()
            if verb.lower() in _ANYWHERE or not lead.strip(_QUOTE_ENDS):
                return verb
            closes = _CLOSES.match(after, match.end()) or verb.lower() in _TOLD
            if "," in lead and len(subject) <= _LONGEST_SUBJECT and closes:
                return " ".join((*subject, verb))
    return None


def _first(text: str, expression: re.Pattern[str], *, marks: bool) -> int:
    """Return where the clause that the slice stands in ends."""
    found = [match for match in (expression.search(text),) if match]
    if marks and (mark := _MARKS.search(text)):
        found.append(mark)
    return min((match.start() for match in found), default=len(text))
