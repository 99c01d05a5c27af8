"""What is too much for one article; generous, and in one place."""

MAX_BYTES = 20_000_000
"""A longer source is refused: no article is that long."""

MAX_TITLE = 200
"""Characters; a longer first line is not a headline."""

MAX_MARKDOWN = 1_000_000
"""Characters; parsing markup that is hostile takes long beyond this."""

MAX_FRONT_MATTER = 20_000
"""Characters; no front matter is found in a longer stretch."""
