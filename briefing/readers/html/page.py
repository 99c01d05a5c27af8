"""A web page to an article."""

from briefing.errors import ReadError
from briefing.model.article import Article, Source
from briefing.readers.assembled import assembled
from briefing.readers.html.encoding import charset_of
from briefing.readers.html.metadata import declared
from briefing.readers.html.selected import selected
from briefing.readers.html.tree import tree_of

NO_TEXT = (
    "it holds no text that can be read without a browser; open it in one, "
    "save what is shown as a PDF or as text, and try again."
)


def article_of(source: Source) -> Article:
    """Read a web page: the article among what surrounds it, and what its metadata say.

    Raises:
        ReadError: It is too long, nested too deep, or shows nothing without scripts.
    """
    root = tree_of(source.data, source.name, charset_of(source.media_type))
    says = declared(root, source.url)
    pieces, notices = selected(root, says.title)
    if not pieces:
        raise ReadError(source.name, NO_TEXT)
    return assembled(source, pieces, says, notices)
