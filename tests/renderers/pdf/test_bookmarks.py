"""Bookmarks lead to each memo of a file with several."""

from dataclasses import replace

from tests.layout.samples import bullets, memo
from tests.renderers.pdf import files
from tests.renderers.pdf.heard import Reading


def test_each_memo_has_one_with_its_title() -> None:
    titles = ["One", "Две", "Three (3)"]
    made = [replace(memo(bullets("summary", 1)), title=title) for title in titles]
    reading = Reading(files.drawn(*map(files.laid, made)))
    with reading.pdf.open_outline() as outline:
        marks = list(outline.root)
    assert [mark.title for mark in marks] == titles
    pages = [page.obj.objgen for page in reading.pdf.pages]
    assert [mark.destination[0].objgen for mark in marks] == pages  # type: ignore[index]
    assert reading.pdf.Root.PageMode == "/UseOutlines"


def test_a_memo_alone_has_none() -> None:
    reading = Reading(files.drawn(files.laid(memo(bullets("summary", 1)))))
    assert "/Outlines" not in reading.pdf.Root
