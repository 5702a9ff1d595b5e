"""What the map is told of composing briefings and taking them away."""

from typing import TYPE_CHECKING, Final

from dashboard.assets import base_path
from dashboard.map.exhibit_choices import exhibit_choices
from geodata.stories.limits import LONGEST, MOST_CHARACTERS, MOST_STEPS

if TYPE_CHECKING:
    from dashboard.briefing.export import ExportFormat

_PAGED: Final = "pdf"
_PAPERS: Final = {"a4": "A4", "letter": "US Letter"}


def briefing_config() -> dict[str, object]:
    """Return what a briefing may hold, and in which formats the server gives it away."""
    from dashboard.briefing.export import ExportFormat  # noqa: PLC0415  # it needs this package

    return {
        "limits": {
            "longest": dict(LONGEST),
            "steps": MOST_STEPS,
            "characters": MOST_CHARACTERS,
        },
        "exhibits": exhibit_choices(),
        "address": f"{base_path()}/briefings",
        "formats": [choice for form in ExportFormat for choice in _choices(form)],
    }


def _choices(form: "ExportFormat") -> list[dict[str, object]]:
    """Return a format as a reader chooses it; pages come in several papers."""
    if form.value != _PAGED:
        return [{"id": form.value, "label": form.label, "query": {"format": form.value}}]
    return [
        {
            "id": f"{form.value}-{paper}",
            "label": f"PDF, {words}",
            "query": {"format": form.value, "paper": paper},
        }
        for paper, words in _PAPERS.items()
    ]
