"""Rows of the shipped tables, read without the project's own loader."""

import csv

from geodata.schema import FOLDER


def rows(table: str) -> list[dict[str, str]]:
    """Return the rows of a table, by the names of its columns."""
    with (FOLDER / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
