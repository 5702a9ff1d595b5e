"""Rival figures: several amounts for the same donor, recipient, period and stage, as a range."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.records import DiscrepancyTopic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.dossier import Dossier
    from geodata.records import AidFlow, AidKind

_FLOWS = "aid_flows"
# the table's own words for a row that another row contains
_NOTE_OF_PART = re.compile(r"part of\b", re.IGNORECASE)
_SUMMARY_OF_PART = re.compile(r".*\bpart of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Range:
    """The span of rival figures in one currency; nothing in it is added up or converted."""

    donor: str
    recipients: tuple[str, ...]
    start_year: int
    end_year: int
    stage: "AidKind"
    currency: str
    """ISO 4217 code of all its claims."""
    low: float
    high: float
    claims: tuple["AidFlow", ...]
    """The claims, the lowest first."""
    discrepancies: tuple[str, ...]
    """Ids of the recorded discrepancies that concern any of the claims."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources of all claims, each once."""
        return tuple(dict.fromkeys(source for claim in self.claims for source in claim.sources))


def is_part(flow: "AidFlow") -> bool:
    """Return whether a claim says that it is contained in another one."""
    return bool(_NOTE_OF_PART.match(flow.note or "") or _SUMMARY_OF_PART.match(flow.summary))


def rival_ranges(dossier: "Dossier", flows: "Iterable[AidFlow] | None" = None) -> tuple[Range, ...]:
    """Return the ranges spanned by rival claims.

    Two claims are rivals if donor, recipients, years, stage, currency and sector agree, the amounts
    do not, neither is part of another claim, and a recorded discrepancy on money names both. The
    last is asked for because like terms alone prove nothing: a pension bill and the extra cost of
    raising pensions agree in all of them.

    Args:
        dossier: the loaded data.
        flows: the claims to look at; all if None.
    """
    links = _money_links(dossier)
    same: dict[tuple[object, ...], list[AidFlow]] = {}
    for flow in dossier.aid_flows.values() if flows is None else flows:
        if not is_part(flow):
            same.setdefault(_terms(flow), []).append(flow)
    found = [
        _range(group, links)
        for alike in same.values()
        for group in _connected(alike, links)
        if len({flow.amount for flow in group}) > 1
    ]
    return tuple(
        sorted(found, key=lambda item: (item.start_year, item.end_year, item.claims[0].key))
    )


def _terms(flow: "AidFlow") -> tuple[object, ...]:
    recipients = tuple(sorted(flow.recipients))
    years = flow.start_year, flow.end_year
    return flow.donor, recipients, *years, flow.kind, flow.currency, flow.sector


def _money_links(dossier: "Dossier") -> dict[str, frozenset[str]]:
    links: dict[str, frozenset[str]] = {}
    for item in dossier.discrepancies.values():
        if item.topic is DiscrepancyTopic.MONEY:
            for place in item.records:
                if place.table == _FLOWS:
                    held = links.get(place.record_id, frozenset())
                    links[place.record_id] = held | {item.discrepancy_id}
    return links


def _connected(
    flows: "list[AidFlow]", links: "Mapping[str, frozenset[str]]"
) -> "list[list[AidFlow]]":
    groups: list[list[AidFlow]] = []
    for flow in flows:
        joined = [group for group in groups if any(_rivals(flow, other, links) for other in group)]
        merged = [other for group in joined for other in group]
        groups = [group for group in groups if group not in joined]
        groups.append([*merged, flow])
    return groups


def _rivals(one: "AidFlow", other: "AidFlow", links: "Mapping[str, frozenset[str]]") -> bool:
    nothing: frozenset[str] = frozenset()
    return bool(links.get(one.flow_id, nothing) & links.get(other.flow_id, nothing))


def _range_order(item: Range) -> tuple[int, int, str]:
    return item.start_year, item.end_year, item.claims[0].flow_id


def _range(group: "list[AidFlow]", links: "Mapping[str, frozenset[str]]") -> Range:
    claims = sorted(group, key=lambda flow: (flow.amount, flow.flow_id))
    first = claims[0]
    concerned = {ident for flow in claims for ident in links.get(flow.flow_id, ())}
    return Range(
        donor=first.donor,
        recipients=first.recipients,
        start_year=first.start_year,
        end_year=first.end_year,
        stage=first.kind,
        currency=first.currency,
        low=first.amount,
        high=claims[-1].amount,
        claims=tuple(claims),
        discrepancies=tuple(sorted(concerned)),
    )
