"""The stories as the browser gets them: texts in passages, exhibits answered."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from dashboard.state import Value as StateValue
from dashboard.state import parse
from dashboard.state_fields import known_record, state_fields
from dashboard.step_exhibits import shown_beside
from geodata.exports.shown_table import ShownTable, Value
from geodata.stories import passages, stories
from geodata.words import day_in_words

if TYPE_CHECKING:
    from geodata.dossier import Dossier
    from geodata.stories import ShownChart, ShownExhibit, Step, Story


def stories_document(dossier: "Dossier") -> dict[str, object]:
    """Return the shipped stories, in order."""
    return {"stories": [prepared(dossier, story) for story in stories().values()]}


def prepared(dossier: "Dossier", story: "Story") -> dict[str, object]:
    """Return a story, shipped or composed, with everything that a reader of it sees.

    An exhibit that the dossier cannot answer is left out: `geodata.stories.check_story` says why.
    """
    return {
        "id": story.id,
        "title": story.title,
        "audience": story.audience,
        "summary": story.summary,
        "steps": [_step(dossier, step) for step in story.steps],
    }


def day_of(dossier: "Dossier", view: Mapping[str, str]) -> date:
    """Return the day of a view; the default one if it names none that the map can show."""
    return date.fromisoformat(str(_values(dossier, view)["date"]))


def _values(dossier: "Dossier", view: Mapping[str, str]) -> Mapping[str, StateValue]:
    told = parse(state_fields(), view, lambda kind, ident: known_record(dossier, kind, ident))
    return told.values


def _step(dossier: "Dossier", step: "Step") -> dict[str, object]:
    return {
        "view": dict(step.view),
        "heading": step.heading,
        "passages": [
            {"text": passage.text, "sources": passage.sources} for passage in passages(step.text)
        ],
        "notes": step.notes,
        "exhibit": _exhibit(dossier, step),
        "asks": _question(step),
    }


def _question(step: "Step") -> dict[str, object] | None:
    """Return what the exhibit asks, for a copy of the step that can be changed."""
    if step.exhibit is None:
        return None
    return {"kind": step.exhibit.kind.value, "options": dict(step.exhibit.options)}


def _exhibit(dossier: "Dossier", step: "Step") -> dict[str, object] | None:
    shown = shown_beside(dossier, step, _values(dossier, step.view))
    return None if shown is None else exhibit_document(shown)


def exhibit_document(shown: "ShownExhibit") -> dict[str, object]:
    """Return an exhibit as plain JSON values."""
    return {
        "title": shown.title,
        "note": shown.note,
        "chart": None if shown.chart is None else _chart(shown.chart),
        "table": _table(shown.table),
        "sources": shown.sources,
    }


def _chart(chart: "ShownChart") -> dict[str, object]:
    series = []
    for item in chart.series:
        told = asdict(item)
        if item.high is None:
            del told["high"]
        series.append(told)
    return {
        "kind": chart.kind.value,
        "unit": chart.unit,
        "categories": chart.categories,
        "series": series,
    }


def _table(table: ShownTable) -> dict[str, object]:
    return {
        "columns": [
            {"label": column.label, "unit": column.unit, "kind": column.kind.value}
            for column in table.columns
        ],
        "rows": [
            {
                "values": [_cell(value) for value in row.values],
                "sources": row.sources,
                "disputed": bool(row.disputed),
            }
            for row in table.rows
        ],
    }


def _cell(value: Value) -> str | float | None:
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return day_in_words(value)
        case tuple():
            return ", ".join(value)
        case _:
            return value
