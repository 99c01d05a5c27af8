"""What `briefing style check` tells: every fault, or what a sample looks like in the style."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from briefing import pipeline, resources, styles
from briefing.errors import DoesNotFit, NotValid
from briefing.model.article import Source
from briefing.model.briefing import Briefing, MemoFields, Title
from briefing.model.memo import Role
from briefing.model.page import Page
from briefing.model.style import Style

_SAMPLE = "harbour-council"
_FIELDS = MemoFields(
    to="The Minister",
    through="Head of Office",
    from_="Harbours desk",
    copy="Press office",
    date="2026-02-12",
    reference="HD/2026/7",
    purpose="information",
    marking="OFFICIAL",
    contact="tel. 0000",
)
_FORMATS = ("pdf", "docx", "html", "md")


@dataclass(frozen=True, slots=True)
class Told:
    """The faults of a style, a line each; or its sample's page, and what there is to say of it."""

    faults: tuple[str, ...]
    lines: tuple[str, ...] = ()
    page: Page | None = None

    @property
    def exit_code(self) -> int:
        """Return 0, or the code of a style that is wrong."""
        return NotValid.exit_code if self.faults else 0

    def facts(self) -> dict[str, object]:
        """Return the same for programs."""
        return {"faults": list(self.faults), "told": list(self.lines)}


def examine(name: str) -> Told:
    """Try a style on a briefing that says nothing and on one that fills a page.

    A template is tried in the default style.
    """
    if name.endswith(".j2"):
        style = replace(styles.load("memo"), template=str(Path(name).resolve()))
    elif wrong := styles.problems(name):
        return Told(tuple(line for error in wrong for line in str(error).split("\n")))
    else:
        style = styles.load(name)
    sample = _sample()
    faults = dict.fromkeys(_faults(style, sample))
    if faults:
        return Told(tuple(faults))
    page = pipeline.lay_out(sample, style)
    return Told((), tuple(_lines(style, sample, page)), page)


def drawn(page: Page, path: str) -> bytes:
    """Return the sample in the format that the path's suffix names.

    Raises:
        click.UsageError: It names none.
    """
    format_ = Path(path).suffix.lower().removeprefix(".")
    if format_ not in _FORMATS:
        raise click.UsageError(f"--proof ends in .{', .'.join(_FORMATS)}; {path} does not.")
    return pipeline.documents((page,), (format_,))[0].data


def _sample() -> Briefing:
    path = resources.samples() / _SAMPLE / "briefing.yaml"
    return replace(pipeline.load(Source(path.name, path.read_bytes())), memo=_FIELDS)


def _faults(style: Style, sample: Briefing) -> Iterator[str]:
    bare = Briefing(Title("Title"), sample.language)
    for briefing in (sample, bare, replace(bare, memo=_FIELDS), replace(sample, memo=bare.memo)):
        try:
            pipeline.lay_out(briefing, style)
        except (NotValid, DoesNotFit) as error:
            yield from str(error).split("\n")


def _lines(style: Style, sample: Briefing, page: Page) -> Iterator[str]:
    """Yield what there is to know of a style, a label and its values in each line."""
    faces = f"{style.pdf_family} in PDF, {style.word_family} in Word"
    paper = f"{style.paper}, {style.locale}, {faces}"
    down = "" if style.size_pt == style.comfort_pt else f" down to {style.comfort_pt:g} pt"
    least = f"at least {style.floor_pt:g} pt"
    body = page.pdf.types[Role.BODY].size_pt
    pairs = styles.contrasts(style.colours)
    contrasts = ", ".join(f"{one} on {other} {found:.1f}" for one, other, found in pairs)
    parts = ", ".join(rule.name for rule in style.parts)
    yield f"{style.name}: {paper}"
    yield f"  type       {style.size_pt:g} pt{down}, then items give way; {least}"
    yield f"  contrast   {contrasts} (to 1)"
    yield f"  parts      {parts}"
    yield f"  head       {_named((*style.head.left, *style.head.right))}"
    yield f"  foot       {_named(style.head.foot)}"
    yield f"  marking    {style.marking or 'none, unless a memo has its own'}"
    yield f"  approval   {style.approval}"
    yield f"  file name  {pipeline.stem(sample, style)}"
    yield f"  a sample   {body:g} pt; {len(page.cut)} statements left out"


def _named(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "nothing"
