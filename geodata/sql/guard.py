"""Which statements are let through: one SELECT, over the tables of the data package only.

The statement is parsed by DuckDB and looked through as a tree, so that neither quotes nor
comments hide anything. What is let through still runs in a database that can reach no file and
no network, whose settings are locked, and in a transaction that can write nothing.
"""

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final, NoReturn

import duckdb

from geodata.sql.errors import QueryError, QueryProblem

_TABLE_FUNCTIONS: Final = frozenset(
    {"generate_series", "json_each", "json_tree", "range", "unnest", "histogram"}
)
"""Functions that give rows and read nothing but their arguments."""

_REFUSED_FUNCTIONS: Final = frozenset(
    {
        "current_setting",
        "currval",
        "getenv",
        "getvariable",
        "json_deserialize_sql",
        "json_execute_serialized_sql",
        "json_serialize_plan",
        "json_serialize_sql",
        "nextval",
        "pg_sleep",
        "query",
        "query_table",
        "setseed",
        "sleep_ms",
        "write_log",
    }
)
"""Functions that ask about the server, keep it waiting or run text as SQL."""

_CATALOGUE: Final = "information_schema"
_READ_ONLY = "The tables can only be read: write one SELECT, WITH … SELECT, FROM or DESCRIBE."
_ONE = "Keep one statement, and remove what follows its semicolon."
_PIVOT = "Name the values, as in: FROM (PIVOT votes ON vote IN ('yes', 'no') USING count(*))."


def check(sql: str, *, tables: frozenset[str], parser: duckdb.DuckDBPyConnection) -> None:
    """Let a query through, or say why not.

    Args:
        sql: the query.
        tables: names of the tables that may be read.
        parser: a connection that parses; nothing is run on it.

    Raises:
        QueryError: the query is no single SELECT over these tables.
    """
    statements = parser.extract_statements(sql)
    if not statements:
        _refuse("There is no query.", "Write one, or choose an example.")
    if len(statements) > 1:
        pivot = statements[-1].type == duckdb.StatementType.SELECT and "pivot" in sql.lower()
        if pivot and sql.rstrip().rstrip(";").count(";") == 0:
            _refuse("PIVOT needs to know its columns.", _PIVOT)
        _refuse(f"There are {len(statements)} statements.", _ONE)
    kind = statements[0].type
    if kind != duckdb.StatementType.SELECT:
        _refuse(f"{_spoken(kind)} is not allowed here.", _READ_ONLY)
    tree = _tree(sql, parser)
    names = tables | set(_names_of_queries(tree))
    for node in _nodes(tree):
        problem = _problem(node, sql, names)
        if problem is not None:
            raise QueryError(problem)


def _spoken(kind: duckdb.StatementType) -> str:
    # DuckDB counts INSTALL as a LOAD, and USE as a SET
    return {"LOAD": "INSTALL or LOAD", "SET": "SET or USE"}.get(kind.name, kind.name)


def _tree(sql: str, parser: duckdb.DuckDBPyConnection) -> Mapping[str, Any]:
    row = parser.execute("SELECT json_serialize_sql(?::VARCHAR)", [sql]).fetchone()
    tree: dict[str, Any] = json.loads(row[0]) if row else {"error": True}
    if tree["error"]:
        # PRAGMA counts as a SELECT for the parser, and is none.
        _refuse("This statement is not allowed here.", _READ_ONLY)
    return tree


def _nodes(tree: object) -> Iterator[Mapping[str, Any]]:
    """Give every object of a tree; not by recursion, as a query can be very deep."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _names_of_queries(tree: Mapping[str, Any]) -> Iterator[str]:
    for node in _nodes(tree):
        if "cte_map" in node:
            yield from (entry["key"].lower() for entry in node["cte_map"]["map"])


def _problem(node: Mapping[str, Any], sql: str, names: frozenset[str]) -> QueryProblem | None:
    kind = node.get("type")
    if kind == "TABLE_FUNCTION":
        function = node["function"]["function_name"].lower()
        if function not in _TABLE_FUNCTIONS:
            return _function_problem(function, sql, node)
    if kind == "FUNCTION" and node["function_name"].lower() in _REFUSED_FUNCTIONS:
        return _function_problem(node["function_name"], sql, node)
    if kind == "BASE_TABLE":
        return _table_problem(node, sql, names)
    if kind == "VALUE_PARAMETER":
        message = "The query has a parameter, and there is no value for it."
        remedy = "Write the value itself."
        return QueryProblem.at(sql, _place(node), message=message, remedy=remedy)
    return None


def _function_problem(name: str, sql: str, node: Mapping[str, Any]) -> QueryProblem:
    return QueryProblem.at(
        sql,
        _place(node),
        message=f"The function '{name}' is not allowed here: SQL reaches the tables only, no "
        "files, network or settings.",
        remedy="Read from the tables that the schema lists.",
    )


def _table_problem(node: Mapping[str, Any], sql: str, names: frozenset[str]) -> QueryProblem | None:
    name = str(node["table_name"])
    schema = str(node.get("schema_name") or "").lower()
    if schema == _CATALOGUE and name.lower() in {"tables", "columns"}:
        return None
    if schema in {"", "main"} and not node.get("catalog_name") and name.lower() in names:
        return None
    similar = get_close_matches(name.lower(), sorted(names), n=1)
    remedy = "Read from the tables that the schema lists; files cannot be read."
    return QueryProblem.at(
        sql,
        _place(node),
        message=f"There is no table '{'.'.join(part for part in (schema, name) if part)}'.",
        remedy=f"Did you mean '{similar[0]}'?" if similar else remedy,
    )


def _place(node: Mapping[str, Any]) -> int | None:
    found: int | None = node.get("query_location")
    return found


def _refuse(message: str, remedy: str) -> NoReturn:
    raise QueryError(QueryProblem(message=message, remedy=remedy))
