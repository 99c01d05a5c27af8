"""Pages for the tests: a story of our own, and what sites put around one."""

from briefing.model.article import Article, Kind, Source
from briefing.readers.html import read

STORY = (
    "<h1>Harbour board raises the dues</h1>"
    "<p>The harbour board of Selwyn met on Monday evening in the old customs house and agreed to "
    "raise the dues by two per cent from the first of May.</p>"
    "<p>Ada Brand, who chairs the board, said that the quay had to be mended before the autumn "
    "and that nobody else was going to pay for it.</p>"
    "<h2>What was agreed</h2>"
    "<ul><li>the dues go up by two per cent in May;</li>"
    "<li>the crane is hired for one more season.</li></ul>"
    "<p>Tom Okafor voted against it and asked for the figures of the last ten years, which the "
    "clerk will send to every member by Friday.</p>"
)
KEPT = (
    (Kind.TITLE, "Harbour board raises the dues"),
    (
        Kind.PARAGRAPH,
        "The harbour board of Selwyn met on Monday evening in the old customs house and agreed to "
        "raise the dues by two per cent from the first of May.",
    ),
    (
        Kind.PARAGRAPH,
        "Ada Brand, who chairs the board, said that the quay had to be mended before the autumn "
        "and that nobody else was going to pay for it.",
    ),
    (Kind.HEADING, "What was agreed"),
    (Kind.ITEM, "the dues go up by two per cent in May;"),
    (Kind.ITEM, "the crane is hired for one more season."),
    (
        Kind.PARAGRAPH,
        "Tom Okafor voted against it and asked for the figures of the last ten years, which the "
        "clerk will send to every member by Friday.",
    ),
)
MENU = "<nav><ul>" + "".join(
    f'<li><a href="/{n}">{n}</a></li>' for n in ("News", "Sport", "Tides", "Weather", "Letters")
)
MENU += "</ul></nav>"


def page(body: str, head: str = "") -> bytes:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'.encode()


def article(body: str, head: str = "") -> Article:
    return read(Source("story.html", page(body, head)))


def kept(found: Article) -> tuple[tuple[Kind, str], ...]:
    return tuple((block.kind, found.words(block.start, block.end)) for block in found.kept())


def dropped(found: Article) -> dict[str, str]:
    return {
        found.words(block.start, block.end): block.dropped
        for block in found.blocks
        if block.dropped
    }
