"""Turning points of money: what was promised, and what was stopped.

Only these come as announcements. Payments are told by the year, and stand in the series of aid.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from geodata.dates import ReducedDate
from geodata.money import rival_ranges
from geodata.records import AidKind
from geodata.timeline.entry import Entry, Lane, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.dossier import Dossier
    from geodata.records import AidFlow

_TURNS: Final = MappingProxyType({AidKind.PLEDGE: Turn.PLEDGED, AidKind.SUSPENSION: Turn.SUSPENDED})
_MILLION: Final = 1_000_000


def milestones(dossier: "Dossier") -> Iterator[Entry]:
    """Yield one entry for each promise and each stop; rival figures for one thing are a range."""
    ranges = rival_ranges(dossier)
    in_range = {claim.flow_id: item for item in ranges for claim in item.claims}
    for flow in dossier.aid_flows.values():
        if flow.kind not in _TURNS:
            continue
        found = in_range.get(flow.flow_id)
        if found is None:
            concerned = dossier.discrepancies_of(flow.TABLE, flow.flow_id)
            yield _entry(dossier, (flow,), tuple(item.discrepancy_id for item in concerned))
        elif found.claims[0] is flow:
            yield _entry(dossier, found.claims, found.discrepancies)


def _entry(dossier: "Dossier", claims: "Sequence[AidFlow]", disputed: tuple[str, ...]) -> Entry:
    flow = claims[0]
    amounts = dict.fromkeys(_number(claim.amount) for claim in claims)
    donor = dossier.actors[flow.donor].name_en
    return Entry(
        lane=Lane.MONEY,
        turn=_TURNS[flow.kind],
        start=ReducedDate.parse(str(flow.start_year)),
        end=None if flow.end_year == flow.start_year else ReducedDate.parse(str(flow.end_year)),
        title=f"{donor}: {flow.currency} {' or '.join(amounts)} million",
        detail="; ".join(dict.fromkeys(claim.summary for claim in claims)),
        regions=flow.recipients,
        table=flow.TABLE,
        record_id=flow.flow_id,
        actor=flow.donor,
        sources=tuple(dict.fromkeys(source for claim in claims for source in claim.sources)),
        disputed=disputed,
    )


def _number(amount: float) -> str:
    """Return an amount in millions, with as many decimals as it needs and at most three."""
    text = f"{amount / _MILLION:,.3f}"
    return text.rstrip("0").rstrip(".")
