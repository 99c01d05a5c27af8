"""What a heading promises: scored phrases, and a deeper heading without a role inherits one."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from briefing.model.article import Block, Kind
from briefing.vocabulary import Vocabulary, lower


class Section(StrEnum):
    """The part that the text below a heading plays in the article."""

    NEXT_STEPS = "next_steps"
    OUTCOMES = "outcomes"
    PARTICIPANTS = "participants"
    REACTIONS = "reactions"
    TOPICS = "topics"
    BACKGROUND = "background"
    CONCLUSION = "conclusion"
    SOURCES = "sources"


_ENOUGH = 0.5  # measured on 3,075 headings of web pages: about three in a thousand are wrong
_TWO_ROLES = 0.15  # a second section scoring this close to the first makes the heading ambiguous


def scores(heading: str, vocabulary: Vocabulary) -> dict[Section, float]:
    """Score the sections that a heading names, best first; of equals the earlier member wins.

    A phrase counts the more, the more of the heading's words it covers and the earlier it stands.
    """
    text = lower(heading).strip(" :?–-")
    found = {section: _score(text, section, vocabulary) for section in Section}
    ranked = sorted(found.items(), key=lambda entry: -entry[1])
    return {section: score for section, score in ranked if score}


def _score(text: str, section: Section, vocabulary: Vocabulary) -> float:
    best = 0.0
    words = max(1, len(text.split()))
    for match in vocabulary.pattern(f"headings.{section}").finditer(text):
        covered = len(match[0].split()) / words
        early = 1 - match.start() / len(text)
        best = max(best, 0.2 + 0.55 * covered + 0.25 * early)
    return round(best, 2)


def section_of(heading: str, vocabulary: Vocabulary) -> Section | None:
    """Return the section that a heading names, or None."""
    for section, score in scores(heading, vocabulary).items():
        return section if score >= _ENOUGH else None
    return None


def _ambiguous(heading: str, vocabulary: Vocabulary) -> bool:
    ranked = list(scores(heading, vocabulary).values())
    return len(ranked) > 1 and ranked[0] - ranked[1] < _TWO_ROLES


def outline(
    text: str, blocks: Sequence[Block], vocabulary: Vocabulary
) -> Mapping[int, Section | None]:
    """Return the section of every kept heading, by its index in `blocks`.

    A heading that names no section takes its parent's, unless the parent names two.
    """
    found: dict[int, Section | None] = {}
    parents: list[tuple[int, Section | None]] = []
    for index, block in enumerate(blocks):
        if block.kind is not Kind.HEADING or block.dropped:
            continue
        while parents and parents[-1][0] >= block.level:
            parents.pop()
        heading = text[block.start : block.end]
        inherited = parents[-1][1] if parents else None
        found[index] = section_of(heading, vocabulary) or inherited
        passed_on = None if _ambiguous(heading, vocabulary) else found[index]
        parents.append((block.level, passed_on))
    return found
