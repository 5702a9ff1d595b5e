"""Key figures of whatever is selected, as of a day."""

from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.figures.key_figure import Form
from geodata.figures.leading import in_force_figure, leading_instrument, term_figure
from geodata.figures.of_records import (
    event_figures,
    site_figures,
    source_figures,
    state_figures,
    treaty_figures,
)
from geodata.figures.speaking_money import money_figure, received_figure, short_name
from geodata.figures.stances import recognition_figure, vote_figure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.figures.key_figure import KeyFigure

GEORGIA = "GE"
BREAKAWAY = ("GE-AB", "GE-SO")
DONOR = "RUS"
"""Whose money to the breakaway regions the dossier asks about."""

_OF_RECORDS: "Mapping[str, Callable[[Dossier, str, date], tuple[KeyFigure, ...]]]" = {
    "treaty": treaty_figures,
    "site": site_figures,
    "event": event_figures,
    "state": state_figures,
    "source": source_figures,
}


def key_figures(
    dossier: "Dossier", on: "date", kind: str | None = None, ident: str = ""
) -> "tuple[KeyFigure, ...]":
    """Return the key figures of a selection on a day.

    Args:
        dossier: the loaded data.
        on: the day asked about.
        kind: region, treaty, site, event, state or source; None for the whole dossier.
        ident: key of the record.

    Raises:
        KeyError: there is no such record or no such kind.
    """
    if kind is None:
        return _of_dossier(dossier, on)
    if kind == "region":
        return _of_region(dossier, on, dossier.regions[ident].region)
    if kind not in _OF_RECORDS:
        message = (
            f"{kind!r} has no key figures: ask for one of {', '.join(('region', *_OF_RECORDS))}"
        )
        raise KeyError(message)
    return _OF_RECORDS[kind](dossier, ident, on)


def _of_dossier(dossier: "Dossier", on: "date") -> "tuple[KeyFigure, ...]":
    money = (money_figure(dossier, on, DONOR, region) for region in BREAKAWAY)
    return (
        in_force_figure(dossier, on),
        recognition_figure(dossier, on),
        *(_from(dossier, figure, region) for figure, region in zip(money, BREAKAWAY, strict=True)),
        vote_figure(dossier, on),
    )


def _from(dossier: "Dossier", figure: "KeyFigure", region: str | None = None) -> "KeyFigure":
    """Return a figure about money whose caption names the donor, and the recipient if given."""
    if figure.form is Form.MISSING:
        return figure
    way = dossier.actors[DONOR].name_en
    if region is not None:
        way = f"{way} to {short_name(dossier, region)}"
    return replace(figure, caption=f"{way}: {figure.caption}")


def _of_region(dossier: "Dossier", on: "date", region: str) -> "tuple[KeyFigure, ...]":
    if region == GEORGIA:
        return (
            in_force_figure(dossier, on, region),
            received_figure(dossier, on),
            recognition_figure(dossier, on),
            vote_figure(dossier, on),
        )
    return (
        term_figure(dossier, leading_instrument(dossier, on, region), on),
        _from(dossier, money_figure(dossier, on, DONOR, region)),
        recognition_figure(dossier, on, region),
        vote_figure(dossier, on),
    )
