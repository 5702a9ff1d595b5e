"""What a printed map shows: the parts of the view state with their types."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from dashboard.state import Value
from geodata.asof import Picture, picture
from geodata.dossier import Dossier
from geodata.loading import load


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """A view of the map; the names of its parts are those of the view state."""

    dossier: Dossier
    date: dt.date
    since: dt.date | None
    compare: dt.date | None
    select: str | None
    """The selected record as ``kind:id``."""
    tab: str
    viewpoint: str
    names: str
    layers: frozenset[str]
    opacity: Mapping[str, int]
    """Percent of the layers that are not fully opaque."""
    order: tuple[str, ...]
    """Layers in the reader's own order, the lowest first; empty for the usual one."""
    shade: str
    money: str
    period: str
    currency: str
    prices: str
    at: tuple[float, float, float] | None
    """Latitude, longitude (degrees, EPSG:4326) and zoom; None for the whole of Georgia."""

    @property
    def picture(self) -> Picture:
        """How the viewpoint draws the map on the day."""
        return picture(self.dossier, self.viewpoint, self.date)

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> "MapView":
        """Return the view that the values of a parsed state describe.

        Args:
            values: a value for every part of the state, as `dashboard.state.parse` gives them.
        """
        at = cast("Sequence[float] | None", values["at"])
        return cls(
            dossier=load(),
            date=dt.date.fromisoformat(str(values["date"])),
            since=_day(values["since"]),
            compare=_day(values["compare"]),
            select=cast("str | None", values["select"]),
            tab=str(values["tab"]),
            viewpoint=str(values["viewpoint"]),
            names=str(values["names"]),
            layers=frozenset(cast("Sequence[str]", values["layers"])),
            opacity=cast("Mapping[str, int]", values["opacity"]),
            order=tuple(cast("Sequence[str]", values["order"])),
            shade=str(values["shade"]),
            money=str(values["money"]),
            period=str(values["period"]),
            currency=str(values["currency"]),
            prices=str(values["prices"]),
            at=None if at is None else (at[0], at[1], at[2]),
        )


def _day(value: Value) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(str(value))
