"""Whatever people change on the page comes back exactly, and all the rest keeps its evidence."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from random import Random

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.carried import carried
from briefing.errors import DoesNotFit
from briefing.model.article import Source
from briefing.model.briefing import Briefing, Citation, SourceRecord
from briefing.model.page import Page
from briefing.model.parts import SAYS, Row, Stated, changed, statements
from briefing.renderers.said import said
from briefing.renderers.word.references import bookmark_name
from tests import generate
from tests.carried.desk import copied, saved, spaced, write
from tests.carried.memos import drawn, style

_NEW = ("granary", "lantern", "meadow", "orchard", "pebble", "quarry", "ribbon", "saddle")
_MARK = qn("w:bookmarkStart")


def with_evidence(made: Briefing) -> Briefing:
    """Return a briefing whose every statement cites something for its main field."""

    def cite(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(
            replace(row, evidence={SAYS[type(row)]: (Citation(1, 0, 9, f"quoted by {row.id}"),)})
            for row in rows
        )

    return replace(changed(made, cite), sources=(SourceRecord(1),))


def laid_out(seed: int) -> Page | None:
    try:
        return pipeline.lay_out(with_evidence(generate.briefing(seed)), style("all"))
    except DoesNotFit:
        return None


def main(statement: Stated) -> str:
    text: str = getattr(statement, SAYS[type(statement)])
    return text


def begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def places(memo: Document) -> dict[str, list[Paragraph]]:
    """Return the paragraphs of each statement, those of its row too, by its bookmark."""
    found: dict[str, list[Paragraph]] = {}
    for element in memo.element.body.iter(qn("w:p")):
        row = next(element.iterancestors(qn("w:tr")), None)
        own = list(element.iter(_MARK))
        for mark in own or ([] if row is None else row.iter(_MARK)):
            found.setdefault(mark.get(qn("w:name")), []).append(Paragraph(element, memo))
    return found


def printed(page: Page) -> frozenset[str]:
    return frozenset(line.id for line in said(page.memo) if line.id)


def edited(memo: Document, chosen: Sequence[Stated], dice: Random) -> dict[str, str]:
    """Write something else into some statements, at random without their bookmarks."""
    done, known = {}, places(memo)
    for statement in chosen:
        old = main(statement)
        for place in known[bookmark_name(statement.id)]:
            shown = next((w for w in (old, begun(old)) if w in spaced(place.text)), None)
            if shown is None:
                continue
            new = reworded(shown, dice)
            if dice.random() < 0.5 and len(old.split()) > 4:
                for mark in place._p.xpath(".//w:bookmarkStart | .//w:bookmarkEnd"):
                    mark.getparent().remove(mark)
            write(place, spaced(place.text).replace(shown, new, 1))
            done[statement.id] = new
            break
    return done


def reworded(text: str, dice: Random) -> str:
    """Return a text with two new words in it, at times in the place of an old one."""
    words = text.split()
    at = dice.randrange(len(words))
    return " ".join([*words[:at], *dice.sample(_NEW, 2), *words[at + dice.randint(0, 1) :]])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 3000), st.integers(0, 10_000))
def test_random_edits_come_back_and_the_rest_keeps_its_evidence(seed: int, dice: int) -> None:
    page = laid_out(seed)
    assume(page is not None)
    assert page is not None
    made, random = with_evidence(generate.briefing(seed)), Random(dice)
    shown = printed(page)
    all_of_them = [each for each in statements(made) if each.id in shown]
    assume(len(all_of_them) > 3)
    chosen = random.sample(all_of_them, min(len(all_of_them) // 2, random.randint(1, 6)))
    source = drawn((page,), "docx")
    memo = docx.Document(BytesIO(source.data))
    wrote = edited(memo, chosen, random)
    assume(wrote)
    file = BytesIO()
    memo.save(file)
    back = carried(Source("memo.docx", file.getvalue()))
    assert back is not None
    now = {each.id: each for each in statements(back)}
    for each in statements(made):
        if each.id in wrote:
            assert main(now[each.id]).casefold() == wrote[each.id].casefold()
            assert now[each.id].edited
            assert now[each.id].evidence == each.evidence
        else:
            assert now[each.id] == each
    assert list(now) == [each.id for each in statements(made)]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 3000), st.randoms(use_true_random=False), st.booleans())
def test_any_order_any_gaps_and_any_additions_come_back(
    seed: int, dice: Random, marked: bool
) -> None:
    page = laid_out(seed)
    assume(page is not None)
    assert page is not None
    made = with_evidence(generate.briefing(seed))
    memo = docx.Document(BytesIO(drawn((page,), "docx").data))
    shown = printed(page)
    said_of = {each.id: each for each in made.summary if each.id in shown}
    texts = [each.text for each in said_of.values()]
    assume(len(said_of) > 1 and len(set(texts)) == len(texts))
    known = places(memo)
    items = [known[bookmark_name(id)][0]._p for id in said_of]
    after, around = items[0].getprevious(), items[0].getparent()
    assert after is not None
    assert around is not None
    stays = [id for id in said_of if dice.random() < 0.8] or [next(iter(said_of))]
    dice.shuffle(stays)
    wanted: list[str] = []
    for item in items:
        around.remove(item)
    for id in reversed(stays):
        element = items[list(said_of).index(id)]
        if not marked:
            for mark in element.xpath(".//w:bookmarkStart | .//w:bookmarkEnd"):
                mark.getparent().remove(mark)
        after.addnext(element)
        wanted.insert(0, said_of[id].text)
        if dice.random() < 0.3:
            new = copied(Paragraph(element, memo._body), " ".join(dice.sample(_NEW, 5)))
            wanted.insert(1, new.text)
    back = carried(Source("memo.docx", saved(memo)))
    assert back is not None
    folded = [each.text.casefold() for each in back.summary if each.id not in hidden(made, shown)]
    assert folded == [text.casefold() for text in wanted]
    now = {each.id: each for each in statements(back)}
    assert all(now[each.id] == each for each in statements(made) if each.id in {*stays, *now})


def hidden(made: Briefing, shown: frozenset[str]) -> frozenset[str]:
    """Return the ids of what is not on the page."""
    return frozenset(each.id for each in statements(made)) - shown
