"""States of the world on paper, by vote and recognition, counted as in the tables."""

import itertools
import json
from collections import Counter
from datetime import date

from geodata import asof
from geodata.dossier import Dossier
from geodata.layers import layer_path
from tests.table_rows import rows
from tests.unit.drawn_layers import (
    WORLD,
    layer,
    light,
    paths,
)
from tests.unit.static_maps import SLIDE, drawn, texts


def votes_on(resolution: str) -> dict[str, str]:
    return {row["iso3"]: row["vote"] for row in rows("votes") if row["resolution"] == resolution}


def shapes_of_states(votes: dict[str, str]) -> Counter[str]:
    """Return how many areas and circles there are of each vote."""
    areas = json.loads(layer_path("world_countries").read_text(encoding="utf-8"))["features"]
    small = json.loads(layer_path("world_small_states_points").read_text("utf-8"))["features"]
    codes = [item["properties"]["iso_a3"] for item in areas]
    codes += [
        item["properties"]["iso_a3"] for item in small if item["properties"]["kind"] != "Dependency"
    ]
    return Counter(votes[code] for code in codes if code in votes and code != "GEO")


def test_states_have_the_colour_of_their_vote(dossier: Dossier) -> None:
    vote = asof.last_vote(dossier, date(2012, 12, 31))
    assert vote is not None
    drawing = layer("states", date="2012-12-31", shade="vote", at=WORLD)
    told = {
        choice: len(paths(drawing, fill=light(choice)))
        for choice in ("yes", "no", "abstain", "absent")
    }
    assert told == shapes_of_states(votes_on(vote.resolution))


def test_the_legend_counts_the_votes_of_the_record() -> None:
    shown = texts(layers="states", shade="vote", date="2012-12-31", at=WORLD)
    (record,) = [row for row in rows("resolutions") if row["resolution"] == "A/RES/66/283"]
    for words, count in (("Voted yes", "yes"), ("Voted no", "no"), ("Abstained", "abstain")):
        assert (words, record[count]) in list(itertools.pairwise(shown))


def test_nobody_recognises_before_the_first_recognition() -> None:
    before = layer("states", date="2008-08-25", at=WORLD)
    assert not paths(before, fill=light("recognises"))
    assert not paths(before, fill=light("withdrew"))
    assert paths(layer("states", date="2008-08-26", at=WORLD), fill=light("recognises"))


def test_the_alternative_text_of_the_world_tells_the_votes() -> None:
    (record,) = [row for row in rows("resolutions") if row["resolution"] == "A/RES/66/283"]
    view = {"layers": "states", "shade": "vote", "date": "2012-12-31", "at": WORLD}
    alt = drawn(SLIDE, **view).alt
    assert alt.startswith("Map of the world on 31 December 2012")
    assert f"voted yes {record['yes']}, voted no {record['no']}" in alt
    assert "recognises" not in alt
