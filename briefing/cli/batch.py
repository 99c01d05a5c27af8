"""One source after the other: a bad one is told and passed over, the others are still done."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.cli import failure, say
from briefing.cli.intake import Coming, Intake
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import Place
from briefing.sources.found import Unwanted


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that came to nothing."""

    name: str
    text: str
    code: int


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one source: a line for a person, the same as facts for a program."""

    line: str
    facts: dict[str, object]
    apart: bool = False  # the result itself is on standard output, so the line is not
    but: Failed | None = None  # what is wrong with it all the same
    named: bool = False  # the line says itself which source it is about
    aside: str = ""  # what is a problem in it, for a person


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was met in a folder or an archive and is not what was asked for."""

    name: str


End = Done | Failed | Skipped


def run(intake: Intake, work: Callable[[Source], Done], as_json: bool) -> int:
    """Do `work` for every source, tell what came of it, and return the exit code.

    Args:
        intake: What comes in.
        work: May raise anything; the batch goes on.
        as_json: Tell everything at the end, for programs, instead of line by line.
    """
    ends: list[End] = []
    met: dict[str, bool] = {}  # folders and single places, and whether they held what was asked
    for place, end in say.progress(intake.places, lambda place: _ends(place, intake, work)):
        ends.append(end)
        _tell(end, as_json)
        holder = _holder(place)
        met[holder] = met.get(holder, False) or not isinstance(end, Skipped)
    for end in _fruitless(met):
        ends.append(end)
        _tell(end, as_json)
    _conclude(ends, as_json)
    return min((end.code for end in _failures(ends)), default=0)


def _ends(
    place: Place | ReadError, intake: Intake, work: Callable[[Source], Done]
) -> Iterator[tuple[Place | ReadError, End]]:
    for each in intake.coming(place):
        yield place, _end(each, place, work)


def _end(coming: Coming, place: Place | ReadError, work: Callable[[Source], Done]) -> End:
    if isinstance(coming, Unwanted):
        return Skipped(coming.name)
    name = coming.name if isinstance(coming, Source) else _name(coming, place)
    try:
        if isinstance(coming, Exception):
            raise coming
        done = work(coming)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever is wrong with one, do the others
        return failed(name, error)
    told = done.named or name == _shown(place)
    return done if told else replace(done, line=f"{name} → {done.line}")


def _name(error: Exception, place: Place | ReadError) -> str:
    """Return the source that an error is about."""
    return error.source if isinstance(error, ReadError) else _shown(place)


def _shown(place: Place | ReadError) -> str:
    return place.shown if isinstance(place, Place) else place.source


def _holder(place: Place | ReadError) -> str:
    """Return the folder that a place was met in, or else the place itself."""
    folder = place.folder if isinstance(place, Place) else None
    return folder or _shown(place)


def _fruitless(met: Mapping[str, bool]) -> list[Failed]:
    """Return a failure for each folder and archive in which every file was passed over."""
    reason = "holds no file that can be read as what was asked for"
    return [
        Failed(holder, f"{holder}: {reason}.", ReadError.exit_code)
        for holder, useful in met.items()
        if not useful
    ]


def _tell(end: End, as_json: bool) -> None:
    if isinstance(end, Failed):
        for line in end.text.split("\n"):
            say.problem(line)
    elif isinstance(end, Done):
        if not as_json:
            (say.aside if end.apart else say.result)(end.line)
            if end.aside:
                say.aside(end.aside)
        if end.but:
            _tell(end.but, as_json)


def _failures(ends: Sequence[End]) -> list[Failed]:
    apart = (end.but if isinstance(end, Done) else end for end in ends)
    return [end for end in apart if isinstance(end, Failed)]


def facts(ends: Sequence[End]) -> dict[str, object]:
    """Return what came of all sources as plain values."""
    missed = _failures(ends)
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
    missed = _failures(ends)
    skipped = sum(isinstance(end, Skipped) for end in ends)
    parts = [f"{len(ends) - len(missed) - skipped} done"]
    if missed:
        names = ", ".join(f"{end.name} ({end.code})" for end in missed)
        parts.append(f"{len(missed)} not, with exit codes: {names}")
    if skipped:
        parts.append(f"{skipped} other {'file' if skipped == 1 else 'files'} passed over")
    return "; ".join(parts) + "."
