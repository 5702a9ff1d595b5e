"""The map layers of the data package: what each is, where its file is, whether it is sound.

Reading the manifest needs nothing but the standard library; only the checks load shapely.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geodata.errors import DataError
from geodata.problems import Problem

FOLDER = Path(__file__).parent / "layers"
"""The layers that come with the package."""

MANIFEST = "manifest.json"
"""Name of the file that describes the layers of a folder."""

REMEDY = "Restore the file from the project, or run python -m geodata.build."
"""What to do about a layer that is not as it was built."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerPackage:
    """A registry package that a layer was made from.

    Attributes:
        name: name in its registry.
        version: exact version.
        registry: `PyPI` or `npm`.
        sha256: checksum of the archive that was read, hexadecimal.
        holds: what was read from it, with its vintage.
    """

    name: str
    version: str
    registry: str
    sha256: str
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerInfo:
    """What the manifest says about one layer.

    Attributes:
        name: short name, such as `sea`.
        file: file name in the folder of the layers.
        title: one line for a person.
        generator: dotted path of the module that made it.
        packages: what it was made from.
        licence: SPDX identifier.
        attribution: text to show with the map.
        date: vintage of the data, `YYYY` or `YYYY-MM`.
        built_on: day on which the present content was built, ISO 8601.
        sha256: checksum of the file, hexadecimal.
        size: length of the file in bytes.
        geometry_types: GeoJSON types that occur; empty for an image.
        features: number of features; `None` for an image.
        crs: `EPSG:4326` for GeoJSON, `EPSG:3857` for the pixels of an image.
        bbox: west, south, east, north in degrees.
        required: properties that every feature has.
        resolution: how fine it is, in words.
        gaps: what it is known to lack.
    """

    name: str
    file: str
    title: str
    generator: str
    packages: tuple[LayerPackage, ...]
    licence: str
    attribution: str
    date: str
    built_on: str
    sha256: str
    size: int
    geometry_types: tuple[str, ...]
    features: int | None
    crs: str
    bbox: tuple[float, float, float, float]
    required: tuple[str, ...]
    resolution: str
    gaps: tuple[str, ...]

    @property
    def bounds(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """South-west and north-east corner, each latitude before longitude (degrees)."""
        west, south, east, north = self.bbox
        return ((south, west), (north, east))


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingLayer:
    """A layer that a reader may look for and that no open source has.

    Attributes:
        name: short name.
        title: one line for a person.
        reason: why it is not there.
    """

    name: str
    title: str
    reason: str


def _layer_info(entry: Mapping[str, Any]) -> LayerInfo:
    keys = ("name", "version", "registry", "sha256", "holds")
    west, south, east, north = (float(value) for value in entry["bbox"])
    return LayerInfo(
        packages=tuple(
            LayerPackage(**{key: package[key] for key in keys}) for package in entry["packages"]
        ),
        size=int(entry["bytes"]),
        geometry_types=tuple(entry.get("geometry_types", ())),
        features=entry.get("features"),
        bbox=(west, south, east, north),
        required=tuple(entry.get("required", ())),
        gaps=tuple(entry["gaps"]),
        **{
            key: str(entry[key])
            for key in (
                "name",
                "file",
                "title",
                "generator",
                "licence",
                "attribution",
                "date",
                "built_on",
                "sha256",
                "crs",
                "resolution",
            )
        },
    )


def _error(message: str, field: str | None = None) -> DataError:
    problem = Problem(file=f"layers/{MANIFEST}", field=field, message=message, remedy=REMEDY)
    return DataError([problem])


def _content(folder: Path) -> Any:  # noqa: ANN401 - JSON of any shape, as it may be broken
    try:
        return json.loads((folder / MANIFEST).read_text("utf-8"))
    except OSError as error:
        message = f"The manifest of the layers cannot be read ({error.strerror})."
        raise _error(message) from None
    except ValueError as error:
        message = f"The manifest of the layers is not JSON ({error})."
        raise _error(message) from None


@cache
def manifest(folder: Path = FOLDER) -> Mapping[str, LayerInfo]:
    """Return the layers of `folder` by name, in drawing order.

    Raises:
        DataError: the manifest is missing, is not JSON or lacks a key.
    """
    content = _content(folder)
    try:
        found = [_layer_info(entry) for entry in content["layers"]]
    except (KeyError, TypeError, ValueError) as error:
        message = f"A layer is not described as it should be ({error!r})."
        raise _error(message, "layers") from None
    return MappingProxyType({info.name: info for info in found})


def missing_layers(folder: Path = FOLDER) -> tuple[MissingLayer, ...]:
    """Return what the layers of `folder` are known to lack, each with the reason.

    Raises:
        DataError: the manifest is missing, is not JSON or lacks a key.
    """
    try:
        return tuple(MissingLayer(**entry) for entry in _content(folder)["missing"])
    except (KeyError, TypeError) as error:
        message = f"What is missing is not described as it should be ({error!r})."
        raise _error(message, "missing") from None


def layer_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the names of the layers of `folder`, such as `sea`.

    Raises:
        DataError: the manifest cannot be read.
    """
    return tuple(manifest(folder))


def layer_path(name: str, folder: Path = FOLDER) -> Path:
    """Return the file of a layer; it need not exist.

    Raises:
        KeyError: there is no layer of that name.
        DataError: the manifest cannot be read.
    """
    return folder / manifest(folder)[name].file


def check_layers(folder: Path = FOLDER) -> tuple[Problem, ...]:
    """Return everything that is wrong with the layers of `folder`; empty if they are sound."""
    from geodata.layer_checks import check_layer  # noqa: PLC0415 - shapely is slow to load

    manifest.cache_clear()
    try:
        infos = manifest(folder).values()
    except DataError as error:
        return error.problems
    return tuple(problem for info in infos for problem in check_layer(info, folder))
