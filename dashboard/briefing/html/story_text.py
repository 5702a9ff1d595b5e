"""The pages of a briefing as HTML text: headings, sentences with marks, tables.

Everything from the story and from the dossier is escaped here.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Final

from dashboard.briefing.cells import cell_in_words
from geodata.exports.shown_table import Kind

if TYPE_CHECKING:
    from dashboard.briefing.model import Briefing, BriefingPage
    from geodata.exports.shown_table import ShownRow, ShownTable
    from geodata.stories import ShownExhibit

_NUMBERS: Final = frozenset({Kind.INTEGER, Kind.NUMBER})


def story_text(briefing: "Briefing") -> str:
    """Return the story of a briefing, a section for each page."""
    story = briefing.story
    numbers = {item.source_id: item.number for item in briefing.citations}
    lead = _paragraph(story.summary) + _paragraph(story.audience, "paper-quiet")
    pages = (_page(page, numbers, title=story.title) for page in briefing.pages)
    return lead + "".join(pages)


def _page(page: "BriefingPage", numbers: Mapping[str, int], *, title: str) -> str:
    """Return the section of a page; a heading that says the title anew is left out."""
    sentences = "".join(
        f"{escape(passage.text)}{_marks(passage.marks)}" for passage in page.passages
    )
    exhibit = "" if page.exhibit is None else _exhibit(page.exhibit, numbers)
    caption = _paragraph(page.caption, "paper-quiet paper-caption")
    heading = "" if page.heading == title else f"<h2>{escape(page.heading)}</h2>"
    words = f"<p>{sentences}</p>" if sentences else ""
    return f'<section class="paper-step">{heading}{caption}{words}{exhibit}</section>\n'


def _paragraph(text: str, name: str = "") -> str:
    if not text:
        return ""
    return f'<p class="{name}">{escape(text)}</p>' if name else f"<p>{escape(text)}</p>"


def _marks(numbers: Iterable[int]) -> str:
    told = ", ".join(str(number) for number in numbers)
    # a word joiner keeps the marks on the line of what they belong to
    return f"&#8288;<sup>[{told}]</sup>" if told else ""


def _exhibit(exhibit: "ShownExhibit", numbers: Mapping[str, int]) -> str:
    return (
        f"<h3>{escape(exhibit.title)}</h3>{_table(exhibit.table, numbers)}"
        f"{_paragraph(exhibit.note, 'paper-quiet')}"
    )


def _table(table: "ShownTable", numbers: Mapping[str, int]) -> str:
    kinds = [' class="number"' if item.kind in _NUMBERS else "" for item in table.columns]
    headings = "".join(
        f'<th scope="col"{kind}>{escape(item.heading)}</th>'
        for item, kind in zip(table.columns, kinds, strict=True)
    )
    rows = "".join(f"<tr>{_cells(table, row, kinds, numbers)}</tr>" for row in table.rows)
    return (
        f'<table><thead><tr>{headings}<th scope="col">Sources</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _cells(
    table: "ShownTable", row: "ShownRow", kinds: Iterable[str], numbers: Mapping[str, int]
) -> str:
    """Return the cells of a row, the last with its sources and whether they dispute it."""
    cells = "".join(
        f"<td{kind}>{escape(cell_in_words(column, value))}</td>"
        for column, value, kind in zip(table.columns, row.values, kinds, strict=True)
    )
    cited = sorted(numbers[ident] for ident in row.sources if ident in numbers)
    disputed = "◐ " if row.disputed else ""
    return f"{cells}<td>{disputed}{', '.join(str(number) for number in cited)}</td>"
