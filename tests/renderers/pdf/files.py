"""PDFs to be read back, and pages of every kind for the laws."""

from dataclasses import dataclass, replace
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st

from briefing import pipeline, styles
from briefing.errors import DoesNotFit
from briefing.layout import fit
from briefing.model.memo import Memo
from briefing.model.page import Page
from briefing.renderers import pdf
from tests import generate
from tests.layout.samples import faces, style

CARRIED = '{"briefing":1,"title":"Łódź & <ports>"}'
STYLES = styles.names()
LANGUAGES = ("en", "fr", "de", "ru", "pl", "pt_BR", "")
LOCALES = ("en-GB", "en-US", "fr", "de", "es", "ru")


def drawn(*pages: Page) -> bytes:
    """Return the file of pages."""
    return pdf.render(pages, faces())


def laid(memo: Memo) -> Page:
    """Return the page of a memo that fits on one."""
    return fit(memo, style(), faces())


@cache
def sample(seed: int = 3, language: str = "en", locale: str = "en-GB") -> Page:
    """Return a page with everything that a page can have, and what it carries.

    Raises:
        DoesNotFit: The memo of the seed is too long.
    """
    memo = replace(generate.memo(seed), language=language, locale=locale, date="2025-04-11")
    return replace(laid(memo), carried=CARRIED)


@cache
def samples(count: int) -> tuple[Page, ...]:
    """Return so many pages, in changing languages, with and without a date and what they carry."""
    pages: list[Page] = []
    seed = 0
    while len(pages) < count:
        language, locale = LANGUAGES[seed % 5], LOCALES[seed % 6]
        memo = replace(generate.memo(seed), language=language, locale=locale)
        seed += 1
        try:
            page = laid(memo)
        except DoesNotFit:
            continue
        pages.append(replace(page, carried=CARRIED if seed % 3 else None))
    return tuple(pages)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a page is made from, which is shorter to show than the page."""

    seed: int
    style: str | None  # of a briefing that is composed; None for a memo with blocks of every kind
    language: str = "en"
    locale: str = "en-GB"
    date: str | None = "2025-04-11"
    carried: str | None = None

    def page(self) -> Page:
        """Return the page, where one suffices."""
        try:
            page = self._styled(self.style) if self.style else laid(self._memo())
        except DoesNotFit:
            assume(False)
            raise
        return replace(page, carried=self.carried)

    def _memo(self) -> Memo:
        made = generate.memo(self.seed)
        return replace(made, language=self.language, locale=self.locale, date=self.date)

    def _styled(self, name: str) -> Page:
        made = generate.briefing(self.seed)
        made = replace(made, language=self.language, memo=replace(made.memo, date=self.date))
        return pipeline.lay_out(made, styles.load(name, self.locale))


recipes = st.builds(
    Recipe,
    seed=st.integers(0, 10_000),
    style=st.sampled_from((None, None, None, *STYLES)),
    language=st.sampled_from(LANGUAGES),
    locale=st.sampled_from(LOCALES),
    date=st.sampled_from((None, "2025", "2025-04", "2025-04-11", "2025-W15")),
    carried=st.sampled_from((None, "", CARRIED)),
)
"""Pages of any length, style and two languages, that carry something or nothing."""
