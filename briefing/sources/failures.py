"""Failures: why an address came to nothing, as the end of a sentence."""

SAVE = "save the page in a browser and name the file"


class Failure(Exception):
    """Nothing came of an address; `reason` ends the sentence that begins with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def on_the_way(self, url: str) -> "Failure":
        """Return the same about an address that the first one sends on to."""
        return type(self)(f"sends on to {url}: {self.reason}")


class Unreachable(Failure):
    """Nobody said that there is no page: the name, the network or the server failed.

    The reason is a fact, a semicolon and advice.
    """
