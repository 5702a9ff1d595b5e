"""The words by which a reader filters the rows of a table, kept in the address of the page.

So a link, a reload and the browser's back button bring back exactly the rows that were shown.
"""

from functools import partial
from typing import Final

import streamlit as st

from dashboard.plain_text import plain
from dashboard.state import Notice

_LONGEST: Final = 200
"""Characters: more words than a row could hold in sight."""
_WIDTH: Final = 320
"""CSS pixels."""


def filter_words(key: str) -> str:
    """Return the words by which a table is filtered, as the address says them; empty for all rows.

    Args:
        key: of the table, unique on the page.
    """
    words = _told(key)
    return words if len(words) <= _LONGEST else ""


def show_filter(key: str) -> str:
    """Draw the input of the words, and what is wrong with those in the address; return the words.

    Args:
        key: of the table, unique on the page.
    """
    words = filter_words(key)
    # the address leads: after going back, or by a link, the input must say what it says; set only
    # then, because setting it would undo what is being typed
    if st.session_state.get(_key(key)) != words:
        st.session_state[_key(key)] = words
    st.text_input(
        "Filter the rows",
        placeholder="Words that a row contains",
        key=_key(key),
        on_change=partial(_change, key),
        width=_WIDTH,
    )
    told = _told(key)
    if len(told) > _LONGEST:
        reason = f"a filter has at most {_LONGEST} characters"
        st.warning(plain(str(Notice(_parameter(key), f"{told[:40]}…", reason))))
    return words


def clear_filter(key: str) -> None:
    """Show all rows of a table again."""
    st.query_params.pop(_parameter(key), None)


def _change(key: str) -> None:
    words = " ".join(str(st.session_state[_key(key)]).split())
    if words:
        st.query_params[_parameter(key)] = words
    else:
        clear_filter(key)


def _told(key: str) -> str:
    return str(st.query_params.get(_parameter(key), ""))


def _parameter(key: str) -> str:
    return f"find-{key}"


def _key(key: str) -> str:
    return f"{key}-filter"
