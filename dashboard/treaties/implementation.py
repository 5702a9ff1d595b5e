"""What followed the clauses: as a graph or in time, and as a table of deadlines."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.treaties.address import ADDRESS, DRAWN
from dashboard.treaties.asked import progress_by
from dashboard.treaties.clause_tables import implementation_table
from dashboard.treaties.deadline_chart import deadline_chart
from dashboard.treaties.implementation_graph import implementation_graph
from dashboard.workbench.charts import show_chart
from dashboard.workbench.tables import show_table
from geodata.loading import load
from geodata.treaties import Outcome
from geodata.treaties.words import OUTCOMES

if TYPE_CHECKING:
    from datetime import date

    from dashboard.workbench.view import View
    from geodata.treaties import ClauseProgress

_DRAWN = {"graph": "Clauses and texts", "time": "In time"}


def show_implementation(view: "View") -> None:
    """Draw the choice of instruments, the drawing and the table."""
    tracked = [item for item in progress_by(view.date) if item.tracked]
    _choice(tracked)
    chosen = ADDRESS.words("of")
    items = tuple(item for item in tracked if not chosen or item.provision.treaty_id in chosen)
    if not items:
        st.info(
            "Nothing to follow: on the date shown none of the chosen instruments was signed, or "
            "their clauses name no time and no text that follows them."
        )
        st.button("All instruments", on_click=partial(ADDRESS.change, of=[]))
        return
    titles = ", ".join(load().treaties[key].short_title for key in chosen)
    filters = {"Instruments": titles} if chosen else {}
    _counts(items)
    with st.container(key="wide-implementation"):
        _drawing(items, view.date, filters)
    st.header("Deadlines", anchor=False)
    show_table(implementation_table(items, view.date, filters), key="implementation")


def _choice(tracked: "list[ClauseProgress]") -> None:
    dossier = load()
    of = dict.fromkeys([*(item.provision.treaty_id for item in tracked), *ADDRESS.words("of")])
    st.multiselect(
        "Instruments",
        list(of),
        format_func=lambda key: dossier.treaties[key].short_title,
        placeholder="All instruments with a deadline or a text that follows",
        **ADDRESS.bind("of"),
    )
    st.segmented_control(
        "Drawn as", DRAWN, format_func=_DRAWN.__getitem__, required=True, **ADDRESS.bind("drawn")
    )


def _counts(items: "tuple[ClauseProgress, ...]") -> None:
    counted = {outcome: sum(item.outcome is outcome for item in items) for outcome in Outcome}
    told = [f"{OUTCOMES[outcome]}: **{number}**" for outcome, number in counted.items() if number]
    st.markdown(f"{len(items)} clauses to follow. {' · '.join(told)}")


def _drawing(items: "tuple[ClauseProgress, ...]", on: "date", filters: dict[str, str]) -> None:
    if ADDRESS.value("drawn") == DRAWN[1]:
        placed = tuple(item for item in items if item.due or item.texts)
        show_chart(
            partial(deadline_chart, placed, on),
            implementation_table(placed, on, filters),
            key="deadlines",
            title="When clauses were agreed, due and followed by a text",
        )
        return
    linked = tuple(item for item in items if item.texts)
    show_chart(
        partial(implementation_graph, linked),
        implementation_table(linked, on, filters),
        key="graph",
        title="Clauses, and the texts that followed them",
    )
