"""The parameters of the page: its part, its years, and the filters.

Currency, prices, and whether money was paid or promised are parts of the view, as on the map.
"""

from functools import cache
from typing import Final

from dashboard.state import Kind, StateField
from dashboard.workbench.page_address import PageAddress
from geodata.loading import load
from geodata.money import Per, parse_unit
from geodata.records import AidKind, Sector

PARTS: Final = ("compare", "series", "claims", "between", "article")


@cache
def _fields() -> tuple[StateField, ...]:
    dossier = load()
    return (
        StateField(name="part", kind=Kind.CHOICE, default=PARTS[0], allowed=PARTS),
        StateField(name="from", kind=Kind.CHOICE, default="2006", allowed=years()),
        StateField(name="per", kind=Kind.CHOICE, default=Per.YEAR.value, allowed=tuple(Per)),
        _several("donor", donors()),
        _several("recipient", tuple(dossier.regions)),
        _several("stage", tuple(AidKind)),
        _several("sector", tuple(Sector)),
        StateField(
            name="series",
            kind=Kind.LIST,
            default=["rus-so-total-aid", "rus-ab-total-aid"],
            allowed=money_series(),
        ),
    )


@cache
def years() -> tuple[str, ...]:
    """Return the years that the money of the dossier covers."""
    dossier = load()
    first = min(
        *(point.year for point in dossier.aid_series.values()),
        *(flow.start_year for flow in dossier.aid_flows.values()),
    )
    return tuple(str(year) for year in range(first, dossier.latest_date.year + 1))


@cache
def donors() -> tuple[str, ...]:
    """Return the codes of the donors, those with most claims and yearly values first."""
    dossier = load()
    codes = [row.donor for row in dossier.aid_flows.values()]
    codes += [row.donor for row in dossier.aid_series.values() if row.series_id in money_series()]
    return tuple(sorted(set(codes), key=lambda code: (-codes.count(code), code)))


@cache
def money_series() -> tuple[str, ...]:
    """Return the ids of the yearly series that are amounts of money."""
    found: dict[str, None] = {}
    for point in load().aid_series.values():
        unit = parse_unit(point.unit)
        if unit.currency is not None and unit.per is None:
            found[point.series_id] = None
    return tuple(found)


def _several(name: str, allowed: tuple[str, ...]) -> StateField:
    return StateField(name=name, kind=Kind.LIST, default=[], allowed=allowed)


ADDRESS: Final = PageAddress("aid", _fields)
"""The parameters of this page."""
