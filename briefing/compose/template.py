"""Fill a memo template: Jinja2, sandboxed, everything escaped, nothing undefined."""

import re
from dataclasses import fields
from functools import cache
from pathlib import Path

from jinja2 import FunctionLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing import resources
from briefing.compose import checked
from briefing.compose.view import View
from briefing.errors import Fault, NotValid
from briefing.limits import MAX_TEMPLATE

_EXTENDS = re.compile(r"""\{%-?\s*extends\s+["']([^"']+)["']""")
_PART = re.compile(r'data-part="([^"{]+)"')
_DEEPEST = 8  # templates that extend one another
_ERRORS = (ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError)
"""What an expression of a template may raise when it is worked out."""


def fill(name: str, view: View) -> str:
    """Return the HTML that the template makes of `view`.

    Raises:
        NotValid: The template is missing, is not valid Jinja, uses HTML outside the subset or a
            name that the context does not have; the fault says the line of the template.
    """
    try:
        return _template(name).render(
            {field.name: getattr(view, field.name) for field in fields(view)}
        )
    except TemplateSyntaxError as error:
        raise _wrong(error.name or name, str(error.message), error.lineno) from error
    except (TemplateError, *_ERRORS) as error:
        raise _wrong(name, str(error) or type(error).__name__, _line(error, name)) from error


@cache
def parts(name: str) -> frozenset[str]:
    """Return the names of the parts that a template and those it extends can open."""
    return frozenset().union(*(_PART.findall(text) for text in _chain(name)))


@cache
def _template(name: str) -> Template:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(_load), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template(name)


def _load(name: str) -> str:
    own, *extended = _chain(name)
    blocks = frozenset[str]().union(*map(checked.blocks_of, extended)) if extended else None
    if faults := checked.faults(own, blocks):
        raise NotValid(name, faults)
    return own


def _chain(name: str) -> list[str]:
    """Return the text of a template, and after it those that it extends."""
    texts = [_read(name)]
    while parent := _EXTENDS.search(texts[-1]):
        if len(texts) == _DEEPEST:
            raise _wrong(name, f"more than {_DEEPEST} templates extend one another.", None)
        texts.append(_read(parent[1]))
    return texts


def _read(name: str) -> str:
    path = Path(name) if Path(name).is_absolute() else resources.templates() / name
    try:
        if path.stat().st_size > MAX_TEMPLATE:
            raise _wrong(name, f"the template is longer than {MAX_TEMPLATE:,} bytes.", None)
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:  # ValueError: no UTF-8, or a NUL in its name
        raise _wrong(name, f"the template cannot be read: {error}.", None) from error


def _wrong(name: str, text: str, line: int | None) -> NotValid:
    return NotValid(name, (Fault(text if text.endswith(".") else f"{text}.", line),))


def _line(error: Exception, name: str) -> int | None:
    """Return the last line of the template that the error passed through."""
    trace, line = error.__traceback__, None
    while trace:
        if trace.tb_frame.f_code.co_filename in (name, "<template>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
