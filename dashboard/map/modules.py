"""The map's modules as they are written, with the names by which an import map can find them.

Nothing is bundled: whoever gets the modules finds each as it is in the project. Only the
addresses of its imports change, from relative ones to the module's path below `dashboard`.
"""

import posixpath
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[1]
ENTRY: Final = "map/static/main.js"
"""The module that starts the map in the app."""

# Comments come first, as the types in them name modules that need not be there.
_IMPORT: Final = re.compile(
    r"""
    /\*.*?\*/ | ^\s*//[^\n]*
    | (?P<lead> \b(?:from|import)\s+ | \bimport\(\s* )
      (?P<quote>['"]) (?P<target>[^'"\n]+\.js) (?P=quote)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


@cache
def modules(entry: str = ENTRY) -> Mapping[str, str]:
    """Return the text of each module that an entry needs, by its path below `dashboard`.

    Args:
        entry: path below `dashboard` of the module that is started.

    Raises:
        FileNotFoundError: a module imports one that is not there.
    """
    found: dict[str, str] = {}
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = with_names(path, (_ROOT / path).read_text(encoding="utf-8"))
        waiting += imported(found[path])
    return dict(sorted(found.items()))


def with_names(path: str, source: str) -> str:
    """Return the text of a module with every relative import replaced by the path it leads to."""

    def name(match: re.Match[str]) -> str:
        target = match["target"]
        if target is None or not target.startswith("."):
            return match[0]
        absolute = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        return f"{match['lead']}{match['quote']}{absolute}{match['quote']}"

    return _IMPORT.sub(name, source)


def imported(source: str) -> list[str]:
    """Return the paths that a module imports, which `with_names` has put into it."""
    return [match["target"] for match in _IMPORT.finditer(source) if match["target"]]
