"""What was looked for and not found, at the foot of the tab that it limits."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dashboard.panel.model import Folded
from dashboard.plain_text import plain
from geodata.records import DiscrepancyTopic

if TYPE_CHECKING:
    from dashboard.panel.citations import Citations

_TOPICS: Final[Mapping[str, frozenset[DiscrepancyTopic]]] = MappingProxyType(
    {
        "Treaty terms": frozenset({DiscrepancyTopic.TREATIES}),
        "Aid": frozenset({DiscrepancyTopic.MONEY}),
        "Positions": frozenset({DiscrepancyTopic.POSITIONS, DiscrepancyTopic.VOTES}),
        "History": frozenset({DiscrepancyTopic.EVENTS, DiscrepancyTopic.SITES}),
    }
)
"""Which gaps each tab of a region names."""


def gap_blocks(citations: "Citations", tab: str, region: str | None) -> tuple[Folded, ...]:
    """Return the gaps that limit a tab, folded; nothing where there is none.

    Args:
        citations: numbers the sources.
        tab: name of the tab.
        region: code of the region; None for all.
    """
    lines = [
        f"- **{plain(row.subject)}**  \n  {plain(row.statement)}{citations.marks(row.sources)}  \n"
        f"  :gray[Looked for: {plain(row.looked_for)}]"
        for row in citations.dossier.gaps.values()
        if row.topic in _TOPICS[tab] and (region is None or region in row.regions)
    ]
    return (Folded(f"Looked for and not found ({len(lines)})", "\n".join(lines)),) if lines else ()
