"""What is too much for one article; generous, and in one place."""

MAX_BYTES = 20_000_000
"""A longer source is refused: no article is that long."""

MAX_TITLE = 200
"""Characters; a longer first line is not a headline."""
