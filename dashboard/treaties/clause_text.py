"""A clause as a reader sees it: what it says, who is obliged, by when, what followed, sources."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.plain_text import plain
from dashboard.treaties.asked import progress_of
from dashboard.treaties.cells import disputed
from dashboard.treaties.words import actor_names, matters
from dashboard.workbench.evidence import sources_popover
from geodata.loading import load
from geodata.treaties import Outcome
from geodata.treaties.words import OUTCOMES, article, delay_in_words, due_in_words, text_in_words

if TYPE_CHECKING:
    from datetime import date

    from dashboard.treaties.links import Links
    from geodata.records import Provision
    from geodata.treaties import ClauseProgress

_TELLING = frozenset(
    {
        Outcome.ON_TIME,
        Outcome.LATE,
        Outcome.MAY_BE_LATE,
        Outcome.NOT_RATIFIED,
        Outcome.NOT_DUE,
        Outcome.PASSED,
    }
)
"""Outcomes that say more than the texts that follow a clause."""
_KEPT = 2048


def show_clause(
    clause: "Provision", on: "date", links: "Links", *, key: str, matter: bool = True
) -> None:
    """Draw a clause with a button that opens its sources and what they dispute about it.

    Args:
        clause: the clause.
        on: the day as of which is told what came of it.
        links: writes the link to the clause.
        key: of its elements; a clause can stand on a page twice.
        matter: whether its matter is named; not where it stands under it.
    """
    with st.container(gap="xxsmall", key=f"clause-{key}"):
        st.markdown(_markdown(clause.provision_id, on, links, matter=matter))
        sources_popover(clause.sources, disputed(clause), key=f"sources-{key}")


@lru_cache(maxsize=_KEPT)
def _markdown(provision_id: str, on: "date", links: "Links", *, matter: bool) -> str:
    """Return the Markdown of a clause; all text from data is escaped."""
    dossier = load()
    clause = dossier.provisions[provision_id]
    parts = [article(clause), matters(dossier, clause) if matter else None]
    name = plain(" · ".join(part for part in parts if part) or "Clause")
    text = f"[**{name}**]({links.clause(provision_id)}) {plain(clause.summary)}"
    facts = list(_facts(clause, progress_of(on, provision_id)))
    return f"{text}  \n:small[:gray[{' · '.join(facts)}]]" if facts else text


def _facts(clause: "Provision", told: "ClauseProgress | None") -> Iterator[str]:
    if clause.obliged:
        yield f"Obliged: {plain(actor_names(load(), clause.obliged))}"
    if clause.deadline_text:
        day = f" (last day: {due_in_words(told.due)})" if told and told.due else ""
        yield f"Time: {plain(clause.deadline_text + day)}"
    if told is None:
        return
    if told.texts:
        yield f"Followed by: {plain('; '.join(text_in_words(text) for text in told.texts))}"
    if told.delay is not None:
        words = delay_in_words(told.delay)
        yield plain(words if told.outcome is Outcome.LATE else f"{OUTCOMES[told.outcome]}: {words}")
    elif told.outcome in _TELLING:
        yield plain(OUTCOMES[told.outcome])
