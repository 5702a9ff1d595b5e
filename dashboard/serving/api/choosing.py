"""Which features of a collection a request asks for."""

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any

import shapely

from dashboard.serving.api.parameters import box, interval
from dashboard.serving.api.problems import ApiError
from geodata.features import Box, Feature, features
from geodata.loading import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the features must be; None leaves it open."""

    box: Box | None
    first: date | None
    last: date | None
    region: str | None
    kind: str | None

    def includes(self, feature: Feature) -> bool:
        """Return whether a feature is asked for."""
        return (
            (self.box is None or feature.in_box(self.box))
            and feature.during(self.first, self.last)
            and (self.region is None or feature.properties.get("region") == self.region)
            and (self.kind is None or feature.properties.get("kind") == self.kind)
        )


def chosen(
    *, bbox: str | None, region: str | None, kind: str | None, datetime: str | None = None
) -> Choice:
    """Read a choice from the parameters of a request.

    Raises:
        ApiError: one of them cannot be used.
    """
    first, last = interval(datetime)
    return Choice(box=box(bbox), first=first, last=last, region=region, kind=kind)


def matching(name: str, choice: Choice) -> tuple[Feature, ...]:
    """Return the features of a collection that are asked for.

    Raises:
        ApiError: the features cannot be chosen so.
    """
    found = features(name)
    _check_word("region", choice.region, found, tuple(load().regions))
    _check_word("kind", choice.kind, found, ())
    return tuple(feature for feature in found if choice.includes(feature))


def feature_json(feature: Feature) -> dict[str, Any]:
    """Return a feature as GeoJSON has it."""
    place = None if feature.geometry is None else shapely.geometry.mapping(feature.geometry)
    return {
        "type": "Feature",
        "id": feature.id,
        "geometry": place,
        "properties": dict(feature.properties),
    }


def _check_word(
    parameter: str, word: str | None, found: tuple[Feature, ...], also: tuple[str, ...]
) -> None:
    if word is None:
        return
    used = {str(feature.properties.get(parameter)) for feature in found} - {"None"}
    if not used:
        detail = f"The features have no {parameter}."
        raise ApiError(HTTPStatus.BAD_REQUEST, detail, "Leave it out.", parameter=parameter)
    if word not in used.union(also):
        detail = f"There is no {parameter} '{word}' here."
        remedy = f"Use one of: {', '.join(sorted(used))}."
        raise ApiError(HTTPStatus.BAD_REQUEST, detail, remedy, parameter=parameter)
