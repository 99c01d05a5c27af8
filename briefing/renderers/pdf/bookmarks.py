"""Bookmarks: the way to each memo of a file that holds several (ISO 32000-1, 12.3.3)."""

from itertools import pairwise

from reportlab.pdfbase.pdfdoc import PDFDictionary

from briefing.renderers.pdf.objects import File, string


def entries(titles: list[str], pages: list[str], file: File) -> dict[str, str]:
    """Add a bookmark for each page; return the entries of the catalog: none for one page.

    Args:
        titles: What the pages are about.
        pages: What refers to them, in the same order.
        file: What holds them.
    """
    if len(pages) == 1:
        return {}
    outline = PDFDictionary({"Type": "/Outlines", "Count": len(pages)})
    above = file.add(outline)
    items = [
        PDFDictionary({"Title": string(title), "Parent": above, "Dest": f"[{page} /Fit]"})
        for title, page in zip(titles, pages, strict=True)
    ]
    references = [file.add(item) for item in items]
    for before, after in pairwise(range(len(items))):
        items[before]["Next"] = references[after]
        items[after]["Prev"] = references[before]
    outline["First"], outline["Last"] = references[0], references[-1]
    return {"Outlines": above, "PageMode": "/UseOutlines"}
