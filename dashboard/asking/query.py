"""The query of the page: what is in the editor, in the address, and on its way."""

from datetime import date
from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.workbench.table_filter import clear_filter
from geodata.sql import LIMITS, Example, Query, ask, examples, make_ready

EDITOR: Final = "ask-sql"
"""Key of the editor, whose text is the query."""
PARAMETER: Final = "sql"
"""Parameter of the address that holds the query."""
ROWS: Final = "ask-rows"
"""Key of the table of the answer."""
_QUERY: Final = "ask query"
_FOLLOWED: Final = "ask address followed"
_PREPARED: Final = "ask prepared"
_IN_ADDRESS: Final = 6_000
"""Characters of the longest query that an address carries; proxies cut longer ones off."""


def current_query() -> Query | None:
    """Return the query that was run last in this session, if any."""
    found: Query | None = st.session_state.get(_QUERY)
    return found


def prepare() -> None:
    """Let the tables be read ahead, once in a session, unless a query of the address does it."""
    if not st.session_state.get(_PREPARED) and PARAMETER not in st.query_params:
        make_ready()
    st.session_state[_PREPARED] = True


def follow_address() -> None:
    """Take over and run the query of the address when it is another than before.

    So a shared link shows its answer, and the browser's back button works.
    """
    told = str(st.query_params.get(PARAMETER, ""))
    if told == st.session_state.get(_FOLLOWED, ""):
        return
    st.session_state[_FOLLOWED] = told
    if not told:
        return
    if len(told) > LIMITS.characters:
        st.warning(f"The query in the address is longer than {LIMITS.characters} characters.")
        return
    st.session_state[EDITOR] = told
    # not written again: that would be one more step for the browser's back button
    _start(told)


def run() -> None:
    """Run what is in the editor, and write it into the address."""
    sql = str(st.session_state.get(EDITOR, "")).strip()
    _start(sql)
    kept = sql if len(sql) <= _IN_ADDRESS else ""
    if kept != st.query_params.get(PARAMETER, ""):
        # what was looked for in one answer need not be in another
        clear_filter(ROWS)
    st.session_state[_FOLLOWED] = kept
    if kept:
        st.query_params[PARAMETER] = kept
    else:
        st.query_params.pop(PARAMETER, None)


def _start(sql: str) -> None:
    cancel()
    st.session_state[_QUERY] = ask(sql) if sql else None


def run_text(sql: str) -> None:
    """Put a query into the editor and run it."""
    st.session_state[EDITOR] = sql
    run()


def cancel() -> None:
    """Stop the query that is on its way, if there is one."""
    query = current_query()
    if query is not None:
        query.cancel()


def editor(day: date) -> DeltaGenerator:
    """Draw the choice of examples, the editor and the button that runs it.

    Args:
        day: the day of the view, as of which the examples ask.

    Returns:
        The place beside the button for a word on the answer, which may be below the fold.
    """
    by_title = {example.title: example for example in examples()}
    st.selectbox(
        "Start from an example",
        list(by_title),
        index=None,
        placeholder="Choose a question",
        key="ask-example",
        on_change=_take_example,
        args=(by_title, day),
    )
    st.text_area(
        "Query in SQL",
        key=EDITOR,
        height=230,
        help=f"Reads the tables only: at most {LIMITS.rows:,} rows, {LIMITS.seconds:g} seconds "
        f"and {LIMITS.memory_mb} MB of memory.",
        max_chars=LIMITS.characters,
        placeholder="SELECT short_title, signed_on FROM treaties ORDER BY signed_on",
    )
    with st.container(horizontal=True, vertical_alignment="center", key="ask-run-row"):
        st.button("Run", type="primary", icon=":material/play_arrow:", key="ask-run", on_click=run)
        return st.empty()


def title_of(sql: str) -> str:
    """Return what a query asks in words: its first comment, else a neutral title."""
    first = sql.strip().partition("\n")[0]
    words = first.removeprefix("--").strip() if first.startswith("--") else ""
    return words or "Answer to a query"


def _take_example(by_title: dict[str, Example], day: date) -> None:
    chosen = st.session_state["ask-example"]
    if chosen is not None:
        run_text(by_title[chosen].on(day))
