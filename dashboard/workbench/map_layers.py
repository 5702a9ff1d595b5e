"""The layers of the map that a link from a page switches on."""

from dashboard.map.catalogue import CATALOGUE


def layers_with(wanted: str) -> str:
    """Return the parameter that shows a layer beside those that are on by default.

    Args:
        wanted: id of the layer.
    """
    shown = {entry.id for entry in CATALOGUE if entry.on} | {wanted}
    return ",".join(sorted(shown))
