"""The custom XML of a Word memo: found after others saved it, and parsed as a stranger's."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from briefing.carried import carried, carries
from briefing.carried.chosen import printed
from briefing.carried.word import files, may_carry
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.renderers.carried import NAMESPACE
from tests import libreoffice
from tests.carried.memos import briefing, drawn, memo, page

ITEM = "customXml/item1.xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def with_item(xml: str) -> Source:
    """Return the memo with something else as its custom XML."""
    changed = BytesIO()
    with ZipFile(BytesIO(memo("docx").data)) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == ITEM else old.read(name))
    return Source("memo.docx", changed.getvalue())


def test_a_memo_that_libreoffice_saved_still_gives_it() -> None:
    (saved,) = libreoffice.saved([memo("docx").data])
    assert saved != memo("docx").data
    assert carried(Source("saved.docx", saved)) == printed(briefing(), page())


def test_a_memo_that_another_program_saved_still_gives_it() -> None:
    saved = BytesIO()
    docx.Document(BytesIO(memo("docx").data)).save(saved)
    assert carried(Source("saved.docx", saved.getvalue())) == printed(briefing(), page())


def test_a_prefix_and_more_beside_it_do_not_matter() -> None:
    inner = '<b:other/><b:briefing>{"briefing":1,"title":"A","language":"en"}</b:briefing>'
    back = carried(with_item(f'<b:memo xmlns:b="{NAMESPACE}">{inner}</b:memo>'))
    assert back is not None
    assert back.title.text == "A"


@pytest.mark.parametrize(
    "xml",
    [
        "<other/>",
        f'<memo xmlns="{NAMESPACE}:0"><briefing>{{"name":"a theme"}}</briefing></memo>',
        "not XML",
        f'<memo xmlns="{NAMESPACE}"/>',
        f'<memo xmlns="{NAMESPACE}"><briefing/></memo>',
        f'<memo xmlns="{NAMESPACE}:2"><briefing>{{"briefing":1}}</briefing></memo>',
        f'<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f'<memo xmlns="{NAMESPACE}"><briefing>&x;</briefing></memo>',
    ],
    ids=["other", "theme", "no XML", "empty", "empty text", "newer", "file"],
)
def test_what_is_not_ours_is_nothing(xml: str) -> None:
    assert not any(files(with_item(xml)))


@pytest.mark.parametrize(
    "xml",
    [
        f'<memo xmlns="{NAMESPACE}"><briefing>',
        f'<!DOCTYPE m [<!ENTITY l0 "ha">{LAUGHS}]>'
        f'<memo xmlns="{NAMESPACE}"><briefing>&l11;</briefing></memo>',
    ],
    ids=["cut off", "laughs"],
)
def test_a_part_of_ours_that_is_damaged_is_told(xml: str) -> None:
    source = with_item(xml)
    assert carries(source)
    with pytest.raises(ReadError, match="what it carries is damaged"):
        carried(source)


def test_several_are_found_in_the_order_of_their_pages() -> None:
    first, second, *rest = files(drawn((page(), page("all"), *[page()] * 9), "docx"))
    assert len(first) < len(second)
    assert rest == [first] * 9


def test_a_package_without_custom_xml_is_not_opened() -> None:
    assert not may_carry(memo("docx", "none").data)
