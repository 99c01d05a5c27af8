"""Compose: a briefing in a house's style, through its template, to the memo that is printed."""

from collections import Counter
from dataclasses import replace

from babel import Locale, UnknownLocaleError

from briefing.compose import labels, printed, subset, template, view
from briefing.compose.head import Head
from briefing.compose.labels import Labels
from briefing.compose.names import stem
from briefing.compose.printed import Placed
from briefing.errors import Fault, NotValid
from briefing.model.briefing import Briefing
from briefing.model.memo import Memo, Paragraph, Part, Role
from briefing.model.notice import Level, Notice
from briefing.model.style import PartRule, Style

__all__ = ["compose", "stem"]


def compose(briefing: Briefing, style: Style, annex: bool = False, cleared: bool = False) -> Memo:
    """Return everything that the memo would print on endless paper.

    Args:
        briefing: What is to be said.
        style: The house's choices; it orders the parts and leaves out those that it does not name.
        annex: The full record goes out beside the memo, so the page may say so.
        cleared: Somebody has approved the briefing; else a house that asks for that has a draft.

    Raises:
        NotValid: The style's locale or its template is wrong, or a marking is none.
    """
    locale, words = _locale(style), _labels(style)
    house = Head(briefing, words, locale, style, cleared)
    shown = view.look(briefing, words, locale, style, house)
    root = subset.parse(template.fill(style.template, shown))
    try:
        head, body, foot = printed.head(root), printed.body(root), printed.foot(root)
    except (KeyError, ValueError) as error:
        fault = Fault(f"{error.args[0]!r} is not a class or mark of a memo; see memo.html.j2.")
        raise NotValid(style.template, (fault,)) from error
    return Memo(
        title=shown.subject,
        language=briefing.language,
        locale=style.locale,
        head=head,
        parts=_counted(_parts(body, style, words, annex), briefing.notices),
        footer=foot,
        author=briefing.memo.from_,
        date=briefing.memo.date,
        notices=house.notices(),
    )


def _locale(style: Style) -> Locale:
    try:
        return Locale.parse(style.locale, sep="_" if "_" in style.locale else "-")
    except (UnknownLocaleError, ValueError) as error:
        fault = Fault(f"“{style.locale}” is not a locale; write one like en-GB or en-US.")
        raise NotValid(f"style {style.name}", (fault,)) from error


def _labels(style: Style) -> Labels:
    try:
        return labels.load(style.locale)
    except FileNotFoundError as error:
        known = ", ".join(labels.languages())
        fault = Fault(
            f"there are no labels for “{style.locale}” yet; these languages have them: {known}."
        )
        raise NotValid(f"style {style.name}", (fault,)) from error


def _parts(
    blocks: tuple[Placed, ...], style: Style, words: Labels, annex: bool
) -> tuple[Part, ...]:
    groups: dict[str, list[Placed]] = {}
    name = ""
    for placed in blocks:
        name = placed.part or name
        groups.setdefault(name, []).append(placed)
    if "" in groups:
        fault = Fault(
            "what stands between header and footer must follow an element with data-part."
        )
        raise NotValid(style.template, (fault,))
    known = template.parts(style.template)
    if unknown := [rule.name for rule in style.parts if rule.name not in known]:
        fault = Fault(
            f"the template has no part “{unknown[0]}”; it has {', '.join(sorted(known))}."
        )
        raise NotValid(f"style {style.name}", (fault,))
    return tuple(
        _part(groups[rule.name], rule, words, annex) for rule in style.parts if rule.name in groups
    )


def _counted(parts: tuple[Part, ...], notices: tuple[Notice, ...]) -> tuple[Part, ...]:
    """Return the parts with what an earlier page left out, as a memo that is printed again tells.

    Each notice of level cut that is about a part stands for one of its items.
    """
    missing = Counter(notice.about for notice in notices if notice.level is Level.CUT)
    return tuple(replace(part, missing=missing[part.name]) for part in parts)


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
