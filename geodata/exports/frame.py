"""Tables as data frames with a type for each column."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from geodata.exports.about import column_names
from geodata.exports.delimited import text_of
from geodata.exports.shown_table import Kind

if TYPE_CHECKING:
    from geodata.exports.shown_table import ShownTable, Value


def frame_of(table: "ShownTable", *, lists: bool = True) -> pd.DataFrame:
    """Return a table as a data frame: the shown columns, then record, sources and discrepancies.

    Args:
        table: as it is shown.
        lists: whether a list stays one; else its members are joined to a text.
    """
    frame: pd.DataFrame = arrow_of(table, lists=lists).to_pandas(types_mapper=_pandas_type)
    return frame


def arrow_of(table: "ShownTable", *, lists: bool = True) -> pa.Table:
    """Return a table as an Arrow table; arguments as of `frame_of`."""
    kinds = [column.kind for column in table.columns]
    rows = [row.values for row in table.rows]  # noqa: PD011  # a row of ours, no data frame
    cells: list[Sequence[Value]] = [[row[place] for row in rows] for place in range(len(kinds))]
    cells += [
        [row.record for row in table.rows],
        [row.sources for row in table.rows],
        [row.disputed for row in table.rows],
    ]
    kinds += [Kind.TEXT, Kind.LIST, Kind.LIST]
    arrays = [_array(kind, values, lists=lists) for kind, values in zip(kinds, cells, strict=True)]
    return pa.table(arrays, names=list(column_names(table)))


def _array(kind: Kind, values: Sequence["Value"], *, lists: bool) -> pa.Array:
    match kind:
        case Kind.INTEGER | Kind.YEAR if all(_is_whole(value) for value in values):
            return pa.array(values, pa.int64())
        case Kind.NUMBER if all(_is_number(value) for value in values):
            return pa.array(values, pa.float64())
        case Kind.FLAG if all(isinstance(value, bool | None) for value in values):
            return pa.array(values, pa.bool_())
        case Kind.DATE if all(isinstance(value, dt.date | None) for value in values):
            return pa.array(values, pa.date32())
        case Kind.LIST if lists:
            return pa.array([value or () for value in values], pa.list_(pa.string()))
        case _:
            texts = [None if value is None else text_of(value) for value in values]
            return pa.array(texts, pa.string())


def _is_number(value: "Value") -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _is_whole(value: "Value") -> bool:
    fits = isinstance(value, int) and -(2**63) <= value < 2**63
    return value is None or (fits and not isinstance(value, bool))


def _pandas_type(kind: pa.DataType) -> object:
    # without these a column of whole numbers with a gap would turn into decimals
    return {
        pa.int64(): pd.Int64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
        pa.string(): pd.StringDtype(),
    }.get(kind)
