"""Exhibit: what a donor gave a region year by year, paid and promised apart."""

from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, Kind, ShownRow
from geodata.money.headline import yearly_headlines
from geodata.money.standing import Standing
from geodata.stories.exhibits.options import ExhibitError
from geodata.stories.exhibits.shown import (
    ChartKind,
    ChartSeries,
    ShownChart,
    ShownExhibit,
    exhibit,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.money.headline_record import Headline
    from geodata.stories.exhibits.options import Options

_MILLION: Final = 1_000_000
_SERIES: Final = (
    (Standing.PAID, "Paid", "accent"),
    (Standing.PROMISED, "Promised or planned", "caution"),
)

_Held = dict[tuple[int, Standing], "Headline"]


def yearly_aid(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the aid of a donor to a region by year until the year of a day.

    Figures in another currency than that of the donor's series are left out: nothing is converted.
    """
    donor, region = options.donor("RUS"), options.region()
    first, last = options.years()
    held = _held(dossier, donor, region)
    if not held:
        message = f"No yearly figure of all aid of {donor} to {region} is recorded."
        raise ExhibitError(message, "Choose another donor or region.")
    known = sorted({year for year, _ in held})
    years = list(range(max(first, known[0]), min(last, known[-1], as_of.year) + 1))
    currency = next(iter(held.values())).currency
    unit = f"million {currency}"
    names = dossier.actors[donor].name_en, dossier.regions[region].name_en
    columns = (
        Column("year", "Year", Kind.YEAR),
        Column("standing", "Standing"),
        Column("low", "Lowest", Kind.NUMBER, unit),
        Column("high", "Highest", Kind.NUMBER, unit),
    )
    return exhibit(
        "yearly-aid",
        f"Aid of {names[0]} to {names[1]}, by year",
        columns,
        (
            _row(held[year, standing])
            for year in years
            for standing, _, _ in _SERIES
            if (year, standing) in held
        ),
        as_of=as_of,
        note=_note(held, years),
        chart=_chart(held, years, unit),
    )


def _held(dossier: "Dossier", donor: str, region: str) -> _Held:
    found = [
        item
        for item in yearly_headlines(dossier)
        if (item.donor, item.region) == (donor, region) and item.is_whole
    ]
    # the currency in which most figures are told
    counts: dict[str, int] = {}
    for item in found:
        counts[item.currency] = counts.get(item.currency, 0) + 1
    usual = max(counts, key=lambda code: counts[code], default="")
    return {(item.start_year, item.standing): item for item in found if item.currency == usual}


def _row(item: "Headline") -> ShownRow:
    names = {standing: name for standing, name, _ in _SERIES}
    return ShownRow(
        values=(
            item.start_year,
            names[item.standing],
            round(item.low / _MILLION, 1),
            round(item.high / _MILLION, 1),
        ),
        sources=item.sources,
        disputed=item.discrepancies,
    )


def _chart(held: _Held, years: list[int], unit: str) -> ShownChart:
    ranged = any(held[key].low != held[key].high for key in held if key[0] in years)
    series = []
    for standing, name, token in _SERIES:
        items = [held.get((year, standing)) for year in years]
        low, high = (
            tuple(
                None if item is None else round(getattr(item, end) / _MILLION, 1) for item in items
            )
            for end in ("low", "high")
        )
        series.append(ChartSeries(name, low, token, high if ranged else None))
    kind = ChartKind.RANGES if ranged else ChartKind.BARS
    return ShownChart(kind, unit, tuple(map(str, years)), tuple(series))


def _note(held: "Mapping[tuple[int, Standing], Headline]", years: list[int]) -> str:
    told = {year for year, _ in held}
    gaps = [str(year) for year in years if year not in told]
    missing = f" No figure of all aid was found for {', '.join(gaps)}." if gaps else ""
    return f"Paid and promised sums are not added up.{missing}"
