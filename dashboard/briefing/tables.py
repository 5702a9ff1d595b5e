"""A briefing as a workbook: its text, the tables of its exhibits and maps, and its sources."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from dashboard.briefing.behind import tables_behind
from dashboard.briefing.summary import as_of, viewpoints
from geodata.citations import Edition, citation
from geodata.exports import Column, Kind, ShownRow, ShownTable
from geodata.exports.about import LICENCE
from geodata.exports.workbook import write_sheets
from geodata.loading import load
from geodata.words import day_in_words

if TYPE_CHECKING:
    from dashboard.briefing.export import Progress
    from dashboard.briefing.model import Briefing, BriefingPage

_BRIEFING: Final = "Briefing"
_SOURCES: Final = "Sources"
_LONGEST_NAME: Final = 31
"""Characters of the name of a sheet, a limit of Excel."""
_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")

_TEXT_COLUMNS: Final = (
    Column("step", "Step", Kind.INTEGER),
    Column("heading", "Heading"),
    Column("text", "Text", description="Numbers in brackets are those of the sheet Sources."),
    Column("as_of", "As of", Kind.DATE, description="Day of the view."),
    Column("view", "View", description="Day, viewpoint and names of the view in words."),
)
_SOURCE_COLUMNS: Final = (
    Column("number", "Number", Kind.INTEGER, description="By which the text cites it."),
    Column("citation", "Citation"),
    Column("url", "Address"),
)


def write_xlsx(briefing: "Briefing", progress: "Progress") -> bytes:
    """Return a briefing as a workbook.

    Args:
        briefing: what to write.
        progress: is told of each step.
    """
    progress(0, 2, "Reading the tables")
    sheets: dict[str, ShownTable] = {}
    for name, table in _tables(briefing):
        sheets[_free_name(name, sheets)] = table
    progress(1, 2, "Writing the workbook")
    columns = {
        f"{sheet}: {column.heading}": column.description
        for sheet, table in sheets.items()
        for column in table.columns
        if column.description
    }
    body = write_sheets(
        sheets,
        {
            "About this file": _facts(briefing),
            "Sheets": {name: _told(table) for name, table in sheets.items()},
            "Columns": columns,
        },
        prose=(_BRIEFING, _SOURCES),
    )
    progress(2, 2, "Done")
    return body


def _tables(briefing: "Briefing") -> Iterator[tuple[str, ShownTable]]:
    """Yield the tables by a name for their sheet."""
    yield _BRIEFING, _text_table(briefing)
    for page in briefing.pages:
        if page.exhibit is not None:
            yield f"Step {page.number} {page.exhibit.title}", page.exhibit.table
    behind = tuple(tables_behind(load(), briefing.pages))
    for table in behind:
        yield f"Map {table.title}", table
    yield _SOURCES, _source_table(briefing, behind)


def _text_table(briefing: "Briefing") -> ShownTable:
    return ShownTable(
        name="briefing",
        title=briefing.story.title,
        columns=_TEXT_COLUMNS,
        rows=tuple(
            ShownRow(
                values=(page.number, page.heading, _text(page), page.on, page.caption),
                sources=tuple(item.source_id for item in page.sources),
                day=page.on,
            )
            for page in briefing.pages
        ),
        note="The steps of the briefing.",
    )


def _text(page: "BriefingPage") -> str:
    return "".join(
        passage.text + (f" [{', '.join(map(str, sorted(passage.marks)))}]" if passage.marks else "")
        for passage in page.passages
    )


def _source_table(briefing: "Briefing", behind: tuple[ShownTable, ...]) -> ShownTable:
    """Return the sources by number, then those that only rows of the maps' tables rest on."""
    dossier = load()
    edition = Edition.of(dossier)
    numbers = {item.source_id: item.number for item in briefing.citations}
    of_rows = (ident for table in behind for ident in table.sources)
    sources = [dossier.sources[ident] for ident in dict.fromkeys((*numbers, *of_rows))]
    return ShownTable(
        name="sources",
        title="Sources",
        columns=_SOURCE_COLUMNS,
        rows=tuple(
            ShownRow(
                values=(numbers.get(item.source_id), citation(item, edition), item.url),
                sources=(item.source_id,),
                record=f"source:{item.source_id}",
            )
            for item in sources
        ),
        note="A source without a number is one of rows that the text does not cite.",
    )


def _facts(briefing: "Briefing") -> dict[str, str]:
    edition = Edition.of(load())
    return {
        "Title": briefing.story.title,
        "Audience": briefing.story.audience,
        "As of": as_of(briefing),
        "Viewpoint": viewpoints(briefing),
        "Taken from": f"{edition.name} ({day_in_words(edition.accessed)})",
        "Licence": LICENCE,
        "Map layers": briefing.credits,
        "Disclaimer": briefing.disclaimer,
    }


def _told(table: ShownTable) -> str:
    return f"{table.title}: {len(table.rows)} rows. {table.note}".strip()


def _free_name(name: str, taken: dict[str, ShownTable]) -> str:
    """Return a name that a sheet can have and no other has, whatever the case."""
    words = " ".join(_FORBIDDEN.sub(" ", name).split())
    plain = words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME + 1].rpartition(" ")[0]
    plain = plain or words[:_LONGEST_NAME]
    names = {other.casefold() for other in taken} | {"about", "history"}
    found, number = plain, 2
    while found.casefold() in names:
        found = f"{plain[: _LONGEST_NAME - len(str(number)) - 1].strip()} {number}"
        number += 1
    return found
