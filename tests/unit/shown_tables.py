"""A table as a page shows it, for the tests of the files: made of real treaties and sites."""

from datetime import date

from shapely import Point, Polygon

from geodata.dossier import Dossier
from geodata.exports import Column, Kind, ShownRow, ShownTable

FORMULA = '=HYPERLINK("https://example.org","open")'
HOSTILE = (FORMULA, "+1", "-1", "@SUM(A1)", "<b>bold</b>", 'a "quoted", text\nof two lines')
NAMES = ("Сухум", "Аҟәа", "სოხუმი", "Цхинвал")


def treaties(dossier: Dossier) -> ShownTable:
    """Return the instruments of the data with their terms and sources."""
    rows = tuple(
        ShownRow(
            values=(
                treaty.short_title,
                treaty.signed_on.earliest
                if treaty.signed_on and treaty.signed_on.earliest == treaty.signed_on.latest
                else None,
                treaty.duration_years,
                treaty.parties,
            ),
            sources=treaty.sources,
            record=f"treaty:{treaty.treaty_id}",
        )
        for treaty in dossier.treaties.values()
    )
    columns = (
        Column("title", "Title", description="As the dossier calls it."),
        Column("signed_on", "Signed", Kind.DATE),
        Column("duration_years", "First term", Kind.INTEGER, unit="years"),
        Column("parties", "Parties", Kind.LIST),
    )
    return ShownTable(
        name="treaties",
        title="Instruments",
        columns=columns,
        rows=rows,
        as_of=date(2015, 3, 18),
        filters={"Region": "all"},
        note="Listing says nothing about validity.",
    )


def places(source: str) -> ShownTable:
    """Return a few places with every kind of cell and text that a reader could be tricked by."""
    shapes = (Point(41.0, 43.0), Polygon([(41, 42), (41, 43), (42, 43), (42, 42)]), None)
    texts = (*HOSTILE, *NAMES)
    rows = tuple(
        ShownRow(
            values=(text, place, place / 4 if place % 3 else None, place % 2 == 0, ("a", text)),
            sources=(source,),
            record=f"site:{place}",
            disputed=("d-1",) if place == 0 else (),
            geometry=shapes[place % len(shapes)],
        )
        for place, text in enumerate(texts)
    )
    columns = (
        Column("name", "Name"),
        Column("number", "Number", Kind.INTEGER),
        Column("share", "Share", Kind.NUMBER, unit="%"),
        Column("even", "Even", Kind.FLAG),
        Column("list", "List", Kind.LIST),
    )
    return ShownTable(name="places", title="Places", columns=columns, rows=rows)
