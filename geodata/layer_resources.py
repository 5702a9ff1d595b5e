"""Describing the layers in ``datapackage.json`` as their manifest has them.

Run ``python -m geodata.layer_resources`` after the layers were built anew.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geodata.schema import DESCRIPTOR, FOLDER

MANIFEST = "layers/manifest.json"
_LICENCES: Mapping[str, tuple[str, str]] = {
    # SPDX identifier: address and title
    "ODbL-1.0": (
        "https://opendatacommons.org/licenses/odbl/1-0/",
        "Open Data Commons Open Database License 1.0",
    ),
    "CC-BY-4.0": (
        "https://creativecommons.org/licenses/by/4.0/",
        "Creative Commons Attribution 4.0",
    ),
    "MIT": ("https://opensource.org/license/mit", "MIT License"),
    "CC0-1.0": (
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "Creative Commons Zero 1.0",
    ),
}
_FORMATS: Mapping[str, tuple[str, str]] = {
    # suffix: format and media type
    ".geojson": ("geojson", "application/geo+json"),
    ".webp": ("webp", "image/webp"),
    ".png": ("png", "image/png"),
}


def layer_resources(folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Return the resource of each layer of a data package, from the manifest of the layers.

    Args:
        folder: the data package.
    """
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return [_resource(layer) for layer in manifest["layers"]]


def sync_layer_resources(folder: Path = FOLDER) -> None:
    """Rewrite the resources of the layers in the descriptor; the tables stay as they are.

    Args:
        folder: the data package.
    """
    path = folder / DESCRIPTOR
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    tables = [resource for resource in descriptor["resources"] if "schema" in resource]
    descriptor["resources"] = [*tables, *layer_resources(folder)]
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


def _resource(layer: Mapping[str, Any]) -> dict[str, Any]:
    kind, mediatype = _FORMATS[Path(layer["file"]).suffix]
    return {
        "name": layer["name"],
        "path": f"layers/{layer['file']}",
        "title": layer["title"],
        "format": kind,
        "mediatype": mediatype,
        "bytes": layer["bytes"],
        "hash": f"sha256:{layer['sha256']}",
        "licenses": [_licence(layer["licence"])],
        "sources": [
            {"title": f"{package['name']} {package['version']} ({package['registry']})"}
            for package in layer["packages"]
        ],
    }


def _licence(identifier: str) -> dict[str, str]:
    if identifier not in _LICENCES:
        # a licence without an address here is still named
        return {"name": identifier}
    address, title = _LICENCES[identifier]
    return {"name": identifier, "path": address, "title": title}


if __name__ == "__main__":
    sync_layer_resources()
