"""First-level units of Georgia: inner lines of Natural Earth, fitted to the regions.

Natural Earth's own outer lines are kilometres off. So each unit is cut to the territory
under government control, and what is then left over goes to the unit nearest to it.
"""

import json

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build import coverage
from geodata.build.coverage import UnitKind
from geodata.build.geometry import area_km2, areal, cleaned, polygons, without_holes
from geodata.build.layer import OSM_AND_NATURAL_EARTH, Description, Feature, Layer
from geodata.build.names import REGION_NAMES
from geodata.build.packages import BORDERS, COUNTRIES_LAND, PLACES_ADMIN_1, PackageStore

# ISO 3166-2 code: code in the package, English, Georgian and Russian name.
_UNITS = {
    "GE-AJ": ("AJ", "Adjara", "აჭარა", "Аджария"),
    "GE-GU": ("GU", "Guria", "გურია", "Гурия"),
    "GE-IM": ("IM", "Imereti", "იმერეთი", "Имеретия"),
    "GE-KA": ("KA", "Kakheti", "კახეთი", "Кахетия"),
    "GE-KK": ("KK", "Kvemo Kartli", "ქვემო ქართლი", "Квемо-Картли"),
    "GE-MM": ("MM", "Mtskheta-Mtianeti", "მცხეთა-მთიანეთი", "Мцхета-Мтианети"),
    "GE-RL": (
        "RK",
        "Racha-Lechkhumi and Kvemo Svaneti",
        "რაჭა-ლეჩხუმი და ქვემო სვანეთი",
        "Рача-Лечхуми и Нижняя Сванетия",
    ),
    "GE-SZ": (
        "SZ",
        "Samegrelo-Zemo Svaneti",
        "სამეგრელო-ზემო სვანეთი",
        "Самегрело — Верхняя Сванетия",
    ),
    "GE-SJ": ("SJ", "Samtskhe-Javakheti", "სამცხე-ჯავახეთი", "Самцхе-Джавахети"),
    "GE-SK": ("SD", "Shida Kartli", "შიდა ქართლი", "Шида-Картли"),
    "GE-TB": ("TB", "Tbilisi", "თბილისი", "Тбилиси"),
}
# Leftovers are given away in bands of this width, so that each goes to the nearest unit.
_BAND = 0.005
_BANDS = 120
_LEAST_PART_KM2 = 8
_TOLERANCE = 0.004
_GAP = 3e-4


def _published(store: PackageStore) -> list[Geometry]:
    found = []
    for code, *_ in _UNITS.values():
        content = json.loads(store.read(PLACES_ADMIN_1, f"package/data/regions/GE-{code}.json"))
        feature = content["features"][0] if "features" in content else content
        found.append(areal(shape(feature["geometry"])))
    return found


def _cut(units: list[Geometry], territory: Geometry) -> list[Geometry]:
    """Cut units to the territory, without overlaps and without crumbs."""
    result: list[Geometry] = []
    for unit in units:
        taken = shapely.union_all(result)
        parts = polygons(unit.intersection(territory).difference(taken))
        kept = [part for part in parts if area_km2(part) > _LEAST_PART_KM2] or parts[:1]
        result.append(shapely.union_all(kept))
    return result


def _grown(units: list[Geometry], territory: Geometry) -> list[Geometry]:
    """Grow units over what none of them covers, band by band."""
    result = list(units)
    left = territory.difference(shapely.union_all(result))
    for _ in range(_BANDS):
        if left.area < _BAND**2 / 100:
            break
        for index, unit in enumerate(result):
            gained = unit.buffer(_BAND, quad_segs=2).intersection(left)
            result[index] = areal(unit.union(areal(gained)))
            left = areal(left.difference(gained))
    return result


def admin1(store: PackageStore) -> Layer:
    """Return the eleven first-level units and the two breakaway regions."""
    regions = {
        unit.key: unit.geometry
        for unit in coverage.simplified(store)
        if unit.kind is UnitKind.REGION
    }
    fitted = _grown(_cut(_published(store), regions["GE"]), regions["GE"])
    both = [regions["GE-AB"], regions["GE-SO"]]
    inner = cleaned([*fitted, *both], snapping_distance=2e-5, gap_width=_GAP)
    # only lines between units: the outer ones are those of the regions already
    inner[:-2] = shapely.coverage_simplify(inner[:-2], _TOLERANCE, simplify_boundary=False)
    shown = coverage.on_grid(inner)
    features = [
        _feature(key, names, without_holes(areal(geometry, at_least_km2=0.3), up_to_km2=1))
        for (key, (_, *names)), geometry in zip(_UNITS.items(), shown[:-2], strict=True)
    ]
    for key, geometry in zip(("GE-AB", "GE-SO"), shown[-2:], strict=True):
        names = [REGION_NAMES[key][f"name_{language}"] for language in ("en", "ka", "ru")]
        features.append(_feature(key, names, geometry))
    return Layer("adm1_regions", tuple(features), _describe())


def _feature(key: str, names: list[str], geometry: Geometry) -> Feature:
    english, georgian, russian = names
    properties = {
        "id": key,
        "kind": "region" if key in _UNITS else "breakaway_region",
        "name_en": english,
        "name_ka": georgian,
        "name_ru": russian,
        "area_km2": round(area_km2(geometry)),
    }
    return Feature(geometry, properties)


def _describe() -> Description:
    return Description(
        title="First-level administrative units of Georgia",
        generator=__name__,
        packages=(PLACES_ADMIN_1, BORDERS, COUNTRIES_LAND),
        credit=OSM_AND_NATURAL_EARTH,
        date="2020-10",
        resolution="outer lines about 100 m, inner lines 1 to 4 km",
        gaps=("Tbilisi has the extent it had before 2007.",),
        required=("id", "kind", "name_en", "area_km2"),
    )
