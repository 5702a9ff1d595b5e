"""What the legend says of money: widths, rims, and what no figure was found for."""

from typing import TYPE_CHECKING, Final

from matplotlib.path import Path

from dashboard.map.catalogue import CATALOGUE
from dashboard.static_map.band_figures import (
    LAYERS,
    TO_DATE,
    band_figures,
    money_silences,
    scale_of,
)
from dashboard.static_map.band_words import money
from dashboard.static_map.legend_row import SWATCH, LegendRow
from dashboard.style import STYLES
from geodata.money import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.static_map.legend_row import Swatch
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.plate import Plate

_LABELS: Final = {entry.id: entry.label for entry in CATALOGUE}
_OWN_CURRENCY: Final = "widths compare in US dollars at each year’s rate"
_PROMISED: Final = "Broken rim: promised"
_RANGE: Final = "◐ Pale rim: range of rival figures"
_ARROW: Final = 2.4
_HALF: Final = 3.0


def money_rows(layer: str) -> "Callable[[MapView], Sequence[LegendRow]]":
    """Return what gives the rows of a layer of money; what both layers share stands once."""

    def rows(view: "MapView") -> "Sequence[LegendRow]":
        shown = [name for name in LAYERS if name in view.layers]
        when = f"to {view.date.year}" if view.period == TO_DATE else str(view.date.year)
        own = LegendRow(text=f"{_LABELS[layer]} · {when}", swatch=_flow_swatch(layer))
        silent = [
            LegendRow(text=text[0].upper() + text[1:], swatch=_silence_swatch)
            for text in money_silences(view, layer).joined
        ]
        return [own, *silent, *(_shared(view) if layer == shown[-1] else [])]

    return rows


def _shared(view: "MapView") -> list[LegendRow]:
    figures = band_figures(view)
    if not figures:
        return []
    scale = scale_of(view)
    # of the samples on screen, the largest that is no higher than a row
    amount, width = next(sample for sample in scale.samples() if sample[1] <= SWATCH[1])
    text = money(amount, scale.common.currency or "")
    own = scale.wish.currency is None
    rows = [
        LegendRow(text=f"{text} · {_OWN_CURRENCY}" if own else text, swatch=_width_swatch(width))
    ]
    if any(figure.item.standing is Standing.PROMISED for figure in figures):
        rows.append(LegendRow(text=_PROMISED, swatch=_promised_swatch))
    if any(figure.item.low < figure.item.high for figure in figures):
        rows.append(LegendRow(text=_RANGE, swatch=_range_swatch))
    return rows


def _flow_swatch(layer: str) -> "Swatch":
    def draw(plate: "Plate") -> None:
        style = STYLES[layer]
        width, height = SWATCH
        # as ``swatch`` in ``panel.js`` draws it
        start, middle, end = (0, height - 2), (width / 2, 0), (width - 5, height / 2)
        head = [(width - 6, height / 2 - 4), (width, height / 2 + 1), (width - 7, height / 2 + 4)]
        codes = [Path.MOVETO, Path.CURVE3, Path.CURVE3]
        ink = plate.line(style.stroke or "ink", _ARROW, dash=style.dash)
        plate.path(Path([start, middle, end], codes), line=ink)
        plate.path(Path([*head, head[0]], closed=True), fill=plate.colour(style.stroke or "ink"))

    return draw


def _width_swatch(thick: float) -> "Swatch":
    def draw(plate: "Plate") -> None:
        width, height = SWATCH
        box = (0.0, (height - thick) / 2, width, (height + thick) / 2)
        plate.rectangle(box, fill=plate.colour("ink-3"), radius=min(2.0, thick / 2))

    return draw


def _promised_swatch(plate: "Plate") -> None:
    plate.rectangle(
        _bar(_HALF),
        fill=plate.colour("ink-3", 0.4),
        line=plate.line("ink-3", 1.3, dash="5 3"),
    )


def _range_swatch(plate: "Plate") -> None:
    plate.rectangle(
        _bar(2 * _HALF), fill=plate.colour("ink-3", 0.16), line=plate.line("ink-3", 0.9)
    )
    plate.rectangle(_bar(_HALF), fill=plate.colour("ink-3"))


def _silence_swatch(plate: "Plate") -> None:
    width, height = SWATCH
    plate.rectangle((width - 2, 0, width, height), fill=plate.colour("caution"))


def _bar(half: float) -> tuple[float, float, float, float]:
    width, height = SWATCH
    return 0.5, height / 2 - half, width - 0.5, height / 2 + half
