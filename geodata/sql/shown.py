"""The answer to a query as a shown table, with the sources and records that its cells name."""

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from geodata.exports import Column, Kind, ShownRow, ShownTable

if TYPE_CHECKING:
    import pyarrow as pa

    from geodata.dossier import Dossier
    from geodata.exports.shown_table import Value
    from geodata.sql.answer import Answer

_SOURCE_COLUMNS: Final = ("source_id", "sources", "source_ids")
_BETWEEN: Final = re.compile(r"[\s,;]+")
_RECORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        # column: what its records are called, and their table
        "treaty_id": ("treaty", "treaties"),
        "event_id": ("event", "events"),
        "site_id": ("site", "sites"),
        "iso3": ("state", "states"),
        "region": ("region", "regions"),
    }
)
_DISPUTABLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "treaty_id": "treaties",
        "provision_id": "provisions",
        "flow_id": "aid_flows",
        "position_id": "positions",
        "resolution": "resolutions",
        "event_id": "events",
        "site_id": "sites",
        "indicator_id": "indicators",
    }
)
"""Table of the records that a column of this name identifies."""


def shown(answer: "Answer", dossier: "Dossier", *, title: str) -> ShownTable:
    """Return the rows of a query as a table to show.

    A row rests on the sources that its columns ``source_id``, ``sources`` or ``source_ids`` name,
    and is about the record that a column such as ``treaty_id`` names.

    Args:
        answer: of the query.
        dossier: the loaded data.
        title: of the table, in words.
    """
    names = list(answer.rows.column_names)
    columns = [answer.rows.column(place) for place in range(len(names))]
    cells = [[_value(value) for value in column.to_pylist()] for column in columns]
    note = ""
    if answer.truncated:
        note = f"The first {answer.rows.num_rows:,} rows; there are more."
    return ShownTable(
        name="query",
        title=title,
        columns=tuple(
            Column(_slug(name, place), name, _kind(name, column.type))
            for place, (name, column) in enumerate(zip(names, columns, strict=True))
        ),
        rows=tuple(_row(dossier, names, row) for row in zip(*cells, strict=True)),
        filters={"Query": " ".join(answer.sql.split())},
        note=note,
    )


def _row(dossier: "Dossier", names: Sequence[str], values: tuple["Value", ...]) -> ShownRow:
    # of columns with the same name the first one counts
    cells = dict(zip(reversed(names), reversed(values), strict=True))
    return ShownRow(
        values=values,
        sources=_sources(dossier, cells),
        record=_record(dossier, cells),
        disputed=tuple(
            dict.fromkeys(
                item.discrepancy_id
                for name, table in _DISPUTABLE.items()
                if cells.get(name) is not None
                for item in dossier.discrepancies_of(table, str(cells[name]))
            )
        ),
    )


def _sources(dossier: "Dossier", cells: Mapping[str, "Value"]) -> tuple[str, ...]:
    found: list[str] = []
    for name in _SOURCE_COLUMNS:
        value = cells.get(name)
        parts = value if isinstance(value, tuple) else _BETWEEN.split(str(value or ""))
        found += [part for part in parts if part in dossier.sources]
    return tuple(dict.fromkeys(found))


def _record(dossier: "Dossier", cells: Mapping[str, "Value"]) -> str | None:
    for name, (kind, table) in _RECORDS.items():
        ident = cells.get(name)
        if isinstance(ident, str) and ident in dossier.table(table):
            return f"{kind}:{ident}"
    return None


def _slug(name: str, place: int) -> str:
    return re.sub(r"\W+", "_", name).strip("_") or f"column_{place + 1}"


def _kind(name: str, of: "pa.DataType") -> Kind:
    import pyarrow as pa  # noqa: PLC0415 - loaded with the answer

    if pa.types.is_integer(of) or (pa.types.is_decimal(of) and of.scale == 0):
        return Kind.YEAR if "year" in name.lower() else Kind.INTEGER
    if pa.types.is_floating(of) or pa.types.is_decimal(of):
        return Kind.NUMBER
    if pa.types.is_boolean(of):
        return Kind.FLAG
    if pa.types.is_date(of):
        return Kind.DATE
    return Kind.LIST if pa.types.is_list(of) and _is_text(of.value_type) else Kind.TEXT


def _is_text(of: "pa.DataType") -> bool:
    import pyarrow as pa  # noqa: PLC0415 - loaded with the answer

    return bool(pa.types.is_string(of) or pa.types.is_large_string(of))


def _value(value: Any) -> "Value":  # noqa: ANN401 - of any type that DuckDB has
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if value is None or isinstance(value, bool | int | float | str | dt.date):
        return cast("Value", value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
