"""Laws of the Word reader: every word once and in order, and no input that ends in a traceback."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Article, Source
from tests.readers.word.documents import (
    Docx,
    box,
    complex_field,
    control,
    docx,
    listed,
    p,
    r,
    style,
    t,
    tbl,
    tc,
    tr,
    zipped,
)
from tests.readers.word.test_numbering import abstract, level, num

STYLES = style("Title") + style("heading 1") + style("heading 2") + style("caption")
NUMBERING = abstract(0, level(0, "decimal", "%1."), level(1, "bullet", "o")) + num(1, 0)


@dataclass(frozen=True, slots=True)
class Made:
    """A stretch of XML, and the words of it that a reader has to find, in order."""

    xml: str
    words: tuple[str, ...] = ()


class _Words:
    """Words of which every one is different, so that each is found once."""

    def __init__(self) -> None:
        self.count = 0

    def next(self) -> str:
        self.count += 1
        return f"word{self.count}"


def _joined(parts: Sequence[Made]) -> Made:
    return Made("".join(m.xml for m in parts), tuple(w for m in parts for w in m.words))


def _run(draw: st.DrawFn, words: _Words) -> Made:
    word = words.next()
    shown = r(f"{word} ", draw(st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:vanish w:val="0"/>'])))
    wrappers = ["ins", "moveTo", "smartTag", "hyperlink", "customXml", "bdo"]
    match draw(st.integers(0, 8)):
        case 0:
            wrapper = draw(st.sampled_from(wrappers))
            return Made(f"<w:{wrapper}>{shown}</w:{wrapper}>", (word,))
        case 1:
            return Made(control(shown), (word,))
        case 2:
            return Made(complex_field(" REF x ", shown), (word,))
        case 3:
            return Made(f"<w:del>{shown}</w:del>")
        case 4:
            return Made(r(f"{word} ", "<w:vanish/>"))
        case 5:
            return Made(complex_field(" PAGE ", shown))
        case 6:
            return Made(shown + "<w:r><w:br/></w:r>", (word,))
        case _:
            return Made(shown, (word,))


def _paragraph(draw: st.DrawFn, words: _Words, depth: int) -> Made:
    runs = _joined([_run(draw, words) for _ in range(draw(st.integers(0, 4)))])
    named = draw(st.sampled_from(["", "", "", "Title", "heading1", "heading2", "caption"]))
    properties = draw(st.sampled_from(["", "", listed(1), listed(1, 1)]))
    inside = _block(draw, words, depth + 1) if depth < 2 and draw(st.booleans()) else Made("")
    boxed = box(inside.xml) if inside.xml else ""
    return Made(p(runs.xml, boxed, style=named, properties=properties), runs.words + inside.words)


def _table(draw: st.DrawFn, words: _Words, depth: int) -> Made:
    rows: list[Made] = []
    for _ in range(draw(st.integers(1, 3))):
        cells = [_block(draw, words, depth + 1) for _ in range(draw(st.integers(1, 3)))]
        span = draw(st.sampled_from(["", '<w:gridSpan w:val="2"/>', "<w:vMerge/>"]))
        row = _joined([Made(tc(cell.xml, span), cell.words) for cell in cells])
        rows.append(Made(tr(row.xml), row.words))
    all_rows = _joined(rows)
    return Made(tbl(all_rows.xml), all_rows.words)


def _block(draw: st.DrawFn, words: _Words, depth: int = 0) -> Made:
    blocks = []
    for _ in range(draw(st.integers(0, 3))):
        is_table = depth < 2 and draw(st.integers(0, 3)) == 0
        block = _table(draw, words, depth) if is_table else _paragraph(draw, words, depth)
        blocks.append(Made(control(block.xml), block.words) if draw(st.booleans()) else block)
    return _joined(blocks)


@st.composite
def bodies(draw: st.DrawFn) -> Made:
    return _block(draw, _Words())


def in_blocks(read: Article) -> list[str]:
    """Return the words of all blocks, each with the blocks that it is in counted."""
    text = " ".join(read.text[block.start : block.end] for block in read.blocks)
    return re.findall(r"word\d+", text)


@given(bodies())
@settings(max_examples=60)
def test_every_word_that_is_seen_is_in_one_block(made: Made) -> None:
    data = Docx(made.xml + t("end"), STYLES, NUMBERING).data()
    read = readers.read(Source("a.docx", data))
    if "caption" not in made.xml:  # which a table puts behind itself
        assert in_blocks(read) == list(made.words)
    assert sorted(in_blocks(read)) == sorted(made.words)
    assert "".join(re.findall(r"word\d+", read.text)) == "".join(in_blocks(read))


@given(bodies())
@settings(max_examples=40)
def test_blocks_lie_in_order_and_say_something(made: Made) -> None:
    read = readers.read(Source("a.docx", Docx(made.xml + t("end"), STYLES, NUMBERING).data()))
    at = 0
    for block in read.blocks:
        assert at <= block.start < block.end
        assert read.text[block.start : block.end].strip()
        at = block.end


WHOLE = Docx(
    t("The berths", "heading1")
    + p(r("They "), complex_field(" REF a ", r("met")), box(t("boxed")))
    + t("quays", properties=listed(1))
    + tbl(tr(tc(t("a"), '<w:gridSpan w:val="2"/>')), tr("b", "c")),
    STYLES,
    NUMBERING,
    footnotes=f'<w:footnote w:id="1">{t("On Monday.")}</w:footnote>',
    headers=(t("Board"),),
    core="<dc:title>The berths</dc:title>",
)


def told(data: bytes, kind: str | None = None) -> None:
    """Read, and allow nothing but an article or a sentence."""
    try:
        assert readers.read(Source("a.docx", data), kind).blocks
    except ReadError as error:
        message = str(error)
    else:
        return
    assert message.startswith("a.docx: ")
    assert message.endswith((".", "?"))


@given(st.data())
@settings(max_examples=100)
def test_damaged_packages_are_read_or_refused(data: st.DataObject) -> None:
    changed = bytearray(WHOLE.data())
    for _ in range(data.draw(st.integers(1, 5))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    told(bytes(changed), data.draw(st.sampled_from([None, "word"])))


_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r'"[^"]*"')
_ODD = ["-1", "0", "99999999999", "x", "", "%1%9%", "../..", "Title", "1e9", "\u0663", "true"]


@given(st.data())
@settings(max_examples=100)
def test_parts_whose_tags_are_shuffled_are_read_or_refused(data: st.DataObject) -> None:
    """Change the XML itself: a package with a wrong checksum never gets that far."""
    parts = WHOLE.parts()
    name = data.draw(st.sampled_from(sorted(parts)))
    xml = str(parts[name])
    for _ in range(data.draw(st.integers(1, 4))):
        tags = list(_TAG.finditer(xml))
        here, there = data.draw(st.sampled_from(tags)), data.draw(st.sampled_from(tags))
        match data.draw(st.integers(0, 2)):
            case 0:
                xml = xml[: here.start()] + there[0] + xml[here.end() :]
            case 1:
                xml = xml[: here.start()] + xml[here.end() :]
            case _:
                odd = _VALUE.sub(f'"{data.draw(st.sampled_from(_ODD))}"', here[0])
                xml = xml[: here.start()] + odd + xml[here.end() :]
    told(zipped(parts | {name: xml}), "word")


@given(st.text())
@example("\x0b\x0c\x85\u2028\ud800")
@example("- ")
@example("1.")
@example("\uf0b7")
def test_any_text_is_read(text: str) -> None:
    legal = "".join(c for c in text if c in "\t\u2028\u00a0" or (c.isprintable() and c < "\ufffe"))
    told(docx(t(legal) + t(legal, "Title") + t(legal, "heading1") + tbl(tr(legal, legal))))
