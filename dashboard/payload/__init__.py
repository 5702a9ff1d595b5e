"""What the browser map is told: the dossier's facts as three JSON documents.

``dossier`` holds the records with their validity bounds and source ids, ``sources`` the list of
sources, which is only fetched when somebody opens one, and ``style`` the style table.
"""

import json
from collections.abc import Mapping
from functools import cache

from dashboard.payload.facts import facts
from dashboard.payload.source_list import source_list
from dashboard.style import style_document
from geodata.loading import load

__all__ = ["documents"]


@cache
def documents() -> Mapping[str, bytes]:
    """Return the documents by name, as compact UTF-8 JSON; made once a process."""
    dossier = load()
    return {
        "dossier": _json(facts(dossier)),
        "sources": _json(source_list(dossier)),
        "style": _json(style_document()),
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
