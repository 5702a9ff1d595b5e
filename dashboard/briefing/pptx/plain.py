"""Text that a slide can hold: characters that its file format forbids are left out."""

import re
from typing import Final

_FORBIDDEN: Final = re.compile(
    "[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""All but the production `Char` of XML 1.0, https://www.w3.org/TR/xml/#charsets."""
_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing, and with it what a text seems to say."""
_BLANKS: Final = re.compile("[\t-\r \x85\u2028\u2029]+")
"""Blanks at which a line may end, and line breaks; a no-break space is a letter."""


def allowed(text: str) -> str:
    """Return a text on one line, without what XML forbids; blanks at its ends stay, single."""
    return _BLANKS.sub(" ", _DIRECTION.sub("", _FORBIDDEN.sub(" ", text)))


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that are not empty, each as `allowed` returns it."""
    return tuple(line for part in text.splitlines() if (line := allowed(part).strip()))
