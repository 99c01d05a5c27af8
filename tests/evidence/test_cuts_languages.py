"""What may be left behind in Spanish, German and Russian sentences, and what may not."""

import pytest

from briefing.evidence.cuts import Licence, loss
from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import load


def lost(language: str, sentence: str, slice_: str, licence: Licence) -> str | None:
    start = sentence.index(slice_)
    return loss(sentence, Span(start, start + len(slice_)), licence, load(language))


@pytest.mark.parametrize(
    ("language", "sentence", "slice_"),
    [
        ("es", "La junta cede el local, siempre que paguen.", "La junta cede el local"),
        ("es", "La empresa rechazó, en cambio, subir el canon.", "en cambio, subir el canon"),
        ("de", "Er lädt zum Fest, das es geben soll.", "Er lädt zum Fest, das es geben"),
        ("de", "Was es kosten könnte, lässt sich schwer sagen.", "lässt sich schwer sagen"),
        ("ru", "«Пора кончать», — сказал мэр.", "«Пора кончать»"),
        ("ru", "Вопрос отложен, проект не готов.", "Вопрос отложен, проект не"),
    ],
)  # fmt: skip
def test_what_may_not_be_left_behind(language: str, sentence: str, slice_: str) -> None:
    assert lost(language, sentence, slice_, Licence()) is not None


@pytest.mark.parametrize(
    ("language", "sentence", "slice_"),
    [
        ("es", "- Consuelo Arija: firmar el contrato", "firmar el contrato"),
        ("es", "El ministro precisó que la obra seguirá abierta.", "la obra seguirá abierta"),
        ("ru", "Посол заверил, что школа будет открыта.", "школа будет открыта"),
    ],
)
def test_what_a_next_step_may_leave_behind(language: str, sentence: str, slice_: str) -> None:
    assert lost(language, sentence, slice_, Licence(plans=True)) is None
