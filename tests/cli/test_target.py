"""Where `--out` leads, and names that are told apart."""

from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.target import Target, format_of, target, unique

BOTH = ("pdf", "docx")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there").mkdir()


@pytest.mark.parametrize(
    ("out", "several", "formats", "expected"),
    [
        (None, False, BOTH, Target(Path())),
        ("there", False, ("pdf",), Target(Path("there"))),
        ("new/", False, ("pdf",), Target(Path("new"))),
        ("new", True, ("pdf",), Target(Path("new"))),
        ("new", False, ("pdf",), Target(Path(), "new", exact=True)),
        ("a/b.pdf", False, ("pdf",), Target(Path("a"), "b.pdf", exact=True)),
        ("a/b.pdf", False, BOTH, Target(Path("a"), "b")),
        ("v1.2", False, BOTH, Target(Path(), "v1.2")),
        ("-", False, ("pdf",), Target(None)),
    ],
)
def test_out_is_a_folder_a_file_or_standard_output(
    out: str | None, several: bool, formats: tuple[str, ...], expected: Target
) -> None:
    assert target(out, several, formats) == expected


@pytest.mark.parametrize(("several", "formats"), [(True, ("pdf",)), (False, BOTH)])
def test_standard_output_takes_one_result_in_one_format(
    several: bool, formats: tuple[str, ...]
) -> None:
    with pytest.raises(click.UsageError, match="one result in one format"):
        target("-", several, formats)


@pytest.mark.parametrize(
    ("out", "expected"),
    [
        ("memo.PDF", ("pdf",)),
        ("memo.v2", ()),
        ("memo", ()),
        ("memo.pdf/", ()),
        ("-", ()),
        (None, ()),
    ],
)
def test_a_file_name_may_say_the_format(out: str | None, expected: tuple[str, ...]) -> None:
    assert format_of(out, BOTH) == expected


def test_a_folder_says_no_format() -> None:
    Path("x.pdf").mkdir()
    assert format_of("x.pdf", BOTH) == ()


def test_collisions_are_numbered_and_the_end_of_the_name_stays() -> None:
    long = "2025-04-10_" + "a" * 49 + "_memo"
    assert unique("2025_x_memo", set()) == "2025_x_memo"
    assert unique("2025_x_memo", {"2025_x_memo"}) == "2025_x_memo-2"
    assert unique("2025_x_memo", {"2025_x_memo", "2025_x_memo-2"}) == "2025_x_memo-3"
    assert unique(long, {long}) == "2025-04-10_" + "a" * 47 + "_memo-2"
    draft = "2025-04-10_" + "a" * 43 + "_memo_DRAFT"
    assert unique(draft, {draft}) == "2025-04-10_" + "a" * 41 + "_memo_DRAFT-2"


@given(
    st.lists(st.from_regex(r"[a-z0-9_-]{1,65}", fullmatch=True), min_size=1, max_size=3),
    st.integers(2, 40),
)
def test_names_are_never_the_same_and_never_too_long(stems: list[str], count: int) -> None:
    taken: set[str] = set()
    for number in range(count):
        name = unique(stems[number % len(stems)], taken)
        assert name not in taken
        assert len(name) <= 65
        taken.add(name)
