"""The viewpoints for the browser map, and what a publisher of map data draws for whom."""

from typing import TYPE_CHECKING, Final

from geodata.records import Part, PublisherDrawing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.dossier import Dossier
    from geodata.records import Viewpoint, ViewpointDrawing

PUBLISHER_WORDS: Final = {
    PublisherDrawing.SEPARATE_STATE: "separate states",
    PublisherDrawing.BREAKAWAY_LINE: "a line for a breakaway region",
    PublisherDrawing.FIRST_LEVEL_BOUNDARY: "the boundary of a first-level unit",
    PublisherDrawing.NO_LINE: "no line: simply Georgia",
}
"""What a publisher draws, in words."""

_ROWS: Final = {
    "regions": ((Part.AREA, ("GE-AB", "GE-SO")),),
    "abl": ((Part.ADMINISTRATIVE_BOUNDARY_LINE, ("GE-AB", "GE-SO")),),
    "border": (
        (Part.BORDER, ("GE",)),
        (Part.BORDER_NOT_CONTROLLED, ("GE-AB", "GE-SO")),
    ),
}
"""Layers of the catalogue whose legend follows the viewpoint, with what they draw."""


def viewpoint_rows(dossier: "Dossier") -> list[dict[str, object]]:
    """Return the viewpoints, the default first; ``since`` is the first day that is certain."""
    return [
        {
            "id": row.viewpoint,
            "name": row.name,
            "since": None if row.since is None else row.since.latest.isoformat(),
            "note": row.note,
            "beforeNote": row.before_note,
            "sources": row.sources,
            "drawn": {f"{part.region} {part.part}": _drawing(part) for part in row.drawings},
            "legend": {layer: _legend(row, layer) for layer in _ROWS},
        }
        for row in dossier.viewpoints.values()
    ]


def publisher_rows(dossier: "Dossier") -> dict[str, object]:
    """Return what is drawn (Abkhazia, South Ossetia) with the audiences, and the sources."""
    groups: dict[tuple[PublisherDrawing, PublisherDrawing], list[str]] = {}
    for row in dossier.publisher_viewpoints.values():
        groups.setdefault((row.abkhazia, row.south_ossetia), []).append(row.name)
    sources = dict.fromkeys(row.source_id for row in dossier.publisher_viewpoints.values())
    return {
        "sources": list(sources),
        "groups": [[_words(*drawn), names] for drawn, names in groups.items()],
    }


def _words(abkhazia: PublisherDrawing, south_ossetia: PublisherDrawing) -> str:
    if abkhazia is south_ossetia:
        return PUBLISHER_WORDS[abkhazia]
    return f"Abkhazia: {PUBLISHER_WORDS[abkhazia]}; South Ossetia: {PUBLISHER_WORDS[south_ossetia]}"


def _drawing(row: "ViewpointDrawing") -> dict[str, str | None]:
    return {"style": row.style, "label": row.label, "caption": row.caption}


def _legend(viewpoint: "Viewpoint", layer: str) -> dict[str, object]:
    text, styles = legend_of(viewpoint.drawings, layer)
    return {"text": text, "styles": styles}


def legend_of(drawings: "Iterable[ViewpointDrawing]", layer: str) -> tuple[str, list[str]]:
    """Return the words of a layer's row in the legend, and the styles of its swatch.

    Args:
        drawings: how a viewpoint draws the map.
        layer: of the catalogue, one of `regions`, `abl` and `border`.

    Raises:
        KeyError: the layer does not follow the viewpoint.
    """
    by_place = {(row.region, row.part): row for row in drawings}
    shown = [by_place[region, part] for part, regions in _ROWS[layer] for region in regions]
    return " · ".join(_once(row.legend for row in shown)), _once(row.style for row in shown)


def _once(words: "Iterable[str]") -> list[str]:
    return list(dict.fromkeys(words))
