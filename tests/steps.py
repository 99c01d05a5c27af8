"""Work that is counted, since a time depends on the machine and on who else is at it."""

import sys
from collections.abc import Callable
from types import FrameType


def steps(work: Callable[[], object]) -> int:
    """Return how many functions, Python's own among them, are called: every time as many.

    What happens within one call of a built-in function is not seen. Call `work` once before, if
    it keeps what it finds.
    """
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
