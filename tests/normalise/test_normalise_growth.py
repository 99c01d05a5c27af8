"""An article four times as long takes four times the work."""

import random
import sys
from types import FrameType

from briefing.normalise import normalise
from tests.normalise.articles import article

_FIRST = ("Anna", "Jon", "Kari", "Lena", "Ilze", "Piotr", "Nadia", "Hugo")
_LETTERS = ("bdfghklmnrstv", "aeiou") * 3
_SENTENCES = (
    "{0} {1}, chair of the {2} Council, said the {3} plan was late.",
    "The council approved a new {3} contract with {2} Lines on Monday.",
    "The {2} delegation, led by Deputy Minister {0} {1}, pressed for later {3} sailings.",
    "Both sides agreed to discuss the {3} fees in June 2031.",
    "Minister {1} will publish the {3} report by 5 May 2031.",
    "Talks on the {3} ferry ended without agreement after six hours.",
    "The {2} Society criticised the plan for the {3} pier.",
    "“We never saw a {3} like that in all these years,” said {0} {1}, who fishes.",
    "The {3} fees remained unresolved on Tuesday.",
    "{0} {1} of Norway signed the {3} treaty in {2} on Monday.",
    "It rained on the {3} for most of the week and nobody came.",
)
_SHARE = 1.25  # what compares with a limited number of others has not reached it at first


def prose(words: int) -> str:
    """Invent sentences on people, bodies and things of ever other names, five a paragraph."""
    chance = random.Random(words)
    lines: list[str] = []
    count = 0
    while count < words:
        names = ["".join(chance.choice(letters) for letters in _LETTERS) for _ in range(3)]
        person, body, thing = names[0].title(), names[1].title(), names[2]
        said = chance.choice(_SENTENCES).format(chance.choice(_FIRST), person, body, thing)
        count += len(said.split())
        lines.append(said)
    return "\n".join(" ".join(lines[at : at + 5]) for at in range(0, len(lines), 5))


def work(words: int) -> int:
    """Return how many functions are called to normalise so many words."""
    made, calls = article(prose(words), "2031-05-01"), 0

    def count(frame: FrameType, event: str, argument: object) -> None:  # noqa: ARG001
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        normalise(made)
    finally:
        sys.setprofile(None)
    return calls


def test_work_grows_with_the_length() -> None:
    normalise(article(prose(500), "2031-05-01"))  # words and expressions are loaded once
    assert work(16_000) < 4 * _SHARE * work(4_000)
