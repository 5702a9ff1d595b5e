"""Everything that a region's popup tells of a day, put together."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from geodata.asof.clauses import ProvisionStatus, provisions
from geodata.asof.force import BINDING, InstrumentStatus, instruments
from geodata.asof.stances import Recognition, Withdrawal, recognitions, statements, withdrawals
from geodata.asof.voting import last_vote
from geodata.money import StageClaims, YearlySeries, claims_in_year, cumulative_until, series

if TYPE_CHECKING:
    from datetime import date

    from geodata.dossier import Dossier
    from geodata.records import Position, Resolution, Topic

SPEAKERS = ("GEO", "RUS", "USA", "EU", "NATO", "UN", "COE", "OSCE")
"""Actors whose latest statement a region's popup shows, in this order."""


@dataclass(frozen=True, slots=True)
class RegionBriefing:
    """What is known of a region as of a day."""

    region: str
    on: "date"
    instruments: tuple[InstrumentStatus, ...]
    """Instruments in force or signed on that day, those in force first."""
    provisions: tuple[tuple["Topic", tuple[ProvisionStatus, ...]], ...]
    """Their clauses by topic."""
    claims: tuple[StageClaims, ...]
    """Money claims that cover the day's year."""
    cumulative: tuple[StageClaims, ...]
    """Claims that sum up several years ended by the day's year."""
    series: tuple[YearlySeries, ...]
    """Yearly series to the region, whole, for the chart."""
    recognitions: tuple[Recognition, ...]
    withdrawals: tuple[Withdrawal, ...]
    statements: tuple[tuple[str, "Position | None"], ...]
    """The latest statement of each of `SPEAKERS`; None where none was seen by that day."""
    last_vote: "Resolution | None"


def briefing(dossier: "Dossier", region: str, on: "date") -> RegionBriefing:
    """Return what a region's popup tells of a day.

    Args:
        dossier: the loaded data.
        region: GE, GE-AB or GE-SO.
        on: the day asked about.

    Raises:
        KeyError: the region is not in the table.
    """
    code = dossier.regions[region].region
    by_topic = groupby(provisions(dossier, on, code), key=lambda item: item.provision.topic)
    return RegionBriefing(
        region=code,
        on=on,
        instruments=tuple(
            status for status in instruments(dossier, on, code) if status.state in BINDING
        ),
        provisions=tuple((topic, tuple(items)) for topic, items in by_topic),
        claims=claims_in_year(dossier, on.year, code),
        cumulative=cumulative_until(dossier, on.year, code),
        series=series(dossier, region=code),
        recognitions=recognitions(dossier, on, code),
        withdrawals=withdrawals(dossier, on, code),
        statements=statements(dossier, on, SPEAKERS, code),
        last_vote=last_vote(dossier, on),
    )
