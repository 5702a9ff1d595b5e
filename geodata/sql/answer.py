"""What a query may use, and what it gives."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one query may use.

    Attributes:
        seconds: time until it is stopped.
        rows: rows that are given; more are counted as cut off, and the answer says so.
        memory_mb: memory of the database in mebibytes.
        characters: length of the query.
        answer_mb: size of the given rows in mebibytes.
    """

    seconds: float = 10.0
    rows: int = 10_000
    memory_mb: int = 256
    characters: int = 20_000
    answer_mb: int = 32


LIMITS = Limits()
"""The limits of a query from a page: no reader waits long, and none takes the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The rows that a query gave.

    Attributes:
        sql: the query.
        rows: the rows as an Arrow table.
        truncated: whether there were more rows than the limit.
    """

    sql: str
    rows: "pa.Table"
    truncated: bool
