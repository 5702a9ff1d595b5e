"""Panels: the figures of one subject, region and unit, which one small chart can hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.people.figure import Figure
from geodata.records import Theme


@dataclass(frozen=True, slots=True)
class Panel:
    """Figures that share an axis, by year."""

    region: str
    theme: Theme
    subject: str
    unit: str
    figures: tuple[Figure, ...]

    @property
    def missing_years(self) -> tuple[int, ...]:
        """Years between the first and the last figure for which there is none."""
        years = {figure.year for figure in self.figures}
        return tuple(year for year in range(min(years), max(years)) if year not in years)


def panels(figures: Iterable[Figure]) -> tuple[Panel, ...]:
    """Group figures into panels, in the order in which the groups begin."""
    groups: dict[tuple[str, Theme, str, str], list[Figure]] = {}
    for figure in figures:
        at = (figure.region, figure.theme, figure.subject, figure.unit)
        groups.setdefault(at, []).append(figure)
    return tuple(
        Panel(*at, tuple(sorted(found, key=lambda item: item.year))) for at, found in groups.items()
    )
