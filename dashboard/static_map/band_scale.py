"""How wide a band is: in proportion to the amount, on one scale for all years, as on screen.

Amounts of different currencies are compared in one: the chosen one, or US dollars.
"""

from dataclasses import dataclass, replace
from functools import cache
from math import floor, log10
from typing import TYPE_CHECKING, Final

from geodata.money import Restated, Wish, restate_headline, steps_to_date, yearly_headlines

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.money import Headline

WIDEST: Final = 24.0
"""Widest band in CSS pixels, ``WIDEST`` in ``money/scale.js``."""
NARROWEST: Final = 2.0
"""Narrowest band, ``NARROWEST`` there."""
RIM: Final = 3.0
"""Least rim of a range, ``RIM`` there."""
COMMON: Final = "USD"
"""Currency (ISO 4217) in which widths compare where each amount stays in its own."""


@dataclass(frozen=True, slots=True)
class BandScale:
    """Widths of bands for one period, currency and kind of prices."""

    dossier: "Dossier"
    wish: Wish
    """Currency and prices that the reader chose."""
    to_date: bool
    """Whether the bands tell the money to date, not that of a year."""

    @property
    def common(self) -> Wish:
        """Return the wish by which widths compare."""
        return replace(self.wish, currency=self.wish.currency or COMMON)

    def widths(self, item: "Headline") -> tuple[float, float] | None:
        """Return the widths of the low and the high amount, or None where they cannot be compared.

        In CSS pixels of the map on screen.
        """
        told = _measure(self.dossier, item, self.common)
        if told is None:
            return None
        each = WIDEST / _largest(self.dossier, self.common, to_date=self.to_date)
        low = max(NARROWEST, told[0] * each)
        return low, max(low + RIM, told[1] * each) if told[1] > told[0] else low

    def samples(self) -> tuple[tuple[float, float], ...]:
        """Return round amounts in the common currency with their widths, the largest first."""
        top = _largest(self.dossier, self.common, to_date=self.to_date)
        first = _round_down(top)
        # the steps of ``samples`` in ``money/scale.js``
        amounts = first, _round_down(first / 2.4), _round_down(first / 9)
        return tuple((amount, max(NARROWEST, amount * WIDEST / top)) for amount in amounts)


@cache
def _largest(dossier: "Dossier", wish: Wish, *, to_date: bool) -> float:
    steps = (item for _, item in steps_to_date(dossier))
    items = steps if to_date else yearly_headlines(dossier)
    told = (_measure(dossier, item, wish) for item in items)
    return max((span[1] for span in told if span is not None), default=1.0)


def _measure(dossier: "Dossier", item: "Headline", wish: Wish) -> tuple[float, float] | None:
    told = restate_headline(dossier, item, wish, at_end=True)
    return (told.low, told.high) if isinstance(told, Restated) else None


def _round_down(amount: float) -> float:
    """Return 1, 2 or 5 times a power of ten."""
    power = 10.0 ** floor(log10(amount))
    return power * next(lead for lead in (5, 2, 1) if lead == 1 or amount / power >= lead)
