"""Custom XML in a Word memo: valid, related as Word wants it, and no part of the page."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from briefing.renderers import word
from briefing.renderers.carried import NAMESPACE
from tests import libreoffice
from tests.renderers.pages import page

TEXT = '{"title":"R&D < 5 </briefing> ]]> “Łódź” \\u0000 \x7f\x85\u2028\ufffe\U0001f6a2"}'
CARRYING = replace(page(), carried=TEXT)
OPTIONAL = ("/relationships/fontTable'", "/relationships/theme'")  # that the audit takes for needed


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def element(xml: bytes) -> etree._Element:
    return etree.fromstring(xml)


def test_the_file_is_valid_open_xml(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(word.render((CARRYING, page(), CARRYING)))
    found = [str(error) for error in OpenXmlValidator().validate(path).errors]
    assert [fault for fault in found if not any(name in fault for name in OPTIONAL)] == []


def test_the_document_leads_to_each_item_and_the_item_to_its_properties() -> None:
    found = parts(word.render((CARRYING, page(), CARRYING)))
    relations = found["word/_rels/document.xml.rels"].decode()
    for number in (1, 2):
        assert f'Target="../customXml/item{number}.xml"' in relations
        own = found[f"customXml/_rels/item{number}.xml.rels"].decode()
        assert f'Target="itemProps{number}.xml"' in own
        assert f'uri="{NAMESPACE}"' in found[f"customXml/itemProps{number}.xml"].decode()
    names = {element(found[f"customXml/itemProps{n}.xml"]).values()[0] for n in (1, 2)}
    assert len(names) == 2
    assert "customXml/item3.xml" not in found


@given(st.text(st.characters(exclude_categories=["Cs"], min_codepoint=32)))
def test_the_text_is_held_whatever_it_is(text: str) -> None:
    held = parts(word.render((replace(CARRYING, carried=text),)))["customXml/item1.xml"]
    found = element(held).findtext(f"{{{NAMESPACE}}}briefing") or ""
    assert _plain(found) == _plain(text)


def test_without_it_every_part_is_the_same() -> None:
    bare, carrying = parts(word.render((page(),))), parts(word.render((CARRYING,)))
    differ = {name for name in bare if bare[name] != carrying[name]}
    assert differ == {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {name.split("/")[0] for name in carrying.keys() - bare.keys()} == {"customXml"}


def test_it_is_still_one_page_of_the_same_words() -> None:
    bare, carrying = word.render((page(),)), word.render((CARRYING,))
    assert libreoffice.pages([carrying]) == [1]
    first, second = libreoffice.texts([bare, carrying])
    assert first == second


def _plain(text: str) -> str:
    """Return a text with what JSON may write as an escape written so."""
    signs = "&<>\u2028\u2029\ufffe\uffff" + "".join(map(chr, range(0x7F, 0xA0)))
    return "".join(f"\\u{ord(c):04x}" if c in signs else c for c in text)
