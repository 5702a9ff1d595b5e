"""What the address of the page of the briefings says beside the view."""

from functools import cache

from dashboard.briefing.options import BriefingOptions, Paper
from dashboard.state import Kind, StateField
from dashboard.state_fields import state_fields
from dashboard.workbench.page_address import PageAddress
from dashboard.workbench.view import View


@cache
def _fields() -> tuple[StateField, ...]:
    papers = tuple(paper.value for paper in Paper)
    return (StateField(name="paper", kind=Kind.CHOICE, default=papers[0], allowed=papers),)


ADDRESS = PageAddress("briefings", _fields)
"""The parameters of the page."""


def chosen_options(view: View) -> BriefingOptions:
    """Return what the reader chose; what is as usual is left to each step of a story.

    Args:
        view: of the page.
    """
    usual = {part.name: part.default for part in state_fields()}
    return BriefingOptions(
        as_of=None if view.date.isoformat() == usual["date"] else view.date,
        viewpoint=None if view.viewpoint == usual["viewpoint"] else view.viewpoint,
        names=None if view.names == usual["names"] else view.names,
        paper=Paper(str(ADDRESS.value("paper"))),
    )
