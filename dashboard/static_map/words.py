"""What a map shows, in words: for those who cannot see it."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from dashboard.map.catalogue import CATALOGUE
from dashboard.static_map.band_figures import LAYERS as MONEY
from dashboard.static_map.band_figures import band_figures, money_silences
from dashboard.static_map.band_words import DISPUTED, short_region
from dashboard.static_map.counts import count_of
from dashboard.static_map.selected import selected
from dashboard.static_map.shown_points import EVENTS, span_of
from dashboard.static_map.states import WORDS, standings_of, vote_words
from geodata.words import day_in_words

if TYPE_CHECKING:
    from dashboard.map.catalogue import CatalogueEntry
    from dashboard.static_map.map_view import MapView

WORLD_ZOOM: Final = 4.5
"""Zoom below which a view tells of the world more than of Georgia."""
_PART_ZOOM: Final = 2.6
"""Zoom from which on a view shows only a part of the world."""
_GROUND: Final = "basemap"
"""Group of the layers that only help to find one's way."""


def alt_text(view: "MapView") -> str:
    """Return one or two sentences: place, day, viewpoint, layers with counts, selection."""
    shown = [layer_words(view, entry) for entry in CATALOGUE if entry.id in view.layers]
    layers = [words for words in shown if words is not None]
    picture = f"Map of {_place(view)} {_when(view)}, as drawn by the viewpoint “{_viewpoint(view)}”"
    told = f"{picture}; layers: {', '.join(layers)}." if layers else f"{picture}."
    if not view.picture.holds:
        told = f"{told} {view.picture.note}"
    chosen = selected(view)
    return f"{told} Selected: {chosen.name}." if chosen else told


def caption(view: "MapView") -> str:
    """Return the day and the viewpoint, and whose picture is drawn if that one has none yet."""
    told = f"{day_in_words(view.date)} · {_viewpoint(view)}"
    if view.picture.holds:
        return told
    default = next(iter(view.dossier.viewpoints.values()))
    return f"{told}, drawn as by {default.name}"


def layer_words(view: "MapView", entry: "CatalogueEntry") -> str | None:
    """Return the name of a layer with how many things it shows; None for the ground."""
    if entry.group == _GROUND:
        return None
    if entry.id == "states":
        return _states(view)
    if entry.id in MONEY:
        return _money(view, entry)
    count = count_of(view, entry.id)
    label = layer_label(view, entry)
    return label if count is None else f"{label} ({count})"


def _money(view: "MapView", entry: "CatalogueEntry") -> str:
    """Return who gave how much to whom, and what is not known."""
    told = []
    for figure in band_figures(view):
        if figure.layer == entry.id:
            donor = view.dossier.actors[figure.item.donor].name_en
            recipient = short_region(view.dossier, figure.item.region)
            amount = figure.words.replace(f"{DISPUTED} ", "sources differ, ").replace(" ·", ",")
            told.append(f"{donor} to {recipient}, {amount}")
    told += money_silences(view, entry.id).joined
    return f"{entry.label} ({'; '.join(told)})"


def _states(view: "MapView") -> str:
    """Return how many states stand where, and which resolution they voted on."""
    told = Counter(standings_of(view).values())
    counts = [f"{WORDS[item].lower()} {told[item]}" for item in WORDS if told[item]]
    return f"{vote_words(view)} ({', '.join(counts)})"


def layer_label(view: "MapView", entry: "CatalogueEntry") -> str:
    """Return the name of a layer as the legend has it."""
    return "Events in the span" if entry.id == EVENTS and view.since is not None else entry.label


def _place(view: "MapView") -> str:
    if view.at is None or view.at[2] >= WORLD_ZOOM:
        return "Georgia"
    return "the world" if view.at[2] < _PART_ZOOM else "part of the world"


def _when(view: "MapView") -> str:
    span = span_of(view)
    if span is None:
        return f"on {day_in_words(view.date)}"
    return f"from {day_in_words(span[0])} to {day_in_words(span[1])}"


def _viewpoint(view: "MapView") -> str:
    return view.dossier.viewpoints[view.viewpoint].name
