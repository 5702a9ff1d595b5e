"""Records of the dossier: one frozen kind per table, one file per kind, StrEnum vocabularies."""

from geodata.records.actor import Actor, ActorKind
from geodata.records.aid_flow import AidFlow, AidKind, Sector
from geodata.records.aid_point import AidPoint
from geodata.records.columns import as_row
from geodata.records.discrepancy import (
    Discrepancy,
    DiscrepancyKind,
    DiscrepancyRecord,
    DiscrepancyTopic,
    DiscrepancyValue,
)
from geodata.records.event import Event, EventKind
from geodata.records.exception import AllowedException, Rule
from geodata.records.exchange_rate import ExchangeRate
from geodata.records.gap import Gap
from geodata.records.indicator import Indicator
from geodata.records.location import LocationPrecision
from geodata.records.matter import Matter
from geodata.records.measure import Measure, Theme
from geodata.records.position import Position, PositionKind, Stance
from geodata.records.provision import Implementation, Provision, Topic
from geodata.records.publisher_viewpoint import PublisherDrawing, PublisherViewpoint
from geodata.records.record import Record
from geodata.records.region import Region
from geodata.records.resolution import Body, Outcome, Resolution
from geodata.records.site import Site, SiteKind, SiteStatus
from geodata.records.source import Source, SourceKind
from geodata.records.state import State
from geodata.records.treaty import Treaty, TreatyStatus
from geodata.records.viewpoint import Part, Viewpoint, ViewpointDrawing
from geodata.records.vote import Vote, VoteChoice

__all__ = [
    "Actor",
    "ActorKind",
    "AidFlow",
    "AidKind",
    "AidPoint",
    "AllowedException",
    "Body",
    "Discrepancy",
    "DiscrepancyKind",
    "DiscrepancyRecord",
    "DiscrepancyTopic",
    "DiscrepancyValue",
    "Event",
    "EventKind",
    "ExchangeRate",
    "Gap",
    "Implementation",
    "Indicator",
    "LocationPrecision",
    "Matter",
    "Measure",
    "Outcome",
    "Part",
    "Position",
    "PositionKind",
    "Provision",
    "PublisherDrawing",
    "PublisherViewpoint",
    "Record",
    "Region",
    "Resolution",
    "Rule",
    "Sector",
    "Site",
    "SiteKind",
    "SiteStatus",
    "Source",
    "SourceKind",
    "Stance",
    "State",
    "Theme",
    "Topic",
    "Treaty",
    "TreatyStatus",
    "Viewpoint",
    "ViewpointDrawing",
    "Vote",
    "VoteChoice",
    "as_row",
]
