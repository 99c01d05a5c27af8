"""A share of the proof of one page: every style, language and paper; `make onepage` does all."""

import pytest

from tests import libreoffice
from tests.benchmarks.proofs import Proof, Recipe, prove

TIGHT = (175, 279, 299, 437, 596, 817, 935, 939, 979)
"""Long status words in large type, and addresses in narrow columns: these ran over in Word."""


def _faults(proof: Proof) -> list[int]:
    wrong = proof.below_floor, proof.lost, proof.unread, proof.crossed, proof.broken
    return [int(proof.lazy), int(not proof.refused and proof.pdf_pages != 1), *wrong]


@pytest.mark.parametrize("number", range(40, 60))
def test_a_generated_memo_is_one_page_and_nothing_is_lost(number: int) -> None:
    proof, _ = prove(Recipe(number))
    assert not any(_faults(proof)), proof


@pytest.mark.slow
@pytest.mark.parametrize("numbers", [TIGHT, range(2000, 2100)], ids=["tight", "any"])
def test_the_same_is_one_page_in_word(numbers: range) -> None:
    proofs = {number: prove(Recipe(number)) for number in numbers}
    assert {n: proof for n, (proof, _) in proofs.items() if any(_faults(proof))} == {}
    files = {number: word for number, (_, word) in proofs.items() if word}
    counts = libreoffice.pages(list(files.values()))
    assert [n for n, count in zip(files, counts, strict=True) if count != 1] == []
