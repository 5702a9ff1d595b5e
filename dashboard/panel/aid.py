"""The tab 'Aid': yearly charts, then the claims that cover the year, apart by stage."""

from typing import TYPE_CHECKING

from dashboard.panel.chart import money_chart
from dashboard.panel.model import Block, Drawing, Folded, Text
from dashboard.payload.labels import LABELS, SERIES
from dashboard.plain_text import plain
from geodata.figures import amount_in_words, yearly_chart
from geodata.money import claims_in_year

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dashboard.panel.citations import Citations
    from dashboard.style import Theme
    from geodata.figures import ChartYear, YearlyChart
    from geodata.money import StageClaims
    from geodata.records import AidFlow

_AT_ONCE = 4
"""Claims of a stage that are shown before the rest folds away."""
_HOW = (
    "Nothing here is added up or averaged. Solid: paid. Pale: promised. A line from lowest to "
    "highest: rival figures. A small square: no figure was found, which is not zero."
)


def aid_blocks(
    citations: "Citations", on: "date", region: str | None, theme: "Theme"
) -> tuple[Block, ...]:
    """Return the money to a region, or to both breakaway regions.

    Args:
        citations: numbers the sources.
        on: the day.
        region: code of the region; None for all, which charts only the totals.
        theme: whose colours the charts take.
    """
    how = Text(f":gray[{plain(_HOW)}]")
    charts = [block for name in _series_of(region) for block in _chart(citations, name, on, theme)]
    if region is None:
        return (*charts, how, Text("Choose a region on the map for the claims about its money."))
    claims = claims_in_year(citations.dossier, on.year, region)
    stages = [block for stage in claims for block in _stage(citations, stage)]
    if not stages:
        stages = [Text(f"No claim that covers {on.year} was seen.")]
    heading = Text(f"**Claims that cover {on.year}**  \n:gray[{plain(_OVERLAP)}]")
    return (*charts, how, heading, *stages)


_OVERLAP = "Claims overlap and rival figures stand side by side: they are not to be added up."


def _series_of(region: str | None) -> "Iterator[str]":
    totals = [name for name in SERIES if name.endswith("-total-aid")]
    if region is None:
        yield from totals
        return
    prefix = {"GE-AB": "rus-ab-", "GE-SO": "rus-so-"}.get(region)
    for name in SERIES:
        if name.startswith(prefix) if prefix else not name.startswith("rus-"):
            yield name


def _chart(citations: "Citations", name: str, on: "date", theme: "Theme") -> "Iterator[Block]":
    chart = yearly_chart(citations.dossier, name)
    if chart is None:
        return
    label = f"{SERIES[name]}, {citations.dossier.regions[chart.recipient].name_en}"
    now = next((row for row in chart.years if row.year == on.year), None)
    yield Text(f"**{plain(label)}**  \n{_now(citations, chart, now, on.year)}")
    yield Drawing(money_chart(chart, on.year, theme, label))
    yield Folded("Figures and sources", _table(citations, chart))


def _now(citations: "Citations", chart: "YearlyChart", row: "ChartYear | None", year: int) -> str:
    if row is None or row.low is None:
        return f":gray[no figure for {year}]"
    marks = citations.marks(row.sources, row.discrepancies)
    return f"{plain(_amount(chart, row))} in {year}{marks}"


def _amount(chart: "YearlyChart", row: "ChartYear") -> str:
    if row.low is None:
        return "no figure"
    high = row.high if row.high != row.low else None
    standing = f", {row.standing.value}" if row.standing else ""
    return f"{amount_in_words(chart.currency, row.low, high)}{standing}"


def _table(citations: "Citations", chart: "YearlyChart") -> str:
    lines = ["| Year | Figure | Source |", "|---|---|---|"]
    for row in chart.years:
        marks = citations.marks(row.sources, row.discrepancies)
        lines.append(f"| {row.year} | {plain(_amount(chart, row))} | {marks} |")
    units = dict.fromkeys(row.note for row in chart.years if row.low is not None)
    return "\n".join([*lines, "", f":gray[Unit: {plain('; '.join(units))}]"])


def _stage(citations: "Citations", stage: "StageClaims") -> "Iterator[Block]":
    flows = [flow for donor in stage.donors for flow in donor.claims]
    flows.sort(key=lambda flow: (flow.end_year - flow.start_year, flow.donor))
    label = LABELS["stages"][stage.stage.value]
    lines = [_claim(citations, flow) for flow in flows]
    yield Text("\n".join([f"**{label}** :gray[{len(flows)}]", "", *lines[:_AT_ONCE]]))
    if len(lines) > _AT_ONCE:
        yield Folded(f"{label}: {len(lines) - _AT_ONCE} more", "\n".join(lines[_AT_ONCE:]))


def _claim(citations: "Citations", flow: "AidFlow") -> str:
    first, last = flow.start_year, flow.end_year
    years = str(first) if first == last else f"{first}–{last}"
    about = "about " if flow.estimate else ""
    donor = citations.dossier.actors[flow.donor].name_en
    marks = citations.of(flow.TABLE, flow.flow_id, flow.sources)
    amount = f"{about}{amount_in_words(flow.currency, flow.amount)}"
    return f"- **{plain(amount)}** {plain(donor)}, {years}{marks}  \n  :gray[{plain(flow.summary)}]"
