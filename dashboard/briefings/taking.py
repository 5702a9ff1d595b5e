"""Taking a story away: a button for each format, and how far each file is."""

import secrets
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

import streamlit as st

from dashboard.briefing.export import ExportFormat
from dashboard.briefing.job import Job, State
from dashboard.briefing.jobs import JOBS, BusyError
from dashboard.briefing.task import Task
from dashboard.plain_text import plain

if TYPE_CHECKING:
    from dashboard.briefing.options import BriefingOptions
    from geodata.stories import Story

_LOOK_AGAIN: Final = 0.5
"""Seconds between two looks at an export that is on its way."""
_JOBS: Final = "briefings taken away"
_CLIENT: Final = "briefings client"
_REFUSED: Final = "briefings refused"
_BUTTON_WIDTH: Final = 98
"""CSS pixels: three stand beside each other in a card, and on a phone."""
_MEGABYTE: Final = 1_000_000

_BUTTONS: Final[Mapping[ExportFormat, tuple[str, str]]] = MappingProxyType(
    {
        ExportFormat.HTML: ("Web page", "One HTML file with the whole map, for any browser"),
        ExportFormat.PPTX: ("Slides", "PowerPoint, with texts and charts that can be edited"),
        ExportFormat.PDF: ("PDF", "A document to print, on the paper chosen above"),
        ExportFormat.PNG: ("PNG", "The maps in print quality"),
        ExportFormat.SVG: ("SVG", "The maps as drawings"),
        ExportFormat.XLSX: ("Excel", "The text, and the tables behind the maps and charts"),
    }
)
"""What the button of each format says, and what it gives."""


def show_taking(story: "Story", options: "BriefingOptions", *, key: str) -> None:
    """Draw the buttons of a story and the files that were asked for.

    Args:
        story: to take away.
        options: what the reader chose.
        key: unique on the page.
    """
    st.caption("Take away as")
    with st.container(horizontal=True, key=f"{key}-formats", gap="xsmall"):
        for form, (label, words) in _BUTTONS.items():
            st.button(
                label,
                help=words,
                key=f"{key}-{form.value}",
                width=_BUTTON_WIDTH,
                on_click=_start,
                args=(key, Task(story, options, form)),
            )
    refused: dict[str, str] = st.session_state.get(_REFUSED, {})
    if words := refused.pop(key, ""):
        st.warning(plain(words))
    for job in _jobs(key).values():
        with st.container(key=f"{key}-job-{_task(job).format.value}", gap="xsmall"):
            _show(job)


def _jobs(key: str) -> dict[ExportFormat, Job]:
    """Return the newest export of each format of a story in this session."""
    kept: dict[str, dict[ExportFormat, Job]] = st.session_state.setdefault(_JOBS, {})
    return kept.setdefault(key, {})


def _start(key: str, task: Task) -> None:
    client = st.session_state.setdefault(_CLIENT, secrets.token_urlsafe(9))
    jobs = _jobs(key)
    if task.format in jobs:
        JOBS.cancel(jobs.pop(task.format))
    try:
        jobs[task.format] = JOBS.start(task, client)
    except BusyError as error:
        st.session_state.setdefault(_REFUSED, {})[key] = str(error)


def _show(job: Job) -> None:
    form = _task(job).format
    match job.state:
        case State.WAITING | State.WORKING:
            _follow(job)
        case State.DONE if job.result is not None and JOBS.find(job.id) is job:
            size = max(job.result.size / _MEGABYTE, 0.1)
            st.download_button(
                f"Download {form.label} · {size:.1f} MB",
                partial(job.result.path.read_bytes),
                file_name=job.result.kind.name,
                mime=job.result.kind.media_type,
                icon=":material/download:",
                key=f"download-{job.id}",
                type="primary",
                on_click="ignore",
                width="stretch",
            )
        case State.DONE:
            minutes = round(JOBS.limits.kept_seconds / 60)
            st.caption(f"{form.label}: files are kept for {minutes} minutes. Make it again.")
        case State.CANCELLED:
            st.caption(f"{form.label} was cancelled.")
        case State.FAILED:
            st.error(plain(f"{form.label}: {job.error}"), icon=":material/error:")


@st.fragment(run_every=_LOOK_AGAIN)
def _follow(job: Job) -> None:
    """Draw how far an export is, until it has ended."""
    if job.state.ended:
        st.rerun()
        return
    share = min(job.step.done / job.step.total, 1.0) if job.step.total else 0.0
    form = _task(job).format
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.progress(share, text=plain(f"{form.label}: {JOBS.words(job)}"), width="stretch")
        st.button(
            f"Cancel {_BUTTONS[form][0]}",
            key=f"cancel-{job.id}",
            type="tertiary",
            on_click=JOBS.cancel,
            args=(job,),
        )


def _task(job: Job) -> Task:
    return cast("Task", job.task)
