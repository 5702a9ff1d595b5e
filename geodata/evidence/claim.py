"""Claims: records of every table in the same few words, so that one list can hold them all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from geodata.dates import ReducedDate

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.records import Record

CLAIM_TABLES: Final = (
    "treaties",
    "provisions",
    "aid_flows",
    "aid_series",
    "exchange_rates",
    "positions",
    "resolutions",
    "events",
    "sites",
    "indicators",
)
"""Tables whose rows state something about the world, each with sources of its own."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A record in words."""

    table: str
    key: str
    text: str
    """What it says, in one line."""
    regions: tuple[str, ...]
    """Codes of the regions concerned; empty if it concerns none in particular."""
    day: ReducedDate | None
    """When it happened or began, if that is known."""
    sources: tuple[str, ...]
    """Ids of the sources."""


@cache
def claims(dossier: "Dossier") -> tuple[Claim, ...]:
    """Return every claim of the dossier, table by table."""
    return tuple(
        claim_of(dossier, table, key) for table in CLAIM_TABLES for key in dossier.table(table)
    )


def claim_of(dossier: "Dossier", table: str, key: str) -> Claim:
    """Return a record that cites sources as a claim.

    Args:
        dossier: the dossier.
        table: name of its table: one of `CLAIM_TABLES`, or another table with sources.
        key: its key.

    Raises:
        KeyError: there is no such record, or its table is not told in words here.
    """
    record = dossier.table(table)[key]
    text, regions, day = _WORDS[table](dossier, record)
    sources = tuple(source.source_id for source in dossier.sources_of(record))
    return Claim(table, key, text, regions, day, sources)


_Said = tuple[str, tuple[str, ...], ReducedDate | None]


def _treaty(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401 - a record of its table, as below
    return row.title_en, row.regions, row.signed_on


def _provision(dossier: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    treaty = dossier.treaties[row.treaty_id]
    article = f", article {row.article}" if row.article else ""
    return f"{treaty.short_title}{article}: {row.summary}", treaty.regions, treaty.signed_on


def _aid_flow(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return row.summary, row.recipients, _year(row.start_year)


def _aid_point(dossier: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    donor = dossier.actors[row.donor].name_en if row.donor in dossier.actors else row.donor
    text = f"{donor}, series {row.series_id}, {row.year}: {_number(row.value)} {row.unit}"
    return text, (row.recipient,), _year(row.year)


def _exchange_rate(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    text = f"{row.pair.replace('_', ' ')}, average of {row.year}: {_number(row.value)}"
    return text, (), _year(row.year)


def _position(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return f"{row.actor_name}: {row.summary}", row.subjects, row.start


def _resolution(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return f"{row.resolution}: {row.title}", (), row.date


def _vote(dossier: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    state = dossier.states[row.iso3].name_en
    return f"{state} on {row.resolution}: {row.vote}", (), dossier.resolutions[row.resolution].date


def _event(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return row.title, (row.region,), row.date


def _site(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return f"{row.name}: {row.summary}", (row.region,), row.since


def _indicator(dossier: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    title = dossier.measures[row.indicator].title
    return f"{title}, {row.year}: {_number(row.value)} {row.unit}", (row.region,), _year(row.year)


def _discrepancy(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return row.subject, (), None


def _gap(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return f"{row.subject}: {row.statement}", row.regions, None


def _viewpoint(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return row.name, (), row.since


def _publisher_viewpoint(_: "Dossier", row: Any) -> _Said:  # noqa: ANN401
    return f"How a publisher of maps draws for {row.name}", (), None


_WORDS: Final[Mapping[str, Callable[["Dossier", "Record"], _Said]]] = MappingProxyType(
    {
        "treaties": _treaty,
        "provisions": _provision,
        "aid_flows": _aid_flow,
        "aid_series": _aid_point,
        "exchange_rates": _exchange_rate,
        "positions": _position,
        "resolutions": _resolution,
        "votes": _vote,
        "events": _event,
        "sites": _site,
        "indicators": _indicator,
        "discrepancies": _discrepancy,
        "gaps": _gap,
        "viewpoints": _viewpoint,
        "publisher_viewpoints": _publisher_viewpoint,
    }
)


def _year(year: int) -> ReducedDate:
    return ReducedDate.parse(f"{year:04d}")


def _number(value: float) -> str:
    """Return a number with thousands apart and no more decimals than the table has."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")
