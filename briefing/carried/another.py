"""Whether the page of a memo is the one that the briefing in it was printed on."""

from collections.abc import Sequence

from briefing.carried.likeness import alike
from briefing.carried.matching import Match
from briefing.errors import ReadError
from briefing.model.memo import Role

_ENOUGH = 0.25  # of the lines with an id


def refuse_another(matches: Sequence[Match], name: str) -> None:
    """Let a file pass whose page is its own; `name` is that of the file.

    Raises:
        ReadError: The page is another memo's, or a second memo was put into it.
    """
    if any(m.printed is None and m.now and m.now.kind == Role.SUBJECT for m in matches):
        raise ReadError(name, "a second memo was put into it; take each memo's own file.")
    known = [(m.printed, m.now) for m in matches if m.printed and m.printed.id is not None]
    found = sum(now is not None and alike(printed, now) for printed, now in known)
    if found < _ENOUGH * len(known):
        reason = (
            f"it carries the briefing of another memo: its page holds {found} of the {len(known)} "
            "statements that were printed on it; take the memo's own file, or read the text as "
            "an article with --from word."
        )
        raise ReadError(name, reason)
