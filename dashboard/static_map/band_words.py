"""How money is written on the map, and what is said where no figure was found.

The words are those of the map on screen: ``money/wording.js`` and ``money/figures.js``.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dashboard.payload.labels import SERIES
from geodata.money import MissingRate, Restated, Unconvertible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.dossier import Dossier
    from geodata.money import Headline

DISPUTED: Final = "◐"
SCALES: Final = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))
"""Thresholds of the short scale, ``SCALES`` in ``popup/money.js``."""
EXPECTED: Final = {
    "transfers": (("RUS", "GE-AB"), ("RUS", "GE-SO")),
    "western": (("USA", "GE"), ("EU", "GE"), ("DEU", "GE"), ("JPN", "GE")),
}
"""Donors and recipients whose silence is told, by layer; ``EXPECTED`` in ``money/figures.js``."""
_DIGITS: Final = 4
_RANGE_DIGITS: Final = 3

Told = Restated | MissingRate | Unconvertible


def compact(value: float, digits: int = _RANGE_DIGITS) -> str:
    """Return an amount with the unit of the short scale: ``9.2 bn``."""
    for size, unit in SCALES:
        if abs(value) >= size:
            return f"{_trim(value / size, digits)} {unit}"
    return _trim(value, digits)


def _trim(value: float, digits: int) -> str:
    rounded = float(f"{value:.{digits}g}")
    return str(int(rounded)) if rounded.is_integer() else str(rounded)


def money(amount: float, currency: str) -> str:
    """Return an amount with its currency (ISO 4217): ``RUB 9.2 bn``."""
    return f"{currency} {compact(amount, _DIGITS)}"


def amount_text(low: float, high: float, currency: str) -> str:
    """Return one amount, or both ends of a range; one unit is said once."""
    if low == high:
        return money(low, currency)
    start, end = compact(low), compact(high)
    unit = end.partition(" ")[2]
    shared = unit and start.endswith(f" {unit}")
    return f"{currency} {start.removesuffix(f' {unit}') if shared else start}–{end}"


def band_words(item: "Headline", told: Told, base_year: int | None) -> str:
    """Return the words on a band, without the donor.

    Args:
        item: the figure.
        told: its amount as the reader wants it, or why it could not be converted.
        base_year: year of constant prices, if chosen.
    """
    converted = isinstance(told, Restated)
    shown = told if isinstance(told, Restated) else item
    disputed = f"{DISPUTED} " if item.low < item.high else ""
    about = "about " if item.estimate else ""
    amount = amount_text(shown.low, shown.high, shown.currency)
    parts = [
        f"{disputed}{about}{amount} {item.standing.value}",
        years_text(item),
        f"{base_year} prices" if base_year is not None and converted else None,
        None if item.is_whole else "part only",
        None if converted else _not_converted(item, told),
    ]
    return " · ".join(part for part in parts if part)


def years_text(item: "Headline") -> str:
    """Return the year, or the first and the last."""
    if item.start_year == item.end_year:
        return str(item.start_year)
    return f"{item.start_year}–{item.end_year}"


def _not_converted(item: "Headline", told: Told) -> str:
    if item.start_year != item.end_year:
        return "not converted"
    return f"not converted: {_lacking(told)}"


def _lacking(told: Told) -> str:
    if not isinstance(told, MissingRate):
        return str(told)
    if "_per_" in told.pair:
        return f"no {told.pair} rate for {told.year}"
    return f"no {told.pair} value for {told.year}"


@dataclass(frozen=True, slots=True)
class Silences:
    """What is not known of a layer's money."""

    when: str
    missing: tuple[str, ...]
    """Of whom or what no figure was found."""
    told: tuple[str, ...]
    """Sentences on those whose figure does not tell all."""

    @property
    def each(self) -> tuple[str, ...]:
        """One sentence for each, as the legend on screen has them."""
        return (*(f"no figure for {self.when} ({who})" for who in self.missing), *self.told)

    @property
    def joined(self) -> tuple[str, ...]:
        """The same in fewer sentences."""
        if not self.missing:
            return self.told
        return f"no figure for {self.when} ({'; '.join(self.missing)})", *self.told


def silences(
    dossier: "Dossier", items: "Sequence[Headline]", layer: str, year: int, *, to_date: bool
) -> Silences:
    """Return what the legend says of pairs without a figure of all aid.

    Args:
        dossier: the loaded data.
        items: the figures that speak.
        layer: Russian or Western aid.
        year: of the view.
        to_date: whether the money to date is shown.
    """
    when = f"the years to {year}" if to_date else str(year)
    missing, told = [], []
    for donor, region in EXPECTED[layer]:
        item = next((one for one in items if (one.donor, one.region) == (donor, region)), None)
        name = dossier.actors[donor].name_en
        russian = layer == "transfers"
        who = short_region(dossier, region) if russian else name
        if item is None:
            missing.append(f"{who}, total" if russian else who)
        elif item.high <= 0:
            told.append(f"{name}: repayments exceeded new money in {year}")
        elif not item.is_whole:
            told.append(f"no total for {when} ({who}): the band shows one part, {part(item)}")
    return Silences(when, tuple(missing), tuple(told))


def part(item: "Headline") -> str:
    """Return what a figure of one part is for."""
    if item.series_id:
        return SERIES.get(item.series_id, item.series_id).replace("Russian ", "")
    sector = item.sector.value if item.sector else "one purpose"
    return f"money for {'the budget' if sector == 'budget' else sector}"


def short_region(dossier: "Dossier", region: str) -> str:
    """Return the first of a region's paired English names."""
    return dossier.regions[region].name_en.split(" / ")[0]
