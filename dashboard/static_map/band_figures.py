"""Which money a view shows as bands, in the amounts and words that the reader chose."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.payload.bands import RUSSIA
from dashboard.static_map.band_scale import BandScale
from dashboard.static_map.band_words import Silences, band_words, silences
from geodata.money import Standing, Wish, base_year, restate_headline, speaking

if TYPE_CHECKING:
    from dashboard.static_map.map_view import MapView
    from geodata.money import Headline

LAYERS: Final = ("transfers", "western")
"""Layers of money: Russian and Western aid."""
TO_DATE: Final = "to_date"
_CONSTANT: Final = "constant"
_OWN: Final = "own"


@dataclass(frozen=True, slots=True)
class BandFigure:
    """A figure with what its band shows."""

    item: "Headline"
    layer: str
    words: str
    """What is written on the band, after the donor."""
    widths: tuple[float, float] | None
    """Of the low and the high amount, CSS pixels; None where the amount cannot be compared."""


def layer_of(item: "Headline") -> str:
    """Return the layer that shows a figure."""
    return LAYERS[0] if item.donor == RUSSIA else LAYERS[1]


def scale_of(view: "MapView") -> BandScale:
    """Return the scale of the view's bands."""
    constant = view.prices == _CONSTANT
    wish = Wish(
        currency=None if view.currency == _OWN else view.currency,
        base_year=base_year(view.dossier.exchange_rates) if constant else None,
    )
    return BandScale(view.dossier, wish, view.period == TO_DATE)


def headlines(view: "MapView") -> "tuple[Headline, ...]":
    """Return the figures that speak in the layers that the view shows."""
    told = speaking(
        view.dossier,
        view.date.year,
        standing=Standing(view.money) if view.money in set(Standing) else None,
        to_date=view.period == TO_DATE,
    )
    return tuple(item for item in told if layer_of(item) in view.layers)


def band_figures(view: "MapView") -> tuple[BandFigure, ...]:
    """Return the figures that have a band: money that flowed to the recipient."""
    scale = scale_of(view)
    return tuple(
        BandFigure(
            item,
            layer_of(item),
            band_words(
                item, restate_headline(view.dossier, item, scale.wish), scale.wish.base_year
            ),
            scale.widths(item),
        )
        for item in headlines(view)
        if item.high > 0
    )


def money_silences(view: "MapView", layer: str) -> Silences:
    """Return what the legend says of the money of a layer of which no figure was found."""
    return silences(
        view.dossier,
        headlines(view),
        layer,
        view.date.year,
        to_date=view.period == TO_DATE,
    )
