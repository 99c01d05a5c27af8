"""Places are found in order, each once; what is none is a sentence, never an exception."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import ReadError
from briefing.sources import Place


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", ".hidden.txt", "deep/c.txt", ".git/d.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def _names(*names: str) -> list[str]:
    return [each.name if isinstance(each, Place) else str(each) for each in sources.expand(names)]


@pytest.mark.usefixtures("folder")
def test_a_folder_is_what_lies_in_it_in_order_without_what_is_hidden() -> None:
    assert _names("in") == ["in/a.md", "in/b.txt", "in/deep/c.txt"]
    assert all(isinstance(each, Place) and each.folder == "in" for each in sources.expand(("in",)))


@pytest.mark.usefixtures("folder")
def test_a_file_named_by_itself_may_be_hidden_and_is_in_no_folder() -> None:
    assert sources.expand(("in/.hidden.txt",)) == (Place("in/.hidden.txt"),)


@pytest.mark.usefixtures("folder")
def test_each_file_is_read_once_however_often_it_is_named(folder: Path) -> None:
    absolute = str(folder / "in" / "a.md")
    assert _names("in/b.txt", "in", "./in/a.md", absolute) == [
        "in/b.txt",
        "in/a.md",
        "in/deep/c.txt",
    ]


@pytest.mark.usefixtures("folder")
def test_a_pattern_that_the_shell_left_alone_is_matched() -> None:
    assert _names("in/*.txt") == ["in/b.txt"]
    assert _names("in/**/*.txt") == ["in/b.txt", "in/deep/c.txt"]
    assert _names("*") == ["in/a.md", "in/b.txt", "in/deep/c.txt"]
    assert _names("no*") == ["no*: no file matches this pattern; is it spelt right?"]


@pytest.mark.parametrize("name", ["file:///etc/a.txt", "ftp://x.example/*.txt", "HTTP:/a.example"])
def test_an_address_that_is_not_fetched_is_no_missing_file(name: str) -> None:
    assert _names(name)[0].startswith(f"{name}: only addresses that begin with http:// or https://")


def test_a_file_whose_name_looks_like_an_address_is_that_file(folder: Path) -> None:
    (folder / "ftp:").mkdir()
    (folder / "ftp:" / "a.txt").write_text("x")
    assert sources.expand(("ftp:/a.txt",)) == (Place("ftp:/a.txt"),)


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "notes [1].txt").write_text("x")
    assert sources.expand(("notes [1].txt",)) == (Place("notes [1].txt"),)


def test_what_stands_for_nothing_is_an_error_in_its_place(folder: Path) -> None:
    (folder / "empty").mkdir()
    found = sources.expand(("in/a.md", "empty", "in/b.txt"))
    assert [isinstance(each, ReadError) for each in found] == [False, True, False]
    assert str(found[1]) == "empty: the folder is empty; put articles into it or name another."
    assert str(sources.expand(("",))[0]).startswith("“”: an empty name stands for nothing")


def test_a_circle_of_links_ends(folder: Path) -> None:
    (folder / "in" / "deep" / "up").symlink_to(folder / "in", target_is_directory=True)
    (folder / "in" / "self.txt").symlink_to(folder / "in" / "self.txt")
    assert _names("in") == ["in/a.md", "in/b.txt", "in/deep/c.txt", "in/self.txt"]


def test_an_address_of_the_web_is_a_place_as_it_was_typed() -> None:
    assert _names("HTTPS://example.org/a//b", "https://example.org/a/b") == [
        "HTTPS://example.org/a//b",
        "https://example.org/a/b",
    ]
    assert _names("http://example.org/*.html?q=[1]") == ["http://example.org/*.html?q=[1]"]


@given(st.text(max_size=20))
def test_no_name_is_an_exception(name: str) -> None:
    for found in sources.expand((f"no/such/{name}",)):
        if isinstance(found, Place):
            (error,) = sources.fetch(found)
            assert isinstance(error, ReadError)
