"""The key figures of a region on a day."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata import asof
from geodata.asof import ForceState
from geodata.money import claims_in_year
from geodata.records import AidKind
from geodata.words import in_words

if TYPE_CHECKING:
    from datetime import date

    from geodata.asof import InstrumentStatus
    from geodata.dossier import Dossier
    from geodata.records import AidFlow

_PROMISES = (AidKind.PLEDGE, AidKind.COMMITMENT, AidKind.INVESTMENT_PROGRAMME)
_LEADING_CLAUSES = 9
"""A text with more clauses than this is a general treaty, as in the map's popup."""
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One key figure: its value, what it is, and the ids of its sources."""

    value: str
    caption: str
    sources: tuple[str, ...] = ()


def figures(dossier: "Dossier", region: str, on: "date") -> tuple[Figure, ...]:
    """Return term of the leading treaty, promised money, recognitions and the last UN vote."""
    # Georgia as a whole: whoever recognises either of the two regions
    subject = None if region == "GE" else region
    return (
        _term(dossier, subject, on),
        _promised(dossier, subject, on),
        _recognitions(dossier, subject, on),
        _vote(dossier, on),
    )


def leading(dossier: "Dossier", region: str | None, on: "date") -> "InstrumentStatus | None":
    """Return the instrument that a day is told by: signed that day, or the latest general one."""
    found = asof.instruments(dossier, on, region)
    today = [item for item in found if item.treaty.signed_on and _is_day(item, on)]
    held = [item for item in found if item.state is ForceState.IN_FORCE]
    counts = _clause_counts(dossier)
    general = [item for item in held if counts.get(item.treaty.treaty_id, 0) > _LEADING_CLAUSES]
    return next(iter([*today, *_latest_first(general), *_latest_first(held)]), None)


def _is_day(item: "InstrumentStatus", on: "date") -> bool:
    signed = item.treaty.signed_on
    return signed is not None and signed.earliest == on == signed.latest


def _latest_first(items: "list[InstrumentStatus]") -> "list[InstrumentStatus]":
    return sorted(items, key=lambda item: str(item.treaty.signed_on or ""), reverse=True)


def _clause_counts(dossier: "Dossier") -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in dossier.provisions.values():
        counts[row.treaty_id] = counts.get(row.treaty_id, 0) + 1
    return counts


def _term(dossier: "Dossier", region: str | None, on: "date") -> Figure:
    item = leading(dossier, region, on)
    if item is None:
        return Figure("None", "no instrument in force was seen")
    treaty = item.treaty
    years = treaty.duration_years
    renewal = f", renewable by {treaty.renewal_years}" if treaty.renewal_years else ""
    value = f"{years} years" if years else "No term"
    return Figure(value, f"{treaty.short_title}{renewal}", treaty.sources)


def _promised(dossier: "Dossier", region: str | None, on: "date") -> Figure:
    flows = [
        flow
        for stage in claims_in_year(dossier, on.year, region)
        if stage.stage in _PROMISES
        for donor in stage.donors
        for flow in donor.claims
        # a claim of a later year than the day would be foresight, not what was promised
        if flow.start_year <= on.year
    ]
    if not flows:
        return Figure("None seen", f"promised money that covers {on.year}")
    flow = max(flows, key=lambda item: (item.donor == "RUS", item.amount))
    actor = dossier.actors[flow.donor].name_en
    span = _span(flow)
    mark = " · ◐ disputed" if _disputed(dossier, flow) else ""
    return Figure(
        _money(flow), f"{actor}, {flow.kind.value.replace('_', ' ')}, {span}{mark}", flow.sources
    )


def _money(flow: "AidFlow") -> str:
    return f"{flow.currency} {flow.amount / _MILLION:,.4g} m"


def _span(flow: "AidFlow") -> str:
    first, last = flow.start_year, flow.end_year
    return str(first) if first == last else f"{first}–{last}"


def _disputed(dossier: "Dossier", flow: "AidFlow") -> bool:
    return any(
        record.record_id == flow.flow_id and record.table == "aid_flows"
        for row in dossier.discrepancies.values()
        for record in row.records
    )


def _recognitions(dossier: "Dossier", region: str | None, on: "date") -> Figure:
    found = [item for item in asof.recognitions(dossier, on, region) if item.by_un_member]
    count = len({item.position.actor for item in found})
    sources = tuple(dict.fromkeys(name for item in found for name in item.position.sources))
    word = "member" if count == 1 else "members"
    return Figure(f"{count} UN {word}", "recognise on this date", sources)


def _vote(dossier: "Dossier", on: "date") -> Figure:
    vote = asof.last_vote(dossier, on)
    if vote is None:
        return Figure("None yet", "UN vote on displaced people")
    value = f"{vote.yes} – {vote.no} – {vote.abstain}"
    return Figure(value, f"yes, no, abstained: UN vote of {in_words(vote.date)}", vote.sources)
