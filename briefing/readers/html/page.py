"""A web page to an article."""

from dataclasses import replace

from briefing.errors import ReadError
from briefing.model.article import Article, Source
from briefing.readers.assembled import assembled
from briefing.readers.html.encoding import charset_of
from briefing.readers.html.metadata import Declarations
from briefing.readers.html.printed import printed
from briefing.readers.html.selected import selected
from briefing.readers.html.stamps import as_printed
from briefing.readers.html.sure import sure_of
from briefing.readers.html.tree import tree_of
from briefing.readers.signatures import binary, is_page

NO_TEXT = (
    "it holds no text that can be read without a browser; open it in one, "
    "save what is shown as a PDF or as text, and try again."
)


def article_of(source: Source) -> Article:
    """Read a web page: the article among what surrounds it, and what its metadata say.

    Raises:
        ReadError: It is too long, nested too deep, or shows nothing without scripts.
    """
    what = binary(source.data)
    if what and not is_page(source.data):
        raise ReadError(source.name, f"it is {what} and no web page; leave --from away.")
    root = tree_of(source.data, source.name, charset_of(source.media_type))
    declarations = Declarations(root, source.url)
    says = declarations.declared()
    pieces, notices = selected(root, tuple(filter(None, (says.title, *declarations.titles))))
    if not pieces:
        raise ReadError(source.name, NO_TEXT)
    shown = printed(pieces)
    day = as_printed(declarations.stamps, says.published, shown.days)
    says = replace(
        says,
        published=day or next(iter(shown.days), None),
        author=says.author or shown.author,
    )
    return assembled(source, pieces, says, notices, sure_of(pieces))
