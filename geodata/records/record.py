"""What all records share: a table, a key, and links that live in tables of their own."""

from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

LINK: Final = "link"
"""Metadata key of an attribute that is filled from a link table."""
COLUMN: Final = "column"
"""Metadata key of an attribute whose column has another name."""
SEPARATOR: Final = ":"
"""Joins the parts of a composite key, as in ``A/RES/62/249:GEO``."""


class Record:
    """A row of a table of the data package, immutable, with what links to it.

    Attributes bear the names of the columns; an empty cell is `None`.
    """

    __slots__ = ()

    TABLE: ClassVar[str]
    """Name of the table, which is the name of its resource in ``datapackage.json``."""
    KEY: ClassVar[tuple[str, ...]]
    """Attributes that together identify a row; linked tables use them as columns."""

    @property
    def key(self) -> str:
        """The identifier of the row; the parts of a composite key are joined by ``:``."""
        return SEPARATOR.join(str(getattr(self, name)) for name in self.KEY)


@dataclass(frozen=True, slots=True)
class Link:
    """Where the values of a linked attribute are: a table that repeats the owner's key."""

    table: str
    """Name of the link table."""
    column: str | None = None
    """Column that holds the value; `None` if the row itself becomes a record."""
    child: type[Record] | None = None
    """Kind of record that the linked row becomes; `None` if only one column is taken."""


def linked(table: str, column: str) -> Any:  # noqa: ANN401 - as dataclasses.field is typed
    """Declare a tuple attribute that holds one column of the rows of a link table."""
    return field(default=(), metadata={LINK: Link(table, column=column)})


def children(child: type[Record]) -> Any:  # noqa: ANN401 - as dataclasses.field is typed
    """Declare a tuple attribute that holds records of a dependent table."""
    return field(default=(), metadata={LINK: Link(child.TABLE, child=child)})
