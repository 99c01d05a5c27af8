"""Web pages: which blocks there are, and which of them are the article."""
