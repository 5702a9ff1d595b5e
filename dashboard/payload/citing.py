"""What rests on each source, in words, for the card of a source."""

from itertools import groupby
from typing import TYPE_CHECKING, Final

from dashboard.payload.labels import SERIES
from geodata.evidence import Claim, resting_on
from geodata.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from geodata.dossier import Dossier

Row = list[str | None]
"""Words, the record to open as ``kind:id`` or None, and its day, month or year or None."""

TABLES: "Final[Mapping[str, str]]" = {
    "treaties": "Treaties",
    "provisions": "Clauses",
    "positions": "Positions",
    "resolutions": "UN resolutions",
    "events": "Events",
    "sites": "Sites",
    "aid_flows": "Claims about money",
    "aid_series": "Yearly series",
    "indicators": "Figures about places and people",
    "exchange_rates": "Exchange rates and price indices",
    "discrepancies": "Disputed figures",
    "gaps": "What is not known",
    "viewpoints": "Viewpoints",
    "publisher_viewpoints": "What map publishers draw",
}
"""Tables whose records cite sources, with their titles, in the order of the card."""


_OPENED: "Final[Mapping[str, str]]" = {"treaties": "treaty", "events": "event", "sites": "site"}
"""Tables whose records have a card of their own, with its kind."""


def citing_document(dossier: "Dossier") -> dict[str, object]:
    """Return the titles of the tables, and by source and table what rests on the source."""
    return {
        "tables": dict(TABLES),
        "sources": {ident: _resting(dossier, ident) for ident in dossier.sources},
    }


def _resting(dossier: "Dossier", source_id: str) -> dict[str, list[Row]]:
    # a record may cite a source at several places
    claims = dict.fromkeys(resting_on(dossier, source_id))
    found: dict[str, list[Row]] = {}
    for table in TABLES:
        own = [claim for claim in claims if claim.table == table]
        rows = _YEARLY[table](dossier, own) if table in _YEARLY else _rows(dossier, own)
        if own:
            found[table] = list(rows)
    return found


def _rows(dossier: "Dossier", claims: list[Claim]) -> "Iterator[Row]":
    for claim in claims:
        day = None if claim.day is None else str(claim.day)
        yield [claim.text, _reference(dossier, claim), day]


def _reference(dossier: "Dossier", claim: Claim) -> str | None:
    """Return the record whose card tells a claim."""
    if claim.table in _OPENED:
        return f"{_OPENED[claim.table]}:{claim.key}"
    match claim.table:
        case "provisions":
            return f"treaty:{dossier.provisions[claim.key].treaty_id}"
        case "positions":
            actor = dossier.positions[claim.key].actor
            member = dossier.actors[actor].kind is ActorKind.UN_MEMBER
            return f"state:{actor}" if member else f"region:{claim.regions[0]}"
        case "aid_flows":
            return f"region:{claim.regions[0]}"
        case _:
            return None


def _series(dossier: "Dossier", claims: list[Claim]) -> "Iterator[Row]":
    points = [dossier.aid_series[claim.key] for claim in claims]
    points.sort(key=lambda row: (row.series_id, row.year))
    for series_id, rows in groupby(points, key=lambda row: row.series_id):
        found = list(rows)
        title = SERIES.get(series_id) or series_id.replace("-", " ")
        recipient = dossier.regions[found[0].recipient].name_en
        yield [f"{title}, {recipient}: {_years([row.year for row in found])}", None, None]


def _rates(dossier: "Dossier", claims: list[Claim]) -> "Iterator[Row]":
    rates = [dossier.exchange_rates[claim.key] for claim in claims]
    rates.sort(key=lambda row: (row.pair, row.year))
    for pair, rows in groupby(rates, key=lambda row: row.pair):
        yield [f"{pair.replace('_', ' ')}: {_years([row.year for row in rows])}", None, None]


_YEARLY: "Final[Mapping[str, Callable[[Dossier, list[Claim]], Iterator[Row]]]]" = {
    "aid_series": _series,
    "exchange_rates": _rates,
}
"""Tables with a record a year: one row tells all years."""


def _years(years: list[int]) -> str:
    first, last = years[0], years[-1]
    span = str(first) if first == last else f"{first}\u2013{last}"
    return f"{len(years)} {'value' if len(years) == 1 else 'values'}, {span}"
