"""What validators let pass: whether marks, elements and the tree of parents agree."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.renderers.pdf.heard import Key, Reading, Sheet, elements, kids


def faults(data: bytes) -> list[str]:
    """Return what is wrong with a tagged PDF in sentences; none where it is sound."""
    reading = Reading(data)
    root = reading.pdf.Root
    found = [f"no {name}" for name in ("StructTreeRoot", "Lang") if f"/{name}" not in root]
    if "/StructTreeRoot" not in root:
        return found
    parents = _parents(reading.root)
    found += _tree(reading.root)
    found += _ids(reading.root)
    found += _numbers(reading, parents)
    for sheet in reading.sheets:
        found += _drawn(sheet)
        found += _marked(sheet, reading.root, parents)
        found += _links(sheet, reading.root, parents)
    return found


def _parents(root: Any) -> dict[int, Any]:
    """Return the tree of parents, which is a flat one, by its numbers."""
    numbers = list(root.get("/ParentTree", {}).get("/Nums", []))
    return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}


def _tree(root: Any) -> Iterator[str]:
    for element in (root, *elements(root)):
        for kid in kids(element):
            if not isinstance(kid, int) and "/S" in kid and kid.P.objgen != element.objgen:
                yield f"{kid.S} names another parent than its own"
        if not kids(element) and element.get("/S") not in ("/TH", "/TD"):
            yield f"{element.get('/S')} is empty"


def _ids(root: Any) -> Iterator[str]:
    leaves = list(root.get("/IDTree", {}).get("/Names", []))
    names = [str(name) for name in leaves[::2]]
    if names != sorted(set(names)):
        yield "the ids are not in order, or one is there twice"
    found = {str(each.ID): each.objgen for each in elements(root) if "/ID" in each}
    if found != {name: leaf.objgen for name, leaf in zip(names, leaves[1::2], strict=True)}:
        yield "the tree of ids does not know the elements that have one"


def _numbers(reading: Reading, parents: dict[int, Any]) -> Iterator[str]:
    keys = [int(sheet.page.obj.get("/StructParents", -1)) for sheet in reading.sheets]
    keys += [
        int(link.get("/StructParent", -1))
        for sheet in reading.sheets
        for link in sheet.page.obj.get("/Annots", [])
    ]
    if sorted(keys) != sorted(parents):
        yield "the numbers of pages and links are not those of the tree of parents"
    if int(reading.root.get("/ParentTreeNextKey", 0)) <= max(keys, default=-1):
        yield "the next number of the tree of parents is taken"


def _drawn(sheet: Sheet) -> Iterator[str]:
    if sheet.loose:
        yield f"{len(sheet.loose)} things are drawn outside of any mark"
    if sheet.inside:
        yield f"{len(sheet.inside)} paths are marked as content"
    if sheet.open or sheet.ends:
        yield "marks do not begin and end in pairs"
    if set(sheet.page.obj.Resources.keys()) != {"/Font"}:
        yield "a page uses more than fonts"
    if sheet.page.obj.get("/Tabs") != "/S":
        yield "links do not follow the structure"


def _marked(sheet: Sheet, root: Any, parents: dict[int, Any]) -> Iterator[str]:
    """Yield where marks and elements do not know each other."""
    owners: dict[int, list[Any]] = {}
    page: Key = sheet.page.obj.objgen
    for element in elements(root):
        for kid in kids(element):
            if isinstance(kid, int) and element.Pg.objgen == page:
                owners.setdefault(kid, []).append(element)
    marks = [mark for mark in sheet.marks if mark.number is not None]
    if Counter(mark.number for mark in marks) != Counter(
        number for number, found in owners.items() for _ in found
    ):
        yield "marks and elements do not know each other one to one"
    above = parents.get(int(sheet.page.obj.get("/StructParents", -1)), [])
    if len(above) != len(marks):
        yield "the tree of parents does not count the marks of a page"
    for mark in marks:
        (owner,) = owners.get(mark.number or 0, [None])[:1]
        if owner is None or str(owner.S) != f"/{mark.tag}":
            yield f"mark {mark.number} and its element have different tags"
        elif mark.number is None or mark.number >= len(above):
            yield f"mark {mark.number} has no parent"
        elif above[mark.number].objgen != owner.objgen:
            yield f"mark {mark.number} has another parent"


def _links(sheet: Sheet, root: Any, parents: dict[int, Any]) -> Iterator[str]:
    told: dict[Key, list[Any]] = {}
    for element in elements(root):
        for kid in kids(element):
            if not isinstance(kid, int) and kid.get("/Type") == "/OBJR":
                told.setdefault(kid.Obj.objgen, []).append(element)
    for link in sheet.page.obj.get("/Annots", []):
        above = parents.get(int(link.get("/StructParent", -1)))
        tellers = told.get(link.objgen, [])
        if len(tellers) != 1 or above is None or above.objgen != tellers[0].objgen:
            yield "a link and its element do not know each other"
        elif tellers[0].S != "/Link":
            yield "a link is told of by something else"
        if not str(link.get("/Contents", "")).strip() or int(link.get("/F", 0)) != 4:
            yield "a link does not say where it leads, or is not printed"
