"""The stages in their order: all formats or none, the same bytes for the same source."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import pipeline, renderers, styles
from briefing.errors import NothingToSay, ReadError
from briefing.evidence import Verdict
from briefing.fonts import Faces
from briefing.model.article import Source
from briefing.model.page import Document, Page

TEXT = b"""\
Harbour board settles berth fees

The harbour board of Halmouth met on 12 May 2026 and agreed to lower berth fees by ten per cent.

The board will meet again in June 2026.
"""
FORMATS = tuple(renderers.FORMATS)
ROOT = Path(__file__).parents[1]


def _page() -> Page:
    return pipeline.lay_out(pipeline.extract(Source("a.txt", TEXT)), styles.load("memo"))


def test_what_is_extracted_is_borne_out() -> None:
    briefing = pipeline.extract(Source("a.txt", TEXT))
    assert pipeline.examine(briefing)
    assert {found.verdict for found in pipeline.examine(briefing)} <= {
        Verdict.VERBATIM,
        Verdict.TRIMMED,
        Verdict.DERIVED,
    }


def test_the_same_source_is_the_same_bytes() -> None:
    first = pipeline.documents((_page(),), FORMATS)
    assert [document.format for document in first] == list(FORMATS)
    assert first == pipeline.documents((_page(),), FORMATS)


def test_an_error_in_one_format_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    real = renderers.render

    def broken(pages: tuple[Page, ...], format: str, faces: Faces) -> Document:
        if format == "docx":
            raise KeyError(format)
        return real(pages, format, faces)

    monkeypatch.setattr(renderers, "render", broken)
    with pytest.raises(KeyError, match="docx"):
        pipeline.documents((_page(),), ("pdf", "docx"))


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_a_briefing_file_is_known_and_is_no_article(format: str) -> None:
    briefing = pipeline.extract(Source("a.txt", TEXT))
    file = Source(f"a.{format}", pipeline.as_file(briefing, format).data)
    assert pipeline.is_briefing(file)
    assert pipeline.load(file) == briefing
    with pytest.raises(ReadError, match="`briefing render` prints it"):
        pipeline.extract(file)


@pytest.mark.parametrize("format", ["pdf", "docx", "html"])
def test_a_memo_is_known_and_is_no_article(format: str) -> None:
    (document,) = pipeline.documents((_page(),), (format,))
    memo = Source(f"a.{format}", document.data)
    assert pipeline.is_briefing(memo)
    again = pipeline.lay_out(pipeline.load(memo), styles.load("memo"))
    assert again == _page()
    with pytest.raises(ReadError, match="`briefing extract` gives back the briefing"):
        pipeline.extract(memo)


def test_another_process_makes_the_same_bytes() -> None:
    script = (
        "import hashlib, tests.test_pipeline as t; from briefing import pipeline; "
        "documents = pipeline.documents((t._page(),), t.FORMATS); "
        "print(*(hashlib.sha256(each.data).hexdigest() for each in documents))"
    )
    own = [hashlib.sha256(d.data).hexdigest() for d in pipeline.documents((_page(),), FORMATS)]
    for seed in ("1", "2"):
        command, environment = (
            [sys.executable, "-c", script],
            {**os.environ, "PYTHONHASHSEED": seed},
        )
        made = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
        assert made.stdout.decode().split() == own


@pytest.mark.parametrize(
    "text",
    [b"Briefing: 12 ministers met", b"briefing: the facts", b"A briefing: 1", b'{"a": 1}', b""],
)
def test_an_article_is_no_briefing_file(text: bytes) -> None:
    assert not pipeline.is_briefing(Source("a.txt", text))


def test_an_article_without_a_statement_is_refused() -> None:
    with pytest.raises(NothingToSay, match=r"^a\.txt: "):
        pipeline.extract(Source("a.txt", b"Hello.\n"))
