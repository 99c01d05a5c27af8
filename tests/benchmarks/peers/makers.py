"""Each program as one function from memos to PDF files, with a template in 11 points.

Only this program fits a page; the others print everything that they are given.
"""

import io
import json
import re
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

import jinja2

from briefing import fonts, layout, pipeline, styles
from briefing.model.memo import Memo
from tests.benchmarks.peers.filled import reference_file, template_file
from tests.benchmarks.peers.outline import Node, Outline, outline

_HERE = Path(__file__).parent
_EXPORT = (
    "pdf:writer_pdf_Export:"
    '{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"3"}}'
)
_MARKS = re.compile(r"[\\`*_{}\[\]<>()#+.!|~^$@'\"-]")


def ours(memos: Sequence[Memo]) -> list[bytes]:
    """Print with this program, the fit included."""
    style = styles.load("memo")
    faces = fonts.faces(style.pdf_family, style.word_family)
    pages = (layout.fit(memo, style, faces) for memo in memos)
    return [pipeline.documents((page,), ("pdf",))[0].data for page in pages]


def typst(memos: Sequence[Memo]) -> list[bytes]:
    """Print with Typst, tagged and archival."""
    import typst as program

    folder = str(_font_files()[0].parent)
    compiler = program.Compiler(str(_HERE / "memo.typ"), font_paths=[folder])
    return [
        compiler.compile(
            format="pdf",
            sys_inputs={"memo": json.dumps(outline(memo))},
            pdf_standards=["ua-1", "a-3a"],
            timestamp=0,
        )
        for memo in memos
    ]


def weasyprint(memos: Sequence[Memo]) -> list[bytes]:
    """Print with WeasyPrint, tagged."""
    import weasyprint as program

    regular, bold = (path.as_uri() for path in _font_files())
    made = (_page().render(outline(memo), regular=regular, bold=bold) for memo in memos)
    return [program.HTML(string=text).write_pdf(pdf_variant="pdf/ua-1") for text in made]


def docxtpl(memos: Sequence[Memo]) -> list[bytes]:
    """Fill a Word template with docxtpl, and print it with LibreOffice."""
    import docxtpl as program

    files = []
    for memo in memos:
        template = program.DocxTemplate(io.BytesIO(template_file()))
        template.render(outline(memo), autoescape=True)
        out = io.BytesIO()
        template.save(out)
        files.append(out.getvalue())
    return _printed(files)


def pandoc(memos: Sequence[Memo]) -> list[bytes]:
    """Write Markdown, make it a Word file with pandoc, and print it with LibreOffice."""
    texts = (_markdown(outline(memo)) for memo in memos)
    with NamedTemporaryFile(suffix=".docx") as reference:
        reference.write(reference_file())
        reference.flush()
        styles_of = f"--reference-doc={reference.name}"
        command = ("pandoc", "--from=markdown", "--to=docx", "--output=-", styles_of)
        made = (
            subprocess.run(command, input=t.encode(), capture_output=True, check=True)
            for t in texts
        )
        return _printed([each.stdout for each in made])


def _font_files() -> tuple[Path, Path]:
    files = fonts.faces("Source Sans Pro", "Calibri").pdf.files
    assert files is not None
    return files


@cache
def _page() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string((_HERE / "memo.html.j2").read_text(encoding="utf-8"))


def _markdown(memo: Outline) -> str:
    """Return a memo as pandoc's Markdown; its data is plain text."""
    head = {"title": memo["title"], "lang": memo["language"]}
    return "\n\n".join((f"---\n{json.dumps(head)}\n---", *map(_written, memo["nodes"])))


def _written(node: Node) -> str:
    if node["kind"] == "list":
        mark = "1." if node["ordered"] else "-"
        return "\n".join(f"{mark} {_plain(item)}" for item in node["items"])
    if node["kind"] == "table":
        rows = [node["head"] or [" "] * len(node["rows"][0]), *node["rows"]]
        lines = [f"| {' | '.join(map(_plain, row))} |" for row in rows]
        return "\n".join((lines[0], "|" + "---|" * len(rows[0]), *lines[1:]))
    mark = {"heading": "## ", "title": "# "}.get(node["kind"], "")
    return mark + _plain(node["text"])


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _printed(files: Sequence[bytes]) -> list[bytes]:
    """Return Word files as LibreOffice prints them, all in one go."""
    with TemporaryDirectory(prefix="briefing-peers-") as name:
        folder = Path(name)
        paths = [folder / f"{number}.docx" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ("soffice", profile, "--headless", "--convert-to", _EXPORT, "--outdir", name)
        subprocess.run([*command, *map(str, paths)], check=True, capture_output=True)
        return [path.with_suffix(".pdf").read_bytes() for path in paths]
