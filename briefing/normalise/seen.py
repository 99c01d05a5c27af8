"""A person seen at one place of the article, with all that stands beside the name there."""

from dataclasses import dataclass

from briefing.normalise.sightings import Evidence


@dataclass(frozen=True, slots=True)
class Span:
    """Text offsets in the article, half open; `rule` names the derivation, None for a slice."""

    start: int
    end: int
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A country or body, and where the article says so."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a person."""

    name: str  # white space folded, titles removed
    span: Span
    evidence: Evidence
    sentence: int  # index in `Reading.sentences`
    role: Span | None = None
    affiliation: Affiliation | None = None
    head: Span | None = None  # what makes the person the head of a delegation
    took_part: bool = False
    speaks: bool = False
    leads: bool = False  # the sentence begins with the name or its title
    outsider: bool = False  # the title is that of an observer
    absent: bool = False
    counterpart: str = ""  # the noun that gives somebody the office of whom he or she met
    body: str = ""  # the noun for whose title it is: "the union's president"
    key: tuple[str, ...] = ()  # the name without its cases, where a language has them
