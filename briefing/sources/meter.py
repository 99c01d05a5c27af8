"""The meter: how many seconds and bytes one address may still take."""

from time import monotonic

from briefing.limits import FETCH_SECONDS, MAX_FETCHED, MAX_HEAD
from briefing.sources.failures import SAVE, Failure, Unreachable

_BUFFER = 64_000  # bytes of the body that may arrive with the last of the head


class Meter:
    """Runs from when it is made, over all redirects; every byte is counted as it arrives."""

    def __init__(self) -> None:
        self._end = monotonic() + FETCH_SECONDS
        self.expect_head()

    def expect_head(self) -> None:
        """From here on, a status line and headers arrive."""
        self._bytes = MAX_HEAD + _BUFFER
        self._too_much = (
            f"the answer's headers are longer than {MAX_HEAD // 1000} kB, which no page needs; "
            f"{SAVE}."
        )

    def expect_body(self, length: int | None) -> None:
        """From here on, what was asked for arrives, `length` bytes as far as is known.

        Raises:
            Failure: It is not even worth the beginning.
        """
        self._bytes = MAX_FETCHED
        self._too_much = (
            f"is larger than {MAX_FETCHED // 1_000_000} MB; name the address of a single article."
        )
        if length is not None and length > MAX_FETCHED:
            raise Failure(self._too_much)

    def arrived(self, count: int) -> None:
        """Count bytes.

        Raises:
            Failure: They are too many.
        """
        self._bytes -= count
        if self._bytes < 0:
            raise Failure(self._too_much)

    def seconds(self) -> float:
        """Return how long there is still to wait, more than 0.

        Raises:
            Failure: The time is over.
        """
        left = self._end - monotonic()
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> Unreachable:
        """Return what is said when the time is over."""
        return Unreachable(
            f"it did not arrive within {FETCH_SECONDS:g} seconds; try again later, or {SAVE}."
        )

    def rest(self, seconds: float) -> None:
        """Leave out a pause that we made ourselves."""
        self._end += seconds
