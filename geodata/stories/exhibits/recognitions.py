"""Exhibit: who recognised which region, from when to when."""

from datetime import date
from typing import TYPE_CHECKING, Final

from geodata.asof.stances import recognitions as standing_recognitions
from geodata.asof.stances import withdrawals
from geodata.dates import Certainty
from geodata.exports.shown_table import Column, ShownRow
from geodata.figures.speaking_money import short_name
from geodata.positions.recognition import RecognitionPeriod, recognition_periods
from geodata.stories.exhibits.shown import (
    ChartKind,
    ChartSeries,
    ShownChart,
    ShownExhibit,
    exhibit,
)
from geodata.words import in_words

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.stories.exhibits.options import Options

_REGIONS: Final = (("GE-AB", "abkhazia"), ("GE-SO", "south-ossetia"))
"""Breakaway regions with their colours."""


def recognitions(dossier: "Dossier", _options: "Options", as_of: date) -> ShownExhibit:
    """Return the UN members that recognised a region by a day, in order, ended ones too."""
    periods = recognition_periods(dossier, as_of)
    members = [period for period in periods if period.by_un_member]
    others = {period.position.actor for period in periods if not period.by_un_member}
    names = [dossier.regions[code].name_en for code, _ in _REGIONS]
    columns = (
        Column("state", "State"),
        *(
            Column(token.replace("-", "_"), name)
            for name, (_, token) in zip(names, _REGIONS, strict=True)
        ),
    )
    states = dict.fromkeys(period.position.actor for period in members)
    apart = f" {len(others)} de facto authorities that did so are not counted." if others else ""
    return exhibit(
        "recognitions",
        "UN members that recognised a region",
        columns,
        (_row(dossier, state, members, as_of) for state in states),
        as_of=as_of,
        note=f"A recognition without an end still stood.{apart}" if states else _NONE,
        chart=_chart(dossier, members, as_of) if states else None,
    )


_NONE: Final = "No UN member had recognised either region by this day."


def _row(dossier: "Dossier", state: str, periods: list[RecognitionPeriod], as_of: date) -> ShownRow:
    own = {period.region: period for period in periods if period.position.actor == state}
    gone = [item.position for item in withdrawals(dossier, as_of) if item.position.actor == state]
    positions = [*(period.position for period in own.values()), *gone]
    disputed = (
        item.discrepancy_id
        for position in positions
        for item in dossier.discrepancies_of("positions", position.position_id)
    )
    return ShownRow(
        values=(
            dossier.actors[state].name_en,
            *(_span(own.get(code), as_of) for code, _ in _REGIONS),
        ),
        sources=tuple(dict.fromkeys(s for position in positions for s in position.sources)),
        record=f"state:{state}",
        disputed=tuple(dict.fromkeys(disputed)),
    )


def _span(period: RecognitionPeriod | None, as_of: date) -> str:
    if period is None or period.position.start is None:
        return "none recorded"
    begun, ended = period.position.start, period.position.end
    if ended is None or ended.earliest > as_of:
        return f"since {in_words(begun)}"
    return f"{in_words(begun)} to {in_words(ended)}"


def _chart(dossier: "Dossier", members: list[RecognitionPeriod], as_of: date) -> ShownChart:
    """Count at the end of each year in which the number changed, and on the day itself."""
    ends = [
        day.earliest.year
        for period in members
        for day in (period.position.start, period.position.end)
        if day is not None and day.earliest <= as_of
    ]
    days = [min(date(year, 12, 31), as_of) for year in sorted({*ends, as_of.year})]
    return ShownChart(
        ChartKind.BARS,
        "UN members",
        tuple(str(day.year) for day in days),
        tuple(
            ChartSeries(
                short_name(dossier, code), tuple(_count(dossier, day, code) for day in days), token
            )
            for code, token in _REGIONS
        ),
    )


def _count(dossier: "Dossier", on: date, region: str) -> int:
    held = standing_recognitions(dossier, on, region)
    return sum(item.by_un_member and item.certainty is Certainty.HOLDS for item in held)
