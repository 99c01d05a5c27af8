"""The briefing file: what `extract` writes, a person may edit and `render` prints.

YAML for people, JSON for programs, the same keys and the same errors.
"""

from briefing.briefing_file.reading import loads, recognises
from briefing.briefing_file.schema import schema
from briefing.briefing_file.writing import to_compact_json, to_json, to_yaml

__all__ = ["loads", "recognises", "schema", "to_compact_json", "to_json", "to_yaml"]
