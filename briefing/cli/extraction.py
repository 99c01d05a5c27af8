"""The work of `extract`: a briefing file of every article, or how it came about."""

from functools import partial

from briefing import pipeline, styles
from briefing.carried import carries
from briefing.cli import batch, explanation, formats, report, say, taste
from briefing.cli.batch import Done
from briefing.cli.configured import settings
from briefing.cli.intake import Intake
from briefing.cli.options import Output
from briefing.cli.shelf import Shelf
from briefing.cli.target import target
from briefing.model.article import Source
from briefing.model.style import Style


def run(names: tuple[str, ...], kind: str | None, asked: tuple[str, ...], output: Output) -> int:
    """Write a briefing file of every article and return the exit code."""
    style = styles.load(settings().style or "memo")
    wanted = formats.chosen(asked, formats.FILES)
    intake = Intake(names, taste.articles(), kind)
    shelf = Shelf(target(output.out, intake.several, wanted), output.force, intake.sources())
    work = partial(_extract, kind=intake.reader, formats=wanted, style=style, shelf=shelf)
    return batch.run(intake, work, output.as_json)


def explain(names: tuple[str, ...], kind: str | None, as_json: bool) -> int:
    """Print how the briefing of every article came about and return the exit code."""
    intake = Intake(names, taste.articles(), kind)
    return batch.run(intake, partial(_explain, kind=intake.reader, as_json=as_json), as_json)


def _extract(
    source: Source, *, kind: str | None, formats: tuple[str, ...], style: Style, shelf: Shelf
) -> Done:
    given_back = kind is None and carries(source)
    briefing = pipeline.load(source) if given_back else pipeline.extract(source, kind)
    files = {f".{name}": pipeline.as_file(briefing, name).data for name in formats}
    paths = shelf.put(pipeline.stem(briefing, style), files)
    return report.briefing_file(source.name, paths, briefing)


def _explain(source: Source, *, kind: str | None, as_json: bool) -> Done:
    article = pipeline.read(source, kind)
    if not as_json:  # said first, since it is what one needs when nothing is found to say
        say.result(explanation.blocks(article))
    briefing = pipeline.brief(article)
    return Done(explanation.statements(briefing), explanation.facts(article, briefing), named=True)
