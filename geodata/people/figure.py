"""Figures: indicators, and the yearly series that count people or trade, in one form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from geodata.people.quantity import quantity
from geodata.records import Theme

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import AidPoint, Indicator


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one region and year; rival figures are figures of their own."""

    table: str
    """``indicators`` or ``aid_series``."""
    key: str
    """Key of the record in its table."""
    region: str
    theme: Theme
    subject: str
    """What it is about; figures of one subject can be set side by side."""
    title: str
    """What exactly is measured."""
    year: int
    value: float
    """Value in ``unit``."""
    unit: str
    estimate: bool
    note: str | None
    sources: tuple[str, ...]
    """Ids of the sources."""
    discrepancies: tuple[str, ...]
    """Ids of the discrepancies that concern it."""


class _Series(NamedTuple):
    theme: Theme
    subject: str
    title: str


_SERIES: Final[Mapping[str, _Series]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("rus-ab-trade-turnover", "rus-so-trade-turnover"),
            _Series(Theme.ECONOMY, "Trade with Russia", "Trade turnover with Russia"),
        ),
        "tur-ab-trade-turnover": _Series(
            Theme.ECONOMY, "Trade with Turkey", "Trade turnover with Turkey"
        ),
        "tur-ab-share-of-trade": _Series(
            Theme.ECONOMY, "Trade with Turkey", "Share of Turkey in foreign trade"
        ),
        "ab-foreign-trade-turnover": _Series(
            Theme.ECONOMY, "Foreign trade", "Turnover of all foreign trade"
        ),
        **dict.fromkeys(
            ("rus-ab-pension-recipients", "rus-so-pension-recipients"),
            _Series(Theme.POPULATION, "Russian pensions", "Recipients of Russian pensions"),
        ),
        "so-pensioners-local-ministry": _Series(
            Theme.POPULATION, "Pensioners", "Pensioners, as the de facto ministry counts them"
        ),
    }
)
"""The yearly series that are not money given, by id; the others belong to aid."""


@cache
def figures(dossier: "Dossier") -> tuple[Figure, ...]:
    """Return every figure: by theme, subject in the order of the measures, region and year."""
    themes = list(Theme)
    subjects = list(dict.fromkeys(row.subject for row in dossier.measures.values()))
    subjects += [series.subject for series in _SERIES.values() if series.subject not in subjects]
    return tuple(
        sorted(
            (*_indicators(dossier), *_points(dossier)),
            key=lambda item: (
                themes.index(item.theme),
                subjects.index(item.subject),
                item.region,
                item.year,
            ),
        )
    )


def _indicators(dossier: "Dossier") -> Iterator[Figure]:
    for key, row in dossier.indicators.items():
        yield _of_indicator(dossier, key, row)


def _of_indicator(dossier: "Dossier", key: str, row: "Indicator") -> Figure:
    measure = dossier.measures[row.indicator]
    amount = quantity(row.value, row.unit)
    return Figure(
        table="indicators",
        key=key,
        region=row.region,
        theme=measure.theme,
        subject=measure.subject,
        title=measure.title,
        year=row.year,
        value=amount.value,
        unit=amount.unit,
        estimate=row.estimate,
        note=row.note,
        sources=row.sources,
        discrepancies=_disputes(dossier, "indicators", key),
    )


def _points(dossier: "Dossier") -> Iterator[Figure]:
    for key, row in dossier.aid_series.items():
        if row.series_id in _SERIES:
            yield _of_point(dossier, key, row)


def _of_point(dossier: "Dossier", key: str, row: "AidPoint") -> Figure:
    series = _SERIES[row.series_id]
    amount = quantity(row.value, row.unit)
    return Figure(
        table="aid_series",
        key=key,
        region=row.recipient,
        theme=series.theme,
        subject=series.subject,
        title=series.title,
        year=row.year,
        value=amount.value,
        unit=amount.unit,
        # the table of series does not tell estimates apart
        estimate=False,
        note=amount.note,
        sources=row.sources,
        discrepancies=_disputes(dossier, "aid_series", key),
    )


def _disputes(dossier: "Dossier", table: str, key: str) -> tuple[str, ...]:
    return tuple(item.discrepancy_id for item in dossier.discrepancies_of(table, key))


def begun_by(figures: Iterable[Figure], day: date) -> tuple[Figure, ...]:
    """Return the figures of the years that had begun on a day."""
    return tuple(figure for figure in figures if figure.year <= day.year)
