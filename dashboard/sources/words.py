"""Words of the page for records, kinds of source, topics and weaknesses."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from geodata.evidence import Weakness
from geodata.records import DiscrepancyKind, DiscrepancyTopic, SourceKind

RECORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "treaties": "Instrument",
        "provisions": "Clause",
        "aid_flows": "Money claim",
        "aid_series": "Yearly value",
        "exchange_rates": "Rate or index",
        "positions": "Position",
        "resolutions": "UN resolution",
        "votes": "Vote",
        "events": "Event",
        "sites": "Site",
        "indicators": "Indicator",
        "discrepancies": "Discrepancy",
        "gaps": "Gap",
        "viewpoints": "Viewpoint",
        "publisher_viewpoints": "Map of a publisher",
        "sources": "Source",
    }
)
"""What one row of a table is."""

KINDS: Final[Mapping[SourceKind, str]] = MappingProxyType(
    {
        SourceKind.TREATY_TEXT: "Treaty text",
        SourceKind.LEGISLATION: "Legislation",
        SourceKind.COURT: "Court",
        SourceKind.OFFICIAL_STATEMENT: "Official statement",
        SourceKind.DATASET: "Data set",
        SourceKind.REPORT: "Report",
        SourceKind.NEWS: "News",
        SourceKind.ENCYCLOPEDIA: "Encyclopedia",
    }
)

TOPICS: Final[Mapping[DiscrepancyTopic, str]] = MappingProxyType(
    {
        DiscrepancyTopic.TREATIES: "Treaties",
        DiscrepancyTopic.MONEY: "Money",
        DiscrepancyTopic.EVENTS: "Events",
        DiscrepancyTopic.POSITIONS: "Positions",
        DiscrepancyTopic.VOTES: "Votes",
        DiscrepancyTopic.INDICATORS: "People and figures",
        DiscrepancyTopic.SITES: "Sites",
    }
)

DISCREPANCY_KINDS: Final[Mapping[DiscrepancyKind, str]] = MappingProxyType(
    {
        DiscrepancyKind.CONFLICT: "Sources differ",
        DiscrepancyKind.FOUNDING_ARTICLE: "Claim of the founding article",
        DiscrepancyKind.DOUBT: "Doubt about one value",
    }
)

WEAKNESSES: Final[Mapping[Weakness, str]] = MappingProxyType(
    {
        Weakness.SINGLE_SOURCE: "One source",
        Weakness.ENCYCLOPEDIA_ONLY: "Encyclopedias alone",
    }
)
