"""Faces and their advance widths; the only package that reads font files.

face       what text is measured with
families   the families that a style may name
truetype   what a font file says about itself
installed  the fonts of the system and of its user
borrowed   families for the letters that a style's own lacks
sharing    a text among the faces that draw it
"""

from briefing.fonts.borrowed import faces as faces
from briefing.fonts.borrowed import needed as needed
from briefing.fonts.face import Advances as Advances
from briefing.fonts.face import Face as Face
from briefing.fonts.face import Faces as Faces
from briefing.fonts.face import unknown_letters as unknown_letters
from briefing.fonts.families import shipped as shipped
from briefing.fonts.sharing import Stretch as Stretch
from briefing.fonts.sharing import shared as shared
from briefing.fonts.truetype import embeddable as embeddable
