"""Settings: who goes over whom, and every mistake with its line."""

from pathlib import Path

import pytest

from briefing import config
from briefing.config import Settings
from briefing.errors import NotValid


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the user's file, in a home of the test's own; the current folder is empty."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    path = config.user_file()
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.usefixtures("user")
def test_without_files_nothing_is_decided() -> None:
    assert config.load({}) == Settings()


def test_the_folder_goes_over_the_user_and_the_environment_over_both(user: Path) -> None:
    user.write_text(
        'style = "memo-us"\nto = "md"\nout = "here/"\n[sender]\nfrom = "A"\ncontact = "1"\n'
    )
    Path("briefing.toml").write_text('to = ["pdf", "html"]\nout = "there/"\n[sender]\nfrom = "B"\n')
    assert config.load({}) == Settings(
        "memo-us", "pdf,html", "there/", {"from": "B", "contact": "1"}
    )
    assert config.load({"BRIEFING_CONTACT": "2"}).sender == {"from": "B", "contact": "2"}
    Path("briefing.toml").write_text('style = "memo"\n')
    assert config.load({}).style == "memo"


def test_a_style_file_lies_beside_the_file_that_names_it(user: Path) -> None:
    user.write_text('style = "ministry.toml"\n')
    assert config.load({}).style == "ministry.toml"
    (user.parent / "ministry.toml").write_text("")
    assert config.load({}).style == str(user.parent / "ministry.toml")


def test_a_home_is_written_out_and_a_folder_stays_one(
    user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    user.write_text('out = "~/memos/"\n')
    assert config.load({}).out == "/home/somebody/memos/"


@pytest.mark.usefixtures("user")
def test_every_mistake_is_named_with_its_line() -> None:
    Path("briefing.toml").write_text(
        'stile = "memo"\nto = 3\nout = false\n[sender]\nfrom = 1\nphone = "2"\n'
    )
    with pytest.raises(NotValid) as caught:
        config.load({})
    assert str(caught.value).splitlines() == [
        "briefing.toml:1: “stile” is not a setting; there are style, out, to, sender.",
        "briefing.toml:2: “to” must be a list of formats among pdf, docx, html, md, json.",
        "briefing.toml:3: “out” must be text in quotation marks.",
        "briefing.toml:5: “from” must be text in quotation marks.",
        "briefing.toml:6: “phone” is not a setting of [sender]; there are from, contact.",
    ]


@pytest.mark.usefixtures("user")
def test_a_style_may_have_any_name() -> None:
    name = "x" * 300 + ".toml"
    Path("briefing.toml").write_text(f"style = '{name}'\n")
    assert config.load({}).style == name


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"style = \n", "briefing.toml:1:9: this is not TOML: Invalid value."),
        (b"style = 'a'\nstyle = 'b'\n", "briefing.toml:2:12: this is not TOML: Cannot overwrite"),
        (b"\xff\xfe", "briefing.toml: is not UTF-8; save it as such."),
        (b"out = '~nobody-of-this-name/memos'\n", "briefing.toml:1: “out” is no path"),
        (b'\nout = "a\\u0000b"\n', "briefing.toml:2: “out” is no path"),
        (b"sender = 'me'\n", "briefing.toml:1: “sender” must be a table: [sender]."),
    ],
)
@pytest.mark.usefixtures("user")
def test_what_is_no_configuration_is_refused(content: bytes, sentence: str) -> None:
    Path("briefing.toml").write_bytes(content)
    with pytest.raises(NotValid) as caught:
        config.load({})
    assert str(caught.value).startswith(sentence)


@pytest.mark.usefixtures("user")
def test_a_folder_of_that_name_is_refused() -> None:
    Path("briefing.toml").mkdir()
    with pytest.raises(NotValid, match="cannot be read: Is a directory; mend it"):
        config.load({})
