"""Viewpoints: from whose point of view the map is drawn, and how it is drawn then."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.dates import ReducedDate
from geodata.records.record import Record, children, linked


class Part(StrEnum):
    """What a viewpoint draws of a region."""

    AREA = "area"
    ADMINISTRATIVE_BOUNDARY_LINE = "administrative_boundary_line"
    BORDER_NOT_CONTROLLED = "border_not_controlled_by_tbilisi"
    BORDER = "border"


@dataclass(frozen=True, slots=True)
class ViewpointDrawing(Record):
    """A row of the table ``viewpoint_drawings``: how one area or line is drawn and named."""

    TABLE: ClassVar[str] = "viewpoint_drawings"
    KEY: ClassVar[tuple[str, ...]] = ("viewpoint", "region", "part")

    viewpoint: str
    region: str
    part: Part
    style: str
    """Name of a style; what it looks like is the business of whoever draws."""
    legend: str
    label: str | None
    """Name of an area on the map, in English; `None` for a line."""
    caption: str | None
    """Words below the name of an area."""


@dataclass(frozen=True, slots=True)
class Viewpoint(Record):
    """A row of the table ``viewpoints`` with its drawings and its sources."""

    TABLE: ClassVar[str] = "viewpoints"
    KEY: ClassVar[tuple[str, ...]] = ("viewpoint",)

    viewpoint: str
    name: str
    since: ReducedDate | None
    """First day on which its picture holds; `None` if it always does."""
    note: str
    """What the viewpoint is and on what it rests."""
    before_note: str | None
    """What is drawn before that day, and why."""
    drawings: tuple[ViewpointDrawing, ...] = children(ViewpointDrawing)
    sources: tuple[str, ...] = linked("viewpoint_sources", "source_id")
    """Ids of the sources."""
