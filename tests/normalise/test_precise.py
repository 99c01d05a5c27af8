"""Which of two rows on one issue stays."""

from briefing.normalise import normalise
from tests.normalise.articles import article


def shown(text: str) -> list[str]:
    return [one.outcome for one in normalise(article(text, "2031-05-01")).outcomes]


LEAD = "The council of Halden approved a night ferry on Monday. The toll was put off until June.\n"


def test_the_row_with_its_vote_stays() -> None:
    precise = "The council voted 5–4 to defer the toll to June 3"
    assert precise in shown(f"{LEAD}# Bridge toll\n{precise}.")
    assert "The toll was put off until June" not in shown(f"{LEAD}# Bridge toll\n{precise}.")


def test_another_issue_or_another_status_stays() -> None:
    for other in ("The council voted 5–4 to defer the sale.", "The toll was approved by 5–4."):
        assert "The toll was put off until June" in shown(f"{LEAD}# Also\n{other}")
