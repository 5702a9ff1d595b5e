"""Everything on the map that can bear a name, the most important first; as in ``label_list.js``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import shapely

from dashboard.static_map.geometry import points, projected
from dashboard.static_map.lettering import Lettering
from dashboard.static_map.name_places import (
    COUNTRY_NAMES_AT,
    REGION_NAMES_AT,
    SEA_NAMES_AT,
    Place,
    region_name_at,
)
from dashboard.static_map.names import name_of, region_columns
from geodata.records import Part

if TYPE_CHECKING:
    from dashboard.static_map.map_view import MapView

Line = tuple[str, Lettering]
"""A line of a name, and how it is set."""

_REGION_ZOOM: Final = {"GE-AB": 6.0, "GE-SO": 6.0, "GE": 2.0}
"""Zoom from which a region is named: paper has no pointer that would name a small one."""

_RANK_ZOOM: Final = (5.0, 5.0, 6.4, 7.6, 8.6, 9.6, 10.5, 11.0)
"""Zoom from which places of a rank are named; rank 1 are capitals and the largest cities."""

_RIVER_ZOOM: Final = (0.0, 7.9, 9.0)
"""Zoom from which rivers of a rank are named."""

_AREA_ZOOM: Final = 5.0

_TOWN: Final = Lettering(size=12, colour="ink-2", halo="land")
_CAPITAL: Final = replace(_TOWN, bold=True, colour="ink")
_REGION: Final = Lettering(size=14, bold=True, spacing=0.11, capitals=True, halo="land")
_COUNTRY: Final = Lettering(size=12, colour="ink-2", spacing=0.18, capitals=True, halo="land")
_SEA: Final = replace(_COUNTRY, slanted=True, halo=None)
_RIVER: Final = Lettering(size=11, colour="ink-2", spacing=0.02, slanted=True, halo="land")
_CAPTION: Final = Lettering(size=11, colour="ink-2", halo="land")

_REGION_INK: Final = {"GE-AB": "abkhazia", "GE-SO": "south-ossetia"}
_INK_SHARE: Final = 0.3
"""Of the ink in the colour of a region's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name to be placed.

    Attributes:
        wordings: lines of the name, the best first: with the words of the viewpoint below a
            region's, and without where there is no room for them.
        importance: smaller is more important.
        min_zoom: zoom from which it is shown.
        at: where it stands; None for a river.
        within: layer and id of the area that it names, in which it may stand elsewhere.
        along: course of a river in EPSG:3857, else None.
        town: whether it stands beside a dot.
        capital: whether the dot is that of a capital.
    """

    wordings: tuple[tuple[Line, ...], ...]
    importance: int
    min_zoom: float
    at: Place | None = None
    within: tuple[str, str] | None = None
    along: shapely.LineString | None = None
    town: bool = False
    capital: bool = False


def label_list(view: "MapView", zoom: float) -> list[Label]:
    """Return the names of a view at a zoom, the most important first."""
    found = [
        *_regions(view, zoom),
        *_areas(view, "neighbours", COUNTRY_NAMES_AT, _COUNTRY, 3),
        *_areas(view, "sea", SEA_NAMES_AT, _SEA, 4),
        *_towns(view),
        *(_rivers(view) if "rivers" in view.layers else ()),
    ]
    shown = [label for label in found if label.min_zoom <= zoom]
    return sorted(shown, key=lambda label: label.importance)


def _set(text: str, lang: str, lettering: Lettering) -> Line:
    """Return a line in its language; Georgian letters have no capitals in names."""
    if lang == "ka" and lettering.capitals:
        return text, replace(lettering, capitals=False, spacing=0.03, lang=lang)
    return text, replace(lettering, lang=lang)


def _regions(view: "MapView", zoom: float) -> Iterator[Label]:
    drawings = {row.region: row for row in view.picture.drawings if row.part is Part.AREA}
    for region in REGION_NAMES_AT:
        name = name_of(region_columns(view.dossier.regions[region]), view.names)
        drawing = drawings[region]
        text = drawing.label if drawing.label and name.lang == "en" else name.text
        token = _REGION_INK.get(region)
        lettering = replace(_REGION, colour=token, ink_share=_INK_SHARE) if token else _REGION
        # the long pair of a small region stands on two lines
        lines = tuple(_set(line, name.lang, lettering) for line in re.split(r"(?<= /) ", text))
        told = ((*lines, (drawing.caption, _CAPTION)),) if drawing.caption else ()
        yield Label(
            wordings=(*told, lines),
            importance=1 if region == "GE" else 0,
            min_zoom=_REGION_ZOOM[region],
            at=region_name_at(region, zoom),
        )


def _areas(
    view: "MapView",
    name: str,
    places: Mapping[str, Place],
    lettering: Lettering,
    importance: int,
) -> Iterator[Label]:
    for columns in _columns(name):
        if columns["id"] in places:
            found = name_of(columns, view.names)
            yield Label(
                wordings=((_set(found.text, found.lang, lettering),),),
                importance=importance,
                min_zoom=_AREA_ZOOM,
                at=places[columns["id"]],
                within=(name, columns["id"]),
            )


def _columns(name: str) -> list[Mapping[str, Any]]:
    return [feature.properties for feature in projected(name)]


def _towns(view: "MapView") -> Iterator[Label]:
    for place in points("places"):
        columns = place.properties
        inside = columns["country"] == "GE"
        rank = int(columns["rank"]) + (0 if inside else 1)
        capital = inside and rank == 1
        name = name_of(columns, view.names)
        yield Label(
            wordings=((_set(name.text, name.lang, _CAPITAL if capital else _TOWN),),),
            # the two regional capitals and Tbilisi come before the name of the area around them
            importance=-1 if rank == 1 else 10 + rank * 10,
            min_zoom=_RANK_ZOOM[min(rank, len(_RANK_ZOOM) - 1)],
            at=(place.lat, place.lon),
            town=True,
            capital=capital,
        )


def _rivers(view: "MapView") -> Iterator[Label]:
    for feature in projected("rivers"):
        rank = int(feature.properties["rank"])
        name = name_of(feature.properties, view.names)
        yield Label(
            wordings=((_set(name.text, name.lang, _RIVER),),),
            importance=34 + rank * 10,
            min_zoom=_RIVER_ZOOM[min(rank, len(_RIVER_ZOOM) - 1)],
            along=max(shapely.get_parts(feature.geometry), key=shapely.get_num_points),
        )
