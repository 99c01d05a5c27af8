"""Fit a memo to one page. Pure: the widths of the faces come in, nothing is drawn.

characters   what no face can draw is taken out or refused
foreign      who draws what the style's face lacks
markings     one line each, or refused
scale        a size to every measure of the page
measure      text to lines
columns      as wide as their longest word
heights      lines to heights, the same sum for both formats
cuts         what gives way, and the memo without it
ladder       how far the page must give way
place        what is left, to boxes
"""

from briefing.fonts import Faces
from briefing.layout import markings
from briefing.layout.characters import clean
from briefing.layout.characters import letters as letters
from briefing.layout.cuts import followers
from briefing.layout.ladder import Track, descend
from briefing.layout.place import place
from briefing.model.memo import Memo
from briefing.model.notice import Level, Notice
from briefing.model.page import Cut, Page
from briefing.model.style import Style


def fit(memo: Memo, style: Style, faces: Faces) -> Page:
    """Lay a memo out on one sheet, for the PDF and for Word, giving up as little as possible.

    Raises:
        DoesNotFit: One item a part, in the smallest type, is more than a page.
        NotValid: No face of the PDF can draw a letter or a digit of the memo, or a marking is
            longer than a line.
    """
    memo, lost = clean(memo, faces.pdf)
    markings.check(memo, style, faces)
    pdf, word = (Track(memo, style, face) for face in (faces.pdf, faces.word))
    descent = descend(memo, style, (word, pdf))  # what does not fit mostly does not fit in Word
    gauge = pdf.loosest(descent.memo, descent.rungs)
    placed = place(descent.memo, gauge, style.colours)
    cut = descent.cuts + followers(memo, descent.cuts)
    return Page(
        memo=descent.memo,
        sheet=gauge.sheet,
        colours=style.colours,
        pdf_family=faces.pdf.family,
        word_family=faces.word.family,
        pdf=gauge.setting,
        word=word.loosest(descent.memo, descent.rungs).setting,
        boxes=placed.boxes,
        cut=cut,
        spare_pt=gauge.setting.body_bottom_pt - placed.bottom_pt,
        more_families=tuple(face.family for face in faces.pdf.more),
        notices=memo.notices + faces.notices + lost + tuple(map(_left_out, cut)),
    )


def _left_out(cut: Cut) -> Notice:
    return Notice(Level.CUT, f"Left out of the part “{cut.part}” to keep to one page.", cut.id)
