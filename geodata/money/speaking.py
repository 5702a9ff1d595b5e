"""The one figure of each donor and recipient that speaks in a year, or for the years up to it."""

from typing import TYPE_CHECKING

from geodata.money.headline import yearly_headlines
from geodata.money.standing import Standing
from geodata.money.to_date import steps_to_date

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.money.headline_record import Headline


def precedence(item: "Headline") -> tuple[bool, bool]:
    """Return by what a figure speaks before another: all aid before a part, paid before promised.

    The smaller one speaks.
    """
    return not item.is_whole, item.standing is not Standing.PAID


def speaking(
    dossier: "Dossier", year: int, *, standing: Standing | None = None, to_date: bool = False
) -> tuple["Headline", ...]:
    """Return one figure for each donor and recipient that has any, by donor and recipient.

    Args:
        dossier: the loaded data.
        year: the year asked about.
        standing: only money paid, or only money promised; None for the best known.
        to_date: the money up to and including the year, instead of the year's own.
    """
    told = steps_to_date(dossier) if to_date else _of_year(dossier, year)
    # of the steps to date, the last one counts
    latest = {
        (item.donor, item.region, item.standing): item
        for start, item in told
        if start <= year and standing in (None, item.standing)
    }
    best: dict[tuple[str, str], Headline] = {}
    for item in latest.values():
        pair = item.donor, item.region
        before = best.get(pair)
        if before is None or precedence(item) < precedence(before):
            best[pair] = item
    return tuple(best.values())


def _of_year(dossier: "Dossier", year: int) -> tuple[tuple[int, "Headline"], ...]:
    return tuple((year, item) for item in yearly_headlines(dossier) if item.start_year == year)
