from briefing.model.article import Kind
from tests.readers.reading import article, kinds, words

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


def test_numbered_items_are_ordered_and_their_numbers_are_marks() -> None:
    read = article(f"{BODY}\n1. Quays\n2. Cranes\n3. Dues\n")
    assert words(read, Kind.ITEM) == ["Quays", "Cranes", "Dues"]
    assert all(block.ordered for block in read.blocks if block.kind is Kind.ITEM)


def test_numbered_lines_apart_are_headings() -> None:
    text = f"{BODY}\n1. Opening\n{BODY} One.\n2. Budget\n- Dues\n- Cranes\n3. Comments\nNone.\n"
    assert words(article(text), Kind.HEADING) == ["Opening", "Budget", "Comments"]


def test_letters_below_a_numbered_heading_do_not_make_it_an_item() -> None:
    text = (
        f"1. Planning\n{BODY}\n\na) The clerk to write\nb) The mayor to call\n\n2. Comments\nNone."
    )
    read = article(text)
    assert words(read, Kind.HEADING) == ["Planning", "Comments"]
    assert words(read, Kind.ITEM) == ["The clerk to write", "The mayor to call"]


def test_long_numbered_paragraphs_are_paragraphs() -> None:
    text = f"1. {BODY} It rose at five. It met again at six.\n2. {BODY} It rose. It came back.\n"
    assert [block.kind for block in article(text).blocks] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_an_ordinal_is_part_of_its_sentence() -> None:
    text = (
        f"{BODY}\n10. April als Termin genannt\n{BODY} So.\n3. Runde ohne Ergebnis beendet\n{BODY}"
    )
    kept = [line.split(": ", 1)[1] for line in kinds(article(text))]
    assert "10. April als Termin genannt" in kept
    assert "3. Runde ohne Ergebnis beendet" in kept
