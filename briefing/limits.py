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

# Zip packages: Word files, and archives of articles.

MAX_PARTS = 10_000
"""Files in a package; a Word file has some twenty and one for each picture."""

MAX_UNPACKED = 500_000_000
"""Bytes of all the parts of a package, unpacked; pictures make up nearly all of them."""

MAX_PART = MAX_FILE
"""Bytes of one part that is read, unpacked."""

MAX_RATIO = 200
"""Times that a part may be larger than it is packed; repetitive XML reaches some fifty."""

SMALL_PART = 1_000_000
"""Bytes unpacked, up to which the ratio does not count."""

# Mail.

MAX_MESSAGES = 5_000
"""Messages of one mailbox; a desk's week has some hundreds."""
