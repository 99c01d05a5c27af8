"""A memo that carries nothing any more is read by its styles, and says so."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from briefing import pipeline, readers
from briefing.carried import carried, carries
from briefing.carried.word.styled import by_styles
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.model.briefing import Briefing, Due, Title, Vote
from briefing.model.notice import Level
from briefing.model.parts import SAYS, Stated, parts, statements
from tests import libreoffice
from tests.carried.desk import BRIEFING, back, data


def stripped() -> bytes:
    """Return the memo as a cleaner of metadata leaves it."""
    file = BytesIO()
    with ZipFile(BytesIO(data())) as package, ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name in package.namelist():
            xml = package.read(name)
            if name == "word/_rels/document.xml.rels":
                start = xml.rindex(b"<Relationship ")
                xml = xml[:start] + xml[xml.index(b"/>", start) + 2 :]
            if not name.startswith("customXml/"):
                made.writestr(name, xml)
    return file.getvalue()


def words(made: Briefing) -> dict[str, list[str]]:
    """Return what each part says, in the case of no letter."""

    def main(row: Stated) -> str:
        text: str = getattr(row, SAYS[type(row)])
        return text.casefold()

    return {part: [main(row) for row in rows] for part, rows in parts(made) if rows}


@pytest.fixture(name="plain", params=["stripped", "never"])
def _plain(request: pytest.FixtureRequest) -> bytes:
    return stripped() if request.param == "stripped" else data("none")


def test_every_part_says_what_it_said(plain: bytes) -> None:
    made = back(plain)
    expected = words(BRIEFING)
    expected["outcomes"][0] = "the dam will open twice a week (4.2; 7 for, 2 against)"
    expected["next_steps"][0] = "publish the levels by 30 april 2026"
    expected["reactions"][0] += "."  # the page ends its sentences
    assert words(made) == expected
    assert made.title == Title("Water talks, Arvenne, 12 March 2026")
    assert made.memo == BRIEFING.memo
    assert [(p.name, p.role, p.affiliation) for p in made.participants] == [
        (p.name, p.role, p.affiliation) for p in BRIEFING.participants
    ]
    assert [o.status for o in made.outcomes] == [o.status for o in BRIEFING.outcomes]
    assert made.reactions[0].by == "Farmers’ League"


def test_nothing_is_cited_and_that_is_told(plain: bytes) -> None:
    made = pipeline.load(Source("memo.docx", plain))
    assert all(each.edited and not each.evidence for each in statements(made))
    first = made.notices[0]
    assert first.level is Level.PROBLEM
    assert "carries its briefing no longer" in first.text
    assert made.sources == ()


def test_it_is_no_article_unless_somebody_says_so(plain: bytes) -> None:
    source = Source("memo.docx", plain)
    assert carries(source)
    with pytest.raises(ReadError, match="it is a memo of ours, and no article"):
        pipeline.read(source)
    assert pipeline.read(source, "word").text.startswith("To")


def test_another_s_document_is_left_to_its_reader() -> None:
    file = BytesIO()
    other = docx.Document()
    other.add_heading("Summary", 1)
    other.add_paragraph("A sentence about the dam.")
    other.save(file)
    source = Source("other.docx", file.getvalue())
    assert not carries(source)
    assert carried(source) is None
    assert readers.read(source).text


def test_what_libreoffice_saved_is_still_known() -> None:
    (saved,) = libreoffice.saved([stripped()])
    made = by_styles(Source("memo.docx", saved))
    assert made is not None
    assert words(made) == words(back(stripped()))


def test_due_and_vote_stay_in_the_words() -> None:
    """They are the briefing's own fields again once somebody writes them there."""
    made = back(stripped())
    assert [step.due for step in made.next_steps] == [None, None]
    assert not any(isinstance(each.vote, Vote) for each in made.outcomes)
    assert isinstance(BRIEFING.next_steps[0].due, Due)
