"""The map layers as files to serve; a broken layer is left out, and the log says why."""

import logging
from collections.abc import Mapping
from pathlib import Path

from dashboard.assets import media_type, versioned_url
from dashboard.serving.content import Content
from dashboard.serving.once import Once
from geodata.errors import DataError
from geodata.layers import check_layers, layer_names, layer_path

_LOG = logging.getLogger(__name__)


@Once
def layers() -> Mapping[str, Content]:
    """Return each sound layer by its file name, such as ``sea.geojson``."""
    broken = _broken()
    try:
        paths = [layer_path(name) for name in layer_names()]
    except DataError:
        # Without the list of layers there are none; what is wrong with it is in the log now.
        return {}
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
    sound = layers()
    try:
        file = layer_path(name).name
    except (KeyError, DataError):
        return None
    content = sound.get(file)
    return None if content is None else versioned_url(f"/layers/{file}", content.version)


def _broken() -> set[str]:
    """Return the names of the files that are not as they should be, after logging each."""
    problems = check_layers()
    for problem in problems:
        _LOG.warning("The map goes on without a layer. %s", problem)
    return {Path(problem.file).name for problem in problems}
