"""Where articles come from: a path, a folder, a pattern, standard input. To bytes, unread."""

from briefing.sources.files import fetch as fetch
from briefing.sources.places import STANDARD_INPUT as STANDARD_INPUT
from briefing.sources.places import Place as Place
from briefing.sources.places import expand as expand
from briefing.sources.places import identity as identity
