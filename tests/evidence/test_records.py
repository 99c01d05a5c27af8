"""Facts about a source are looked up in its text, and else said to be unchecked."""

from briefing.evidence import Verdict, examine_sources
from briefing.model.briefing import Briefing, SourceRecord, Title

TEXT = "Fees rise\n\nHalmouth, 3 May 2026. The fee rises.\n\nSource: Port Authority\n"


def _verdicts(source: SourceRecord) -> dict[str, Verdict]:
    briefing = Briefing(Title("Fees rise"), "en", sources=(source,))
    return {found.field: found.verdict for found in examine_sources(briefing)}


def test_what_stands_in_the_text_is_said_to() -> None:
    source = SourceRecord(
        1, title="Fees  rise", credit="Port Authority", published="2026-05-03", text=TEXT
    )
    assert _verdicts(source) == {
        "title": Verdict.VERBATIM,
        "credit": Verdict.VERBATIM,
        "published": Verdict.DERIVED,
    }


def test_what_does_not_is_not_checked() -> None:
    source = SourceRecord(
        1, credit="Port Auth", publisher="The Gull", published="2026-05-04", text=TEXT
    )
    assert set(_verdicts(source).values()) == {Verdict.UNCHECKED}
    assert _verdicts(SourceRecord(1, credit="Port")) == {"credit": Verdict.UNCHECKED}


def test_what_is_not_given_is_not_looked_up() -> None:
    assert _verdicts(SourceRecord(1, credit=" ", text=TEXT)) == {}
