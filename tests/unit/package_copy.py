"""A copy of a data package that a test may break."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PackageCopy:
    """A data package in a folder of its own."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> int:
        """Replace the one place where a text is, and return its line."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        start = text.index(old) + len(old) - len(old.lstrip("\n"))
        return text.count("\n", 0, start) + 1

    def add(self, file: str, row: str) -> int:
        """Append a row, and return its line."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}{row}\n", encoding="utf-8")
        return text.count("\n") + 1

    def remove(self, file: str, start: str) -> int:
        """Remove the rows that start with a text, and return how many there were."""
        path = self.folder / file
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(start)]
        path.write_text("".join(kept), encoding="utf-8")
        return len(lines) - len(kept)
