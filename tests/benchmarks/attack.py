"""What `briefing check` catches, kind by kind and language by language: `make attack`.

`make attack CORPUS="folder …"` attacks the articles in these folders as well. Every briefing is
first examined as it was extracted: what is found there is a false alarm.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from briefing import pipeline
from briefing.evidence import Finding, Verdict
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from tests.benchmarks.attack_articles import drawn, sources
from tests.benchmarks.attacks import ATTACKS
from tests.benchmarks.prose import LANGUAGES

MOST = 40  # attacks of one kind on one briefing, spread evenly over those that there are
Cell = tuple[str, str]  # a kind and a language


@dataclass(slots=True)
class Score:
    """How many attacks of each kind were made and caught, and how many honest fields refused."""

    made: Counter[Cell] = field(default_factory=Counter)
    caught: Counter[Cell] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)  # by language
    alarms: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)  # what went wrong, for whoever mends it

    def add(self, other: "Score") -> None:
        """Count another score in."""
        self.made += other.made
        self.caught += other.caught
        self.fields += other.fields
        self.alarms += other.alarms
        self.told += other.told


def main(folders: Sequence[str]) -> None:
    """Attack every article and print what was missed, a line for each kind, and false alarms."""
    total = Score()
    with ProcessPoolExecutor() as pool:
        for score in pool.map(_attacked, sources(folders), chunksize=4):
            total.add(score)
    print("\n".join(total.told))
    seen = {language for _, language in total.made}
    languages = [*LANGUAGES, *sorted(seen - set(LANGUAGES))]
    print(f"{'':23}" + "".join(f"{language:>15}" for language in languages) + f"{'all':>16}")
    for kind in ATTACKS:
        print(f"{kind:23}" + "".join(_cell(total, kind, (one,)) for one in languages), end="")
        print(_cell(total, kind, languages))
    alarms = (f"{one} {total.alarms[one]} of {total.fields[one]}" for one in languages)
    print(f"false alarms: {', '.join(alarms)}")


def _cell(score: Score, kind: str, languages: Sequence[str]) -> str:
    made = sum(score.made[kind, language] for language in languages)
    caught = sum(score.caught[kind, language] for language in languages)
    return f"{caught:7}/{made}".ljust(9).rjust(9) + (f"{caught / made:7.1%}" if made else "      –")


def _attacked(source: Source) -> Score:
    score = Score()
    for briefing in drawn(source):
        language = briefing.language
        honest = pipeline.examine(briefing)
        score.fields[language] += len(honest)
        for found in (each for each in honest if each.verdict is Verdict.UNSUPPORTED):
            score.alarms[language] += 1
            score.told.append(f"false alarm: {source.name}, {_said(found)}: {found.reason}")
        for kind in ATTACKS:
            _attack(kind, briefing, score, source.name)
    return score


def _attack(kind: str, briefing: Briefing, score: Score, name: str) -> None:
    made = list(ATTACKS[kind](briefing))
    for wrong, about in made[:: max(1, -(-len(made) // MOST))]:
        found = [each for each in pipeline.examine(wrong) if each.about == about]
        caught = any(each.verdict is Verdict.UNSUPPORTED for each in found)
        score.made[kind, briefing.language] += 1
        score.caught[kind, briefing.language] += caught
        if not caught:
            source = next(f.citations[0].quote for f in found if f.citations)
            told = "; ".join(map(_said, found))
            score.told.append(f"missed: {name}, {kind}: {told} of {source!r}")


def _said(finding: Finding) -> str:
    return f"{finding.about}.{finding.field}={finding.value[:300]!r} {finding.verdict.value}"


if __name__ == "__main__":
    main(sys.argv[1:])
