"""Questions in SQL to the tables of the data package, which can only be read."""

from geodata.sql.answer import LIMITS, Answer, Limits
from geodata.sql.errors import QueryError, QueryProblem
from geodata.sql.examples import Example, examples
from geodata.sql.service import Query, ask, make_ready
from geodata.sql.shown import shown

__all__ = [
    "LIMITS",
    "Answer",
    "Example",
    "Limits",
    "Query",
    "QueryError",
    "QueryProblem",
    "ask",
    "examples",
    "make_ready",
    "shown",
]
