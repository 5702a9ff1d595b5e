"""Writes layers as RFC 7946 GeoJSON, and the manifest that says what they are."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build.layer import Description, Image, Layer

MANIFEST = "manifest.json"


def _rounded(coordinates: Any, decimals: int) -> Any:  # noqa: ANN401  # nested to any depth
    if isinstance(coordinates[0], (list, tuple)):
        return [_rounded(inner, decimals) for inner in coordinates]
    return [round(float(value), decimals) for value in coordinates[:2]]


def _geometry(geometry: Geometry, decimals: int) -> dict[str, Any]:
    # RFC 7946 wants outer rings counter-clockwise
    plain = mapping(shapely.orient_polygons(geometry.normalize()))
    return {
        "type": plain["type"],
        "coordinates": _rounded(plain["coordinates"], decimals),
    }


def _compact(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def write_layer(layer: Layer, folder: Path) -> dict[str, Any]:
    """Write `layer` to `folder` and return its entry of the manifest."""
    features = [
        {
            "type": "Feature",
            "properties": {k: v for k, v in feature.properties.items() if v is not None},
            "geometry": _geometry(feature.geometry, layer.decimals),
        }
        for feature in layer.features
    ]
    collection = {
        "type": "FeatureCollection",
        "name": layer.name,
        "licence": layer.description.credit.licence,
        "attribution": layer.description.credit.attribution,
    }
    head = _compact(collection).removesuffix("}")
    # one feature a line, so that a change shows as one in version control
    body = ",\n".join(_compact(feature) for feature in features)
    content = f'{head},"features":[\n{body}\n]}}\n'.encode()
    file = f"{layer.name}.geojson"
    (folder / file).write_bytes(content)
    types = sorted({feature.geometry.geom_type for feature in layer.features})
    coordinates = shapely.total_bounds([feature.geometry for feature in layer.features])
    return {
        **_entry(layer.name, file, content, layer.description),
        "geometry_types": types,
        "features": len(features),
        "crs": "EPSG:4326",
        "bbox": [round(float(value), layer.decimals) for value in coordinates],
        "required": list(layer.description.required),
    }


def write_image(image: Image, folder: Path) -> dict[str, Any]:
    """Write `image` to `folder` and return its entry of the manifest."""
    (folder / image.name).write_bytes(image.content)
    return {
        **_entry(Path(image.name).stem, image.name, image.content, image.description),
        "crs": "EPSG:3857",
        "size": list(image.size),
        "bbox": list(image.bounds),
    }


def _entry(name: str, file: str, content: bytes, description: Description) -> dict[str, Any]:
    return {
        "name": name,
        "file": file,
        "title": description.title,
        "generator": description.generator,
        "packages": [
            {
                "name": package.name,
                "version": package.version,
                "registry": package.registry.value,
                "archive": package.archive,
                "sha256": package.sha256,
                "holds": package.holds,
            }
            for package in description.packages
        ],
        "licence": description.credit.licence,
        "attribution": description.credit.attribution,
        "date": description.date,
        "resolution": description.resolution,
        "gaps": list(description.gaps),
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
    }


def write_manifest(
    entries: Mapping[str, Mapping[str, Any]],
    folder: Path,
    *,
    order: tuple[str, ...],
    missing: tuple[Mapping[str, str], ...],
    built_on: str,
) -> None:
    """Write the manifest, keeping the entries of layers that were not built this time.

    An entry whose content did not change keeps its day of building, so that building
    again without a change changes no file.
    """
    path = folder / MANIFEST
    old = json.loads(path.read_text("utf-8"))["layers"] if path.exists() else []
    kept = {entry["name"]: entry for entry in old}
    for name, entry in entries.items():
        same = kept.get(name, {}).get("sha256") == entry["sha256"]
        kept[name] = {**entry, "built_on": kept[name]["built_on"] if same else built_on}
    content = {
        "generator": "geodata.build",
        "layers": [kept[name] for name in order if name in kept],
        "missing": list(missing),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
