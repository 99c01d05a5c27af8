"""Scripts: every character belongs to one, and each says what it needs."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from briefing import vocabulary
from briefing.vocabulary import scripts

TABLE = tomllib.loads(
    (Path(vocabulary.__file__).parent / "scripts.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("sign", "name"),
    [("ա", "Armenian"), ("ქ", "Georgian"), ("北", "Chinese"), ("の", "Japanese"), ("서", "Korean"),
     ("א", "Hebrew"), ("س", "Arabic"), ("क", "Devanagari"), ("ខ", "Khmer"), ("𠀀", "Chinese"),
     ("ꦗ", "a script of South or South-East Asia"), ("a", None), ("Ж", None), ("₿", None)],
)  # fmt: skip
def test_a_character_has_a_script(sign: str, name: str | None) -> None:
    assert scripts.of(sign).name == name


def test_no_two_scripts_share_a_character() -> None:
    spans = sorted(
        (int(first, 16), int(last, 16))
        for script in TABLE["script"]
        for first, _, last in (span.partition("-") for span in script["ranges"])
    )
    assert all(first <= last for first, last in spans)
    assert all(above[1] < below[0] for above, below in pairwise(spans))


def test_a_script_needs_a_font_or_more_than_that() -> None:
    for script in TABLE["script"]:
        assert ("package" in script) != ("why" in script), script["name"]
