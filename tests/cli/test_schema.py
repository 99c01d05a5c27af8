"""`schema` prints one JSON document."""

import json

from briefing import briefing_file
from tests.cli.conftest import Command


def test_the_schema_is_printed(command: Command) -> None:
    assert json.loads(command("schema").stdout) == briefing_file.schema()
