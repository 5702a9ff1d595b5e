"""Rival figures: what different sources or counts say of one subject, region and year.

Amounts of money count as rivals in whatever currency; a share and a number of people do not.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.people.figure import Figure
from geodata.people.quantity import kind_of


@dataclass(frozen=True, slots=True)
class RivalFigures:
    """Figures that differ; none of them is preferred here, and none is averaged."""

    region: str
    subject: str
    year: int
    figures: tuple[Figure, ...]


def rival_figures(figures: Iterable[Figure]) -> tuple[RivalFigures, ...]:
    """Return the subjects that have different figures for one region and year, in their order."""
    groups: dict[tuple[str, str, int, str], list[Figure]] = {}
    for figure in figures:
        at = (figure.region, figure.subject, figure.year, kind_of(figure.unit))
        groups.setdefault(at, []).append(figure)
    return tuple(
        RivalFigures(region, subject, year, tuple(found))
        for (region, subject, year, _), found in groups.items()
        if len({(item.value, item.unit) for item in found}) > 1
    )
