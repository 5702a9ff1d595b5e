"""Amounts in words: short for a chart, exact for a table, with how they were computed."""

from collections.abc import Iterable
from typing import Final

from geodata.money import Compared, Headline, Population, RateUse, rate_name

_SCALES: Final = ((1e9, " bn"), (1e6, " m"), (1e3, " k"))

AXIS_LABELS: Final = (
    "abs(datum.value) >= 1e9 ? format(datum.value / 1e9, '~g') + ' bn' : "
    "abs(datum.value) >= 1e6 ? format(datum.value / 1e6, '~g') + ' m' : "
    "format(datum.value, ',~g')"
)
"""How Vega-Lite labels an axis of money."""


def short(amount: float) -> str:
    """Return an amount with three significant digits: 43 bn, 1.94 bn, 670 m."""
    for scale, name in _SCALES:
        if abs(amount) >= scale:
            return f"{amount / scale:,.3g}{name}"
    return f"{amount:,.3g}"


def span_in_words(low: float, high: float, unit: str) -> str:
    """Return an amount or a range with its unit before it, a common scale said once."""
    if low == high:
        return f"{unit} {short(low)}"
    first, last = short(low), short(high)
    scale = last.partition(" ")[2]
    # one scale is said once
    first = first.removesuffix(f" {scale}") if scale else first
    return f"{unit} {first}–{last}" if low >= 0 else f"{unit} {first} to {last}"


def years_in_words(first: int, last: int) -> str:
    """Return one year, or the first and the last."""
    return str(first) if first == last else f"{first}–{last}"


def stated(item: Headline) -> str:
    """Return a figure as it is stated, in its own currency."""
    about = "about " if item.estimate else ""
    return about + span_in_words(item.low, item.high, item.currency)


def computed(row: Compared) -> str:
    """Return how a figure was computed; empty if it is as stated."""
    steps = [*rate_steps(row.path), *_population_steps(row.populations)]
    if row.note:
        steps.append(row.note)
    return "; ".join(steps)


def rate_steps(path: Iterable[RateUse]) -> list[str]:
    """Return the rates and the indices of a path, an index once with its years."""
    rates: list[str] = []
    indices: dict[str, list[int]] = {}
    for use in path:
        if "_per_" in use.pair:
            rates.append(f"at {use.value:.10g} {rate_name(use.pair)}, average of {use.year}")
        else:
            indices.setdefault(use.pair, []).append(use.year)
    return [
        *rates,
        *(
            f"prices by {rate_name(name)}, {years_in_words(min(years), max(years))}"
            for name, years in indices.items()
        ),
    ]


def _population_steps(populations: tuple[Population, ...]) -> list[str]:
    if not populations:
        return []
    return [f"divided by {' and '.join(_people(item) for item in populations)}"]


def _people(item: Population) -> str:
    remarks = ", ".join(text for text in ("estimate" if item.estimate else "", item.note) if text)
    return f"{item.people:,.0f} people in {item.year}{f' ({remarks})' if remarks else ''}"
