"""Failures: why an address came to nothing, as the end of a sentence."""


class Failure(Exception):
    """Nothing came of an address; `reason` ends the sentence that begins with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unreachable(Failure):
    """No server could be asked: the name, the network or the connection failed."""
