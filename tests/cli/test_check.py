"""`check`: what the source says, what a person says, and which of the two exits with 9."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def file(command: Command) -> Path:
    assert command("extract", "talks.txt", "-o", "talks.yaml").exit_code == 0
    return Path("talks.yaml")


def test_an_article_s_statements_stand_beside_their_sentences(command: Command) -> None:
    done = command("check", "talks.txt")
    assert done.exit_code == 0, done.output
    assert "  verbatim " in done.stdout
    assert "text: “[The two sides agreed to lower pilotage fees by ten per cent" in done.stdout
    assert "[Anna Berg], Minister of Transport of Norland”" in done.stdout
    assert "fields: " in done.stdout.splitlines()[0]
    assert "text: The two sides" not in done.stdout  # said once, in its sentence


def test_what_was_extracted_is_borne_out(command: Command, file: Path) -> None:
    done = command("check", str(file))
    assert (done.exit_code, done.stderr) == (0, "")


def test_a_changed_number_is_found(command: Command, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    changed = text.replace(
        "text: The two sides agreed to lower pilotage fees by ten",
        "text: The two sides agreed to lower pilotage fees by two",
        1,
    )
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    done = command("check", "talks.yaml")
    assert done.exit_code == 9
    assert (
        done.stderr
        == "briefing: talks.yaml: 1 statement is not supported by the source: b2 (text).\n"
    )
    lines = done.stdout.splitlines()
    assert "1 not supported" in lines[0]
    assert lines[1:3] == ["b2", next(line for line in lines if "unsupported" in line)]
    assert command("render", "talks.yaml").exit_code == 0


def test_the_same_as_facts(command: Command, file: Path) -> None:
    (told,) = json.loads(command("check", str(file), "--json").stdout)["results"]
    assert told["unsupported"] == []
    assert {finding["verdict"] for finding in told["findings"]} >= {"verbatim", "derived"}


def test_an_invented_field_is_named(command: Command) -> None:
    command("extract", "talks.txt", "-o", "talks.json")
    data = json.loads(Path("talks.json").read_text(encoding="utf-8"))
    outcome = data["outcomes"][0]
    outcome |= {"status": "rejected", "vote": {"for": 7, "against": 2}}
    del outcome["evidence"]["status"]
    data["sources"][0]["credit"] = "The Gull"
    Path("talks.json").write_text(json.dumps(data), encoding="utf-8")
    done = command("check", "talks.json")
    assert done.exit_code == 9
    assert done.stderr.endswith(f"the source: {outcome['id']} (status, vote).\n")
    assert "not checked  credit: The Gull" in done.stdout
    (told,) = json.loads(command("check", "talks.json", "--json").stdout)["results"]
    assert (told["unsupported"], told["edited"]) == ([outcome["id"]], [])


def test_only_the_first_of_many_are_named(command: Command) -> None:
    rows = "".join(f"  - {{id: s{n}, text: We met}}\n" for n in range(20))
    Path("own.yaml").write_text(f"briefing: 1\ntitle: T\nlanguage: en\nsummary:\n{rows}")
    done = command("check", "own.yaml")
    assert done.stderr.endswith("s6 (text); s7 (text); 12 more.\n")


@pytest.mark.parametrize(("edited", "code"), [("", 9), (", edited: true", 0)])
def test_what_cites_nothing_needs_a_person_who_stands_for_it(
    command: Command, edited: str, code: int
) -> None:
    Path("own.yaml").write_text(
        f"briefing: 1\ntitle: T\nlanguage: en\nsummary:\n  - {{id: s1, text: We met{edited}}}\n"
    )
    done = command("check", "own.yaml")
    assert done.exit_code == code, done.output
    assert "1 without a quote" in done.stdout
    assert ("A person stands for s1." in done.stdout) == (code == 0)


@pytest.mark.parametrize(
    ("name", "code"), [("absent.txt", 3), ("no*", 3), ("empty.txt", 3), ("bad.yaml", 7)]
)
def test_what_cannot_be_checked(command: Command, name: str, code: int) -> None:
    Path("empty.txt").write_bytes(b"")
    Path("bad.yaml").write_bytes(b"briefing: 1\n")
    done = command("check", name)
    assert done.exit_code == code
    assert "Traceback" not in done.output
    for_programs = command("check", name, "--json")
    assert (for_programs.exit_code, for_programs.stderr) == (code, done.stderr)
    (told,) = json.loads(for_programs.stdout)["failures"]
    assert (told["source"], told["exit_code"]) == (name, code)
    assert f"briefing: {told['text'].splitlines()[0]}" == done.stderr.splitlines()[0]


def test_of_several_sources_each_is_named_and_shown(command: Command, file: Path) -> None:
    done = command("check", ".")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("talks.txt\n")
    assert f"\n{file}\n" in done.stdout
    assert done.stdout.count(" fields: ") == 2
    assert done.stderr == "2 done.\n"
    told = json.loads(command("check", ".", "--json").stdout)
    assert [each["source"] for each in told["results"]] == ["talks.txt", str(file)]
