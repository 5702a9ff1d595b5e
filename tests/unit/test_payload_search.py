"""What the search and the card of a source are told, computed here once more from the tables."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dashboard import payload
from dashboard.payload.citing import TABLES as CITING_TABLES
from dashboard.payload.finder import finder_document
from geodata.dossier import Dossier
from geodata.layers import layer_path
from tests.table_rows import rows


def document(name: str) -> Any:
    return json.loads(payload.documents()[name])


def test_every_record_of_a_table_stands_under_each_source_that_it_cites() -> None:
    citing = document("citing")["sources"]
    for table, links in (
        ("treaties", "treaty_sources"),
        ("provisions", "provision_sources"),
        ("positions", "position_sources"),
        ("events", "event_sources"),
        ("sites", "site_sources"),
        ("aid_flows", "aid_flow_sources"),
    ):
        expected = Counter(row["source_id"] for row in rows(links))
        told = {ident: len(found[table]) for ident, found in citing.items() if table in found}
        assert told == dict(expected), table


def test_every_table_that_cites_sources_has_a_title_and_is_told(dossier: Dossier) -> None:
    cited = {table for ident in dossier.sources for table, _ in dossier.citing(ident)}
    assert cited == set(CITING_TABLES)
    citing = document("citing")["sources"]
    assert {table for found in citing.values() for table in found} == cited


def test_a_reference_of_what_rests_on_a_source_is_a_record(dossier: Dossier) -> None:
    known = {
        "treaty": dossier.treaties,
        "event": dossier.events,
        "site": dossier.sites,
        "state": dossier.states,
        "region": dossier.regions,
    }
    references = {
        reference
        for found in document("citing")["sources"].values()
        for group in found.values()
        for _, reference, _ in group
        if reference is not None
    }
    assert references
    for reference in references:
        kind, _, ident = reference.partition(":")
        assert ident in known[kind], reference


def test_yearly_values_are_told_as_one_row_a_series_with_their_years() -> None:
    values: dict[tuple[str, str], list[int]] = {}
    for row in rows("aid_series"):
        values.setdefault((row["source_id"], row["series_id"]), []).append(int(row["year"]))
    citing = document("citing")["sources"]
    for ident, found in citing.items():
        series = [years for (source, _), years in sorted(values.items()) if source == ident]
        told = [words for words, _, _ in found.get("aid_series", ())]
        assert len(told) == len(series)
        for years, words in zip(series, told, strict=True):
            count = f"{len(years)} value{'' if len(years) == 1 else 's'}"
            assert f": {count}, {min(years)}" in words
            assert words.endswith(str(max(years)))


def test_every_member_state_has_a_point_within_the_world_and_its_code(dossier: Dossier) -> None:
    states = document("finder")["states"]
    assert set(states) == set(dossier.states)
    for iso3, found in states.items():
        latitude, longitude = found["at"]
        assert -60 < latitude < 80, iso3
        assert -180 <= longitude <= 180, iso3
        assert dossier.states[iso3].iso2 in found["names"]
    assert "Науру" in states["NRU"]["names"]


def test_a_state_that_has_a_shape_and_distant_territories_lies_where_its_shape_is() -> None:
    features = json.loads(layer_path("world_countries").read_text("utf-8"))["features"]
    shape = next(row["properties"] for row in features if row["properties"]["iso_a3"] == "AUS")
    at = document("finder")["states"]["AUS"]["at"]
    assert at == [shape["label_lat"], shape["label_lon"]]


def test_without_the_layers_states_are_still_found_by_their_codes(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("dashboard.payload.finder.layer_path", lambda name: tmp_path / name)
    found: Any = finder_document(dossier)["states"]
    assert found["NRU"] == {"names": ["NR"]}
