"""Queries to start from; each file begins with its title as a comment."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "queries"


@dataclass(frozen=True, slots=True)
class Example:
    """A query to start from."""

    name: str
    """Name of its file, without the number and the suffix."""
    title: str
    """The question in words."""
    text: str
    """The query, with its title as a comment; ``{as_of}`` stands for a day."""

    def on(self, day: date) -> str:
        """Return the query as of a day."""
        return self.text.replace("{as_of}", day.isoformat())


@cache
def examples() -> tuple[Example, ...]:
    """Return the examples in the order of their numbers."""
    return tuple(_read(path) for path in sorted(_FOLDER.glob("*.sql")))


def _read(path: Path) -> Example:
    sql = path.read_text(encoding="utf-8").strip()
    first = sql.partition("\n")[0]
    name = path.stem.partition("-")[2]
    return Example(name=name, title=first.removeprefix("--").strip(), text=sql)
