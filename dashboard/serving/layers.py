"""The map layers as files to serve; a broken layer is left out, and the log says why."""

import logging
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dashboard.assets import media_type, versioned_url
from dashboard.serving.content import Content
from geodata.layers import check_layers, layer_names, layer_path

_LOG = logging.getLogger(__name__)


@cache
def layers() -> Mapping[str, Content]:
    """Return each sound layer by its file name, such as ``sea.geojson``."""
    paths = [layer_path(name) for name in layer_names()]
    broken = _broken({path.name for path in paths}, folder=paths[0].parent) if paths else set()
    return {
        path.name: Content(path.read_bytes(), media_type(path))
        for path in paths
        if path.name not in broken
    }


def layer_url(name: str) -> str | None:
    """Return the versioned address of a layer, or None when the layer is broken or unknown.

    Args:
        name: of the layer, as in its manifest, such as ``sea``.
    """
    try:
        file = layer_path(name).name
    except KeyError:
        return None
    content = layers().get(file)
    return None if content is None else versioned_url(f"/layers/{file}", content.version)


def _broken(files: set[str], *, folder: Path) -> set[str]:
    broken = set()
    for problem in check_layers(folder):
        _LOG.warning("The map goes on without a layer. %s", problem)
        # A finding may name the file with its folder in front.
        broken.add(Path(problem.file).name)
    return broken & files
