"""The formats that the command offers are those that there are."""

from briefing import config, renderers
from briefing.cli import formats


def test_every_format_is_offered_and_may_be_configured() -> None:
    drawn = tuple(each.name for each in renderers.FORMATS)
    assert (*drawn, "json") == formats.MEMOS == config.FORMATS


def test_the_suffix_is_the_name() -> None:
    assert all(each.suffix == f".{each.name}" for each in renderers.FORMATS)
