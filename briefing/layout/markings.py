"""A marking stands on one line, in one size: too long a one is refused, never broken or shrunk."""

from briefing.errors import Fault, NotValid
from briefing.fonts import Face, Faces
from briefing.layout import scale
from briefing.layout.measure import Text
from briefing.layout.walk import in_memo
from briefing.model.memo import Memo, Paragraph, Role
from briefing.model.style import Style


def check(memo: Memo, style: Style, faces: Faces) -> None:
    """Refuse a marking that is wider than the page's measure in either face.

    Raises:
        NotValid: It is; the sentence says by how much.
    """
    kind = scale.setting(scale.rungs(style)[0], style).types[Role.MARKING]
    measure_pt = scale.sheet(style).measure_pt
    for marking in (each for each in in_memo(memo) if each.role is Role.MARKING):
        widths = (_ems(marking, face, kind.bold) for face in (faces.pdf, faces.word))
        width_pt = max(widths) * kind.size_pt
        if width_pt > measure_pt:
            words = "".join(run.text for run in marking.runs)
            raise NotValid(
                "memo.marking",
                (
                    Fault(
                        f"“{words}” is {width_pt:.0f} points wide, and a line of the style "
                        f"“{style.name}” holds {measure_pt:.0f}; a marking is never broken or set "
                        "smaller, so shorten it."
                    ),
                ),
            )


def _ems(marking: Paragraph, face: Face, bold: bool) -> float:
    """Return how wide a marking is on one line, in em."""
    text = Text(marking, face, bold)
    return text.width(0, len(text.text)) * face.stretch
