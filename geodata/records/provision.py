"""Provisions: single clauses or terms of an instrument, and what carried them out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record, children, linked


class Topic(StrEnum):
    """What a provision is about."""

    DEFENCE = "defence"
    BORDER = "border"
    CUSTOMS = "customs"
    CITIZENSHIP = "citizenship"
    FOREIGN_POLICY = "foreign_policy"
    INTERNAL_AFFAIRS = "internal_affairs"
    BUDGET = "budget"
    ECONOMY = "economy"
    SOCIAL = "social"
    PENSIONS = "pensions"
    HEALTH = "health"
    EDUCATION = "education"
    PEACEKEEPING = "peacekeeping"
    CEASEFIRE = "ceasefire"
    DURATION = "duration"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Implementation(Record):
    """A row of the table ``provision_implementations``: an instrument that carries a clause out."""

    TABLE: ClassVar[str] = "provision_implementations"
    KEY: ClassVar[tuple[str, ...]] = ("provision_id", "treaty_id")

    provision_id: str
    treaty_id: str | None
    """The implementing instrument, or `None` if it has no row of its own."""
    description: str | None
    """Words for an instrument without a row."""


@dataclass(frozen=True, slots=True)
class Provision(Record):
    """A row of the table ``provisions`` with obliged actors, implementations and sources."""

    TABLE: ClassVar[str] = "provisions"
    KEY: ClassVar[tuple[str, ...]] = ("provision_id",)

    provision_id: str
    treaty_id: str
    article: str | None
    """Article as numbered in the text; `None` where only a report of the clause was seen."""
    topic: Topic
    summary: str
    deadline_text: str | None
    deadline_months: float | None
    """Deadline in months from the start that ``deadline_text`` names."""
    obliged: tuple[str, ...] = linked("provision_obligations", "actor")
    """Actor codes of those who are obliged."""
    matters: tuple[str, ...] = linked("provision_matters", "matter")
    """What it deals with, the main matter first, as this project reads its summary."""
    implementations: tuple[Implementation, ...] = children(Implementation)
    sources: tuple[str, ...] = linked("provision_sources", "source_id")
    """Ids of the sources."""
