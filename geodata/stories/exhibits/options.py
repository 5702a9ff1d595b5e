"""The options of an exhibit, each read with a message that says what is wrong with it."""

from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from geodata.dates import DateError, ReducedDate
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

    def treaty(self) -> str:
        """Return the id of an instrument."""
        return self._one("treaty", self._dossier.treaties, "treaty", None)

    def region(self) -> str:
        """Return the code of a region."""
        return self._one("region", self._dossier.regions, "region", None)

    def donor(self, otherwise: str) -> str:
        """Return the code of a donor."""
        return self._one("donor", self._dossier.actors, "actor", otherwise)

    def word(self, name: str, vocabulary: Collection[str], otherwise: str) -> str:
        """Return one word of a vocabulary."""
        return self._one(name, vocabulary, "value", otherwise)

    def treaties(self) -> tuple[str, ...]:
        """Return the ids of the instruments that are named, separated by commas."""
        return self._listed("treaties", self._dossier.treaties, "treaty")

    def discrepancies(self) -> tuple[str, ...]:
        """Return the ids of the discrepancies that are named, separated by commas."""
        return self._listed("disputes", self._dossier.discrepancies, "discrepancy")

    def words(self, name: str, vocabulary: Collection[str]) -> tuple[str, ...]:
        """Return words of a vocabulary, separated by commas; all of them if none is given."""
        return self._listed(name, vocabulary, "value") if name in self._given else (*vocabulary,)

    def years(self) -> tuple[int, int]:
        """Return the first and last year; without options all years."""
        first, last = self._year("from", _FIRST_YEAR), self._year("to", _LAST_YEAR)
        if first > last:
            message = f"The years go from {first} to {last}."
            raise ExhibitError(message, "Give the earlier year as “from”.")
        return first, last

    def since(self) -> date:
        """Return the day that ``from`` names, or the first one of a year or month; else the first.

        Raises:
            ExhibitError: the option is no date.
        """
        text = self._given.get("from")
        if text is None:
            return date.min
        try:
            return ReducedDate.parse(text).earliest
        except DateError:
            message = f"“{text[:20]}” is not a date."
            raise ExhibitError(message, "Give “from” a year or a day such as 2015-03-18.") from None

    def _one(self, name: str, known: Collection[str], what: str, otherwise: str | None) -> str:
        return _known(name, self._text(name, what, otherwise), known, what)

    def _listed(self, name: str, known: Collection[str], what: str) -> tuple[str, ...]:
        words = (word.strip() for word in self._text(name, what, None).split(","))
        return tuple(_known(name, word, known, what) for word in dict.fromkeys(words))

    def _text(self, name: str, what: str, otherwise: str | None) -> str:
        found = self._given.get(name, otherwise)
        if found is None:
            message = f"The exhibit does not say which {what}."
            raise ExhibitError(message, f"Give it the option “{name}”.")
        return found

    def _year(self, name: str, otherwise: int) -> int:
        text = self._given.get(name)
        if text is None:
            return otherwise
        if not (text.isascii() and text.isdigit() and _FIRST_YEAR <= int(text[:5]) <= _LAST_YEAR):
            message = f"“{text[:20]}” is not a year."
            raise ExhibitError(message, f"Give “{name}” a year such as 2015.")
        return int(text)


def _known(name: str, word: str, known: Collection[str], what: str) -> str:
    if word in known:
        return word
    guess = get_close_matches(word, tuple(known), n=1)
    hint = f" such as “{guess[0]}”" if guess else ""
    message = f"There is no {what} “{word[:40]}” in the dossier."
    raise ExhibitError(message, f"Give “{name}” a {what} that it holds{hint}.")
