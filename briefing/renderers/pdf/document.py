"""A whole file: its pages, the tree that is read out, bookmarks, and what it says of itself."""

from collections.abc import Iterator

from reportlab.pdfbase.pdfdoc import PDFDictionary

from briefing.fonts import Face
from briefing.model.page import Page, Tag
from briefing.renderers import languages
from briefing.renderers.carried import texts
from briefing.renderers.pdf import bookmarks, colours, metadata
from briefing.renderers.pdf.attachments import attach
from briefing.renderers.pdf.content import Content
from briefing.renderers.pdf.fonts import Case
from briefing.renderers.pdf.links import annotate
from briefing.renderers.pdf.objects import File, Stream, string
from briefing.renderers.pdf.structure import Element, Parents, named


def written(pages: tuple[Page, ...], face: Face) -> bytes:
    """Return the bytes of the file.

    Raises:
        NotValid: The face has no files to embed, or cannot draw a character.
    """
    press = _Press(face, len(pages))
    language = languages.of_statements(pages[0].memo)
    for page in pages:
        press.print(page, language)
    return press.bound(pages, language)


class _Press:
    """Prints pages one after the other, in fonts and a tree that they share."""

    def __init__(self, face: Face, count: int) -> None:
        self._count = count  # of all pages
        self._case = Case(face)
        self._file = File()
        self._sheets = PDFDictionary({"Type": "/Pages", "Count": count})
        self._bundle = self._file.add(self._sheets)
        self._root = PDFDictionary({"Type": "/StructTreeRoot"})
        self._tree = self._file.add(self._root)
        self._whole = Element(Tag.DOCUMENT, self._tree, self._file)
        self._parents = Parents()
        self._identities: dict[str, str] = {}  # elements by the ids of their statements
        self._printed: list[str] = []  # what refers to the pages
        self._contents: list[bytes] = []

    def print(self, page: Page, language: str) -> None:
        """Print a page of a document in some language."""
        sheet = PDFDictionary({"Type": "/Page", "Parent": self._bundle})
        reference = self._file.add(sheet)
        memo = self._memo(page, language)
        memo.page = reference
        content = Content(page, self._case)
        content.draw(page.boxes, memo, memo.language or language)
        operators = content.operators()
        sheet["MediaBox"] = f"[0 0 {page.sheet.width_pt:g} {page.sheet.height_pt:g}]"
        sheet["Resources"] = f"<< /Font {self._file.fonts} >>"
        sheet["Contents"] = self._file.add(Stream.packed("", operators))
        sheet["StructParents"] = len(self._printed)
        sheet["Tabs"] = "/S"  # from link to link in the order of the structure
        if content.areas:
            sheet["Annots"] = f"[{' '.join(self._links(content, reference))}]"
        self._name(content.statements)
        self._parents.pages.append(content.owners)
        self._printed.append(reference)
        self._contents.append(operators)

    def _name(self, statements: dict[str, Element]) -> None:
        """Give elements the ids of their statements, which in a file of several memos recur."""
        memo = f"{len(self._printed) + 1}." if self._count > 1 else ""
        for id, element in statements.items():
            element.id = memo + id
            self._identities[element.id] = element.reference

    def _links(self, content: Content, page: str) -> Iterator[str]:
        """Add the links of a page; yield what refers to them."""
        for area in content.areas:
            number = self._count + len(self._parents.links)  # after those of all pages
            self._parents.links.append(area.element.reference)
            yield annotate(area, page, number, self._file)

    def bound(self, pages: tuple[Page, ...], language: str) -> bytes:
        """Return the file of the pages, which are all printed."""
        file, memo = self._file, pages[0].memo
        self._sheets["Kids"] = f"[{' '.join(self._printed)}]"
        self._root["K"] = self._whole.reference
        self._root["ParentTree"] = self._parents.tree(file)
        self._root["ParentTreeNextKey"] = self._count + len(self._parents.links)
        if self._identities:
            self._root["IDTree"] = named(self._identities, file)
        self._case.embed(file)
        catalog = {
            "Type": "/Catalog",
            "Pages": self._bundle,
            "StructTreeRoot": self._tree,
            "MarkInfo": "<< /Marked true >>",
            "Lang": string(language),
            "ViewerPreferences": "<< /DisplayDocTitle true >>",
            "Metadata": file.add(metadata.xmp(memo)),
            "OutputIntents": colours.intent(file),
            **attach(texts(pages), metadata.dated(memo), file),
            **bookmarks.entries([page.memo.title for page in pages], self._printed, file),
        }
        identity = b"\n".join((repr(memo.title).encode(), *self._contents))
        return file.written(PDFDictionary(catalog), metadata.properties(memo), identity)

    def _memo(self, page: Page, language: str) -> Element:
        """Return the element that holds a memo: the document, or a part where there are several."""
        if self._count == 1:
            return self._whole
        part = self._whole.kid(Tag.PART)
        spoken = languages.of_statements(page.memo)
        part.title = page.memo.title
        part.language = spoken if spoken != language else None
        return part
