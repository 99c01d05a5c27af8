"""Settings: who goes over whom, and every mistake with its line."""

from pathlib import Path

import pytest

from briefing import config
from briefing.config import Settings
from briefing.errors import NotValid
from briefing.sources.settings import Web


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
        'style = "government"\nto = "md"\nout = "here/"\n[sender]\nfrom = "A"\ncontact = "1"\n'
    )
    Path("briefing.toml").write_text('to = ["pdf", "html"]\nout = "there/"\n[sender]\nfrom = "B"\n')
    assert config.load({}) == Settings(
        "government", "pdf,html", "there/", {"from": "B", "contact": "1"}
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
        "briefing.toml:1: “stile” is not a setting; there are style, out, to, sender, web.",
        "briefing.toml:2: “to” must be a list of formats among pdf, docx, html, md, json.",
        "briefing.toml:3: “out” must be text in quotation marks.",
        "briefing.toml:5: “from” must be text in quotation marks.",
        "briefing.toml:6: “phone” is not a setting of [sender]; there are from, contact.",
    ]


def test_of_the_web_each_file_says_what_the_other_does_not(user: Path) -> None:
    assert config.load({}).web == Web()
    user.write_text('[web]\npause = 3\ncache = "pages"\nfollow = false\n')
    Path("briefing.toml").write_text(
        '[web]\nallow = ["intranet.example", "10.2.0.0/16"]\npause=0\n'
    )
    assert config.load({}).web == Web(
        allow=("intranet.example", "10.2.0.0/16"),
        pause_s=0.0,
        cache=user.parent / "pages",
        follow=False,
    )


@pytest.mark.usefixtures("user")
def test_every_mistake_about_the_web_is_named_with_its_line() -> None:
    Path("briefing.toml").write_text(
        '[web]\nallow = ["http://intranet.example/"]\npause = -1\ncache = 3\n'
        'follow = "no"\nagent = 1\n'
    )
    with pytest.raises(NotValid) as caught:
        config.load({})
    assert str(caught.value).splitlines() == [
        "briefing.toml:2: “http://intranet.example/” is neither a host, as intranet.example, nor a "
        "network, as 10.2.0.0/16.",
        "briefing.toml:3: “pause” must be a number of seconds from 0 to 3600.",
        "briefing.toml:4: “cache” must be the path of a folder in quotation marks.",
        "briefing.toml:5: “follow” must be true or false.",
        "briefing.toml:6: “agent” is not a setting of [web]; there are allow, pause, cache, "
        "follow.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "allow = 'intranet.example'",
        "allow = [1]",
        "allow = ['10.2.0.0/33']",
        "allow = ['']",
        "allow = ['*.example']",
        "allow = ['10.2']",
        "pause = nan",
        "pause = inf",
        "pause = true",
        "pause = '1'",
        "cache = ''",
        "cache = false",
        'cache = "a\\u0000b"',
        "cache = '~nobody-of-this-name/pages'",
        "follow = 1",
    ],
)
@pytest.mark.usefixtures("user")
def test_what_no_web_can_be_asked_with_is_refused(line: str) -> None:
    Path("briefing.toml").write_text(f"[web]\n{line}\n")
    with pytest.raises(NotValid, match=r"\Abriefing\.toml:2: [^\n]+\.\Z"):
        config.load({})


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
        (b"\nweb = 1\n", "briefing.toml:2: “web” must be a table: [web]."),
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
