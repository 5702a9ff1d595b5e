"""Matters: what clauses deal with, narrower than a topic, so that they can be compared."""

from dataclasses import dataclass
from typing import ClassVar

from geodata.records.provision import Topic
from geodata.records.record import Record


@dataclass(frozen=True, slots=True)
class Matter(Record):
    """A row of the table ``matters``."""

    TABLE: ClassVar[str] = "matters"
    KEY: ClassVar[tuple[str, ...]] = ("matter",)

    matter: str
    topic: Topic
    """The topic under which the matter stands; a clause on it may have been filed under another."""
    name_en: str
