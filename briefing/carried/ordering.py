"""The order of a part's statements once some of them stand elsewhere, are new, or are gone."""

from collections.abc import Sequence


def ordered(old: Sequence[str], before: Sequence[str], now: Sequence[str]) -> list[str]:
    """Return the ids of a part in their new order.

    Args:
        old: In the briefing; a page may print them in another order, or not all of them.
        before: Those on the page, in its order.
        now: Those on the page now, new ones among them.
    """
    stays, printed = set(now), set(before)
    result = [name for name in old if name in stays or name not in printed]
    moved = [name for name in now if name in printed]
    if moved != [name for name in before if name in stays]:
        following = iter(moved)
        result = [next(following) if name in stays else name for name in result]
    for place, name in enumerate(now):
        if name not in printed:
            result.insert(_place(result, now, place), name)
    return result


def _place(result: Sequence[str], now: Sequence[str], place: int) -> int:
    """Return where a new one goes: behind the one that it follows, or else to the front."""
    return result.index(now[place - 1]) + 1 if place else 0
