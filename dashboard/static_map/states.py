"""States of the world by their standing on the day; small ones as circles. As on screen."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from dashboard.static_map.geometry import path_of
from dashboard.static_map.legend_row import SWATCH, LegendRow, style_swatch
from geodata.asof import last_vote
from geodata.positions import StateStanding, standings
from geodata.records import VoteChoice
from geodata.words import day_in_words, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shapely.geometry.base import BaseGeometry

    from dashboard.static_map.canvas import Canvas
    from dashboard.static_map.ink import Line
    from dashboard.static_map.map_view import MapView
    from dashboard.static_map.plate import Plate

AREAS: Final = "world_countries"
POINTS: Final = "world_small_states_points"
HOME: Final = "GEO"
"""Georgia is drawn by its own layers."""
RADIUS: Final = 5.0
"""Of a small state, CSS pixels, ``RADIUS`` on screen."""
WORDS: "Final[Mapping[StateStanding, str]]" = {
    StateStanding.RECOGNISES: "Recognises",
    StateStanding.WITHDREW: "Withdrew recognition",
    StateStanding.YES: "Voted yes",
    StateStanding.NO: "Voted no",
    StateStanding.ABSTAIN: "Abstained",
    StateStanding.ABSENT: "Absent",
}
"""``STANDING_WORDS`` of ``world/standings.js``."""
_RIM: Final = 0.6
_BY_VOTE: Final = "vote"
_DEPENDENCY: Final = "Dependency"
_NONE: Final = "No vote"
_VOTES: Final = frozenset(StateStanding(choice.value) for choice in VoteChoice)


def standings_of(view: "MapView") -> "Mapping[str, StateStanding | None]":
    """Return the member states with their standing, by what the view colours them."""
    return standings(view.dossier, view.date, by_vote=view.shade == _BY_VOTE)


def draw_states(canvas: "Canvas", view: "MapView") -> None:
    """Draw the areas of all states, and circles for the small ones that are members."""
    told = standings_of(view)
    rim = canvas.line("paper", _RIM)
    for feature in canvas.features(AREAS):
        iso3 = feature.properties["iso_a3"]
        if iso3 != HOME:
            _fill(canvas, feature.geometry, told.get(iso3), rim)
    for feature in canvas.features(POINTS):
        iso3, kind = feature.properties["iso_a3"], feature.properties["kind"]
        if iso3 in told and kind != _DEPENDENCY:
            _fill(canvas, feature.geometry.buffer(RADIUS), told[iso3], rim)


def _fill(
    canvas: "Canvas", area: "BaseGeometry", standing: StateStanding | None, rim: "Line"
) -> None:
    if standing is not None:
        canvas.area(area, standing.value)
    path = path_of(area)
    if path is not None:
        plain = canvas.colour("land-2") if standing is None else None
        canvas.path(path, fill=plain, line=rim)


def state_rows(view: "MapView") -> "Sequence[LegendRow]":
    """Return a row for each standing with the number of states, and one for the vote."""
    told = Counter(standings_of(view).values())
    shown = [standing for standing in WORDS if view.shade != _BY_VOTE or standing in _VOTES]
    rows = [LegendRow(text=vote_words(view), swatch=_draw_nothing)]
    rows += [
        LegendRow(text=WORDS[item], swatch=style_swatch(item.value), count=told[item])
        for item in shown
    ]
    if told[None]:
        rows.append(LegendRow(text=_NONE, swatch=_draw_none, count=told[None]))
    return rows


def vote_words(view: "MapView") -> str:
    """Return which resolution the votes were cast on."""
    vote = last_vote(view.dossier, view.date)
    if vote is None:
        return f"No vote in the UN General Assembly by {day_in_words(view.date)}"
    told = f"Votes on {vote.resolution}, {in_words(vote.date)}"
    return told if view.shade == _BY_VOTE else f"{told}; recognition comes first"


def _draw_nothing(_plate: "Plate") -> None:
    """Leave the place of a swatch empty."""


def _draw_none(plate: "Plate") -> None:
    width, height = SWATCH
    plate.rectangle(
        (0.5, 0.5, width - 0.5, height - 0.5),
        fill=plate.colour("land-2"),
        line=plate.line("ink-3", 1),
    )
