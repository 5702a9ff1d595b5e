"""Text that fits on one line of any bibliography format."""

import re
from typing import Final
from unicodedata import category

_BLANKS: Final = re.compile(r"\s+")
_BREAKING: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of characters, and line and paragraph separators."""


def one_line(text: str) -> str:
    """Return a text without line breaks and control characters, its blanks single.

    A line break would start a new field in RIS, and other programs end a line at characters
    that Python keeps within one.
    """
    # most texts are as they should be, and are not looked at letter by letter
    if not text.isprintable():
        text = "".join(" " if category(letter) in _BREAKING else letter for letter in text)
    return _BLANKS.sub(" ", text).strip()
