"""The sentences that say most: by position, cue, weight of words and title, without repeats."""

import math
import re
from collections import Counter
from collections.abc import Mapping

from briefing.derive.trims import trim
from briefing.model.article import Kind
from briefing.model.briefing import Statement
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import terms

_ELSEWHERE = frozenset({Section.SOURCES, Section.CONCLUSION, Section.REACTIONS})
_REDUNDANCY = 0.25  # weight against what was chosen already (maximal marginal relevance)
_READ = 400  # sentences considered; what an article says first and most is before that
_LEAST, _MOST = 3, 5
_NAMES = re.compile(r"\b[A-Z][a-z]+|\d+")

_Vector = Mapping[str, float]


def summary_of(
    reading: Reading, heard: tuple[Heard, ...], title: str | None
) -> tuple[Statement, ...]:
    """Return three to five sentences, whole or safely trimmed, in the order of the article."""
    body = [one for one in heard if _can_stand(reading, one)][:_READ]
    prose = [one for one in body if one.sentence.kind is Kind.PARAGRAPH]
    body = prose if len(prose) > _LEAST else body
    if not body:
        return ()
    vectors = _vectors([terms(one.raw, reading.vocabulary) for one in body])
    scores = _scores(reading, body, vectors, title)
    chosen = _chosen(vectors, scores, _count(len(body)))
    return tuple(_statement(reading, body[index]) for index in sorted(chosen))


def lead_of(reading: Reading, heard: tuple[Heard, ...]) -> tuple[Statement, ...]:
    """Return the first sentences, for a language whose cues are not known."""
    body = [one for one in heard if one.sentence.kind is Kind.PARAGRAPH and len(one.raw) > 30]
    return tuple(_statement(reading, one) for one in body[:_LEAST])


def _count(sentences: int) -> int:
    return max(_LEAST, min(_MOST, 2 + sentences // 5))


def _can_stand(reading: Reading, heard: Heard) -> bool:
    sentence = heard.sentence
    if sentence.kind is Kind.ROW or sentence.section in _ELSEWHERE:
        return False
    if heard.raw.rstrip().endswith((":", "?", "…")) or heard.spoken > 0.6:
        return False
    short = len(heard.raw.split()) < (4 if sentence.kind is Kind.ITEM else 6)
    listed = sentence.kind is Kind.ITEM and sentence.section in (
        Section.PARTICIPANTS,
        Section.TOPICS,
    )
    boilerplate = reading.vocabulary.pattern("summary.boilerplate").search(heard.cues)
    labelled = reading.vocabulary.pattern("summary.labels").match(heard.cues)
    return not (short or listed or boilerplate or labelled)


def _statement(reading: Reading, heard: Heard) -> Statement:
    trimmed = trim(heard.sentence.text, reading.vocabulary.language)
    place = heard.sentence.start, heard.sentence.end
    evidence = {"text": cite(reading, *place, trims=trimmed.trims)}
    return Statement("s", trimmed.text, evidence)


def _vectors(texts: list[list[str]]) -> list[_Vector]:
    frequency = Counter(term for text in texts for term in set(text))
    total = len(texts)
    found: list[_Vector] = []
    for text in texts:
        raw = {t: n * math.log(1 + total / frequency[t]) for t, n in Counter(text).items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        found.append({term: weight / length for term, weight in raw.items()})
    return found


def _dot(one: _Vector, other: _Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def _scores(
    reading: Reading, body: list[Heard], vectors: list[_Vector], title: str | None
) -> list[float]:
    centre: Counter[str] = Counter()
    for vector in vectors:
        centre.update(vector)
    length = math.sqrt(sum(weight * weight for weight in centre.values())) or 1.0
    middle = {term: weight / length for term, weight in centre.items()}
    named = set(terms(title or "", reading.vocabulary))
    return [
        _score(reading, one, place, _dot(vector, middle), named & set(vector), len(named))
        for place, (one, vector) in enumerate(zip(body, vectors, strict=True))
    ]


def _score(
    reading: Reading, heard: Heard, place: int, central: float, shared: set[str], named: int
) -> float:
    """Weigh one sentence; the weights were fitted on news, see Zheng and Lapata 2019 for lead."""
    cues = sum(1 for _ in reading.vocabulary.pattern("summary.cues").finditer(heard.cues))
    names = min(1.0, len(_NAMES.findall(heard.raw)) / 8)
    score = 1 / math.sqrt(1 + place) + 0.8 * central + 0.2 * names + 0.25 * min(2, cues) / 2
    score += 0.5 * len(shared) / named if named else 0.0
    score *= _length_weight(len(heard.raw.split()), lead=place == 0)
    score -= 0.35 * heard.spoken
    if reading.vocabulary.pattern("summary.dangling").match(heard.cues):
        score -= 0.15
    if heard.sentence.section in (Section.BACKGROUND, Section.NEXT_STEPS):
        score -= 0.1
    return score


def _length_weight(words: int, *, lead: bool) -> float:
    if 10 <= words <= 40 or (lead and words <= 60):
        return 1.0
    return 0.75 if 7 <= words <= 50 else 0.45


def _chosen(vectors: list[_Vector], scores: list[float], count: int) -> list[int]:
    """Choose the best sentences, each against its likeness to those chosen before."""
    low, high = min(scores), max(scores)
    scaled = [(score - low) / ((high - low) or 1.0) for score in scores]
    likeness = [0.0] * len(scores)
    chosen: list[int] = []
    while len(chosen) < min(count, len(scores)):
        best = max(
            (i for i in range(len(scores)) if i not in chosen),
            key=lambda i: ((1 - _REDUNDANCY) * scaled[i] - _REDUNDANCY * likeness[i], -i),
        )
        chosen.append(best)
        likeness = [max(likeness[i], _dot(vectors[i], vectors[best])) for i in range(len(scores))]
    return chosen
