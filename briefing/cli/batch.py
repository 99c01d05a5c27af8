"""One source after the other: a bad one is told and passed over, the others are still done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from briefing import sources
from briefing.cli import failure, say
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import Place


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one source: a line for a person, the same as facts for a program."""

    line: str
    facts: dict[str, object]
    apart: bool = False  # the result itself is on standard output, so the line is not


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that came to nothing."""

    name: str
    text: str
    code: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was met in a folder and is not what was asked for."""

    name: str


End = Done | Failed | Skipped


@dataclass(frozen=True, slots=True)
class Taste:
    """Which files in a folder are what was asked for; what is named by itself always is."""

    name: Callable[[str], bool]
    content: Callable[[Source], bool]


def run(
    places: Sequence[Place | ReadError],
    taste: Taste,
    work: Callable[[Source], Done],
    as_json: bool,
) -> int:
    """Do `work` for every place, tell what came of it, and return the exit code.

    Args:
        places: As `sources.expand` returns them.
        taste: Which files that were met in a folder are to be worked on.
        work: May raise anything; the batch goes on.
        as_json: Tell everything at the end, for programs, instead of line by line.
    """
    ends: list[End] = []
    for end in say.progress(places, partial(_end, taste=taste, work=work)):
        ends.append(end)
        _tell(end, as_json)
    for end in _fruitless(places, ends):
        ends.append(end)
        _tell(end, as_json)
    _conclude(ends, as_json)
    return min((end.code for end in ends if isinstance(end, Failed)), default=0)


def _end(place: Place | ReadError, *, taste: Taste, work: Callable[[Source], Done]) -> End:
    name = place.name if isinstance(place, Place) else place.source
    try:
        if isinstance(place, ReadError):
            raise place
        if place.folder is not None and not taste.name(name):
            return Skipped(name)
        source = sources.fetch(place)
        if place.folder is not None and not taste.content(source):
            return Skipped(name)
        return work(source)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever is wrong with one, do the others
        return failed(name, error)


def _fruitless(places: Sequence[Place | ReadError], ends: Sequence[End]) -> list[Failed]:
    """Return a failure for each folder in which every file was passed over."""
    met = [
        (place.folder, end)
        for place, end in zip(places, ends, strict=True)
        if isinstance(place, Place) and place.folder is not None
    ]
    useful = {folder for folder, end in met if not isinstance(end, Skipped)}
    reason = "holds no file that can be read as what was asked for"
    return [
        Failed(folder, f"{folder}: {reason}.", ReadError.exit_code)
        for folder in dict(met)
        if folder not in useful
    ]


def _tell(end: End, as_json: bool) -> None:
    if isinstance(end, Failed):
        for line in end.text.split("\n"):
            say.problem(line)
    elif isinstance(end, Done) and not as_json:
        (say.aside if end.apart else say.result)(end.line)


def facts(ends: Sequence[End]) -> dict[str, object]:
    """Return what came of all sources as plain values."""
    missed = [end for end in ends if isinstance(end, Failed)]
    return {
        "results": [end.facts for end in ends if isinstance(end, Done)],
        "failures": [{"source": e.name, "exit_code": e.code, "text": e.text} for e in missed],
        "skipped": [end.name for end in ends if isinstance(end, Skipped)],
    }


def failed(name: str, error: Exception) -> Failed:
    """Return the end of a source that `error` was met with."""
    return Failed(name, failure.sentence(error, name), failure.code(error))


def _conclude(ends: Sequence[End], as_json: bool) -> None:
    if as_json:
        say.facts(facts(ends))
    elif len(ends) > 1:
        say.aside(_summary(ends))


def _summary(ends: Sequence[End]) -> str:
    missed = [end for end in ends if isinstance(end, Failed)]
    skipped = sum(isinstance(end, Skipped) for end in ends)
    parts = [f"{len(ends) - len(missed) - skipped} done"]
    if missed:
        names = ", ".join(f"{end.name} ({end.code})" for end in missed)
        parts.append(f"{len(missed)} not, with exit codes: {names}")
    if skipped:
        parts.append(f"{skipped} other {'file' if skipped == 1 else 'files'} passed over")
    return "; ".join(parts) + "."
