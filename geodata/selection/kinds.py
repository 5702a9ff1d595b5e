"""The kinds by which the rows of a table are told apart."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.dossier import Dossier


def kinds_of(dossier: "Dossier", table: str) -> tuple[str, ...]:
    """Return what the column ``kind`` of a table may hold; empty if it has no such column."""
    fields = dossier.schema.tables[table].fields
    field = next((field for field in fields if field.name == "kind"), None)
    return tuple(field.constraints.get("enum", ())) if field else ()
