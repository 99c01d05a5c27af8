"""What happens next, whose it is and by when."""

import pytest

from briefing.evidence import Verdict, examine
from briefing.model.briefing import Briefing, Due, NextStep, Participant, SourceRecord, Title
from briefing.normalise.hearing import listen
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading

ANNA = Participant("p1", "Anna Velde")


def steps(text: str, published: str | None = "2031-03-04") -> tuple[NextStep, ...]:
    read = reading(text, published)
    return steps_of(read, listen(read), (ANNA,))


@pytest.mark.parametrize(
    ("sentence", "action", "owner", "due"),
    [
        (
            "The next round of ferry talks is expected but not yet scheduled.",
            "The next round of ferry talks",
            None,
            "expected but not yet scheduled",
        ),
        ("Talks will resume next week.", "Talks will resume", None, "next week"),
        (
            "The board will publish the timetable by 5 May 2031.",
            "publish the timetable",
            "The board",
            "by 5 May 2031",
        ),
        (
            "Both sides agreed to meet again in the coming months.",
            "meet again",
            "Both sides",
            "in the coming months",
        ),
        ("Anna Velde to draft the letter by 9 May.", "draft the letter", "Anna Velde", "by 9 May"),
        ("The two ministers plan to visit the lock.", "visit the lock", "The two ministers", None),
        ("The pier is due to open in June 2031.", "The pier is due to open", None, "in June 2031"),
        (
            "A third round is foreseen for September in Halden, but no day is fixed.",
            "A third round is foreseen for September in Halden, but no day is fixed",
            None,
            "for September",
        ),
        (
            "The toll order takes effect on 1 April.",
            "The toll order takes effect",
            None,
            "on 1 April",
        ),
        (
            "The walkout is set for 26 October.",
            "The walkout is set for 26 October",
            None,
            "for 26 October",
        ),
        (
            "Dock hands could join strikes earmarked for 23 May.",
            "Dock hands could join strikes",
            None,
            "for 23 May",
        ),
        (
            "The lock operator must file its tide tables by 30 April.",
            "file its tide tables",
            "The lock operator",
            "by 30 April",
        ),
        (
            "Harbour staff will bring a draft permit to the board before the end of June.",
            "bring a draft permit to the board",
            "Harbour staff",
            "before the end of June",
        ),
        (
            "In four days, the union will ballot its members.",
            "ballot its members",
            "the union",
            "In four days",
        ),
        (
            "Anna Velde, who chairs the panel, will write to both ports next week.",
            "write to both ports",
            "Anna Velde",
            "next week",
        ),
        (
            "The company plans to charter two ferries and says it will print a timetable by 9 May.",
            "The company plans to charter two ferries and says it will print a timetable",
            "The company",
            "by 9 May",
        ),
        (
            "But the pilot boats will stay in port until 9 May.",
            "the pilot boats will stay in port",
            None,
            "until 9 May",
        ),
        (
            "The union said its members would stay ashore on Monday, 26 May, unless pay rises.",
            "The union said its members would stay ashore on Monday, 26 May, unless pay rises",
            None,
            "on Monday, 26 May",
        ),
        (
            "The board agreed to go live on 16 May instead of 12 June.",
            "go live on 16 May instead of 12 June",
            "The board",
            "on 16 May",
        ),
        (
            "The survey of the sea wall will be printed in the spring of 2032.",
            "The survey of the sea wall will be printed",
            None,
            "in the spring of 2032",
        ),
        (
            "Next meeting: Thursday 5 June 2031, 2.00 p.m., Customs House.",
            "Next meeting: Thursday 5 June 2031, 2.00 p.m., Customs House",
            None,
            "Thursday 5 June 2031",
        ),
        (
            "Action: Zoë Ångström to report on lost income by 30 April.",
            "report on lost income",
            "Zoë Ångström",
            "by 30 April",
        ),
        ("Action: new buoys for the north channel.", "new buoys for the north channel", None, None),
        (
            "The two envoys were asked to count the herring within twenty working days.",
            "The two envoys were asked to count the herring",
            "The two envoys",
            "within twenty working days",
        ),
        (
            "The council meets again on Tuesday, 24 June, in Halden.",
            "The council meets again on Tuesday, 24 June, in Halden",
            "The council",
            "on Tuesday, 24 June",
        ),
        (
            "France, Norway and Iceland will meet in Oslo on 3 June.",
            "meet in Oslo",
            "France, Norway and Iceland",
            "on 3 June",
        ),
        (
            "The board asked staff to count the buoys by 2 April.",
            "The board asked staff to count the buoys",
            "staff",
            "by 2 April",
        ),
        (
            "The deadline for comments is 15 April.",
            "The deadline for comments",
            None,
            "15 April",
        ),
        (
            "The clerk will print the accounts before the next meeting.",
            "print the accounts",
            "The clerk",
            "before the next meeting",
        ),
        (
            "A working group was set up to draft rules by the summer.",
            "A working group was set up to draft rules",
            "working group",
            "by the summer",
        ),
        (
            "The board set a deadline of 1 May for bids.",
            "The board set a deadline of 1 May for bids",
            None,
            "1 May",
        ),
        (
            "The pilots are due back in Halden on 20 March.",
            "The pilots are due back in Halden",
            None,
            "on 20 March",
        ),
        (
            "The parties have until 30 June to reply.",
            "The parties have until 30 June to reply",
            "The parties",
            "until 30 June",
        ),
        (
            "Legal advisers will draft terms for the weir.",
            "draft terms for the weir",
            "Legal advisers",
            None,
        ),
        (
            "From 1 July no tug will sail alone at night.",
            "From 1 July no tug will sail alone at night",
            None,
            "From 1 July",
        ),
        (
            "The minister will not raise the levy before 2033.",
            "The minister will not raise the levy",
            "The minister",
            "before 2033",
        ),
    ],
)
def test_a_sentence_says_it(sentence: str, action: str, owner: str | None, due: str | None) -> None:
    (found,) = steps(sentence)
    assert (found.action, found.owner) == (action, owner)
    assert (found.due.text if found.due else None) == due


def test_each_clause_with_a_subject_of_its_own_is_a_step() -> None:
    found = steps("The harbour board will hire a diver; the clerk will order two buoys by 9 May.")
    assert [(step.action, step.owner, step.due and step.due.text) for step in found] == [
        ("hire a diver", "The harbour board", None),
        ("order two buoys", "the clerk", "by 9 May"),
    ]


def test_a_step_survives_the_check_of_its_evidence() -> None:
    text = (
        "The two envoys were asked to count the herring by 9 May.\nBut the board will meet in May."
    )
    read = reading(text, "2031-03-04")
    source = SourceRecord(1, published="2031-03-04", text=text)
    briefing = Briefing(
        Title("Herring"),
        "en",
        next_steps=steps_of(read, listen(read), ()),
        sources=(source,),
    )
    found = {finding.verdict for finding in examine(briefing) if finding.about != "title"}
    assert found <= {
        Verdict.VERBATIM,
        Verdict.TRIMMED,
        Verdict.DERIVED,
    }


def test_a_full_date_is_given_and_a_vague_one_is_not() -> None:
    (first, second) = steps(
        "The board will vote on 5 May 2031.\nThe staff will move in due course."
    )
    assert first.due == Due("on 5 May 2031", "2031-05-05", "day")
    assert second.due == Due("in due course")


def test_items_below_a_heading_on_next_steps_are_steps() -> None:
    found = steps(
        "# Next steps\n- Survey of the sea wall\n- Ask the harbour master for tide tables"
    )
    assert [step.action for step in found] == [
        "Survey of the sea wall",
        "Ask the harbour master for tide tables",
    ]


def test_an_owner_may_stand_before_a_colon() -> None:
    (found,) = steps("# Action items\n- Anna Velde: draft the letter by 9 May")
    assert (found.owner, found.action) == ("Anna Velde", "draft the letter")


def test_so_are_sentences_below_it_that_look_ahead() -> None:
    found = steps(
        "# What comes next\nTide tables from both ports, by 9 May. The sea was calm that night. "
        "Issued by the harbour office, Halden. Further soundings in the north channel."
    )
    assert [(step.action, step.due and step.due.text) for step in found] == [
        ("Tide tables from both ports", "by 9 May"),
        ("Further soundings in the north channel", None),
    ]


def test_the_heading_of_the_next_meeting_says_what_its_date_is() -> None:
    (found,) = steps("# Next meeting\nThursday 5 June 2031, 2.00 p.m., Customs House.")
    assert found.action == "Next meeting Thursday 5 June 2031, 2.00 p.m., Customs House"
    assert found.due == Due("Thursday 5 June 2031", "2031-06-05", "day")


def test_accepted_proposals_are_steps_and_others_are_not() -> None:
    found = steps(
        "# Buoys\n- Proposal that a reminder will be sent to all skippers at once\n"
        "- Proposal to paint the buoys green in May\n- Both proposals seconded and accepted\n"
        "# Lights\n- Proposal to dim the lights\n- Proposal rejected\n"
        "# Bells\n- Proposal to ring the bells on Sundays"
    )
    assert [step.action for step in found] == [
        "Proposal that a reminder will be sent to all skippers at once",
        "Proposal to paint the buoys green in May",
    ]
