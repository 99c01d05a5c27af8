"""Compose: a briefing in a house's style, through its template, to the memo that is printed."""

from babel import Locale, UnknownLocaleError

from briefing.compose import labels, printed, subset, template, view
from briefing.compose.labels import Labels
from briefing.compose.names import stem
from briefing.compose.printed import Placed
from briefing.errors import Fault, NotValid
from briefing.model.briefing import Briefing
from briefing.model.memo import Memo, Paragraph, Part, Role
from briefing.model.style import PartRule, Style

__all__ = ["compose", "stem"]


def compose(briefing: Briefing, style: Style, annex: bool = False) -> Memo:
    """Return everything that the memo would print on endless paper.

    Args:
        briefing: What is to be said.
        style: The house's choices; it orders the parts and leaves out those that it does not name.
        annex: The full record goes out beside the memo, so the page may say so.

    Raises:
        NotValid: The style's locale or its template is wrong.
    """
    locale, words = _locale(style), labels.load(style.locale)
    shown = view.look(briefing, words, locale, style.marking)
    root = subset.parse(template.fill(style.template, shown))
    return Memo(
        title=shown.subject,
        language=briefing.language,
        locale=style.locale,
        head=printed.head(root),
        parts=_parts(printed.body(root), style.parts, words, annex),
        footer=printed.foot(root),
        author=briefing.memo.from_,
        date=briefing.memo.date,
    )


def _locale(style: Style) -> Locale:
    try:
        return Locale.parse(style.locale, sep="_" if "_" in style.locale else "-")
    except (UnknownLocaleError, ValueError) as error:
        fault = Fault(f"“{style.locale}” is not a locale; write one like en-GB or en-US.")
        raise NotValid(f"style {style.name}", (fault,)) from error


def _parts(
    blocks: tuple[Placed, ...], rules: tuple[PartRule, ...], words: Labels, annex: bool
) -> tuple[Part, ...]:
    groups: dict[str, list[Placed]] = {}
    name = ""
    for placed in blocks:
        name = placed.part or name
        groups.setdefault(name, []).append(placed)
    return tuple(
        _part(groups[rule.name], rule, words, annex) for rule in rules if rule.name in groups
    )


def _part(group: list[Placed], rule: PartRule, words: Labels, annex: bool) -> Part:
    blocks = [placed.block for placed in group]
    first = blocks[0]
    headed = isinstance(first, Paragraph) and first.role is Role.HEADING
    where = words.more["attached" if annex else "source"]
    return Part(
        name=rule.name,
        heading=first if headed and isinstance(first, Paragraph) else None,
        blocks=tuple(blocks[1:] if headed else blocks),
        keep=rule.keep,
        rank=rule.rank,
        more_one=words.more["one"].replace("{where}", where),
        more_many=words.more["many"].replace("{where}", where),
    )
