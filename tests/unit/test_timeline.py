"""The entries of the timeline, against the rows of the tables."""

import csv
import itertools
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from geodata.dates import Certainty
from geodata.dossier import Dossier
from geodata.timeline import Entry, Lane, Selection, Turn, density, entries, pack, select, undated

WAR = {"war", "ceasefire", "peacekeeping", "displacement"}
EVER = (date(1900, 1, 1), date(2100, 1, 1))


@pytest.fixture(scope="module")
def found(dossier: Dossier) -> tuple[Entry, ...]:
    return entries(dossier)


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of(found: tuple[Entry, ...], lane: Lane) -> list[Entry]:
    return [entry for entry in found if entry.lane is lane]


def test_every_event_stands_in_one_of_the_two_lanes_of_events(
    found: tuple[Entry, ...], dossier: Dossier
) -> None:
    told = rows(dossier.folder, "events")
    war = [row["event_id"] for row in told if row["kind"] in WAR]
    assert sorted(entry.record_id for entry in of(found, Lane.WAR)) == sorted(war)
    assert len(of(found, Lane.EVENT)) == len(told) - len(war)


def test_a_treaty_is_signed_enters_into_force_and_ends_where_the_table_says_so(
    found: tuple[Entry, ...], dossier: Dossier
) -> None:
    told = rows(dossier.folder, "treaties")
    turns = Counter(entry.turn for entry in of(found, Lane.INSTRUMENT))
    assert turns[Turn.SIGNED] == sum(bool(row["signed_on"]) for row in told)
    assert turns[Turn.ENDED] == sum(bool(row["ends_on"]) for row in told)
    assert turns[Turn.ENTERED_INTO_FORCE] == sum(
        bool(row["in_force_on"]) and row["in_force_on"] != row["signed_on"] for row in told
    )


def test_records_without_any_date_are_counted_as_left_out(dossier: Dossier) -> None:
    told = rows(dossier.folder, "treaties")
    dates = ("signed_on", "in_force_on", "ends_on")
    count = undated(dossier)
    assert count.instruments == sum(not any(row[name] for name in dates) for row in told)
    assert count.positions == sum(not row["from"] for row in rows(dossier.folder, "positions"))


def test_every_position_with_a_day_is_told_and_a_recognition_that_ended_twice(
    found: tuple[Entry, ...], dossier: Dossier
) -> None:
    told = rows(dossier.folder, "positions")
    dated = {row["position_id"] for row in told if row["from"]}
    held = of(found, Lane.POSITION) + of(found, Lane.RECOGNITION)
    assert {entry.record_id for entry in held} == dated
    recognised = [entry for entry in held if entry.turn is Turn.RECOGNISED]
    assert {entry.record_id for entry in recognised} == {
        row["position_id"]
        for row in told
        if row["kind"] == "recognition" and row["stance"] == "recognises" and row["from"]
    }
    twice = [ident for ident, n in Counter(e.record_id for e in held).items() if n > 1]
    ended = {row["position_id"] for row in told if row["to"]}
    assert set(twice) <= ended


def test_every_resolution_is_told_with_its_votes(
    found: tuple[Entry, ...], dossier: Dossier
) -> None:
    told = {row["resolution"]: row for row in rows(dossier.folder, "resolutions")}
    held = of(found, Lane.VOTE)
    assert {entry.record_id for entry in held} == set(told)
    for entry in held:
        row = told[entry.record_id]
        if row["yes"] and row["no"] and row["abstain"]:
            counted = f"Yes {row['yes']}, no {row['no']}, abstained {row['abstain']}."
            assert counted in entry.detail
        else:
            assert "abstained" not in entry.detail


def test_money_is_told_only_where_it_was_promised_or_stopped(
    found: tuple[Entry, ...], dossier: Dossier
) -> None:
    told = {row["flow_id"]: row for row in rows(dossier.folder, "aid_flows")}
    held = of(found, Lane.MONEY)
    assert {told[entry.record_id]["kind"] for entry in held} == {"pledge", "suspension"}
    for entry in held:
        row = told[entry.record_id]
        assert entry.start.text == row["start_year"]
        assert (entry.end.text if entry.end else row["start_year"]) == row["end_year"]
        assert row["currency"] in entry.title


def test_rival_figures_of_a_promise_are_one_disputed_entry_with_every_source(
    found: tuple[Entry, ...],
) -> None:
    rivals = [entry for entry in of(found, Lane.MONEY) if " or " in entry.title]
    assert rivals
    for entry in rivals:
        assert entry.disputed
        assert len(entry.sources) > 0


def test_every_entry_has_a_source(found: tuple[Entry, ...]) -> None:
    assert all(entry.sources for entry in found)


def test_entries_come_by_their_first_day(found: tuple[Entry, ...]) -> None:
    days = [entry.first for entry in found]
    assert days == sorted(days)


def test_a_month_may_or_may_not_have_begun_by_a_day_within_it(found: tuple[Entry, ...]) -> None:
    entry = next(e for e in found if len(e.start.text) == 7)
    assert entry.begun_by(entry.first - timedelta(days=1)) is Certainty.DOES_NOT
    assert entry.begun_by(entry.first) is Certainty.MAY_HOLD
    assert entry.begun_by(entry.start.latest) is Certainty.HOLDS


@pytest.mark.parametrize("days", [1, 30, 110, 400])
def test_no_two_marks_of_a_row_come_closer_than_the_gap(
    found: tuple[Entry, ...], days: int
) -> None:
    gap = timedelta(days=days)
    by_row: dict[int, list[Entry]] = {}
    for entry, row in zip(found, pack(found, gap), strict=True):
        by_row.setdefault(row, []).append(entry)
    for held in by_row.values():
        for before, after in itertools.pairwise(held):
            assert after.first - before.last >= gap


def test_a_mark_takes_the_lowest_row_that_is_free(found: tuple[Entry, ...]) -> None:
    assert set(pack(found, timedelta(days=10))) == set(
        range(max(pack(found, timedelta(days=10))) + 1)
    )
    assert pack(found[:1], timedelta(days=10)) == (0,)


def test_a_selection_keeps_what_is_of_its_lanes_region_and_years(
    found: tuple[Entry, ...],
) -> None:
    first, last = date(2008, 1, 1), date(2008, 12, 31)
    wanted = Selection(
        lanes=frozenset({Lane.WAR, Lane.INSTRUMENT}), region="GE-SO", first=first, last=last
    )
    kept = select(found, wanted)
    assert kept == tuple(
        entry
        for entry in found
        if entry.lane in {Lane.WAR, Lane.INSTRUMENT}
        and "GE-SO" in entry.regions
        and not entry.last < first
        and not entry.first > last
    )


def test_the_years_of_the_density_add_up_to_all_entries(found: tuple[Entry, ...]) -> None:
    counts = density(found)
    assert sum(counts.values()) == len(found)
    wars = sum(entry.first.year == 2008 for entry in of(found, Lane.WAR))
    assert counts[2008, Lane.WAR] == wars
