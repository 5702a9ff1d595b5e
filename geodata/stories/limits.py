"""How much a story may hold: what fits a slide, a page and a panel beside the map."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LONGEST: Final[Mapping[str, int]] = MappingProxyType(
    {"title": 100, "audience": 160, "summary": 400, "heading": 80, "text": 600, "notes": 2000}
)
"""Characters of each text; the marks of sources do not count."""

MOST_STEPS: Final = 60

MOST_CHARACTERS: Final = 1_000_000
"""Of a file; sixty full steps are less than a third of it."""

MOST_PARAMETERS: Final = 24
"""Of a view; the map has fewer."""

LONGEST_PARAMETER: Final = 2000
"""Characters; an address may not hold a longer one either."""
