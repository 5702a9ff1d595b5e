"""One finding of a check, in a form that a person and a program can both use."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong in the data package, with the place and the remedy.

    Attributes:
        file: name of the file, relative to the data package.
        row: line of a table, counted from 2 as in an editor (1 is the header), or
            feature of a layer, counted from 1; `None` when the whole file is meant.
        field: column, property or key; `None` when no single one is meant.
        value: the offending text as found; `None` when there is none to show.
        message: what is wrong, as one sentence.
        remedy: what to do about it, as one sentence.
    """

    file: str
    row: int | None = None
    field: str | None = None
    value: str | None = None
    message: str
    remedy: str

    def __str__(self) -> str:
        """Return one line: place, what is wrong, remedy."""
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.field is not None:
            place += f", field '{self.field}'"
        shown = "" if self.value is None else f" (found: {self.value!r})"
        return f"{place}: {self.message}{shown} {self.remedy}"

    def as_dict(self) -> dict[str, str | int | None]:
        """Return the attributes by name, ready for JSON."""
        return asdict(self)
