"""One gapless coverage of the frame: regions of Georgia, neighbours, seas, border lakes.

Everything that shares an edge on the map is simplified here at once, so that shared edges
stay shared: no sliver of sea inland, no double line along a border.
"""

import functools
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import box
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build.geometry import area_km2, areal, cleaned, polygons, without_holes
from geodata.build.land import EXTENT, FRAME, lands
from geodata.build.packages import PackageStore
from geodata.build.polyfile import border

# Width of the slits between the land polygons that are no sea, in degrees (about 30 m).
_SLIT = 3e-4
# Gaps between the two OpenStreetMap vintages are narrower than this (about 2 km).
_GAP = 0.02
# `coverage_simplify` removes triangles of less than the square of this, in degrees: along
# the regions of Georgia, along other coasts, and between other countries.
TOLERANCE = 0.0022
_COAST_TOLERANCE = 0.006
_ABROAD_TOLERANCE = 0.009
# Islands and slivers below this are dropped.
_LEAST_KM2 = 0.3
# Latitude that parts the Sea of Azov from the Black Sea in this frame.
_KERCH_STRAIT = 45.3
_LEAST_LAKE_KM2 = 3.0
_LEAST_SEA_KM2 = 20.0
_DECIMALS = 4

# Parts of the Russian Federation that touch Georgia or nearly so, and the areas of the
# borders package that make up each.
SUBJECTS = {
    "Krasnodar Krai and Adygea": ("Russia_Krasnodar Krai", "Russia_Krasnodar Krai_Adygeya"),
    "Karachay-Cherkessia": ("Russia_Karachay-Cherkessia",),
    "Stavropol Krai": ("Russia_Stavropol Krai",),
    "Kabardino-Balkaria": ("Russia_Kabardino-Balkaria",),
    "North Ossetia-Alania": ("Russia_North Ossetia-Alania",),
    "Ingushetia": ("Russia_Ingushetia",),
    "Chechnya": ("Russia_Chechen Republic",),
    "Dagestan": ("Russia_Republic of Dagestan",),
}
# Areas of the borders package that touch Georgia, by country.
_BESIDE = {
    "TUR": ("Turkey_Black Sea Region", "Turkey_Eastern Anatolia Region"),
    "ARM": ("Armenia",),
    "AZE": ("Azerbaijan",),
}
# Width of the strip along Georgia that is read from the borders package, in degrees.
_STRIP = 0.05
REGIONS = ("GE", "GE-AB", "GE-SO")


class UnitKind(StrEnum):
    """What a unit of the coverage is."""

    REGION = "region"
    SUBJECT = "subject"
    COUNTRY = "country"
    SEA = "sea"
    LAKE = "lake"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the coverage.

    Attributes:
        kind: what it is.
        key: region id, ISO 3166-1 alpha-3 code or English name.
        geometry: Polygon or MultiPolygon in WGS84 degrees.

    """

    kind: UnitKind
    key: str
    geometry: Geometry


def _waters(store: PackageStore) -> tuple[Geometry, list[Unit]]:
    """Return the Black Sea and all water units."""
    open_water = FRAME.difference(shapely.union_all(list(lands(store).values())))
    eroded = open_water.buffer(-_SLIT, join_style="mitre").buffer(_SLIT, join_style="mitre")
    north = box(EXTENT[0], _KERCH_STRAIT, 40, EXTENT[3])
    parts = polygons(eroded.difference(north)) + polygons(eroded.intersection(north))
    units = []
    for part in parts:
        x, y = part.centroid.coords[0]
        # Water between 40 and 47 degrees east is a lake or reservoir on a border.
        area = area_km2(part)
        if 40 < x < 47 and _LEAST_LAKE_KM2 < area < 800:  # noqa: PLR2004
            units.append(Unit(UnitKind.LAKE, f"{x:.2f} {y:.2f}", part))
        elif area > _LEAST_SEA_KM2:
            units.append(Unit(UnitKind.SEA, _sea_name(x, y), part))
    black_sea = next(unit.geometry for unit in units if unit.key == "Black Sea")
    return black_sea, units


def _sea_name(x: float, y: float) -> str:
    if x > 46:  # noqa: PLR2004
        return "Caspian Sea"
    return "Sea of Azov" if y > _KERCH_STRAIT else "Black Sea"


def _regions(store: PackageStore, black_sea: Geometry) -> list[Unit]:
    # The published areas of Abkhazia and Georgia include the territorial sea.
    sources = {"GE": "Georgia", "GE-AB": "Abkhazia", "GE-SO": "South Ossetia"}
    units = []
    for key, name in sources.items():
        land = without_holes(border(store, name).difference(black_sea), up_to_km2=5)
        units.append(Unit(UnitKind.REGION, key, areal(land, at_least_km2=0.05)))
    # Holes of Georgia are the other two regions where they are enclosed; never overlap.
    whole, *others = units
    cut = whole.geometry.difference(shapely.union_all([unit.geometry for unit in others]))
    return [Unit(UnitKind.REGION, "GE", areal(cut, at_least_km2=0.05)), *others]


def _strip(store: PackageStore, areas: tuple[str, ...], taken: Geometry) -> Geometry:
    # Next to Georgia the borders package is read on both sides of the line: the other
    # package is three years older, and gaps between the two would shorten the border.
    published = shapely.union_all([border(store, name) for name in areas])
    return published.intersection(taken.buffer(_STRIP))


def _russia(store: PackageStore, russia: Geometry, taken: Geometry) -> list[Unit]:
    """Return the subjects next to Georgia and the rest of Russia, without overlaps."""
    areas: dict[str, Geometry] = {}
    for name, parts in SUBJECTS.items():
        subject = shapely.union_all([border(store, part) for part in parts])
        inside = russia.intersection(subject).union(_strip(store, parts, taken))
        areas[name] = areal(inside.difference(shapely.union_all(list(areas.values()))))
    rest = russia.difference(shapely.union_all(list(areas.values())))
    near = taken.buffer(_STRIP)
    remote = [part for part in polygons(rest) if not part.intersects(near)]
    for sliver in (part for part in polygons(rest) if part.intersects(near)):
        reach = sliver.buffer(1e-6)
        name = max(areas, key=lambda name: areas[name].boundary.intersection(reach).length)
        areas[name] = areas[name].union(sliver)
    units = [
        Unit(UnitKind.SUBJECT, name, areal(area, at_least_km2=0.5)) for name, area in areas.items()
    ]
    return [*units, Unit(UnitKind.COUNTRY, "RUS", shapely.MultiPolygon(remote))]


def _neighbours(store: PackageStore, taken: Geometry) -> list[Unit]:
    land = dict(lands(store))
    # The package draws Crimea both in Ukraine and in Russia; the UN counts it as Ukraine's.
    land["RUS"] = land["RUS"].difference(land["UKR"])
    units = _russia(store, areal(land["RUS"].difference(taken)), taken)
    for code in ("TUR", "ARM", "AZE", "IRN", "UKR"):
        filled = without_holes(land[code].difference(taken), up_to_km2=3000)
        whole = filled.union(_strip(store, _BESIDE.get(code, ()), taken))
        units.append(Unit(UnitKind.COUNTRY, code, areal(whole)))
    return units


def _without_overlaps(units: list[Unit]) -> list[Unit]:
    # Earlier units win: regions first, then lakes and seas, then countries.
    seen: Geometry = shapely.Polygon()
    result = []
    for unit in units:
        rest = areal(unit.geometry.difference(seen))
        seen = seen.union(rest)
        # a lake that a region has already taken in leaves next to nothing
        if unit.kind is UnitKind.LAKE and area_km2(rest) < _LEAST_LAKE_KM2:
            continue
        result.append(Unit(unit.kind, unit.key, rest))
    return result


@functools.cache
def detailed(store: PackageStore) -> tuple[Unit, ...]:
    """Return the coverage as fine as the sources are, every gap given to a neighbour."""
    black_sea, waters = _waters(store)
    regions = _regions(store, black_sea)
    taken = shapely.union_all([unit.geometry for unit in regions])
    units = _without_overlaps([*regions, *waters, *_neighbours(store, taken)])
    geometries = cleaned([unit.geometry for unit in units], gap_width=_GAP)
    pairs = zip(units, geometries, strict=True)
    return tuple(Unit(unit.kind, unit.key, geometry) for unit, geometry in pairs)


def on_grid(geometries: NDArray[np.object_]) -> list[Geometry]:
    """Move a coverage to the grid of `_DECIMALS` without opening or overlapping anything.

    All edges are snapped to the grid together and the faces between them handed back to
    the unit that each lies in: rounding polygon by polygon would make them overlap.
    """
    edges = shapely.union_all(shapely.boundary(geometries), grid_size=10.0**-_DECIMALS)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(edges)))
    tree = shapely.STRtree(geometries)
    points = shapely.point_on_surface(faces)
    members: list[list[Geometry]] = [[] for _ in geometries]
    for face, unit in zip(*tree.query(points, predicate="within"), strict=True):
        members[unit].append(faces[face])
    return [shapely.coverage_union_all(faces_of) for faces_of in members]


def _simplified_among(
    geometries: NDArray[np.object_], chosen: list[bool], tolerance: float
) -> NDArray[np.object_]:
    """Simplify only the edges between the chosen members of a coverage."""
    result = geometries.copy()
    result[chosen] = shapely.coverage_simplify(
        geometries[chosen], tolerance=tolerance, simplify_boundary=False
    )
    return result


@functools.cache
def simplified(store: PackageStore) -> tuple[Unit, ...]:
    """Return the coverage simplified as one and on the grid, small islands dropped.

    What is far from Georgia is context, so it may be coarser than the regions are.
    """
    units = detailed(store)
    geometries = np.array([unit.geometry for unit in units])
    land = {UnitKind.SUBJECT, UnitKind.COUNTRY}
    abroad = [unit.kind in land for unit in units]
    beyond = [unit.kind is not UnitKind.REGION for unit in units]
    geometries = _simplified_among(geometries, abroad, _ABROAD_TOLERANCE)
    geometries = _simplified_among(geometries, beyond, _COAST_TOLERANCE)
    geometries = shapely.coverage_simplify(geometries, tolerance=TOLERANCE)
    pairs = zip(units, on_grid(geometries), strict=True)
    return tuple(
        Unit(unit.kind, unit.key, areal(geometry, at_least_km2=_LEAST_KM2))
        for unit, geometry in pairs
    )
