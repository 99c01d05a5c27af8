from briefing.model.article import Kind
from tests.readers.reading import article, kinds, words

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


def test_levels_follow_the_indent() -> None:
    read = article(f"{BODY}\n   - Quays\n     - North quay\n     - South quay\n   - Cranes\n")
    levels = [(block.level, read.words(block.start, block.end)) for block in read.blocks[1:]]
    assert levels == [(0, "Quays"), (1, "North quay"), (1, "South quay"), (0, "Cranes")]


def test_lost_marks_below_an_announcement() -> None:
    wanted = "New quays\nA second crane\nLower dues"
    text = f"{BODY}\nThe board asked for:\n{wanted}\nWhat Comes Next\n{BODY} So it was."
    read = article(text)
    assert words(read, Kind.ITEM) == ["New quays", "A second crane", "Lower dues"]
    assert words(read, Kind.HEADING)[-1] == "What Comes Next"


def test_names_below_attendees_are_a_list_without_marks() -> None:
    text = f"{BODY}\n\nAttendees\nAda Brand (Chair)\nTom Okafor\n\nDecisions\n- Quays\n\n{BODY} So."
    read = article(text)
    assert words(read, Kind.ITEM) == ["Ada Brand (Chair)", "Tom Okafor", "Quays"]
    assert words(read, Kind.HEADING) == ["Attendees", "Decisions"]
    assert words(article(text.replace("\n\n", "\n")), Kind.ITEM) == words(read, Kind.ITEM)


def test_sentences_below_an_announcement_are_no_list() -> None:
    text = f"{BODY}\nThe mayor was asked and said:\nWe will see.\nIt is late.\nGood night.\n"
    assert words(article(text), Kind.ITEM) == []


def test_one_item_with_its_dash_below_is_told_by_the_rest_of_the_text() -> None:
    text = f"Quays\n-\nCranes\n-\nDues\n-\n{BODY}\nOne left\n-\n"
    assert words(article(text), Kind.ITEM) == ["Quays", "Cranes", "Dues", "One left"]


def test_a_stray_dash_is_no_loss() -> None:
    assert kinds(article(f"{BODY}\n-\n-\n- \n{BODY} So."))[0].startswith("paragraph: The board")
