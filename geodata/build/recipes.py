"""Which layers there are, who makes each, and which are missing and why."""

from collections.abc import Callable

from geodata.build import (
    admin1,
    airports,
    boundaries,
    hillshade,
    lakes,
    places,
    rivers,
    world,
    world_land,
)
from geodata.build.layer import Image, Layer
from geodata.build.packages import PackageStore

Recipe = Callable[[PackageStore], Layer | Image]

RECIPES: dict[str, Recipe] = {
    "georgia_regions": boundaries.regions,
    "georgia_outline": boundaries.outline,
    "boundary_lines": boundaries.lines,
    "neighbours": boundaries.neighbours,
    "sea": boundaries.sea,
    "adm1_regions": admin1.admin1,
    "russia_adjacent_subjects": boundaries.subjects,
    "lakes": lakes.lakes,
    "rivers": rivers.rivers,
    "places": places.places,
    "airports": airports.airports,
    "world_countries": world.countries,
    "world_small_states_points": world.small_states,
    "world_land": world_land.land,
    "hillshade": hillshade.hillshade,
}

MISSING = (
    {
        "name": "adm2_districts",
        "title": "Municipalities and districts",
        "reason": "No package of a registry has them under an open licence.",
    },
    {
        "name": "roads",
        "title": "Roads",
        "reason": "No package of a registry has them; paths computed from relief would mislead.",
    },
    {
        "name": "railways",
        "title": "Railways",
        "reason": "No package of a registry has them.",
    },
)
