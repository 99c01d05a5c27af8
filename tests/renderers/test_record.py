"""The full record holds every statement and every quote, and text stays text."""

from briefing.model.briefing import (
    Briefing,
    Citation,
    Claim,
    Conflict,
    Outcome,
    Participant,
    SourceRecord,
    Statement,
    Status,
    Title,
)
from briefing.model.notice import Level, Notice
from briefing.renderers import record

BRIEFING = Briefing(
    title=Title("Fees *and* tolls"),
    language="en",
    summary=(
        Statement(
            "s1",
            "Fees fall.",
            {"text": (Citation(1, 0, 16, "Fees fall. # Not"),)},
            edited=True,
        ),
    ),
    participants=(Participant("p1", "Anna Berg", role="Minister", affiliation="Norland"),),
    outcomes=(Outcome("o1", "Lowered", issue="Fees", status=Status.AGREED),),
    conflicts=(Conflict("c1", "o1", (Claim("ten"), Claim("twelve"))),),
    sources=(SourceRecord(1, publisher="The Herald", text="Fees fall. # Not"),),
    notices=(Notice(Level.GUESS, "The title was made."),),
)


def test_it_reads_like_this() -> None:
    assert record.render(BRIEFING) == (
        "# Fees \\*and\\* tolls\n\n"
        "## Summary\n\n"
        "- **s1** Fees fall. (changed by a person)\n"
        "  - “Fees fall. \\# Not” (source 1)\n\n"
        "## Who took part\n\n"
        "- **p1** Anna Berg — Minister — Norland\n\n"
        "## Issues and outcomes\n\n"
        "- **o1** Fees — Lowered — (agreed)\n\n"
        "## Contradictions\n\n"
        "- o1: “ten” / “twelve”\n\n"
        "## Sources\n\n"
        "- 1: publisher The Herald\n\n"
        "## Notices\n\n"
        "- guess: The title was made.\n"
    )


def test_every_statement_is_in_it() -> None:
    assert [item.id for item in record.items(BRIEFING)] == ["s1", "p1", "o1"]
