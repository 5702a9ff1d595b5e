"""Layers cut from the coverage: regions, outline, boundary lines, neighbours, sea, subjects."""

import shapely
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.boundary_kinds import BoundaryKind
from geodata.build import coverage
from geodata.build.coverage import Unit, UnitKind
from geodata.build.geometry import area_km2, areal, length_km
from geodata.build.layer import OSM, Description, Feature, Layer, Properties
from geodata.build.names import COUNTRY_NAMES, REGION_NAMES, SEA_NAMES, SUBJECT_NAMES
from geodata.build.packages import BORDERS, COUNTRIES_LAND, PackageStore

# Official areas in km² (table regions.csv); the lagoons count as sea here.
_OFFICIAL_KM2 = {"GE-AB": 8660, "GE-SO": 3900}
# Borders are edits of the state the packages were made in; nothing newer is published there.
_DATE = "2020-10"
# Measured on the vertices of the three regions: median 19 m at most, 95 % within 90 m.
_RESOLUTION = "95 % within 90 m of the source; shared edges are identical"
# Lines shorter than this are corners where three units meet.
_LEAST_LINE_KM = 0.3


def _describe(title: str, *, required: tuple[str, ...], gaps: tuple[str, ...] = ()) -> Description:
    return Description(
        title=title,
        generator=__name__,
        packages=(BORDERS, COUNTRIES_LAND),
        credit=OSM,
        date=_DATE,
        resolution=_RESOLUTION,
        gaps=gaps,
        required=required,
    )


def _by_key(units: tuple[Unit, ...]) -> dict[str, Geometry]:
    found: dict[str, list[Geometry]] = {}
    for unit in units:
        if unit.kind is not UnitKind.LAKE:
            found.setdefault(unit.key, []).append(unit.geometry)
    return {key: shapely.coverage_union_all(parts) for key, parts in found.items()}


def regions(store: PackageStore) -> Layer:
    """Return the three regions of Georgia; their areas (km²) are those before simplifying."""
    detailed, shown = (_by_key(f(store)) for f in (coverage.detailed, coverage.simplified))
    features = tuple(
        Feature(
            shown[key],
            {
                "id": key,
                "region": key,
                "kind": "government_controlled" if key == "GE" else "breakaway_region",
                **REGION_NAMES[key],
                "area_km2": round(area_km2(detailed[key])),
                "official_area_km2": _OFFICIAL_KM2.get(key),
            },
        )
        for key in coverage.REGIONS
    )
    gaps = (
        "South Ossetia follows the line of the former autonomous oblast, including Akhalgori.",
        "The Paliastomi lagoon counts as sea.",
    )
    required = ("id", "region", "kind", "name_en", "area_km2")
    text = "Georgia under government control, Abkhazia and South Ossetia"
    return Layer("georgia_regions", features, _describe(text, required=required, gaps=gaps))


def outline(store: PackageStore) -> Layer:
    """Return the internationally recognised territory of Georgia, without territorial sea."""
    shown = _by_key(coverage.simplified(store))
    whole = shapely.coverage_union_all([shown[key] for key in coverage.REGIONS])
    detailed = _by_key(coverage.detailed(store))
    total = sum(area_km2(detailed[key]) for key in coverage.REGIONS)
    properties: Properties = {
        **REGION_NAMES["GE"],
        "id": "GEO",
        "iso3": "GEO",
        "name_en": "Georgia (internationally recognised territory)",
        "area_km2": round(total),
    }
    text = "Outline of Georgia within its internationally recognised borders"
    required = ("id", "iso3", "name_en", "area_km2")
    features = (Feature(whole, properties),)
    return Layer("georgia_outline", features, _describe(text, required=required))


def shared_line(first: Geometry, second: Geometry) -> Geometry | None:
    """Return the line along which two units of a coverage meet, or `None`."""
    if not shapely.box(*first.bounds).intersects(shapely.box(*second.bounds)):
        return None
    line = shapely.intersection(first.boundary, second.boundary)
    strings = [part for part in shapely.get_parts(line) if part.length > 0]
    return shapely.line_merge(shapely.MultiLineString(strings)) if strings else None


def _line_kind(region: str, other: str) -> BoundaryKind:
    if other in coverage.REGIONS:
        return BoundaryKind.ADMINISTRATIVE_BOUNDARY_LINE
    return BoundaryKind.BORDER if region == "GE" else BoundaryKind.BORDER_NOT_CONTROLLED


def _line_name(region: str, other: str, subject: str | None) -> str:
    here = "Georgia" if region == "GE" else REGION_NAMES[region]["name_en"]
    if other in coverage.REGIONS:
        return f"Administrative boundary line of {here}"
    there = COUNTRY_NAMES[other]["name_en"]
    return f"Border with {there}: {here}" + (f" – {subject}" if subject else "")


def lines(store: PackageStore) -> Layer:
    """Return the classified boundary lines; `length_km` is that before simplifying."""
    detailed, shown = (_by_key(f(store)) for f in (coverage.detailed, coverage.simplified))
    pairs = [("GE-AB", "GE"), ("GE-SO", "GE")]
    abroad = [*coverage.SUBJECTS, *COUNTRY_NAMES]
    pairs += [(region, other) for region in ("GE-AB", "GE-SO", "GE") for other in abroad]
    features = []
    for region, other in pairs:
        fine = shared_line(detailed[region], detailed[other])
        line = shared_line(shown[region], shown[other])
        if fine is None or line is None or length_km(fine) < _LEAST_LINE_KM:
            continue
        subject = other if other in coverage.SUBJECTS else None
        code = "RUS" if subject else other
        properties = {
            "id": f"{region} {other}",
            "kind": _line_kind(region, code).value,
            "region": region,
            "other": code,
            "subject": subject,
            "name_en": _line_name(region, code, subject),
            "length_km": round(length_km(fine), 1),
        }
        features.append(Feature(line, properties))
    required = ("id", "kind", "region", "other", "name_en", "length_km")
    gaps = ("Fences and signs put up since 2008 are not drawn: no open data set has them.",)
    text = "Administrative boundary lines and borders of Georgia, without the coast"
    described = _describe(text, required=required, gaps=gaps)
    return Layer("boundary_lines", tuple(features), described)


def neighbours(store: PackageStore) -> Layer:
    """Return the countries around Georgia, cut to the frame of the map."""
    shown = _by_key(coverage.simplified(store))
    russia = [shown[key] for key in (*coverage.SUBJECTS, "RUS")]
    whole = {**shown, "RUS": shapely.coverage_union_all(russia)}
    features = tuple(
        Feature(areal(whole[code]), {"id": code, "iso3": code, **names})
        for code, names in COUNTRY_NAMES.items()
    )
    text = "Countries around Georgia, 36–50° E, 38.5–46° N"
    required = ("id", "iso3", "name_en")
    return Layer("neighbours", features, _describe(text, required=required))


def sea(store: PackageStore) -> Layer:
    """Return the Black Sea, the Sea of Azov and the Caspian Sea inside the frame."""
    shown = _by_key(coverage.simplified(store))
    features = tuple(
        Feature(areal(shown[key]), {"id": key, **names}) for key, names in SEA_NAMES.items()
    )
    required = ("id", "name_en")
    return Layer("sea", features, _describe("Seas around the Caucasus", required=required))


def subjects(store: PackageStore) -> Layer:
    """Return the parts of the Russian Federation next to Georgia."""
    shown = _by_key(coverage.simplified(store))
    features = tuple(
        Feature(
            areal(shown[name]),
            {
                "id": name,
                "iso3": "RUS",
                "name_en": name,
                "name_ru": SUBJECT_NAMES[name],
                "area_km2": round(area_km2(shown[name])),
            },
        )
        for name in coverage.SUBJECTS
    )
    gaps = ("Krasnodar Krai and Adygea are one area in the source.",)
    text = "Parts of the Russian Federation next to Georgia"
    required = ("id", "iso3", "name_en", "area_km2")
    described = _describe(text, required=required, gaps=gaps)
    return Layer("russia_adjacent_subjects", features, described)
