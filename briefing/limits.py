"""What is too much, in one place: generous for articles, small for attacks.

A file meets its limits before a parser does, and the sentence that refuses it says which it met.
"""

MAX_FILE = 64_000_000
"""Bytes read from a path or from standard input; archives and mailboxes are that large."""

MAX_BYTES = 20_000_000
"""A longer source is refused: no article is that long."""

MAX_TEXT = 1_000_000
"""Characters of an article, of every format, in what is no furniture; a thick novel has as many."""

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

MAX_NESTED = 64
"""Parts of a message that hold others; a chain of forwarded messages has some four a message."""

MAX_MAIL_PARTS = 10_000
"""Lines that may part a message; each costs the parser some time."""

MAX_MAIL_TEXT = 1_000_000
"""Characters of the words of one message."""

MAX_CONTENT_TYPE = 10_000
"""Characters of the header that says what a part is; mail programs write some hundred."""

# Briefings that memos carry.

MAX_CARRIED = 32_000_000
"""Bytes of one; with an article's whole text in it, it is as long as a briefing file may be."""

MAX_MEMO_LINES = 1_000
"""Paragraphs and rows of a memo that somebody changed; a page has some eighty."""

MAX_MEMO_TEXT = 100_000
"""Characters of such a memo; a page has some five thousand."""

MAX_ATTACHMENTS = 1_000
"""Attachments of a PDF that are looked through; a pack has one for each of its memos."""

MAX_URL = 4_000
"""Characters of a web address."""

MAX_REDIRECTS = 5
"""Times that one address may be sent on to another."""

MAX_HEAD = 128_000
"""Bytes of an answer's status line and headers."""

MAX_FETCHED = 64_000_000
"""Bytes of an answer as they arrive, which may be packed."""

MAX_ANSWER = 64_000_000
"""Bytes of an answer that was packed for the way."""

MAX_CODINGS = 3
"""Times that an answer was packed, one time over the other."""

MAX_PIECES = 100
"""Pieces that an answer was packed in, one behind the other; servers use one."""

CONNECT_SECONDS = 10.0
"""Until a server takes the call."""

FETCH_SECONDS = 60.0
"""For everything that one address leads to, pauses left out."""

RETRY_SECONDS = 2.0
"""The pause before a server that failed is asked once more."""

MAX_RETRY_SECONDS = 30.0
"""A server that asks for a longer pause is not waited for."""

MAX_FRESH_SECONDS = 86_400
"""However long a page says that it stays the same, it is asked for again after a day."""

MAX_CACHE = 200_000_000
"""Bytes of fetched pages that are kept on the disk; the oldest go first."""

# Word files.

MAX_TAGS = 1_000_000
"""Tags in the XML of a Word file, counted before it is parsed; a page has some thousand."""

MAX_WORD_XML = 64_000_000
"""Bytes of all the XML that is read of a Word file, unpacked."""


MAX_COLUMNS = 100
"""Of a table on a web page; what stands further right is put into the last one."""

MAX_REACHED = 20_000
"""Empty cells of a web page's tables that stand where a neighbour reaches over several."""

# PDF

MAX_PDF_BYTES = 64_000_000
"""A longer PDF is refused before it is opened; pictures make a good part of the length."""

MAX_PDF_PAGES = 500
"""No article has more; a book has."""

MAX_PDF_CHARACTERS = 2_000_000
"""Of all pages together."""

MAX_PDF_PAGE_CHARACTERS = 100_000
"""Of one page; a page of small print holds some 10,000."""

MAX_PDF_DRAWN = 5_000
"""Drawn objects of a page that are looked at for the lines of tables."""

MAX_ELEMENTS = 50_000
"""Of a web page, counted before it is parsed; long ones have some thousand."""

MAX_CHOOSING = 20_000
"""Elements of a web page among which the article is chosen word by word; of a larger page the
element that holds the article is taken whole."""

MAX_CHOOSING_DEPTH = 200
"""Levels of elements within each other; of a deeper page the same is true."""

MAX_LINKED_DATA = 1_000_000
"""Characters of one script of linked data (JSON-LD) on a web page."""

MAX_PDF_CROSSINGS = 250_000
"""Level times upright lines of a PDF's page among which tables are looked for; a map has more."""

# Feeds.

MAX_ENTRIES = 1_000
"""Entries of one feed; most give the last ten to a hundred."""

MAX_FEED_EVENTS = 500_000
"""Tags and stretches of text in one feed, lines of an entry included."""

MAX_FEED_DEPTH = 200
"""Elements in one another in a feed; an entry's own markup makes up most of them."""

MAX_FEED_ATTRIBUTES = 200
"""Attributes of one element of a feed; the parser takes long where there are thousands."""

MAX_FEED_WORD = 100
"""Letters of one word in a writer's name, in which the parser looks for an address of mail."""

MAX_BROKEN_FEED_WORD = 2_000
"""The same anywhere in a feed that is no well-formed XML, in bytes."""

MAX_BROKEN_FEED = 300_000
"""Bytes of a feed that is no well-formed XML; mending what is hostile takes long beyond this."""

MAX_PDF_STREAM = 16_000_000
"""Bytes of one part of a PDF unpacked, pictures apart; pdfium takes two seconds for as many."""

MAX_PDF_PICTURE = 128_000_000
"""Bytes of one picture of a PDF unpacked: a page in colours at 600 dots an inch."""

MAX_PDF_UNPACKED = 500_000_000
"""Bytes of all parts of a PDF unpacked, pictures included."""

MAX_PDF_NUMBERED = 300_000
"""Numbered objects of a PDF; a book of 500 pages that says what each line is has some 100,000."""

MAX_PDF_CONTENT = 100_000_000
"""Bytes that the pages of a PDF show, those of a stream as often as it is shown; pdfium takes up
to fifteen seconds for as many."""

MAX_PDF_DRAWINGS = 20_000
"""Times that a drawing of a PDF may draw others, all that they draw included."""

MAX_PDF_OBJECTS = 1_000_000
"""Drawn objects of all pages together."""

# What a house writes.

MAX_TEMPLATE = 200_000
"""Bytes of a template; the one that ships has some seven thousand."""

MAX_STYLE = 100_000
"""Bytes of a style file; one that says everything has some two thousand."""
