"""The parts of a story's file: each is read or, with a problem that says why, left out."""

import re
from collections.abc import Mapping
from typing import Final
from unicodedata import category

from geodata.stories.limits import LONGEST, LONGEST_PARAMETER, MOST_PARAMETERS
from geodata.stories.passages import plain_text
from geodata.stories.problem import StoryProblem
from geodata.stories.story import Exhibit, ExhibitKind

_IDENT: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_NAME: Final = re.compile(r"[a-z][a-z_]{0,29}")
_MARKUP: Final = re.compile(r"<[a-z/!?][^>]{0,40}>?|javascript:", re.IGNORECASE)
_HIDDEN: Final = ("Cc", "Cf", "Cs", "Co")
_KIND: Final = "kind"


class Part:
    """The story as a whole, or one of its steps."""

    def __init__(
        self, given: Mapping[str, object], step: int | None, problems: list[StoryProblem]
    ) -> None:
        """Read from an object of the file.

        Args:
            given: the object.
            step: number of the step, from 1; None for the story.
            problems: where to add what is wrong.
        """
        self._given = given
        self._step = step
        self._problems = problems

    def ident(self, field: str, otherwise: str) -> str:
        """Return an id of lower-case letters, digits and hyphens."""
        value = self._given.get(field)
        if isinstance(value, str) and _IDENT.fullmatch(value):
            return value
        remedy = "Use lower-case letters, digits and hyphens."
        self._report(field, "The id cannot be used.", remedy)
        return otherwise

    def line(self, field: str, *, required: bool = False) -> str:
        """Return a text of one paragraph."""
        return " ".join(self._text(field, required=required).split())

    def paragraphs(self, field: str) -> str:
        """Return a text in which line breaks count."""
        lines = (" ".join(line.split()) for line in self._text(field).split("\n"))
        return "\n".join(lines).strip()

    def view(self) -> dict[str, str]:
        """Return the parameters of the view."""
        given = self._given.get("view", {})
        if not isinstance(given, dict):
            remedy = "Give it as an object of the parameters of the map's address."
            self._report("view", "The view cannot be read; the map's first view is used.", remedy)
            return {}
        sound = {name: value for name, value in given.items() if _is_parameter(name, value)}
        if bad := [str(name)[:30] for name in given if name not in sound]:
            message = f"The view holds what no address can: {', '.join(bad[:5])}."
            self._report("view", message, "Give each parameter as a short text.")
        if len(sound) > MOST_PARAMETERS:
            message = f"The view has {len(sound)} parameters; {MOST_PARAMETERS} were read."
            self._report("view", message, "Keep those that the map has.")
        return dict(list(sound.items())[:MOST_PARAMETERS])

    def exhibit(self) -> Exhibit | None:
        """Return the exhibit, if there is one that can be read."""
        given = self._given.get("exhibit")
        if given is None:
            return None
        known = ", ".join(ExhibitKind)
        if not isinstance(given, dict) or given.get(_KIND) not in set(ExhibitKind):
            found = str(given.get(_KIND) if isinstance(given, dict) else given)[:40]
            message = f"There is no exhibit “{found}”; the step is shown without it."
            self._report("exhibit", message, f"Use one of: {known}.")
            return None
        options = {name: value for name, value in given.items() if name != _KIND}
        if not all(_is_parameter(name, value) for name, value in options.items()):
            message = "An option of the exhibit is not a short text; the step is shown without it."
            self._report("exhibit", message, "Give each option as text.")
            return None
        return Exhibit(ExhibitKind(given[_KIND]), options)

    def _text(self, field: str, *, required: bool = False) -> str:
        value = self._given.get(field, "")
        if not isinstance(value, str):
            self._report(field, "It is not text and was left out.", "Give it as text in quotes.")
            value = ""
        value = self._seen(field, value)
        if required and not value.strip():
            self._report(field, f"The {field} is missing.", "Write one.")
        if markup := _MARKUP.search(value):
            message = f"The text contains markup (“{markup[0][:20]}”), shown as it stands."
            self._report(field, message, "Write it as plain text.")
        return self._fitted(field, value)

    def _seen(self, field: str, value: str) -> str:
        """Return a text without characters that are not seen."""
        plain = value.replace("\r\n", "\n").replace("\t", " ")
        kept = "".join(c for c in plain if c == "\n" or category(c) not in _HIDDEN)
        if kept != plain:
            message = "Characters that are not seen were left out."
            self._report(field, message, "Remove them from the file.")
        return kept

    def _fitted(self, field: str, value: str) -> str:
        longest = LONGEST[field]
        shown = plain_text(value) if field == "text" else value
        if len(shown) <= longest:
            return value
        message = f"It has {len(shown):,} characters; the first {longest} are kept."
        self._report(field, message, f"Shorten it to {longest} characters.")
        return shown[: longest - 1].rstrip() + "…"

    def _report(self, field: str, message: str, remedy: str) -> None:
        self._problems.append(StoryProblem(self._step, field, message, remedy))


def _is_parameter(name: object, value: object) -> bool:
    return (
        isinstance(name, str)
        and isinstance(value, str)
        and _NAME.fullmatch(name) is not None
        and len(value) <= LONGEST_PARAMETER
        and value.isprintable()
    )
