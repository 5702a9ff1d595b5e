"""Aid flows: single claims about money. Rival and part-of claims are kept: never sum them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record, linked


class AidKind(StrEnum):
    """Stage of money from promise to payment; amounts of different stages are never added up."""

    PLEDGE = "pledge"
    COMMITMENT = "commitment"
    DISBURSEMENT = "disbursement"
    BUDGET_TRANSFER = "budget_transfer"
    INVESTMENT_PROGRAMME = "investment_programme"
    PENSION = "pension"
    PROJECT = "project"
    LOAN = "loan"
    SUSPENSION = "suspension"
    """Money that was not paid."""


class Sector(StrEnum):
    """What the money is for."""

    BUDGET = "budget"
    DEFENCE = "defence"
    ECONOMY = "economy"
    ENERGY = "energy"
    GOVERNANCE = "governance"
    HUMANITARIAN = "humanitarian"
    INFRASTRUCTURE = "infrastructure"
    SOCIAL = "social"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class AidFlow(Record):
    """A row of the table ``aid_flows`` with its recipients and sources."""

    TABLE: ClassVar[str] = "aid_flows"
    KEY: ClassVar[tuple[str, ...]] = ("flow_id",)

    flow_id: str
    donor: str
    """Actor code of the donor."""
    start_year: int
    end_year: int
    """Last year covered, inclusive."""
    amount: float
    """Amount in units of ``currency``, nominal."""
    currency: str
    """ISO 4217 code."""
    kind: AidKind
    sector: Sector
    cumulative: bool
    """Whether the amount is a sum over its years."""
    estimate: bool
    """Whether the source calls it an estimate, or a figure was derived."""
    summary: str
    note: str | None
    recipients: tuple[str, ...] = linked("aid_flow_recipients", "region")
    """Codes of the regions that the money is for."""
    sources: tuple[str, ...] = linked("aid_flow_sources", "source_id")
    """Ids of the sources."""
