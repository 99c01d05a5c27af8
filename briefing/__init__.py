"""Read an article, say what matters on one page, as a PDF and as a Word memo."""

__version__ = "0.1.0"
