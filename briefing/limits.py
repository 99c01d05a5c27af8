"""What is too much, in one place: generous for articles, small for attacks.

A file meets its limits before a parser does, and the sentence that refuses it says which it met.
"""

MAX_FILE = 64_000_000
"""Bytes read from a path or from standard input; archives and mailboxes are that large."""

MAX_BYTES = 20_000_000
"""A longer source is refused: no article is that long."""

MAX_TITLE = 200
"""Characters; a longer first line is not a headline."""

MAX_MARKDOWN = 1_000_000
"""Characters; parsing markup that is hostile takes long beyond this."""

MAX_FRONT_MATTER = 20_000
"""Characters; no front matter is found in a longer stretch."""
