"""Validation of a data package: every problem, each with its place and remedy."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from geodata.errors import DataError
from geodata.problems import Problem
from geodata.schema import DESCRIPTOR, FOLDER, Schema, read_schema
from geodata.validation.cells import check_cells
from geodata.validation.citations import check_citations
from geodata.validation.coordinates import check_coordinates
from geodata.validation.currencies import check_currencies
from geodata.validation.form import check_described, check_form
from geodata.validation.implementations import check_implementations
from geodata.validation.keys import check_keys
from geodata.validation.markup import check_markup
from geodata.validation.order import check_order
from geodata.validation.package import Package
from geodata.validation.references import check_exceptions, check_references
from geodata.validation.stories import check_stories
from geodata.validation.vote_totals import check_vote_totals

__all__ = ["CHECKS", "Problem", "validate", "validate_tables"]

CHECKS: tuple[Callable[[Package], Iterator[Problem]], ...] = (
    check_form,
    check_cells,
    check_keys,
    check_citations,
    check_order,
    check_vote_totals,
    check_implementations,
    check_coordinates,
    check_currencies,
    check_markup,
    check_references,
    # last, as it asks which exceptions the others needed
    check_exceptions,
)
"""The checks of the tables, in the order in which they run."""


def validate(folder: Path = FOLDER) -> tuple[Problem, ...]:
    """Check the tables, layers and stories of a data package.

    Args:
        folder: the data package.

    Returns:
        Every problem, by file and row; empty if the package is valid.
    """
    from geodata.layers import check_layers  # noqa: PLC0415 - layers are not needed for tables

    tables = validate_tables(folder)
    # stories are checked against the records, which broken tables do not give
    stories = () if tables else check_stories(folder)
    return (*tables, *check_layers(folder / "layers"), *stories)


def validate_tables(folder: Path = FOLDER) -> tuple[Problem, ...]:
    """Check the descriptor and the tables of a data package.

    Args:
        folder: the data package.

    Returns:
        Every problem, by file and row; empty if the tables are valid.
    """
    try:
        schema = read_schema(folder)
    except DataError as error:
        return error.problems
    undescribed = tuple(check_described(schema))
    if undescribed:
        # the other checks rely on the columns that the program reads
        return undescribed
    package = Package(folder, schema)
    found = [problem for check in CHECKS for problem in check(package)]
    return tuple(sorted(found, key=_place(schema)))


def _place(schema: Schema) -> Callable[[Problem], tuple[int, int]]:
    """Return a sort key: file in the order of the descriptor, then row."""
    files: Mapping[str, int] = {
        DESCRIPTOR: -1,
        **{table.path: number for number, table in enumerate(schema.tables.values())},
    }
    return lambda problem: (files.get(problem.file, len(files)), problem.row or 0)
