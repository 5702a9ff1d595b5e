"""The amount that speaks for a donor and a region on a day, as the bands of the map have it."""

from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.figures.key_figure import Form, KeyFigure, Measure, missing
from geodata.money import (
    Basis,
    Standing,
    is_part,
    rival_ranges,
    series,
    standing_of_claim,
    yearly_headlines,
)
from geodata.money.headline import STAGE_ORDER
from geodata.money.speaking import precedence
from geodata.money.yearly import YearValue

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.money import Headline
    from geodata.records import AidFlow

RECEIVED = "wdi-net-oda-received"
"""Series of all official aid that Georgia received, net of repayments."""

_KEPT = 4
"""Dossiers whose figures stay in memory; there is one, and a few in tests."""


@lru_cache(maxsize=_KEPT)
def _headlines(dossier: "Dossier") -> "tuple[Headline, ...]":
    return yearly_headlines(dossier)


def money_figure(dossier: "Dossier", on: "date", donor: str, region: str) -> KeyFigure:
    """Return what is claimed of a donor's money to a region in a day's year.

    All aid speaks before a part of it, and money paid before money promised. Without a figure for
    the year alone it is the promise for a period of years that covers it; never a sum.
    """
    found = [
        item
        for item in _headlines(dossier)
        if (item.donor, item.region, item.start_year) == (donor, region, on.year)
    ]
    if found:
        return _of_headline(min(found, key=precedence))
    names = dossier.actors[donor].name_en, short_name(dossier, region)
    return promise_figure(dossier, on, donor, region) or missing(
        Measure.MONEY, f"of {names[0]}'s money to {names[1]} was found for {on.year}"
    )


def short_name(dossier: "Dossier", region: str) -> str:
    """Return the first of a region's paired English names."""
    return dossier.regions[region].name_en.split(" / ")[0]


_SERIES_PARTS = {
    "budget-support": "for the budget",
    "investment-programme": "for the investment programme",
}
"""What a yearly series of one part is for, by the end of its name."""


def _of_headline(item: "Headline") -> KeyFigure:
    return KeyFigure(
        measure=Measure.MONEY,
        form=Form.SINGLE if item.low == item.high else Form.RANGE,
        values=(item.low,) if item.low == item.high else (item.low, item.high),
        unit=item.currency,
        caption=f"{item.standing.value} for {item.start_year}, {_purpose(item)}",
        sources=item.sources,
        discrepancies=item.discrepancies,
    )


def _purpose(item: "Headline") -> str:
    if item.is_whole:
        return "all aid"
    if item.basis is Basis.SERIES_PART and item.series_id is not None:
        known = [text for end, text in _SERIES_PARTS.items() if item.series_id.endswith(end)]
        return f"one part: {known[0] if known else item.series_id}"
    return f"one part: {item.sector.value if item.sector else 'one purpose'}"


def promise_figure(dossier: "Dossier", on: "date", donor: str, region: str) -> KeyFigure | None:
    """Return what was promised for a period of years that covers a day, or None.

    The stage decides which claim speaks first, then the shorter period; amounts in different
    currencies are not compared. The other claims of the period are named in the caption.
    """
    claims = [
        flow
        for flow in dossier.aid_flows.values()
        if (flow.donor, flow.recipients) == (donor, (region,))
        and flow.start_year < flow.end_year
        and flow.start_year <= on.year <= flow.end_year
        and standing_of_claim(flow) is Standing.PROMISED
        and not is_part(flow)
    ]
    if not claims:
        return None
    first = min(claims, key=_precedence)
    same = [
        flow
        for flow in claims
        if (flow.start_year, flow.end_year) == (first.start_year, first.end_year)
    ]
    spans = [(low, high, flows) for low, high, flows in _ranges(dossier, same)]
    own = next(span for span in spans if first in span[2])
    others = [span for span in spans if span is not own]
    low, high, _ = own
    period = f"promised for {first.start_year}–{first.end_year}"
    also = "; also stated as " + ", ".join(_amounts(*span) for span in others) if others else ""
    disputes = {
        row.discrepancy_id
        for flow in same
        for row in dossier.discrepancies_of(flow.TABLE, flow.flow_id)
    }
    return KeyFigure(
        measure=Measure.MONEY,
        form=Form.SINGLE if low == high else Form.RANGE,
        values=(low,) if low == high else (low, high),
        unit=first.currency,
        caption=f"{period}{also}; no figure for {on.year} alone",
        sources=tuple(dict.fromkeys(name for flow in same for name in flow.sources)),
        discrepancies=tuple(sorted(disputes)),
    )


_Span = tuple[float, float, "tuple[AidFlow, ...]"]


def _precedence(flow: "AidFlow") -> tuple[int, int, str]:
    return STAGE_ORDER.index(flow.kind), flow.end_year - flow.start_year, flow.flow_id


def _ranges(dossier: "Dossier", flows: "list[AidFlow]") -> list[_Span]:
    """Return rival figures as ranges and every other claim by itself."""
    found: list[_Span] = [
        (span.low, span.high, span.claims) for span in rival_ranges(dossier, flows)
    ]
    held = {flow.flow_id for _, _, claims in found for flow in claims}
    alone: list[_Span] = [
        (flow.amount, flow.amount, (flow,)) for flow in flows if flow.flow_id not in held
    ]
    return [*found, *alone]


def _amounts(low: float, high: float, flows: "tuple[AidFlow, ...]") -> str:
    currency = flows[0].currency
    if low == high:
        return amount_in_words(currency, low)
    return amount_in_words(currency, low, high)


def received_figure(dossier: "Dossier", on: "date") -> KeyFigure:
    """Return the official aid that Georgia received in a day's year, net of repayments."""
    (found,) = (item for item in series(dossier, region="GE") if item.series_id == RECEIVED)
    value = found.years.get(on.year)
    caption = "all official aid received in"
    if not isinstance(value, YearValue) or value.unit.currency is None:
        return missing(Measure.MONEY, f"of {caption} {on.year} was found")
    disputes = dossier.discrepancies_of("aid_series", f"{RECEIVED}:{on.year}")
    return KeyFigure(
        measure=Measure.MONEY,
        form=Form.SINGLE,
        values=(value.value,),
        unit=value.unit.currency,
        caption=f"{caption} {on.year}, net of repayments",
        sources=value.sources,
        discrepancies=tuple(row.discrepancy_id for row in disputes),
    )


_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))


def amount_in_words(currency: str, low: float, high: float | None = None) -> str:
    """Return 'RUB 9.2 bn', or the two ends of a range before its unit; four significant digits.

    Args:
        currency: ISO 4217 code.
        low: the amount, or the lowest of a range.
        high: the highest of a range.
    """
    size, unit = next(
        ((size, unit) for size, unit in _SCALES if abs(high or low) >= size), (1.0, "")
    )
    numbers = "–".join(f"{value / size:.4g}" for value in (low, high) if value is not None)
    return f"{currency} {numbers} {unit}".rstrip()
