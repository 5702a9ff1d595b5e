"""Lakes and reservoirs: inner rings of the land polygons, and water on borders."""

import math

import shapely
from shapely import Point, Polygon, box
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build import coverage
from geodata.build.coverage import UnitKind
from geodata.build.geometry import area_km2, areal, length_km
from geodata.build.land import FRAME, raw_countries
from geodata.build.layer import OSM, Description, Feature, Layer
from geodata.build.packages import COUNTRIES_LAND, PackageStore

# Names with a point in or near each lake.
_NAMES = (
    ("Paravani", "ფარავანი", "Паравани", (43.81, 41.45)),
    ("Tabatskuri", "ტაბაწყური", "Табацкури", (43.63, 41.66)),
    ("Khanchali", "ხანჩალი", "Ханчали", (43.55, 41.26)),
    ("Madatapa", "მადათაფა", "Мадатапа", (43.79, 41.18)),
    ("Tsalka Reservoir", "წალკის წყალსაცავი", "Цалкинское водохранилище", (44.05, 41.62)),
    ("Zhinvali Reservoir", "ჟინვალის წყალსაცავი", "Жинвальское водохранилище", (44.77, 42.16)),
    ("Shaori Reservoir", "შაორის წყალსაცავი", "Шаорское водохранилище", (43.07, 42.42)),
    ("Tbilisi Sea", "თბილისის ზღვა", "Тбилисское море", (44.85, 41.75)),
    ("Sioni Reservoir", "სიონის წყალსაცავი", "Сионское водохранилище", (45.02, 41.99)),
    ("Kartsakhi", "კარწახი", "Карцахи", (43.21, 41.21)),
    ("Jandari", "ჯანდარი", "Джандари", (45.22, 41.42)),
    ("Dalis Mta Reservoir", "დალის მთის წყალსაცავი", "Далис-Мта", (46.2, 41.27)),
    ("Sevan", "სევანი", "Севан", (45.33, 40.36)),
    ("Çıldır", "ჩილდირი", "Чылдыр", (43.24, 41.04)),
    ("Mingachevir Reservoir", "მინგეჩაური", "Мингечаурское водохранилище", (46.8, 40.92)),
    ("Arpi", "არფი", "Арпи", (43.62, 41.06)),
    ("Van", "ვანი", "Ван", (42.9, 38.6)),
    ("Khudaferin Reservoir", None, "Худаферинское водохранилище", (46.88, 39.15)),
    ("Aras Reservoir", None, "Араксинское водохранилище", (45.32, 39.17)),
)
_NEAR = 0.05
_LEAST_HOME_KM2, _LEAST_ABROAD_KM2 = 1.0, 15.0
# Rings thinner than this share of a circle of their length are rivers or faults.
_LEAST_ROUNDNESS = 0.04
_LEAST_VERTICES = 8
_SIMPLE = 0.002
_ABROAD = ("ARM", "TUR", "AZE", "RUS")


def _is_lake(ring: Polygon, least_km2: float) -> bool:
    if len(ring.exterior.coords) < _LEAST_VERTICES:
        return False
    area = area_km2(ring.buffer(0))
    round_km2 = length_km(ring.exterior) ** 2 / (4 * math.pi)
    return area >= least_km2 and area / round_km2 >= _LEAST_ROUNDNESS


def _inner_rings(store: PackageStore) -> list[Geometry]:
    found = []
    for code in ("GEO", *_ABROAD):
        least = _LEAST_HOME_KM2 if code == "GEO" else _LEAST_ABROAD_KM2
        for part in shapely.get_parts(raw_countries(store)[code]):
            if not box(*part.bounds).intersects(FRAME):
                continue
            rings = (Polygon(ring) for ring in part.interiors)
            found += [
                areal(ring.buffer(0))
                for ring in rings
                if box(*ring.bounds).intersects(FRAME) and _is_lake(ring, least)
            ]
    return found


def _properties(lake: Geometry) -> dict[str, str | float | None]:
    x, y = lake.representative_point().coords[0]
    named = (entry for entry in _NAMES if shapely.distance(lake, Point(entry[3])) < _NEAR)
    english, georgian, russian, _ = next(named, (None, None, None, None))
    area = round(area_km2(lake), 1)
    return {
        "id": f"{x:.2f} {y:.2f}",
        "name_en": english,
        "name_ka": georgian,
        "name_ru": russian,
        "area_km2": area,
    }


def lakes(store: PackageStore) -> Layer:
    """Return lakes of 1 km² and more in Georgia, and of 15 km² and more around it."""
    on_borders = [u.geometry for u in coverage.simplified(store) if u.kind is UnitKind.LAKE]
    whole = [*_inner_rings(store), *on_borders]
    features = []
    for lake in sorted(whole, key=lambda lake: (-lake.area, lake.bounds)):
        properties = _properties(lake)
        # rounding as coarse as the layer is written could fold a simplified shore
        shown = areal(shapely.set_precision(shapely.simplify(lake, _SIMPLE), 1e-4))
        # whole, as land goes on beyond the frame: no lake ends in a straight line
        if shown.intersects(FRAME):
            features.append(Feature(shown, properties))
    return Layer("lakes", tuple(features), _describe())


def _describe() -> Description:
    return Description(
        title="Lakes and reservoirs",
        generator=__name__,
        packages=(COUNTRIES_LAND,),
        credit=OSM,
        date="2017-12",
        resolution="about 150 m",
        gaps=("Ritsa, the Enguri reservoir and lakes that the source takes for land are missing.",),
        required=("id", "area_km2"),
    )
