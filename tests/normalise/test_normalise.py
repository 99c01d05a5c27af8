"""An article becomes a briefing: laws, and what a whole story gives."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.derive.status import status_of
from briefing.derive.trims import untrimmed
from briefing.errors import NothingToSay
from briefing.model.article import Article
from briefing.model.briefing import Briefing, Evidence
from briefing.model.notice import Level
from briefing.normalise import normalise
from tests.normalise.articles import article

STORY = """On 4 March 2031, envoys of Norland and Sudmark met in Halden to discuss the night ferry.
The Norland team, led by Deputy Minister Anna Velde, pressed for later sailings in summer.
# Outcomes
| Issue | Outcome
| Berth fees | Final stage of an accord on fees
| Night ferry | Norland pushed for two sailings
# Reactions
Island fishermen remain worried about the noise of the ferry.
- Fear that nets will be cut
# What Comes Next?
While the meeting produced no binding agreement, both teams want to go on. With berth fees unresolved, the clerks keep talking. The next round of ferry talks is expected but not yet scheduled.
"""  # noqa: E501
_TEXT = (
    "The council agreed will not meet “ ” . , ; U.S. No. 5 7–2 if rejected Anna to draft on Monday "
    "- | # \n which said critics next round no agreement May 2031 İ \x00 \ud800"
)
WORDS = st.sampled_from(_TEXT.split(" "))


def said(briefing: Briefing) -> list[tuple[str | None, str, Evidence]]:
    """Return every quoted field with the key of its evidence."""
    found: list[tuple[str | None, str, Evidence]] = []
    for line in (*briefing.bottom_line, *briefing.summary):
        found.append((line.text, "text", line.evidence))
    for reaction in briefing.reactions:
        found.append((reaction.text, "text", reaction.evidence))
        found.append((reaction.by, "by", reaction.evidence))
    for outcome in briefing.outcomes:
        found.append((outcome.outcome, "outcome", outcome.evidence))
        found.append((outcome.issue, "issue", outcome.evidence))
        found.append((outcome.ref, "ref", outcome.evidence))
    for step in briefing.next_steps:
        found.append((step.action, "action", step.evidence))
        found.append((step.owner, "owner", step.evidence))
        found.append((step.due.text if step.due else None, "due", step.evidence))
    return found


def check(made: Article) -> None:
    try:
        briefing = normalise(made)
    except NothingToSay:
        return
    for value, key, evidence in said(briefing):
        if value is None:
            assert key not in evidence
            continue
        (citation,) = evidence[key]
        assert citation.quote == made.words(citation.start, citation.end)
        assert value in untrimmed(citation.quote, citation.trims, "en")
    for outcome in briefing.outcomes:
        for citation in outcome.evidence.get("status", ()):
            assert status_of(citation.quote, "en") == (outcome.status, citation.rule)
    assert normalise(made) == briefing


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=120).map(" ".join))
def test_every_quoted_field_is_a_slice_of_its_quote(text: str) -> None:
    check(article(text, "2031-03-04"))


def test_a_story_keeps_the_law_too() -> None:
    check(article(STORY, "2031-03-05"))


def test_what_a_story_says() -> None:
    briefing = normalise(article(STORY, "2031-03-05"))
    assert [line.text for line in briefing.bottom_line][:2] == [
        "While the meeting produced no binding agreement, both teams want to go on.",
        "The next round of ferry talks is expected but not yet scheduled.",
    ]
    assert [(o.id, o.issue, o.status.value) for o in briefing.outcomes] == [
        ("o1", "Berth fees", "progress"),
        ("o2", "Night ferry", "raised"),
    ]
    assert [(step.action, step.owner) for step in briefing.next_steps] == [
        ("The next round of ferry talks", None)
    ]
    assert [(reaction.by, reaction.text) for reaction in briefing.reactions] == [
        ("Island fishermen", "Island fishermen remain worried about the noise of the ferry."),
        (None, "Fear that nets will be cut"),
    ]
    (conflict,) = briefing.conflicts
    assert conflict.about == "o1"
    assert conflict.values[1].text == "berth fees unresolved"


def test_a_title_is_made_where_none_is_printed() -> None:
    briefing = normalise(article(STORY))
    assert briefing.title.derived
    assert briefing.title.text == (
        "envoys of Norland and Sudmark met in Halden to discuss the night ferry"
    )
    assert any(n.level is Level.GUESS and n.about == "title" for n in briefing.notices)


def test_the_summary_keeps_the_order_of_the_article_and_repeats_nothing() -> None:
    briefing = normalise(article(STORY))
    starts = [statement.evidence["text"][0].start for statement in briefing.summary]
    assert starts == sorted(set(starts))
    assert 3 <= len(starts) <= 5


def test_another_language_is_read_for_its_structure() -> None:
    text = "Il consiglio comunale si è riunito lunedì e non ha deciso nulla sul ponte."
    briefing = normalise(replace(article(text), language="it"))
    assert briefing.language == "it"
    assert [statement.text for statement in briefing.summary] == [text]
    assert any(n.level is Level.INFO and n.about == "language" for n in briefing.notices)


def test_a_table_is_read_in_another_language_too() -> None:
    text = (
        "Der Rat der Stadt hat am Montag in der Halle getagt und über die Brücke beraten.\n"
        "| Thema | Ergebnis\n| Brücke | Der Bau wird vertagt"
    )
    briefing = normalise(article(text))
    assert [(o.issue, o.outcome, o.status.value) for o in briefing.outcomes] == [
        ("Brücke", "Der Bau wird vertagt", "deferred")
    ]


@pytest.mark.parametrize("text", ["", " \n ", "7", "# Heading"])
def test_nothing_to_say(text: str) -> None:
    with pytest.raises(NothingToSay):
        normalise(article(text))


@pytest.mark.parametrize(
    "text",
    [
        "The council agreed to fund item 7 and will meet again on 5 May. " * 3_000,
        "agreed will " * 20_000,
        "a" * 100_000,
        '"' * 50_000,
        ". " * 50_000,
        "- The board approved the lease.\n" * 1_000,
        "# Decisions\n" + "- Lease: approved.\n" * 1_000,
    ],
)
def test_it_copes_with_what_is_huge(text: str) -> None:
    check_quickly(text)


def check_quickly(text: str) -> None:
    try:
        normalise(article(text))
    except NothingToSay:
        return
