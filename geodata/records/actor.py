"""Actors: states, organisations and de facto authorities that act in the dossier."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from geodata.records.record import Record


class ActorKind(StrEnum):
    """What an actor is."""

    UN_MEMBER = "un_member"
    ORGANISATION = "organisation"
    DE_FACTO_AUTHORITIES = "de_facto_authorities"
    SUBNATIONAL = "subnational"
    AGGREGATE = "aggregate"
    """Several actors taken together, as a statistic gives them."""


@dataclass(frozen=True, slots=True)
class Actor(Record):
    """A row of the table ``actors``."""

    TABLE: ClassVar[str] = "actors"
    KEY: ClassVar[tuple[str, ...]] = ("actor",)

    actor: str
    """ISO 3166-1 alpha-3 code of a state, or the code of another actor."""
    name_en: str
    kind: ActorKind
