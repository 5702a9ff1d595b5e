"""Online tiles that a reader may switch on; until then nothing is asked of their servers.

Addresses and attributions are those of xyzservices. Only providers that need no key and may be
used by anybody are offered: OpenStreetMap's own tiles, whose usage policy asks for attribution and
a referrer, and the shaded relief of NASA GIBS, which is free to use and carries no names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from xyzservices import TileProvider, providers


@dataclass(frozen=True, slots=True)
class TileChoice:
    """Tiles that are offered.

    Attributes:
        id: its word in an address, as the view state knows it.
        label: name in the layer panel.
        provider: its name in xyzservices.
        names: whether the tiles carry names of their own.
    """

    id: str
    label: str
    provider: str
    names: bool


NO_TILES: Final = "none"
TILE_CHOICES: Final = (
    TileChoice("osm", "OpenStreetMap", "OpenStreetMap.Mapnik", names=True),
    TileChoice(
        "plain",
        "Relief without names",
        "NASAGIBS.ASTER_GDEM_Greyscale_Shaded_Relief",
        names=False,
    ),
)


@cache
def tile_config() -> Mapping[str, Mapping[str, object]]:
    """Return what the map needs to draw each choice, by its word in an address."""
    return {
        choice.id: {
            "label": choice.label,
            "url": (provider := _provider(choice)).build_url(scale_factor=""),
            "host": urlsplit(provider.url).hostname,
            "attribution": provider.attribution.replace("(C)", "©"),
            "maxZoom": provider.max_zoom,
            "names": choice.names,
        }
        for choice in TILE_CHOICES
    }


@cache
def tile_origins() -> tuple[str, ...]:
    """Return the origins that a browser loads tiles from, for the security policy."""
    addresses = [urlsplit(_provider(choice).url) for choice in TILE_CHOICES]
    return tuple(f"{address.scheme}://{address.hostname}" for address in addresses)


def _provider(choice: TileChoice) -> TileProvider:
    """Return a provider of xyzservices.

    Raises:
        ValueError: it needs a key, so that it cannot be offered as it is.
    """
    found: TileProvider = providers.query_name(choice.provider)
    if found.requires_token():
        message = f"Tiles of '{choice.provider}' need a key. Offer a provider without one."
        raise ValueError(message)
    return found
