"""What is understood of each language, on labelled articles and sentences: `make languages`.

Half of the material is open to whoever writes the rules; `make languages HALF=held` shows the
other half, which is looked at once, when the rules are done.
"""

import json
import statistics
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from briefing import pipeline
from briefing.errors import BriefingError
from briefing.model.article import Source
from briefing.model.briefing import Briefing, Title
from tests.scoring import Labels, scores

TESTS = Path(__file__).parents[1]
LANGUAGES = ("en", "fr", "de", "es", "ru")
FIELDS = (
    *("participants", "role", "affiliation", "outcomes", "next_steps", "owner", "reactions"),
    *("date", "place"),
)
KINDS = ("outcome", "step", "reaction", "none")


def main(half: str) -> None:
    """Print a row of averages for each language, on articles and then on sentences."""
    print(f"{half:10}" + "".join(f"{field:>13}" for field in FIELDS) + "     invented")
    for language in LANGUAGES:
        print(_row(language, list(scored(language, half))))
    print(f"\n{half:10}" + "".join(f"{kind:>13}" for kind in KINDS) + "       status")
    for language in LANGUAGES:
        heard = list(_heard(language, half))
        shares = [_share([right for kind, right, _ in heard if kind == k]) for k in KINDS]
        status = _share([right for _, _, right in heard if right is not None])
        print(f"{language:10}" + "".join(f"{share:13.2f}" for share in (*shares, status)))


def scored(language: str, half: str) -> Iterator[tuple[str, dict[str, float], int]]:
    """Yield each labelled article's name, its scores, and how many people were invented."""
    for path in sorted((TESTS / "articles" / language / half).glob("*.json")):
        labels: Labels = json.loads(path.read_text(encoding="utf-8"))
        article = next(p for p in path.parent.glob(f"{path.stem}.*") if p.suffix != ".json")
        briefing = _briefing(Source(article.name, article.read_bytes()))
        named = {*(p["name"] for p in labels["participants"]), *labels.get("mentioned", ())}
        words = {word.casefold()[:4] for name in named for word in name.split()}
        invented = sum(
            not words & {word.casefold()[:4] for word in person.name.split()}
            for person in briefing.participants
        )
        yield path.stem, scores(briefing, labels), invented


def _briefing(source: Source) -> Briefing:
    try:
        return pipeline.extract(source)
    except BriefingError:
        return Briefing(Title(""), "")


def _row(language: str, found: list[tuple[str, dict[str, float], int]]) -> str:
    means = [
        statistics.fmean([s[field] for _, s, _ in found if field in s] or [0.0]) for field in FIELDS
    ]
    invented = sum(count for _, _, count in found)
    return f"{language:10}" + "".join(f"{mean:13.2f}" for mean in means) + f"{invented:13}"


def _heard(language: str, half: str) -> Iterator[tuple[str, bool, bool | None]]:
    """Yield of each sentence its kind, whether it was told, and whether its status was right."""
    path = TESTS / "sentences" / f"{language}.toml"
    for entry in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
        if entry["half"] != half:
            continue
        heard = _briefing(Source("sentence.txt", entry["text"].encode(), "text/plain"))
        told = {
            "outcome": bool(heard.outcomes),
            "step": bool(heard.next_steps),
            "reaction": bool(heard.reactions),
        }
        kind = entry["kind"]
        right = not any(told.values()) if kind == "none" else told[kind]
        status = None
        if kind == "outcome" and heard.outcomes:
            status = heard.outcomes[0].status == entry["status"]
        yield kind, right, status


def _share(answers: list[bool]) -> float:
    return sum(answers) / len(answers) if answers else 0.0


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["open"]))
