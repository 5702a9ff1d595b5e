"""The answer to a query on the page: its rows, a chart of them, or what went wrong."""

from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.asking.chart import show_chart_of
from dashboard.asking.query import PARAMETER, ROWS, title_of
from dashboard.plain_text import plain
from dashboard.workbench.downloads import rows_in_words
from dashboard.workbench.tables import show_table
from geodata.exports import ShownTable
from geodata.loading import load
from geodata.sql import Query, QueryError, QueryProblem, shown

_TABLE_OF: Final = "ask table"
_FORMS: Final = ("Table", "Chart")


def show_answer(query: Query, status: DeltaGenerator) -> None:
    """Draw the rows of a query that is done, or its problem.

    Args:
        query: the query.
        status: where a word on the answer stands beside the button that asked for it.
    """
    try:
        table = _table(query)
    except QueryError as error:
        status.caption("No rows: the reason is below.")
        _show_problem(query.sql, error.problem)
        return
    kept = " The address of the page keeps the query." if PARAMETER in st.query_params else ""
    status.caption(f"{rows_in_words(len(table.rows))}, below.{kept}")
    st.header("Answer", anchor=False)
    # no Markdown: even an address in it must not become a link
    st.text(title_of(query.sql))
    if not table.columns or not table.rows:
        st.info("The query is right and has no rows: loosen its conditions, or look at the schema.")
        return
    form = st.segmented_control(
        "Show as",
        _FORMS,
        default=_FORMS[0],
        required=True,
        key="ask-form",
        label_visibility="collapsed",
    )
    if form == "Chart":
        show_chart_of(table)
    else:
        show_table(table, key=ROWS)


def _table(query: Query) -> ShownTable:
    """Return the rows as a shown table, made once for each query."""
    kept: tuple[Query, ShownTable] | None = st.session_state.get(_TABLE_OF)
    if kept is not None and kept[0] is query:
        return kept[1]
    table = shown(query.result(), load(), title=title_of(query.sql))
    st.session_state[_TABLE_OF] = (query, table)
    return table


def _show_problem(sql: str, problem: QueryProblem) -> None:
    st.error(plain(problem.message), icon=":material/error:")
    if problem.line is not None and problem.column is not None:
        line = sql.split("\n")[problem.line - 1]
        st.code(f"{line}\n{' ' * (problem.column - 1)}^", language=None)
        st.caption(f"Line {problem.line}, character {problem.column}")
    st.write(plain(problem.remedy))
