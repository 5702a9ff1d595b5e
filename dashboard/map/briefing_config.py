"""What the map is told of composing briefings and taking them away."""

from dashboard.map.exhibit_choices import exhibit_choices
from geodata.stories.limits import LONGEST, MOST_CHARACTERS, MOST_STEPS


def briefing_config() -> dict[str, object]:
    """Return how much a briefing may hold, and which charts and tables its steps may show."""
    return {
        "limits": {
            "longest": dict(LONGEST),
            "steps": MOST_STEPS,
            "characters": MOST_CHARACTERS,
        },
        "exhibits": exhibit_choices(),
        "address": None,
    }
