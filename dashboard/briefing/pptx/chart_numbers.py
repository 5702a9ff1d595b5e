"""The numbers of a chart: on which scale they are written, and where its axis ends."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_SCALES: Final = ((1e9, ",,,", "billion"), (1e6, ",,", "million"))
"""From which number on, what divides it in a number format, and its name."""
_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_INTERVALS: Final = 5
"""About how many an axis has."""
_DIGITS: Final = 4
"""How many digits of the largest number count, so that no figure of a source is rounded away."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How the values of a chart are written, and the ends of its axis."""

    divisor: float
    commas: str
    """Divide by a thousand each, in a number format of Office."""
    name: str
    """``million``; empty for numbers that are written in full."""
    least: float
    most: float
    step: float
    decimals: int
    """Of the values."""

    @property
    def value_format(self) -> str:
        """Number format of the values."""
        return _format(self.decimals, self.commas)

    @property
    def axis_format(self) -> str:
        """Number format of the axis."""
        return _format(_decimals(self.step / self.divisor), self.commas)

    def words(self, value: float) -> str:
        """Return a value as the chart writes it."""
        return f"{value / self.divisor:,.{self.decimals}f}".replace("-", "\N{MINUS SIGN}")


def scale_of(values: Iterable[float]) -> Scale:
    """Return the scale of some values; its axis always shows zero, where bars begin."""
    known = [value for value in values if math.isfinite(value)]
    highest, lowest = max([*known, 0.0]), min([*known, 0.0])
    largest = max(highest, -lowest)
    divisor, commas, name = next((scale for scale in _SCALES if largest >= scale[0]), (1.0, "", ""))
    step = _step((highest - lowest) or 1.0)
    written = [value / divisor for value in known]
    return Scale(
        divisor=divisor,
        commas=commas,
        name=name,
        least=math.floor(lowest / step) * step,
        most=math.ceil(highest / step) * step or step,
        step=step,
        decimals=min(
            max((_decimals(value) for value in written), default=0),
            max(_DIGITS - _digits(largest / divisor), 0),
        ),
    )


def _step(length: float) -> float:
    power = 10.0 ** math.floor(math.log10(length / _INTERVALS))
    return next(step * power for step in _STEPS if step * power * _INTERVALS >= length * (1 - 1e-9))


def _decimals(value: float) -> int:
    """Return how many decimals a number needs, at most one less than the digits that count."""
    return next(
        (n for n in range(_DIGITS) if math.isclose(round(value, n), value, abs_tol=1e-9)), _DIGITS
    )


def _digits(value: float) -> int:
    return math.floor(math.log10(value)) + 1 if value >= 1 else 1


def _format(decimals: int, commas: str) -> str:
    return f"#,##0{'.' + '0' * decimals if decimals else ''}{commas}"
