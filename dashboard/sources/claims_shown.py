"""Claims on the page: their table, and from a chosen one the way to the page that tells more."""

from collections.abc import Mapping

import streamlit as st

from dashboard.pages import has_page, page
from dashboard.workbench.tables import show_table
from dashboard.workbench.view import current_view
from geodata.exports import ShownTable
from geodata.loading import load


def show_claims(table: ShownTable, *, key: str) -> None:
    """Draw a table of claims, and a link to the page of the one that is chosen.

    Args:
        table: its columns begin with those of `claim_table.COLUMNS`.
        key: unique on the page.
    """
    row = show_table(table, key=key)
    if row is None:
        return
    names = (column.name for column in table.columns)
    cells = dict(zip(names, row.values, strict=True))
    found = page_of(str(cells["table"]), str(cells["id"]))
    if found is None:
        return
    name, label, parameters = found
    st.page_link(
        page(name),
        label=label,
        icon=":material/arrow_forward:",
        query_params={**current_view().parameters(), **parameters},
    )


def page_of(table: str, key: str) -> tuple[str, str, Mapping[str, str]] | None:
    """Return the page that tells more of a record: its name, the words of a link, parameters.

    Args:
        table: name of the table of the record.
        key: of the record.

    Returns:
        None if no page does.
    """
    found: tuple[str, str, Mapping[str, str]]
    match table:
        case "treaties":
            found = ("treaties", "The instrument and its clauses", {"treaty": key})
        case "provisions":
            found = ("treaties", "The clause in its instrument", {"clause": key})
        case "indicators":
            row = load().indicators[key]
            theme = load().measures[row.indicator].theme
            chosen = {"theme": theme.value, "region": row.region}
            found = ("places", "The figure beside others", chosen)
        case "discrepancies":
            found = ("sources", "All values of this difference", {"discrepancy": key})
        case "gaps":
            topic = load().gaps[key].topic
            found = ("sources", "What else is not known", {"part": "unknown", "topic": topic})
        case _:
            return None
    return found if has_page(found[0]) else None
