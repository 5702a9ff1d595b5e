"""The dossier: all records of a data package, read table by table when first asked for."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from geodata import records
from geodata.dates import ReducedDate
from geodata.record_tables import RecordTables
from geodata.records.columns import as_values
from geodata.schema import Schema

KINDS: Mapping[str, type[records.Record]] = MappingProxyType(
    {
        kind.TABLE: kind
        for kind in (
            records.Treaty,
            records.Matter,
            records.Provision,
            records.AidFlow,
            records.AidPoint,
            records.ExchangeRate,
            records.Position,
            records.Resolution,
            records.Vote,
            records.Event,
            records.Site,
            records.Indicator,
            records.Measure,
            records.Discrepancy,
            records.Gap,
            records.Source,
            records.State,
            records.Actor,
            records.Region,
            records.Viewpoint,
            records.PublisherViewpoint,
        )
    }
)
"""The kind of record of each main table; the other tables are linked to these."""


class Dossier:
    """The records of a data package, immutable, each table a mapping by key.

    Composite keys are joined by ``:`` (``A/RES/62/249:GEO``, ``RUB_per_EUR:2015``).
    A table is read when first asked for; a broken one raises `geodata.errors.DataError` then.
    """

    def __init__(self, folder: Path) -> None:
        """Read the descriptor of the data package in a folder."""
        self._tables = RecordTables(folder)

    @property
    def folder(self) -> Path:
        """Folder of the data package."""
        return self._tables.folder

    @property
    def schema(self) -> Schema:
        """What the descriptor says of the tables."""
        return self._tables.schema

    @property
    def version(self) -> str:
        """Version of the data."""
        return self._tables.schema.version

    @property
    def released(self) -> date:
        """Day on which this version of the data was released."""
        return self._tables.schema.released

    @cached_property
    def treaties(self) -> Mapping[str, records.Treaty]:
        """Instruments by id."""
        return self._tables.read(records.Treaty)

    @cached_property
    def matters(self) -> Mapping[str, records.Matter]:
        """Matters that provisions deal with, by id, in the order of the topics."""
        return self._tables.read(records.Matter)

    @cached_property
    def provisions(self) -> Mapping[str, records.Provision]:
        """Provisions by id."""
        return self._tables.read(records.Provision)

    @cached_property
    def aid_flows(self) -> Mapping[str, records.AidFlow]:
        """Money claims by id; rival claims are rows of their own: never sum them."""
        return self._tables.read(records.AidFlow)

    @cached_property
    def aid_series(self) -> Mapping[str, records.AidPoint]:
        """Yearly values by ``series_id:year``."""
        return self._tables.read(records.AidPoint)

    @cached_property
    def exchange_rates(self) -> Mapping[str, records.ExchangeRate]:
        """Yearly average rates and price indices by ``pair:year``."""
        return self._tables.read(records.ExchangeRate)

    @cached_property
    def positions(self) -> Mapping[str, records.Position]:
        """Positions by id."""
        return self._tables.read(records.Position)

    @cached_property
    def resolutions(self) -> Mapping[str, records.Resolution]:
        """Resolutions of the UN by symbol."""
        return self._tables.read(records.Resolution)

    @cached_property
    def votes(self) -> Mapping[str, records.Vote]:
        """Votes by ``resolution:ISO3``."""
        return self._tables.read(records.Vote)

    @cached_property
    def events(self) -> Mapping[str, records.Event]:
        """Events by id."""
        return self._tables.read(records.Event)

    @cached_property
    def sites(self) -> Mapping[str, records.Site]:
        """Sites by id."""
        return self._tables.read(records.Site)

    @cached_property
    def indicators(self) -> Mapping[str, records.Indicator]:
        """Indicators by id."""
        return self._tables.read(records.Indicator)

    @cached_property
    def measures(self) -> Mapping[str, records.Measure]:
        """What the indicators measure, by the name of the indicator."""
        return self._tables.read(records.Measure)

    @cached_property
    def discrepancies(self) -> Mapping[str, records.Discrepancy]:
        """Differences between sources by id."""
        return self._tables.read(records.Discrepancy)

    @cached_property
    def gaps(self) -> Mapping[str, records.Gap]:
        """What was looked for and not found, by id."""
        return self._tables.read(records.Gap)

    @cached_property
    def sources(self) -> Mapping[str, records.Source]:
        """Sources by id."""
        return self._tables.read(records.Source)

    @cached_property
    def states(self) -> Mapping[str, records.State]:
        """Members of the UN by ISO 3166-1 alpha-3 code."""
        return self._tables.read(records.State)

    @cached_property
    def actors(self) -> Mapping[str, records.Actor]:
        """Actors by code."""
        return self._tables.read(records.Actor)

    @cached_property
    def regions(self) -> Mapping[str, records.Region]:
        """Georgia and the two breakaway regions by code."""
        return self._tables.read(records.Region)

    @cached_property
    def viewpoints(self) -> Mapping[str, records.Viewpoint]:
        """Viewpoints from which the map is drawn, by name; the first is the default."""
        return self._tables.read(records.Viewpoint)

    @cached_property
    def publisher_viewpoints(self) -> Mapping[str, records.PublisherViewpoint]:
        """What a publisher of map data draws, by the code of the audience."""
        return self._tables.read(records.PublisherViewpoint)

    @cached_property
    def first_date(self) -> date:
        """First day that a dated record can mean."""
        return min(dated.earliest for dated in self._dates())

    @cached_property
    def latest_date(self) -> date:
        """Last day of the latest dated record that is not after the release of the data."""
        return max(dated.latest for dated in self._dates() if dated.latest <= self.released)

    def table(self, name: str) -> Mapping[str, records.Record]:
        """Return the records of a main table by its name; `KeyError` if there is none."""
        found: Mapping[str, records.Record] = getattr(self, KINDS[name].TABLE)
        return found

    def data_as_dict(self, table: str) -> dict[str, dict[str, object]]:
        """Return a main table as plain values by key, ready for JSON.

        Args:
            table: name of a main table.

        Returns:
            For each key the columns (text, number, truth value or `None`) and the linked lists.
        """
        return {key: as_values(record) for key, record in self.table(table).items()}

    def sources_of(self, record: records.Record) -> tuple[records.Source, ...]:
        """Return the sources of a record, in its order; a vote has those of its resolution."""
        if isinstance(record, records.Vote):
            record = self.resolutions[record.resolution]
        return tuple(self.sources[ident] for ident in getattr(record, "sources", ()))

    def discrepancies_of(self, table: str, record_id: str) -> tuple[records.Discrepancy, ...]:
        """Return the discrepancies that concern a record, by its table and key."""
        return self._discrepancies_by_record.get((table, record_id), ())

    def provisions_of(self, treaty_id: str) -> tuple[records.Provision, ...]:
        """Return the provisions of an instrument, in the order of the table."""
        return self._provisions_by_treaty.get(treaty_id, ())

    def votes_on(self, resolution: str) -> Mapping[str, records.Vote]:
        """Return the votes on a resolution by ISO 3166-1 alpha-3 code; empty if none is known."""
        return self._votes_by_resolution.get(resolution, MappingProxyType({}))

    def citing(self, source_id: str) -> tuple[tuple[str, str], ...]:
        """Return the (table, key) of every record that cites a source."""
        return self._citations.get(source_id, ())

    def _dates(self) -> Iterator[ReducedDate]:
        for name in ("treaties", "positions", "resolutions", "events", "sites"):
            for record in self.table(name).values():
                for attribute in _DATED[name]:
                    found: ReducedDate | None = getattr(record, attribute)
                    if found is not None:
                        yield found

    @cached_property
    def _discrepancies_by_record(
        self,
    ) -> Mapping[tuple[str, str], tuple[records.Discrepancy, ...]]:
        groups: dict[tuple[str, str], tuple[records.Discrepancy, ...]] = {}
        for item in self.discrepancies.values():
            for place in item.records:
                at = (place.table, place.record_id)
                groups[at] = (*groups.get(at, ()), item)
        return groups

    @cached_property
    def _provisions_by_treaty(self) -> Mapping[str, tuple[records.Provision, ...]]:
        groups: dict[str, list[records.Provision]] = {}
        for item in self.provisions.values():
            groups.setdefault(item.treaty_id, []).append(item)
        return {treaty: tuple(items) for treaty, items in groups.items()}

    @cached_property
    def _votes_by_resolution(self) -> Mapping[str, Mapping[str, records.Vote]]:
        groups: dict[str, dict[str, records.Vote]] = {}
        for vote in self.votes.values():
            groups.setdefault(vote.resolution, {})[vote.iso3] = vote
        return {symbol: MappingProxyType(votes) for symbol, votes in groups.items()}

    @cached_property
    def _citations(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        groups: dict[str, list[tuple[str, str]]] = {}
        for name in KINDS:
            for key, record in self.table(name).items():
                for ident in getattr(record, "sources", ()):
                    groups.setdefault(ident, []).append((name, key))
        return {ident: tuple(places) for ident, places in groups.items()}


_DATED: Mapping[str, tuple[str, ...]] = {
    "treaties": ("signed_on", "in_force_on", "ends_on"),
    "positions": ("start", "end"),
    "resolutions": ("date",),
    "events": ("date", "end_date"),
    "sites": ("since", "until"),
}
