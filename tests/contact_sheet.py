"""Contact sheets of the house styles: each on a short, a full and an overlong briefing.

`python -m tests.contact_sheet [FOLDER]` draws one picture a style; `--grey` as a grey printer
would, `--letter` on US Letter, `--far` as small as at arm's length.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image  # comes with ReportLab

from briefing import briefing_file, pipeline, resources, styles
from briefing.model.briefing import Briefing, MemoFields
from briefing.model.page import Page
from briefing.model.parts import changed

_SHORT, _FULL, _LONG = "tram-drivers", "river-summit", "harbour-council"
_FIELDS = MemoFields(
    to="Minister for Transport",
    through="Permanent Secretary",
    from_="Regional desk",
    copy="Press office",
    date="2026-10-15",
    reference="RD/2026/142",
    purpose="information",
    marking="OFFICIAL",
    contact="tel. 0000",
)
_WIDE, _FAR = 420, 150  # dots a page
_GAP, _GROUND = 12, (150, 150, 150)
_COLOURS = 64  # of a palette: a sheet stays below 200 kB


def main(arguments: list[str]) -> None:
    """Write the sheets of all styles."""
    flags = {each for each in arguments if each.startswith("--")}
    folders = [each for each in arguments if each not in flags]
    folder = Path(folders[0]) if folders else resources.samples() / "styles"
    folder.mkdir(parents=True, exist_ok=True)
    wide = _FAR if "--far" in flags else _WIDE
    for name in styles.names():
        sheet = _sheet(_pages(name, "en-US" if "--letter" in flags else None), wide)
        picture = sheet.convert("L") if "--grey" in flags else sheet
        palette = picture.quantize(_COLOURS, dither=Image.Dither.NONE)
        palette.save(folder / f"{name}.png", optimize=True)


def briefings() -> tuple[Briefing, Briefing, Briefing]:
    """Return a short, a full and an overlong briefing, made of the sample stories."""
    told = {path.parent.name: _read(path) for path in resources.samples().glob("*/briefing.yaml")}
    short = changed(told[_SHORT], lambda rows: rows[:2])
    full = told[_FULL]
    return tuple(replace(each, memo=_FIELDS) for each in (short, full, _long(told)))  # type: ignore[return-value]


def _read(path: Path) -> Briefing:
    return briefing_file.loads(path.read_text(encoding="utf-8"), path.name)


def _long(told: dict[str, Briefing]) -> Briefing:
    """Return everything that the stories say as one, under ids of its own."""
    long = told[_LONG]
    for number, other in enumerate(told[name] for name in sorted(told) if name != _LONG):
        apart = changed(
            other, lambda rows, n=number: tuple(replace(r, id=f"{r.id}x{n}") for r in rows)
        )
        long = replace(
            long,
            participants=long.participants + apart.participants,
            outcomes=long.outcomes + apart.outcomes,
            next_steps=long.next_steps + apart.next_steps,
            summary=long.summary + apart.summary,
            reactions=long.reactions + apart.reactions,
        )
    return long


def _pages(name: str, locale: str | None) -> tuple[Page, ...]:
    style = styles.load(name, locale)
    return tuple(pipeline.lay_out(each, style) for each in briefings())


def _sheet(pages: tuple[Page, ...], wide: int) -> Image.Image:
    pictures = list(_pictures(pages, wide))
    high = max(each.height for each in pictures)
    size = (len(pictures) * (wide + _GAP) + _GAP, high + 2 * _GAP)
    sheet = Image.new("RGB", size, _GROUND)
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (_GAP + number * (wide + _GAP), _GAP))
    return sheet


def _pictures(pages: tuple[Page, ...], wide: int) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pipeline.documents(pages, ("pdf",))[0].data)
    for page in document:
        drawn = page.render(scale=2 * wide / page.get_width()).to_pil().convert("RGB")
        yield drawn.resize(
            (wide, round(drawn.height * wide / drawn.width)), Image.Resampling.LANCZOS
        )


if __name__ == "__main__":
    main(sys.argv[1:])
