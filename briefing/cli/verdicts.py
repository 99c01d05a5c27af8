"""The work of `check`: every statement beside its sentence, with the verdict."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from itertools import groupby

from briefing import evidence, pipeline
from briefing.cli import batch, taste
from briefing.cli.batch import Done
from briefing.cli.intake import Intake
from briefing.errors import Unsupported
from briefing.evidence import Finding, Verdict
from briefing.model.article import Source
from briefing.model.briefing import Briefing, Citation

_IN_ORDER = (  # of the summary: the verdict, and how it is put
    (Verdict.VERBATIM, "in the source's words"),
    (Verdict.TRIMMED, "trimmed"),
    (Verdict.DERIVED, "derived again"),
    (Verdict.EDITED, "changed by a person"),
    (Verdict.UNQUOTED, "without a quote"),
    (Verdict.UNSUPPORTED, "not supported"),
    (Verdict.UNCHECKED, "not checked"),
)

_AROUND = 60  # characters shown on each side of a quote


def run(names: tuple[str, ...], kind: str | None, as_json: bool) -> int:
    """Print the findings about briefing files and articles and return the exit code."""
    intake = Intake(names, taste.both(), kind)
    work = partial(_examined, kind=intake.reader, named=intake.several)
    return batch.run(intake, work, as_json)


def _examined(source: Source, *, kind: str | None, named: bool) -> Done:
    """Hold one briefing against its source, and begin with its name where there are several."""
    briefing = _briefing(source, kind)
    findings = pipeline.examine(briefing)
    wrong, own = evidence.unsupported(briefing, findings), evidence.edited(briefing)
    texts = {each.id: each.text for each in briefing.sources}
    lines = [*([source.name] if named else []), _summary(findings)]
    if own:
        lines.append(f"A person stands for {', '.join(own)}.")
    lines += _lines(_first(findings, _fields(wrong).keys()), texts)
    unsupported = Unsupported(source.name, _fields(wrong)) if wrong else None
    return Done(
        "\n".join(lines),
        _facts(source, findings, wrong, own),
        named=True,
        but=batch.failed(source.name, unsupported) if unsupported else None,
    )


def _briefing(source: Source, kind: str | None) -> Briefing:
    """Return the briefing before anything that fails was left out or marked."""
    if kind is None and pipeline.is_briefing(source):
        return pipeline.open_file(source)
    return pipeline.draft(pipeline.read(source, kind))


def _fields(findings: Sequence[Finding]) -> dict[str, tuple[str, ...]]:
    """Return the fields that findings are about, by statement."""
    fields: dict[str, tuple[str, ...]] = {}
    for found in findings:
        fields[found.about] = (*fields.get(found.about, ()), found.field)
    return fields


def _lines(findings: Sequence[Finding], texts: Mapping[int, str | None]) -> Iterator[str]:
    widest = max((len(found.verdict) for found in findings), default=0)
    margin = " " * (widest + 4)
    for about, group in groupby(findings, key=lambda found: found.about):
        yield about
        for found in group:
            beside = [_beside(each, texts.get(each.source), found) for each in found.citations]
            once = len(beside) == 1 and f"[{found.value}]" in beside[0]
            yield f"  {found.verdict:{widest}}  {found.field}: {beside[0] if once else found.value}"
            yield from (margin + each for each in beside[once:])
            if found.verdict not in (Verdict.VERBATIM, Verdict.DERIVED):
                yield margin + found.reason


def _first(findings: Sequence[Finding], wrong: Container[str]) -> list[Finding]:
    """Return the findings with the statements first that are not supported."""
    return sorted(findings, key=lambda found: found.about not in wrong)


def _beside(citation: Citation, text: str | None, found: Finding) -> str:
    """Return the quote in its line, in brackets; of a verbatim one, only the words in question."""
    rule = f" by {citation.rule}" if citation.rule else ""
    quote = citation.quote
    inside = quote.find(found.value) if found.verdict is Verdict.VERBATIM else -1
    start, end = (inside, inside + len(found.value)) if inside >= 0 else (0, len(quote))
    before, after = quote[:start], quote[end:]
    if text is not None:
        before = text[: citation.start].rpartition("\n")[2] + before
        after += text[citation.end :].partition("\n")[0]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:]
    if len(after) > _AROUND:
        after = after[:_AROUND] + "…"
    return f"“{before}[{quote[start:end]}]{after}”{rule}"


def _summary(findings: Sequence[Finding]) -> str:
    counts = Counter(found.verdict for found in findings)
    parts = [f"{counts[verdict]} {words}" for verdict, words in _IN_ORDER if counts[verdict]]
    return f"{len(findings)} fields: {', '.join(parts)}." if findings else "Nothing is said."


def _facts(
    source: Source, findings: Sequence[Finding], wrong: Sequence[Finding], own: Sequence[str]
) -> dict[str, object]:
    return {
        "source": source.name,
        "findings": [asdict(found) for found in findings],
        "unsupported": list(_fields(wrong)),
        "edited": list(own),
    }
