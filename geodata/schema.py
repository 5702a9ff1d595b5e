"""The descriptor of the data package, ``datapackage.json``, as typed objects (Data Package v2)."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, Final

from geodata.errors import DataError
from geodata.problems import Problem

DESCRIPTOR: Final = "datapackage.json"
FOLDER: Final = Path(__file__).parent
"""The data package that this project ships."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table."""

    name: str
    type: str
    """Table Schema type: string, integer, number or boolean."""
    description: str
    constraints: Mapping[str, Any]
    """``required``, ``unique``, ``enum``, ``minimum``, ``maximum``, ``pattern``."""
    unit: str | None
    """Unit of a number (ISO 4217, km², EPSG code, years …)."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values must be found in another table."""

    fields: tuple[str, ...]
    table: str
    table_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table and what its cells may hold."""

    name: str
    path: str
    """Path relative to the data package."""
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns in order."""
        return tuple(field.name for field in self.fields)


@dataclass(frozen=True, slots=True)
class Schema:
    """What ``datapackage.json`` says of the package and its tables."""

    version: str
    """Version of the data."""
    released: date
    """Day of the release."""
    tables: Mapping[str, Table]


def read_schema(folder: Path = FOLDER) -> Schema:
    """Read the descriptor of a data package.

    Args:
        folder: the data package.

    Returns:
        The schema of its tables.

    Raises:
        DataError: if the descriptor is missing, not JSON, or lacks what is needed here.
    """
    descriptor = _read_json(folder)
    try:
        tables = [_table(resource) for resource in descriptor["resources"] if "schema" in resource]
        _check_keys(tables)
        return Schema(
            version=str(descriptor["version"]),
            released=date.fromisoformat(str(descriptor["created"])[:10]),
            tables=MappingProxyType({table.name: table for table in tables}),
        )
    except KeyError as error:
        msg = f"The property {error} is missing."
        raise _broken(msg, "Restore it; see the Data Package standard.") from None
    except (TypeError, AttributeError, ValueError) as error:
        msg = f"The descriptor has an unexpected form ({error})."
        raise _broken(
            msg,
            "Restore the file, or write it after the Data Package standard.",
        ) from None


def _read_json(folder: Path) -> dict[str, Any]:
    try:
        descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = "The descriptor is missing."
        raise _broken(msg, "Name a folder that holds a data package.") from None
    except OSError as error:
        msg = f"The descriptor cannot be read: {error.strerror}."
        raise _broken(msg, "Make it a readable file.") from None
    except ValueError as error:
        msg = f"The descriptor is not JSON: {error}."
        raise _broken(msg, "Correct it there.") from None
    if not isinstance(descriptor, dict):
        msg = "The descriptor is not a JSON object."
        raise _broken(msg, "Restore the file.")
    return descriptor


def _broken(message: str, remedy: str) -> DataError:
    return DataError([Problem(file=DESCRIPTOR, message=message, remedy=remedy)])


def _table(resource: Mapping[str, Any]) -> Table:
    schema = resource["schema"]
    path = PurePosixPath(resource["path"])
    if path.is_absolute() or ".." in path.parts or "\\" in str(path):
        message = f"the path '{path}' leads out of the data package"
        raise ValueError(message)
    return Table(
        name=resource["name"],
        path=str(path),
        title=resource["title"],
        description=resource.get("description", ""),
        fields=tuple(_field(field) for field in schema["fields"]),
        primary_key=_names(schema.get("primaryKey", ())),
        foreign_keys=tuple(_foreign_key(key) for key in schema.get("foreignKeys", ())),
    )


def _field(field: Mapping[str, Any]) -> Field:
    constraints = dict(field.get("constraints", {}))
    try:
        re.compile(constraints.get("pattern", ""))
        _ = [float(constraints[limit]) for limit in ("minimum", "maximum") if limit in constraints]
    except (re.error, TypeError, ValueError) as error:
        message = f"the constraints of the field '{field['name']}' cannot be used: {error}"
        raise ValueError(message) from None
    return Field(
        name=field["name"],
        type=field["type"],
        description=field.get("description", ""),
        constraints=MappingProxyType(constraints),
        unit=field.get("unit"),
    )


def _foreign_key(key: Mapping[str, Any]) -> ForeignKey:
    return ForeignKey(
        fields=_names(key["fields"]),
        table=key["reference"]["resource"],
        table_fields=_names(key["reference"]["fields"]),
    )


def _names(names: str | Sequence[str]) -> tuple[str, ...]:
    # the standard allows a single name without a list
    return (names,) if isinstance(names, str) else tuple(names)


def _check_keys(tables: Sequence[Table]) -> None:
    columns = {table.name: set(table.columns) for table in tables}
    for table in tables:
        used = {table.name: set(table.primary_key)}
        for key in table.foreign_keys:
            used[table.name] |= set(key.fields)
            used.setdefault(key.table, set()).update(key.table_fields)
        for name, needed in used.items():
            unknown = needed - columns.get(name, set())
            if unknown:
                message = (
                    f"a key of the table '{table.name}' names the column "
                    f"'{min(unknown)}' of '{name}', which is not described"
                )
                raise ValueError(message)
