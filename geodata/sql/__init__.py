"""Questions in SQL to the tables of the data package, which can only be read."""

from geodata.sql.answer import Answer, Limits
from geodata.sql.errors import QueryError, QueryProblem
from geodata.sql.examples import Example, examples
from geodata.sql.service import Query, ask

__all__ = ["Answer", "Example", "Limits", "Query", "QueryError", "QueryProblem", "ask", "examples"]
