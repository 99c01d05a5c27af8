"""Sentences in which nobody may be found: a false name is the worst that this product can print."""

import pytest

from briefing.normalise.people import who_took_part
from tests.normalise.articles import reading

NOBODY = """
General Motors and Goldman Sachs signed the deal.
The United Nations Security Council met on Monday.
The White House said it would veto the bill.
Foreign Affairs Committee members met in April.
Santa Rosa hosted the summit.
Talks in San Jose ended without agreement.
St. Petersburg and Los Angeles are partners.
The Johns Hopkins University study was discussed.
Hurricane Maria hit the coast before the meeting.
Charlotte and Sydney joined the network of cities.
Human Rights Watch said the law was harsh.
Prime Minister's Questions was held on Wednesday.
The Minister for Foreign Affairs met the Secretary of State.
South Africa's Supreme Court of Appeal agreed.
Jane Roe Avenue was closed for the session.
Ambassador Hotel hosted the event.
Victoria Falls Summit ended.
The Martin Luther King Memorial opened.
Bank of England Governor announced rates.
Meta Platforms, a member of the alliance, signed.
Boston Globe reporters attended.
The Treaty of Lisbon was signed.
May Day talks were held.
April Summit Agreed Outcome.
The Director General for Trade and Industry attended.
Key Decisions: Budget Approved
Morgan Stanley led the talks.
Captain America was shown after the meeting.
Air Force One landed.
Sky News reported that the talks failed.
The Grant Thornton report was discussed at the meeting.
President said talks continue.
Representatives of Amnesty International met officials.
Save the Children joined the meeting.
The Deputy Minister of Interior Affairs met them.
Virginia Beach hosted talks.
The Carter Center observed.
Rosa Parks Elementary School hosted a meeting.
The Smith Family Foundation met the council.
St. Mary's Hospital signed the contract.
The Wells Fargo Center hosted the talks.
Mexico City Mayor's Office met unions.
Members discussed Lake Charles.
Tom's Diner joined the scheme.
Next Steps: Draft Report
Will Congress agree?
The Chief Executive Officer was appointed.
A Senior Adviser is to attend.
The Amazon River Basin Summit met.
Ministers Agree On Climate Plan
Johnson & Johnson met regulators.
The Nobel Prize Committee met.
Jordan Valley farmers met officials.
The Chad Basin Commission met.
Trump Tower hosted the talks.
Officials from Georgia and Jordan met in Amman.
Tell us about US policy, Turkey and China said.
On Tuesday, Monday's session resumed.
Jane Cole Hospital hosted the talks.
The talks were attended by Karen Cole Hotel staff.
Karen Cole Inc. joined the talks.
Lake Karen Cole hosted the talks.
""".strip().split("\n")


@pytest.mark.parametrize("sentence", NOBODY)
def test_finds_nobody(sentence: str) -> None:
    participants, mentioned = who_took_part(reading(sentence))
    assert [p.name for p in participants if p.kind == "person"] == []
    assert [mention.name for mention in mentioned] == []


@pytest.mark.parametrize(
    "text",
    [
        "# Norway: Kari Lund, Envoy",
        "# Prime Minister Kari Lund met Ola Berg",
        "- Norway: Oil Fund",
        "- Agreed: Budget Plan",
        "- Monday: Budget Session",
        "| Issue | Outcome\n| Kari Road | Agreed",
        "# Attendees\n- Lakeside College\n- To be confirmed",
    ],
)
def test_finds_nobody_in_headings_lists_and_tables_of_other_things(text: str) -> None:
    assert who_took_part(reading(text)) == ((), ())
