"""The catalogue of instruments, by region, party, topic, state on a day and period."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.asof import TOPIC_ORDER, ForceState, InstrumentStatus, instruments
from geodata.records import Topic

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Treaty


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueFilter:
    """What an instrument must have to be listed; an empty part asks for nothing."""

    regions: frozenset[str] = frozenset()
    """Codes of regions, one of which it concerns."""
    parties: frozenset[str] = frozenset()
    """Actor codes, all of which are parties: two find what was agreed between them."""
    topics: frozenset[Topic] = frozenset()
    """Topics, one of which a clause of it has."""
    states: frozenset[ForceState] = frozenset()
    """Its state on the day asked about."""
    signed_from: "date | None" = None
    """Earliest day of signature."""
    signed_to: "date | None" = None
    """Latest day of signature."""

    @property
    def by_period(self) -> bool:
        """Whether it asks when an instrument was signed."""
        return self.signed_from is not None or self.signed_to is not None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The instruments that a filter lets through."""

    entries: tuple[InstrumentStatus, ...]
    """Those in force first, then by date of signature."""
    undated: int
    """How many fit otherwise but have no date, so that no period can be asked of them."""


def catalogue(dossier: "Dossier", on: "date", wanted: CatalogueFilter) -> Catalogue:
    """Return the instruments that fit a filter, with their state on a day.

    An instrument signed in a month or year that only partly lies in the period is listed: it may
    have been signed within it.
    """
    fitting = [status for status in instruments(dossier, on) if _fits(dossier, status, wanted)]
    if not wanted.by_period:
        return Catalogue(tuple(fitting), 0)
    within = [status for status in fitting if _within(status.treaty, wanted)]
    undated = sum(_begun(status.treaty) is None for status in fitting)
    return Catalogue(tuple(within), undated)


def topics_of(dossier: "Dossier", treaty_id: str) -> tuple[Topic, ...]:
    """Return the topics of an instrument's clauses in their usual order; empty if none is held."""
    found = {clause.topic for clause in dossier.provisions_of(treaty_id)}
    return tuple(topic for topic in TOPIC_ORDER if topic in found)


def _fits(dossier: "Dossier", status: InstrumentStatus, wanted: CatalogueFilter) -> bool:
    treaty = status.treaty
    if wanted.regions and wanted.regions.isdisjoint(treaty.regions):
        return False
    if not wanted.parties <= set(treaty.parties):
        return False
    if wanted.topics and wanted.topics.isdisjoint(topics_of(dossier, treaty.treaty_id)):
        return False
    return not wanted.states or status.state in wanted.states


def _within(treaty: "Treaty", wanted: CatalogueFilter) -> bool:
    begun = _begun(treaty)
    if begun is None:
        return False
    earliest, latest = begun
    after = wanted.signed_from is None or latest >= wanted.signed_from
    before = wanted.signed_to is None or earliest <= wanted.signed_to
    return after and before


def _begun(treaty: "Treaty") -> "tuple[date, date] | None":
    begun = treaty.signed_on or treaty.in_force_on
    return (begun.earliest, begun.latest) if begun else None
