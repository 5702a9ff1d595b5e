"""From a story to a briefing: each step's view parsed, its marks numbered, its exhibit filled."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dashboard.briefing.model import Briefing, BriefingPage, NumberedPassage
from dashboard.briefing.numbering import Numbering
from dashboard.briefing.options import BriefingOptions
from dashboard.briefing.views import StepView, caption, read_view
from dashboard.map.config import ATTRIBUTION
from dashboard.step_exhibits import shown_beside
from geodata.exports.about import DISCLAIMER
from geodata.loading import load
from geodata.stories import (
    StoryProblem,
    check_story,
    passages,
)

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.stories import Step, Story

_NOTHING_LEFT: Final = StoryProblem(
    None,
    "steps",
    "No step of the story can be shown.",
    "Mend its steps, or add one from the map.",
)


def brief(story: "Story", options: BriefingOptions | None = None) -> Briefing:
    """Return a story as a briefing.

    Steps that cannot be shown are left out; the problems say which and why.

    Args:
        story: one that is shipped, or a reader's own.
        options: what is chosen for all steps.
    """
    dossier = load()
    chosen = options or BriefingOptions()
    views = _views(dossier, story, chosen)
    numbering = Numbering(dossier)
    pages = tuple(
        _page(dossier, step, number, view, numbering)
        for number, (step, view) in enumerate(zip(story.steps, views, strict=True), start=1)
        if _can_be_shown(dossier, step, view)
    )
    return Briefing(
        story=story,
        options=chosen,
        pages=pages,
        citations=numbering.citations,
        data_version=dossier.version,
        disclaimer=DISCLAIMER,
        credits=ATTRIBUTION,
        problems=_problems(dossier, story, views),
    )


def problems_of(story: "Story", options: BriefingOptions | None = None) -> tuple[StoryProblem, ...]:
    """Return what a briefing of a story could not show, without making it; see `brief`."""
    dossier = load()
    return _problems(dossier, story, _views(dossier, story, options or BriefingOptions()))


def _views(dossier: "Dossier", story: "Story", options: BriefingOptions) -> tuple[StepView, ...]:
    numbered = enumerate(story.steps, start=1)
    return tuple(read_view(dossier, step, number, options) for number, step in numbered)


def _problems(
    dossier: "Dossier", story: "Story", views: Sequence[StepView]
) -> tuple[StoryProblem, ...]:
    """Return the problems of the story and its views, the story's own first, then by step."""
    found = [*check_story(dossier, story), *(item for view in views for item in view.problems)]
    shown = [
        _can_be_shown(dossier, step, view) for step, view in zip(story.steps, views, strict=True)
    ]
    if not any(shown):
        found.append(_NOTHING_LEFT)
    return tuple(sorted(dict.fromkeys(found), key=lambda item: item.step or 0))


def _can_be_shown(dossier: "Dossier", step: "Step", view: StepView) -> bool:
    """Return whether a step shows what it speaks of; a claim without its source does not."""
    cited = {ident for passage in passages(step.text) for ident in passage.sources}
    return view.shown and cited <= dossier.sources.keys()


def _page(
    dossier: "Dossier", step: "Step", number: int, view: StepView, numbering: Numbering
) -> BriefingPage:
    told = passages(step.text)
    numbered = tuple(NumberedPassage(item.text, numbering.marks(item.sources)) for item in told)
    cited = [ident for item in told for ident in item.sources]
    exhibit = shown_beside(dossier, step, view.values)
    if exhibit is not None:
        cited += exhibit.sources
    return BriefingPage(
        number=number,
        heading=step.heading,
        passages=numbered,
        values=view.values,
        on=view.on,
        caption=caption(dossier, view.values),
        exhibit=exhibit,
        notes=step.notes,
        sources=numbering.of(cited),
    )
