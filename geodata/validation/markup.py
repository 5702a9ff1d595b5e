"""Check: text is text, without markup, script, hidden characters or stray blanks."""

import re
from collections.abc import Iterator
from unicodedata import category

from geodata.problems import Problem
from geodata.validation.package import Package

_MARKUP = re.compile(
    r"<[a-z/!?]|&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);|\$\{|\{\{|javascript:", re.IGNORECASE
)
# Cc control, Cf format (among them the characters that turn the direction of writing), Cs, Co
_HIDDEN = ("Cc", "Cf", "Cs", "Co")


def check_markup(package: Package) -> Iterator[Problem]:
    """Find cells that a browser or a spreadsheet might not show as they are written."""
    for table in package.schema.tables:
        for row in package.rows(table):
            for column, text in row.cells.items():
                found = _finding(text, address=column == "url")
                if found is not None:
                    message, remedy = found
                    yield package.problem(table, row, column, message=message, remedy=remedy)


def _finding(text: str, *, address: bool) -> tuple[str, str] | None:
    markup = _MARKUP.search(text)
    # '&copy=1;' may be part of an address, which is never shown as markup
    if markup is not None and not (address and markup[0].startswith("&")):
        return f"The text contains markup ({markup[0]!r}).", "Write it as plain text."
    if not text.isprintable() and any(category(character) in _HIDDEN for character in text):
        return "The text contains a character that is not seen.", "Remove it."
    if text != text.strip():
        return "The text begins or ends with a blank.", "Remove the blank."
    return None
