"""How well a colour can be told from another: WCAG 2.2, "contrast ratio" and 1.4.3."""

from collections.abc import Iterator

from briefing.model.style import Colours

LEAST, GREATEST = 4.5, 21.0
"""Of text of any size (1.4.3), and of black on white."""

WHITE = "FFFFFF"


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours of six hexadecimal digits, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pairs(colours: Colours) -> Iterator[tuple[str, str, float]]:
    """Yield what is printed on what, by the names of their keys, and the contrast of both."""
    for name in ("ink", "quiet", "accent"):
        colour = getattr(colours, name)
        yield name, "white", ratio(colour, WHITE)
        yield name, "tint", ratio(colour, colours.tint)


def _luminance(colour: str) -> float:
    """Return the relative luminance in sRGB."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
