"""What is wrong in a template before it is filled: its HTML, its names, what it would lose."""

from collections.abc import Iterator
from dataclasses import fields
from difflib import get_close_matches

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from briefing.compose import subset
from briefing.compose.view import View
from briefing.errors import Fault

_GIVEN = frozenset(field.name for field in fields(View))


def faults(text: str, blocks: frozenset[str] | None) -> tuple[Fault, ...]:
    """Return everything that is wrong in one template, in the order of its lines.

    `blocks` are those of the templates that it extends; None where it extends none.
    """
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        return (Fault(_sentence(str(error.message)), error.lineno),)
    found = [*subset.faults(text), *_unknown_names(tree)]
    if blocks is not None:
        found += [*_unknown_blocks(tree, blocks), *_lost(tree)]
    return tuple(sorted(found, key=lambda fault: fault.line or 0))


def blocks_of(text: str) -> frozenset[str]:
    """Return the names of the blocks in a template; none in one that is no valid Jinja."""
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError:
        return frozenset()
    return frozenset(block.name for block in tree.find_all(nodes.Block))


def _unknown_names(tree: nodes.Template) -> Iterator[Fault]:
    """Yield what a template asks for and is not given; a name that it sets anywhere is its own."""
    names = tuple(tree.find_all(nodes.Name))
    own = {each.name for each in names if each.ctx != "load"}
    for name in sorted(meta.find_undeclared_variables(tree) - _GIVEN - own):
        lines = [each.lineno for each in names if each.name == name]
        hint = _nearest(name, _GIVEN)
        yield Fault(f"'{name}' is undefined: a template is not given it; {hint}", min(lines))


def _unknown_blocks(tree: nodes.Template, known: frozenset[str]) -> Iterator[Fault]:
    """Yield the blocks at the top that replace nothing, which Jinja passes over in silence."""
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in known:
            hint = _nearest(node.name, known)
            yield Fault(f"the block “{node.name}” replaces none; {hint}", node.lineno)


def _lost(tree: nodes.Template) -> Iterator[Fault]:
    """Yield what stands outside the blocks of a template that extends another: nobody prints it."""
    for node in tree.body:
        if isinstance(node, nodes.Output) and not _is_blank(node):
            yield Fault(
                "what stands outside a block is never printed; put it into one.", _first(node)
            )


def _is_blank(node: nodes.Output) -> bool:
    return all(
        isinstance(each, nodes.TemplateData) and not each.data.strip() for each in node.nodes
    )


def _first(node: nodes.Output) -> int:
    """Return the line of the first thing that is there to be seen."""
    line = node.lineno
    for each in node.nodes:
        if not isinstance(each, nodes.TemplateData):
            return int(each.lineno)
        if each.data.strip():
            blank = each.data[: len(each.data) - len(each.data.lstrip())]
            return int(each.lineno) + blank.count("\n")
    return int(line)


def _nearest(word: str, known: frozenset[str]) -> str:
    near = get_close_matches(word, sorted(known), n=1)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(known))}."


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
