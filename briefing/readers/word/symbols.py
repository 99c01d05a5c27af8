"""Symbols: signs that Word takes from a font by their place in it, as characters."""

from collections.abc import Mapping

_PRIVATE = 0xF000  # where symbol fonts lie in Unicode
_GREEK = dict(
    zip(
        range(0x61, 0x7B),
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_SYMBOL: Mapping[int, str] = _GREEK | {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√",
    0xD7: "⋅", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_DINGBATS: Mapping[int, str] = {
    0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def symbol(code: str | None, font: str | None) -> str:
    """Return the character of a w:sym, a space where it is not known."""
    try:
        place = int(code or "", 16)
    except ValueError:
        return " "
    name = (font or "").lower()
    table = _DINGBATS if name.startswith("wingdings") else _SYMBOL
    if _PRIVATE <= place < _PRIVATE + 0x100:
        return table.get(place - _PRIVATE, " ")
    if name == "symbol" or name.startswith("wingdings"):
        return table.get(place, " ")
    return chr(place) if 0x20 <= place < 0xD800 else " "
