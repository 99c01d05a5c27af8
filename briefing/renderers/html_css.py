"""The style sheet inside an HTML memo: the sizes and colours of the page, and how it prints."""

from collections.abc import Iterable
from string import Template

from briefing.model.memo import Form, Role
from briefing.model.page import Page, Setting

_SHEET = Template("""\
@page { size: ${width}pt ${height}pt; margin: ${margins}; }
html { background: #fff; color: #$ink; }
body { margin: 0; font-family: "$family", Carlito, Arial, sans-serif; }
.memo { max-width: ${measure}pt; margin: 0 auto; padding: 24pt; }
h1, h2, p, ul, ol { margin: 0; padding: 0; }
ul, ol { padding-left: ${indent}pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { box-sizing: border-box; padding: ${pad_y}pt ${pad_x}pt ${pad_y}pt 0; text-align: left;
  vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
$heads, $ruled tr { border-bottom: ${rule}pt solid #$line; }
$ruled thead tr { border-bottom-color: #$accent; }
h1 + table { margin-top: ${under}pt; }
caption span { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip: rect(0, 0, 0, 0); }
$named tbody :is(th, td):first-child { font-weight: bold; }
$named tbody :is(th, td).ours { font-weight: normal; }
.marking { text-align: center; }
.panel { margin-top: ${reach}pt; padding: ${reach}pt ${bar}pt; background: #$tint;
  border-left: 3pt solid #$accent; margin-bottom: -${reach}pt; }
.panel .lead:first-child { margin-top: 0; }
a { color: #$accent; }
p, li, td, th, h1, h2 { overflow-wrap: anywhere; }
.mark::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .5em;
  box-sizing: border-box; border: 1pt solid #$accent; border-radius: 50%; }
.full::before { background: #$accent; }
.half::before { background: linear-gradient(90deg, #$accent 50%, transparent 50%); }
.dot::before { background: #$accent; transform: scale(.6); }
.cross::before { border: 0; border-radius: 0; background:
  linear-gradient(45deg, $diagonal), linear-gradient(-45deg, $diagonal); }
footer { margin-top: ${gap}pt; }
@media print {
  .memo { max-width: none; padding: 0; break-after: page; }
  .memo:last-child { break-after: auto; }
  .panel, .mark::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
""")


def _any(forms: Iterable[Form]) -> str:
    return f"table:is({', '.join(f'.{form}' for form in forms)})"


_HEADS = _any(form for form in Form if form.heads)
_SELECTORS = {
    Role.MARKING: ".marking",
    Role.LABEL: f"{_HEADS} th",
    Role.FIELD: f"{_HEADS} td",
    Role.SUBJECT: "h1",
    Role.HEADING: "h2",
    Role.LEAD: ".lead",
    Role.BODY: "p",
    Role.ITEM: "li",
    Role.COLUMN: "thead th",
    Role.CELL: "td, tbody th, td p",
    Role.NOTE: ".note",
    Role.SOURCE: ".source",
    Role.FOOTER: ".footer",
}
# General selectors first: a later rule of the same weight wins.
_ORDER = (Role.BODY, Role.CELL, *(r for r in _SELECTORS if r not in {Role.BODY, Role.CELL}))


def css(page: Page) -> str:
    """Return the style sheet; sizes are those of the Word memo, whose faces a browser finds."""
    sheet, colours, setting = page.sheet, page.colours, page.word
    edges, ink = sheet.margins, f"#{colours.accent}"
    fixed = _SHEET.substitute(
        width=_points(sheet.width_pt),
        height=_points(sheet.height_pt),
        margins=" ".join(
            f"{_points(edge)}pt"
            for edge in (edges.top_pt, edges.right_pt, edges.bottom_pt, edges.left_pt)
        ),
        measure=_points(sheet.measure_pt),
        family=page.word_family,
        ink=colours.ink,
        heads=_HEADS,
        ruled=_any(form for form in Form if form.ruled),
        named=_any(form for form in Form if form.named),
        line=colours.rule,
        tint=colours.tint,
        accent=colours.accent,
        indent=_points(setting.indent_pt),
        pad_x=_points(setting.pad_x_pt),
        pad_y=_points(setting.pad_y_pt),
        rule=_points(setting.rule_pt),
        under=_points(setting.gap_pt),
        bar=_points(setting.bar_pt),
        diagonal=f"transparent 43%, {ink} 43%, {ink} 57%, transparent 57%",
        reach=_points(setting.types[Role.LEAD].before_pt / 2),
        gap=_points(max(0.0, setting.footer_top_pt - setting.body_bottom_pt)),
    )
    return fixed + _types(setting) + _columns(setting)


def _types(setting: Setting) -> str:
    rules = []
    for role in _ORDER:
        kind = setting.types[role]
        rules.append(
            f"{_SELECTORS[role]} {{ font-weight: {'bold' if kind.bold else 'normal'}; "
            f"font-size: {_points(kind.size_pt)}pt; line-height: {_points(kind.leading_pt)}pt; "
            f"margin-top: {_points(kind.before_pt)}pt; color: #{kind.colour}; }}\n"
        )
    return "".join(rules)


def _columns(setting: Setting) -> str:
    return "".join(
        f"table.{form} :is(th, td):nth-child({n}) {{ width: {100 * width / sum(row):.2f}%; }}\n"
        for form, row in setting.columns_pt.items()
        for n, width in enumerate(row, 1)
    )


def _points(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
