"""Exhibit: a sum of the founding article beside the roubles for which it is taken."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from geodata.exports.shown_table import Column, Kind, ShownRow
from geodata.money.trace import Trace, founding_traces
from geodata.money.trace_step import Step, StepKind
from geodata.money.trace_words import STEPS
from geodata.stories.exhibits.disputed import ARTICLE
from geodata.stories.exhibits.options import ExhibitError
from geodata.stories.exhibits.shown import (
    ChartKind,
    ChartSeries,
    ShownChart,
    ShownExhibit,
    exhibit,
)

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.stories.exhibits.options import Options

_MILLION: Final = 1_000_000

_COLUMNS: Final = (
    Column("step", "Step"),
    Column("low", "Lowest", Kind.NUMBER),
    Column("high", "Highest", Kind.NUMBER),
    Column("unit", "Unit"),
)

_SHORT: Final[Mapping[StepKind, str]] = {
    **STEPS,
    StepKind.CLAIM: "The article",
    StepKind.AT_LAST_RATE: "At the rate of {years}",
    StepKind.AT_OTHER_RATES: "At the rates of {years}",
    StepKind.YEAR_BY_YEAR: "{years}, year by year",
    StepKind.REMAINDER: "The rest, in {years}",
    StepKind.TOGETHER: "Both together",
}
"""Names of the steps beside the bars of a chart."""


def traced_sum(dossier: "Dossier", options: "Options", as_of: "date") -> ShownExhibit:
    """Return the steps from a sum in euros to a sum in roubles at the rates of several years."""
    traces = {trace.discrepancy.discrepancy_id: trace for trace in founding_traces(dossier)}
    (ident, *more) = options.discrepancies()
    if ident not in traces or more:
        message = "The exhibit traces one sum of money that the founding article names."
        raise ExhibitError(message, f"Give “disputes” one of: {', '.join(traces)}.")
    trace = traces[ident]
    return exhibit(
        "traced-sum",
        trace.discrepancy.subject.removeprefix(ARTICLE),
        _COLUMNS,
        (_row(trace, step) for step in trace.steps),
        as_of=as_of,
        note=trace.discrepancy.reason,
        chart=_chart(trace),
    )


def _row(trace: Trace, step: Step) -> ShownRow:
    is_money = step.unit in {trace.claim.currency, trace.stated.currency}
    low, high = (
        round(value / _MILLION, 1) if is_money else round(value, 2)
        for value in (step.low, step.high)
    )
    return ShownRow(
        values=(_name(step), low, high, f"million {step.unit}" if is_money else step.unit),
        sources=step.sources,
        disputed=(trace.discrepancy.discrepancy_id,),
    )


def _chart(trace: Trace) -> ShownChart:
    """Return the amounts in the currency of the article, side by side."""
    steps = [step for step in trace.steps if step.unit == trace.claim.currency]
    return ShownChart(
        ChartKind.RANGES,
        f"million {trace.claim.currency}",
        tuple(_name(step, _SHORT) for step in steps),
        (
            ChartSeries(
                "Amount",
                tuple(round(step.low / _MILLION, 1) for step in steps),
                "accent",
                tuple(round(step.high / _MILLION, 1) for step in steps),
            ),
        ),
    )


def _name(step: Step, names: Mapping[StepKind, str] = STEPS) -> str:
    first, last = step.years
    years = str(first) if first == last else f"{first}\u2013{last}"
    return names[step.kind].format(years=years)
