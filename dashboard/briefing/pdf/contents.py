"""What the template of a briefing sets: plain JSON values, every word in them only text."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from dashboard.briefing.cells import cell_in_words
from dashboard.briefing.pdf.chart import drawing
from dashboard.briefing.pdf.letters import DOCUMENT_FAMILIES, printable
from dashboard.briefing.pdf.room import told
from dashboard.briefing.summary import as_of, edition, viewpoints
from dashboard.style import TOKENS
from geodata.exports.about import LICENCE
from geodata.exports.shown_table import Kind
from geodata.words import day_in_words

if TYPE_CHECKING:
    from dashboard.briefing.model import Briefing, BriefingPage, NumberedCitation
    from geodata.exports.shown_table import ShownRow, ShownTable
    from geodata.stories import ShownExhibit

_PAPERS: Final = {"a4": "a4", "letter": "us-letter"}
"""Names of Typst."""
_AUTHOR: Final = "Georgia Dossier"
_NUMERIC: Final = frozenset({Kind.INTEGER, Kind.NUMBER})
_NARROWEST: Final = 6
_WIDEST: Final = 44
"""Characters by which the width of a column is reckoned, at least and at most."""
_SHORT: Final = 20
"""Texts up to this length, such as days, are kept on one line."""
_SOURCES_LEAST: Final = 8
_SOURCES_MOST: Final = 16
"""Characters of the column of source marks."""
_AROUND: Final = 3
"""Characters that fit into the blank at both sides of a cell."""
_DISPUTED: Final = "◐ "
"""Stands before what sources dispute, as on screen."""
_COLOURS: Final = ("ink", "ink-2", "line", "accent", "land", "paper")


def contents(briefing: "Briefing") -> dict[str, Any]:
    """Return what the template reads, but for the maps of the first page and of the steps."""
    theme = briefing.options.theme
    made = datetime.now(UTC).date()
    words = {
        "title": briefing.story.title,
        "author": _AUTHOR,
        "audience": briefing.story.audience,
        "summary": briefing.story.summary,
        "keywords": ["Georgia", "Abkhazia", "South Ossetia"],
        "made": {"year": made.year, "month": made.month, "day": made.day},
        "paper": _PAPERS[briefing.options.paper],
        "families": list(DOCUMENT_FAMILIES),
        "colours": {name: TOKENS[name].on(theme) for name in _COLOURS},
        "disclaimer": briefing.disclaimer,
        "facts": _facts(briefing, day_in_words(made)),
        "left-out": [problem.sentence for problem in briefing.problems],
        "steps": [_step(briefing, page) for page in briefing.pages],
        "citations": [_citation(item) for item in briefing.citations],
        "about": _about(briefing),
    }
    return {name: _printable(value) for name, value in words.items()}


def _printable(value: object) -> object:
    """Return a value with every text in it cut down to what the print fonts can show."""
    match value:
        case str():
            return printable(value)
        case Mapping():
            # an address is followed, not read
            return {
                name: item if name == "url" else _printable(item) for name, item in value.items()
            }
        case list() | tuple():
            return [_printable(item) for item in value]
        case _:
            return value


def _facts(briefing: "Briefing", made: str) -> list[dict[str, str]]:
    return [
        _fact("As of", as_of(briefing)),
        _fact("Viewpoint", viewpoints(briefing)),
        _fact("Data", edition(briefing)),
        _fact("Made on", made),
    ]


def _about(briefing: "Briefing") -> list[dict[str, str]]:
    return [
        _fact("Boundaries and names", briefing.disclaimer),
        _fact(
            "Sources",
            "The small numbers in text and tables lead to the list of sources. Where sources "
            f"differ, {_DISPUTED.strip()} marks the figure and the values stand side by side.",
        ),
        _fact("Maps", briefing.credits),
        _fact(
            "Licence and citation",
            f"{LICENCE}. Cite as: {edition(briefing)}, “{briefing.story.title}”.",
        ),
    ]


def _fact(name: str, text: str) -> dict[str, str]:
    return {"name": name, "text": text}


def _step(briefing: "Briefing", page: "BriefingPage") -> dict[str, object]:
    return {
        "number": page.number,
        "heading": page.heading,
        "caption": page.caption,
        "passages": [{"text": item.text, "marks": sorted(item.marks)} for item in page.passages],
        "exhibit": None if page.exhibit is None else _exhibit(briefing, page.exhibit),
    }


def _exhibit(briefing: "Briefing", exhibit: "ShownExhibit") -> dict[str, object]:
    table = exhibit.table
    numbers = {item.source_id: item.number for item in briefing.citations}
    rows = [_row(table, row, numbers) for row in table.rows]
    chart = None
    if exhibit.chart is not None:
        chart = drawing(exhibit.chart, briefing.options.theme)
    return {
        "title": exhibit.title,
        "alt": f"Chart: {exhibit.title}. The table below has its values.",
        "chart": chart,
        "note": exhibit.note,
        "columns": [
            {"heading": column.heading, "numeric": column.kind in _NUMERIC}
            for column in table.columns
        ],
        "widths": _widths(table, rows),
        "rows": rows,
    }


def _row(table: "ShownTable", row: "ShownRow", numbers: Mapping[str, int]) -> dict[str, Any]:
    cells = [
        cell_in_words(column, value)
        for column, value in zip(table.columns, row.values, strict=True)
    ]
    if row.disputed:
        cells[0] = _DISPUTED + cells[0]
    return {
        "cells": cells,
        "marks": sorted(numbers[ident] for ident in row.sources if ident in numbers),
    }


def _widths(table: "ShownTable", rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return how wide each column, and that of the marks, is beside the others, in characters.

    Short texts stay whole.
    """
    widths = []
    for place, column in enumerate(table.columns):
        texts = [row["cells"][place] for row in rows]
        word = max(len(word) for text in (column.heading, *texts) for word in text.split() or [""])
        longest = max((len(text) for text in texts), default=0)
        usual = sorted(map(len, texts))[len(texts) // 2] if texts else 0
        wanted = longest if longest <= _SHORT else usual
        widths.append(min(max(word, wanted, _NARROWEST), _WIDEST) + _AROUND)
    most = max((len(told(row["marks"])) for row in rows), default=0)
    return [*widths, min(max(most, _SOURCES_LEAST), _SOURCES_MOST) + _AROUND]


def _citation(item: "NumberedCitation") -> dict[str, object]:
    """Return a citation with its address apart, so that only the address is a link."""
    before, shown, after = item.parts
    return {
        "number": item.number,
        "text": item.text,
        "url": shown or None,
        "before": before,
        "shown": shown,
        "after": after,
    }
