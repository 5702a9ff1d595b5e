"""The options of an exhibit, each read with a message that says what is wrong with it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from geodata.errors import GeodataError

if TYPE_CHECKING:
    from geodata.dossier import Dossier

_FIRST_YEAR: Final = 1800
_LAST_YEAR: Final = 2200


class ExhibitError(GeodataError, ValueError):
    """An exhibit that cannot be shown."""

    def __init__(self, message: str, remedy: str) -> None:
        """Say what is wrong and what to do about it, in a sentence each."""
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message} {remedy}")


class Options:
    """The options of one exhibit."""

    def __init__(
        self, dossier: "Dossier", given: Mapping[str, str], known: tuple[str, ...]
    ) -> None:
        """Take the options that an exhibit has.

        Args:
            dossier: the loaded data, in which the records are looked up.
            given: the options by name.
            known: the names that the kind of exhibit knows.

        Raises:
            ExhibitError: an option has another name.
        """
        self._dossier = dossier
        self._given = given
        for name in given:
            if name not in known:
                message = f"The exhibit has no option “{name[:30]}”."
                raise ExhibitError(message, f"It has: {', '.join(known) or 'none'}.")

    def treaty(self, name: str = "treaty") -> str:
        """Return the id of an instrument that the dossier holds."""
        ident = self._given.get(name, "")
        if ident not in self._dossier.treaties:
            message = f"There is no treaty “{ident[:40]}” in the dossier."
            raise ExhibitError(message, f"Give “{name}” the id of a treaty.")
        return ident

    def years(self) -> tuple[int, int]:
        """Return the first and last year; without options all years."""
        first, last = self._year("from", _FIRST_YEAR), self._year("to", _LAST_YEAR)
        if first > last:
            message = f"The years go from {first} to {last}."
            raise ExhibitError(message, "Give the earlier year as “from”.")
        return first, last

    def _year(self, name: str, otherwise: int) -> int:
        text = self._given.get(name)
        if text is None:
            return otherwise
        if not (text.isascii() and text.isdigit() and _FIRST_YEAR <= int(text[:5]) <= _LAST_YEAR):
            message = f"“{text[:20]}” is not a year."
            raise ExhibitError(message, f"Give “{name}” a year such as 2015.")
        return int(text)
