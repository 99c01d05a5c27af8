"""What a person changes on the page of a Word memo is what the briefing says afterwards."""

from dataclasses import replace

import pytest
from docx.document import Document

from briefing.errors import ReadError
from briefing.model.briefing import (
    Due,
    EventDate,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Status,
    Title,
    Vote,
)
from briefing.model.notice import Level
from tests.carried.desk import (
    BRIEFING,
    after,
    back,
    by_id,
    copied,
    copied_row,
    data,
    line,
    opened,
    removed,
    row,
    saved,
    untouched,
    write,
)


def test_what_nobody_changed_comes_back_as_it_was() -> None:
    assert back(data()) == BRIEFING
    assert back(saved(opened())) == BRIEFING


@pytest.mark.parametrize(
    ("start", "text", "name", "field", "says"),
    [
        ("They agreed", "They agreed to wait.", "b1", "text", "They agreed to wait."),
        ("The lower valley", "The lower valley asked for gauges.", "s2", "text",
         "The lower valley asked for gauges."),
        ("The Dam Office:", "The Ministry: publish the levels by 30 April 2026", "n1", "owner",
         "the Ministry"),
        ("The Dam Office:", "The Dam Office: publish all levels by 30 April 2026", "n1", "action",
         "publish all levels"),
        ("The Dam Office:", "The Dam Office: publish the levels by 2 May 2026", "n1", "due",
         Due("by 2 May 2026", "2026-05-02", "day")),
        ("The Dam Office:", "The Dam Office: publish the levels", "n1", "due", None),
        ("The Dam Office:", "Publish the levels, by 30 April 2026", "n1", "owner", None),
        ("Both sides", "Both sides meet again in the winter", "n2", "due", None),
        ("Lena Orlik", "Lena Orlik, Minister for Rivers and Lakes", "p1", "role",
         "Minister for Rivers and Lakes"),
        ("Lena Orlik", "Lena Orlik", "p1", "role", None),
        ("Carla Besso", "Carla Bessone, Water Commissioner", "p3", "name", "Carla Bessone"),
        ("Farmers’ League", "Farmers’ Union: the plan comes too late for the early crops", "r1",
         "by", "Farmers’ Union"),
        ("Farmers’ League", "Farmers’ League: the plan is late", "r1", "text", "the plan is late"),
    ],
)  # fmt: skip
def test_a_field_that_is_written_anew_says_so(
    start: str, text: str, name: str, field: str, says: object
) -> None:
    made = after(lambda memo: write(line(memo, start), text))
    changed = by_id(made)[name]
    assert getattr(changed, field) == says
    assert changed.edited
    old = by_id(BRIEFING)[name]
    evidence = {key: cited for key, cited in old.evidence.items() if says or key != field}
    assert changed.evidence == evidence
    assert untouched(made, name)


@pytest.mark.parametrize(
    ("start", "cell", "text", "field", "says"),
    [
        ("Fish", 2, "Deferred", "status", Status.DEFERRED),
        ("Fish", 2, "agreed", "status", Status.AGREED),
        ("Fish", 2, "Not given", "status", Status.UNKNOWN),
        ("Fish", 0, "Fish passes", "issue", "fish passes"),
        ("Fish", 0, "Not given", "issue", None),
        ("Fish", 1, "No day was set", "outcome", "no day was set"),
        ("Not given", 0, "Gauges", "issue", "Gauges"),
        ("Releases", 1, "The dam will open daily (4.2; 7 for, 2 against)", "outcome",
         "the dam will open daily"),
        ("Releases", 1, "The dam will open twice a week (4.2; 8 for, 1 against)", "vote",
         Vote(8, 1)),
        ("Releases", 1, "The dam will open twice a week (4.3; 7 for, 2 against)", "ref", "4.3"),
    ],
)  # fmt: skip
def test_a_cell_that_is_written_anew_says_so(
    start: str, cell: int, text: str, field: str, says: object
) -> None:
    name = {"Fish": "o2", "Releases": "o1", "Not given": "o3"}[start]
    made = after(lambda memo: write(row(memo, start).cells[cell].paragraphs[0], text))
    changed, old = by_id(made)[name], by_id(BRIEFING)[name]
    assert getattr(changed, field) == says
    for other in {"outcome", "issue", "status", "ref", "vote"} - {field}:
        assert getattr(changed, other) == getattr(old, other)
    assert changed.edited
    assert untouched(made, name)


def test_another_party_s_name_is_that_of_all_its_members() -> None:
    made = after(lambda memo: write(line(memo, "Upper Valley"), "Upper Arve"))
    assert [(p.affiliation, p.edited) for p in made.participants] == [
        ("Upper Arve", True),
        ("Upper Arve", True),
        ("Lower Valley", False),
    ]


def test_a_statement_that_was_taken_out_is_told_and_no_other_goes() -> None:
    made = after(lambda memo: removed(line(memo, "The lower valley")))
    assert "s2" not in by_id(made)
    assert untouched(made, "s2")
    told = [note for note in made.notices if note.about == "s2"]
    assert [note.level for note in told] == [Level.INFO]
    assert "Taken out of the memo in Word" in told[0].text


def test_a_row_that_was_taken_out_takes_its_contradiction_along() -> None:
    made = after(lambda memo: removed(row(memo, "Fish")))
    assert [outcome.id for outcome in made.outcomes] == ["o1", "o3"]
    assert made.conflicts == ()


def test_what_was_added_has_the_next_free_id() -> None:
    def add(memo: Document) -> None:
        copied(line(memo, "The lower valley"), "It rained all day.")
        copied(line(memo, "Carla Besso"), "Ugo Frey, Engineer")
        step = copied(line(memo, "The Dam Office:"), "The League: ")
        step.add_run("count the crops").bold = False
        copied_row(row(memo, "Fish"), "Turbines", "two will be sold", "Noted")

    made = by_id(after(add))
    assert made["s4"] == Statement("s4", "It rained all day.", edited=True)
    assert made["p4"] == Participant("p4", "Ugo Frey", "Engineer", "Lower Valley", edited=True)
    assert made["n3"] == NextStep("n3", "count the crops", "The League", edited=True)
    assert made["o4"] == Outcome("o4", "two will be sold", "Turbines", Status.NOTED, edited=True)
    assert {key: made[key] for key in by_id(BRIEFING)} == by_id(BRIEFING)
    assert [name for name in made if name[0] == "s"] == ["s1", "s2", "s4", "s3"]
    assert [name for name in made if name[0] == "o"] == ["o1", "o2", "o4", "o3"]


def test_rows_that_were_put_elsewhere_keep_their_ids() -> None:
    def move(memo: Document) -> None:
        row(memo, "Releases")._tr.addprevious(row(memo, "Not given")._tr)
        line(memo, "Ministers of the two")._p.addprevious(line(memo, "Mrs. Lena")._p)

    made = after(move)
    assert [outcome.id for outcome in made.outcomes] == ["o3", "o1", "o2"]
    assert not any(statement.edited for statement in by_id(made).values())


def test_the_title_the_place_and_the_date_are_read_from_the_subject() -> None:
    subject = "Dam talks, Pont-Sel, 13 March 2026"
    made = after(lambda memo: write(line(memo, "Water talks"), subject))
    assert made.title == Title("Dam talks")
    assert made.place == "Pont-Sel"
    assert made.date == EventDate("2026-03-13")
    assert untouched(made)


def test_the_fields_of_the_head_are_the_person_s() -> None:
    def change(memo: Document) -> None:
        write(line(memo, "The Minister"), "The Cabinet")
        write(line(memo, "13 March 2026"), "14 March 2026")

    made = after(change)
    assert made.memo == replace(BRIEFING.memo, to="The Cabinet", date="2026-03-14")
    assert untouched(made)


def test_the_house_s_own_words_are_nobody_s_edit() -> None:
    def translate(memo: Document) -> None:
        for label, other in (("Summary", "Kurz"), ("Who took", "Beteiligte"), ("Issue", "Thema"),
                             ("To", "An"), ("Source", "Quelle")):  # fmt: skip
            write(line(memo, label), other)

    made = after(translate)
    assert made == BRIEFING


def test_a_word_that_is_no_status_is_told_and_the_row_s_other_cells_count() -> None:
    def change(memo: Document) -> None:
        cells = row(memo, "Fish").cells
        write(cells[2].paragraphs[0], "Perhaps")
        write(cells[0].paragraphs[0], "Fish passes")

    made = after(change)
    changed = by_id(made)["o2"]
    assert isinstance(changed, Outcome)
    assert (changed.issue, changed.status) == ("fish passes", Status.OPEN)
    told = [note.text for note in made.notices if note.level is Level.PROBLEM]
    assert len(told) == 1
    assert "“Perhaps” is no status; write one of Agreed, In progress" in told[0]


def test_a_step_where_none_was_given_takes_the_place_of_the_remark() -> None:
    def empty(memo: Document) -> None:
        removed(line(memo, "The Dam Office:"))
        write(line(memo, "Both sides meet again in the autumn"), "None given in the source.")

    assert [step.id for step in after(empty).next_steps] == ["n2"]


def test_another_text_in_the_file_is_refused() -> None:
    def replace_all(memo: Document) -> None:
        for paragraph in memo.paragraphs:
            write(paragraph, f"Quite another matter, number {len(paragraph.text)}.")
        for table in memo.tables:
            table._tbl.getparent().remove(table._tbl)  # type: ignore[union-attr]

    with pytest.raises(ReadError, match="carries the briefing of another memo"):
        after(replace_all)


def test_a_second_memo_in_the_file_is_refused() -> None:
    with pytest.raises(ReadError, match="a second memo was put into it"):
        after(lambda memo: copied(line(memo, "Water talks"), "Rail talks"))


def test_reactions_and_what_is_added_under_a_heading_belong_to_their_part() -> None:
    made = after(lambda memo: copied(line(memo, "Farmers’ League"), "Nobody else spoke."))
    assert made.reactions[-1] == Reaction("r2", "Nobody else spoke.", edited=True)


def test_a_sentence_put_into_the_bottom_line_is_of_it() -> None:
    def move(memo: Document) -> None:
        sentence, first = line(memo, "The lower valley"), line(memo, "They agreed")
        first._p.addnext(sentence._p)
        sentence.style = first.style

    made = after(move)
    assert [each.id for each in made.bottom_line] == ["b1", "s2"]
    assert [each.id for each in made.summary] == ["s1", "s3"]
    assert {id: each for id, each in by_id(made).items() if each.edited} == {}
