"""Airports of Georgia and the scheduled ones next door."""

import csv
import io

from shapely import Point

from geodata.build.land import EXTENT
from geodata.build.layer import Credit, Description, Feature, Layer
from geodata.build.packages import AIRPORTS, PackageStore

_MEMBER = "airportsdata/airports.csv"
_NEXT_DOOR = {"RU", "AM", "AZ", "TR"}
# The airport names as the tables and neutral usage have them.
_PAIRED = {"UGSS": "Sokhumi / Sukhum (Babushara)", "UG0U": "Gudauta (Bombora) airfield"}


def airports(store: PackageStore) -> Layer:
    """Return airports inside the frame: all of Georgia's, abroad those with an IATA code."""
    west, south, east, north = EXTENT
    features = []
    for row in csv.DictReader(io.StringIO(store.read(AIRPORTS, _MEMBER).decode("utf-8"))):
        lon, lat = float(row["lon"]), float(row["lat"])
        if not (west < lon < east and south < lat < north):
            continue
        if row["country"] == "GE" or (row["iata"] and row["country"] in _NEXT_DOOR):
            properties = {
                "id": row["icao"],
                "name_en": _PAIRED.get(row["icao"], row["name"]),
                "icao": row["icao"],
                "iata": row["iata"] or None,
                "country": row["country"],
            }
            features.append(Feature(Point(lon, lat), properties))
    features.sort(key=lambda feature: str(feature.properties["icao"]))
    description = Description(
        title="Airports of Georgia and nearby",
        generator=__name__,
        packages=(AIRPORTS,),
        credit=Credit(licence="MIT", attribution="airportsdata, M. Borsetti"),
        date="2026-09",
        resolution="points of the airport",
        gaps=("The country is that of the source; whether an airport works is not stated.",),
        required=("id", "name_en", "icao", "country"),
    )
    return Layer("airports", tuple(features), description)
