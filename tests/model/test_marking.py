"""Markings: the labels of TLP 2.0 as they are, near misses set right, all else of TLP refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.marking import LONGEST, TLP, exact, fault


@pytest.mark.parametrize("label", TLP)
def test_the_labels_of_version_2_are_right(label: str) -> None:
    assert fault(label) is None
    assert exact(label) == label


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("tlp:amber", "TLP:AMBER"),
        ("Tlp: Amber + Strict", "TLP:AMBER+STRICT"),
        ("TLP-RED", "TLP:RED"),
        ("TLP_GREEN", "TLP:GREEN"),
        ("TLPCLEAR", "TLP:CLEAR"),
    ],
)
def test_another_spelling_of_a_label_is_set_right(written: str, printed: str) -> None:
    assert fault(written) is None
    assert exact(written) == printed


@pytest.mark.parametrize(
    "wrong", ["TLP:PINK", "TLP", "tlp:", "TLP:AMBER+", "TLP:RED+STRICT", "OFFICIAL, TLP:PINK"]
)
def test_what_is_no_label_is_refused_with_those_that_are(wrong: str) -> None:
    told = fault(wrong)
    assert told is not None
    assert all(label in told for label in TLP)


def test_white_was_renamed() -> None:
    assert "version 2.0 calls it TLP:CLEAR" in (fault("TLP:WHITE") or "")


def test_a_label_amid_other_words_must_be_exact() -> None:
    assert fault("OFFICIAL / TLP:RED") is None
    assert fault("OFFICIAL / tlp:red") is not None


@pytest.mark.parametrize("marking", ["OFFICIAL – SENSITIVE", "Diffusion restreinte", "Red", "秘"])
def test_a_house_s_own_words_are_its_own(marking: str) -> None:
    assert fault(marking) is None
    assert exact(marking) == marking


@pytest.mark.parametrize("wrong", ["A\nB", "A\u2028B", "A\0", "x" * (LONGEST + 1)])
def test_a_marking_is_one_short_line(wrong: str) -> None:
    assert fault(wrong) is not None


@given(st.text(max_size=40))
def test_what_is_printed_is_right_if_what_was_written_is(marking: str) -> None:
    if fault(marking) is None:
        assert fault(exact(marking)) is None
        assert exact(exact(marking)) == exact(marking)
