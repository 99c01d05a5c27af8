"""One place, several articles: each with its own name, result and failure."""

import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click
import pytest

from briefing.cli.intake import Intake
from briefing.cli.make import make
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources.found import EVERYTHING
from briefing.sources.settings import Web
from tests.cli.conftest import ARTICLE, Command

MESSAGES = "From a@b.example Mon Nov 24 10:00:00 2025\nSubject: Fees\n\nThe fees fell.\n\n" * 3


@pytest.fixture
def running() -> Iterator[None]:
    """Let a command be running, with nobody's configuration."""
    with click.Context(make):
        yield


@pytest.fixture
def archive() -> Path:
    """Return an archive of two articles, one of them twice, a bad one and what is none."""
    with zipfile.ZipFile("news.zip", "w") as made:
        made.writestr("talks.txt", ARTICLE)
        made.writestr("bad.md", bytes(range(256)))
        made.writestr("desk/more.md", f"---\ntitle: More\n---\n{ARTICLE}")
        made.writestr("again.txt", ARTICLE)
        made.writestr("chart.png", "x")
        made.writestr("talks_memo.md", ARTICLE)
    return Path("news.zip")


def _coming(*names: str, kind: str | None = None) -> list[str]:
    intake = Intake(names, EVERYTHING, kind)
    found = [each for place in intake.places for each in intake.coming(place)]
    assert intake.several == (len(found) > 1)
    return [getattr(each, "name", str(each)) for each in found]


@pytest.mark.usefixtures("running")
def test_a_place_that_is_alone_is_known_to_hold_several_before_the_first_is_read() -> None:
    Path("desk.mbox").write_text(MESSAGES)
    assert _coming("talks.txt") == ["talks.txt"]
    assert _coming("desk.mbox") == ["desk.mbox#1", "desk.mbox#2", "desk.mbox#3"]
    assert _coming("desk.mbox", "talks.txt") == [*_coming("desk.mbox"), "talks.txt"]


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize(
    ("kind", "count"), [(None, 3), ("mailbox", 3), ("mail", 3), ("text", 1), ("archive", 1)]
)
def test_what_a_person_calls_one_article_stays_whole(kind: str | None, count: int) -> None:
    Path("desk.mbox").write_text(MESSAGES)
    assert len(_coming("desk.mbox", kind=kind)) == count


@pytest.mark.usefixtures("running")
def test_only_a_reader_is_handed_on() -> None:
    assert Intake(("talks.txt",), EVERYTHING, "text").reader == "text"
    assert Intake(("talks.txt",), EVERYTHING, "mailbox").reader is None


def test_an_archive_is_a_batch(command: Command, archive: Path) -> None:
    done = command("make", str(archive), "--to", "md", "-o", "out/")
    assert done.exit_code == 3
    stem = "2026-05-12_port-ministers-of-norland-and-sudmark-met-in"
    assert [line.partition(" — ")[0] for line in done.stdout.splitlines()] == [
        f"news.zip/again.txt → out/{stem}_memo.md",
        "news.zip/desk/more.md → out/2026-05-12_more_memo.md",
        f"news.zip/talks.txt → out/{stem}_memo-2.md",
    ]
    bad, summary = done.stderr.splitlines()
    assert bad.startswith("briefing: news.zip/bad.md: it is a binary file")
    assert summary == (
        "3 done; 1 not, with exit codes: news.zip/bad.md (3); 2 other files passed over."
    )


def test_a_folder_its_archive_and_its_files_one_by_one_are_the_same(
    command: Command, archive: Path
) -> None:
    folder = Path("in")
    zipfile.ZipFile(archive).extractall(folder)
    files = [str(folder / name) for name in ("again.txt", "bad.md", "desk/more.md", "talks.txt")]
    one, two, three = (
        json.loads(command("extract", *names, "-o", f"{out}/", "--json").stdout)
        for out, names in (("a", [str(archive)]), ("b", ["in"]), ("c", files))
    )
    for here, there in ((one, two), (two, three)):
        for a, b in zip(here["results"], there["results"], strict=True):
            assert Path(a["files"][0]).name == Path(b["files"][0]).name
            assert (a["title"], a["notices"]) == (b["title"], b["notices"])
        assert [each["exit_code"] for each in here["failures"]] == [3]
    assert one["skipped"] == ["news.zip/chart.png", "news.zip/talks_memo.md"]
    assert two["skipped"] == ["in/chart.png", "in/talks_memo.md"]


def test_standard_input_may_be_an_archive(command: Command, archive: Path) -> None:
    done = command("make", "-", "--to", "md", "-o", "out/", given=archive.read_bytes())
    assert done.exit_code == 3
    assert done.stderr.startswith("briefing: standard input/bad.md: ")
    assert len([*Path("out").iterdir()]) == 3


def test_several_results_of_one_place_need_a_folder(command: Command, archive: Path) -> None:
    assert command("make", str(archive), "--to", "md", "-o", "-").exit_code == 2
    assert command("make", str(archive), "--to", "md", "-o", "memos").exit_code == 3
    assert len([*Path("memos").iterdir()]) == 3


def test_an_archive_of_one_article_is_that_article(command: Command) -> None:
    with zipfile.ZipFile("one.zip", "w") as made:
        made.writestr("talks.txt", ARTICLE)
        made.writestr("chart.png", "x")
    done = command("make", "one.zip", "--to", "md", "-o", "memo.md")
    assert (done.exit_code, done.stderr) == (0, "1 done; 1 other file passed over.\n")
    assert Path("memo.md").is_file()
    assert command("make", "one.zip", "--to", "md", "-o", "-").stdout.startswith("# ")


def test_a_result_is_never_written_onto_the_archive(command: Command, archive: Path) -> None:
    before = archive.read_bytes()
    done = command("make", str(archive), "--to", "md", "-o", "news.zip", "--force")
    assert done.exit_code == 3
    assert done.stderr.count("cannot be written") == 3
    assert archive.read_bytes() == before


def test_an_archive_without_articles_says_so(command: Command) -> None:
    with zipfile.ZipFile("pictures.zip", "w") as made:
        made.writestr("a.png", "x")
    done = command("make", "pictures.zip")
    assert done.exit_code == 3
    assert done.stderr.splitlines()[0] == (
        "briefing: pictures.zip: holds no file that can be read as what was asked for."
    )


def test_what_nobody_foresaw_ends_one_place_only(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(source: Source) -> bool:
        if b"odd" in source.data:
            raise KeyError("x")
        return False

    monkeypatch.setattr(
        "briefing.sources.mailboxes.is_mailbox", lambda data: broken(Source("", data))
    )
    Path("odd.txt").write_text("odd")
    done = command("make", "odd.txt", "talks.txt", "--to", "md")
    assert done.exit_code == 1
    assert done.stderr.startswith("briefing: odd.txt: this should not happen, please report it")
    assert done.stdout.count("\n") == 1


def test_a_memo_in_a_folder_is_known_by_what_it_carries(command: Command) -> None:
    assert command("make", "talks.txt", "--to", "pdf,docx,html", "-o", "in/").exit_code == 0
    for number, memo in enumerate(sorted(Path("in").iterdir())):
        memo.rename(f"in/renamed{number}{memo.suffix}")
    Path("talks.txt").rename("in/own_memo.txt")
    done = command("make", "in", "--to", "md")
    assert done.exit_code == 0
    assert done.stderr == "1 done; 3 other files passed over.\n"


@pytest.mark.parametrize(("follow", "asked"), [("true", 2), ("false", 1)])
def test_addresses_are_asked_as_the_configuration_says(
    command: Command, monkeypatch: pytest.MonkeyPatch, follow: str, asked: int
) -> None:
    feed = (
        "<rss><channel><title>The Gull</title><item><title>Fees</title><description>The two"
        " sides agreed to lower pilotage fees by ten per cent.</description>"
        "<link>https://gull.example/fees</link></item></channel></rss>"
    )
    asked_for = []

    def fetch(url: str, web: Web, now: datetime) -> Source:
        assert web.pause_s == 7
        assert now.tzinfo is not None
        asked_for.append(url)
        if url.endswith("/fees"):
            raise ReadError(url, "there is no such page (404).")
        return Source(url, feed.encode(), "application/rss+xml", url, "2026-05-15")

    monkeypatch.setattr("briefing.sources.web.fetch", fetch)
    Path("briefing.toml").write_text(f"[web]\npause = 7\nfollow = {follow}\n")
    done = command("extract", "HTTPS://gull.example/feed", "--explain")
    assert len(asked_for) == asked
    if follow == "true":
        assert done.exit_code == 3
        assert done.stderr.startswith("briefing: HTTPS://gull.example/feed#1: the feed gives only")
    else:
        assert "Blocks of HTTPS://gull.example/feed#1\n" in done.stdout
        assert "problem  –: The feed gives only a teaser" in done.stdout


@pytest.mark.parametrize("kind", ["feed", "mailbox", "archive"])
def test_what_is_forced_and_is_none_is_a_sentence(command: Command, kind: str) -> None:
    done = command("make", "talks.txt", "--from", kind)
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    assert done.stderr.startswith("briefing: talks.txt: ")
