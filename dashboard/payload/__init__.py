"""What the browser map is told: the dossier's facts as JSON documents.

``dossier`` holds the records with their validity bounds and source ids, and ``style`` the style
table. The others are only fetched when they are needed: ``sources`` the list of sources, ``citing``
what rests on each, ``finder`` where states lie and what else they are called, and ``stories`` the
stories with their charts and tables.
"""

import json
from collections.abc import Mapping
from functools import cache

from dashboard.payload.citing import citing_document
from dashboard.payload.facts import facts
from dashboard.payload.finder import finder_document
from dashboard.payload.source_list import source_list
from dashboard.payload.stories import stories_document
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
        "citing": _json(citing_document(dossier)),
        "finder": _json(finder_document(dossier)),
        "stories": _json(stories_document(dossier)),
        "style": _json(style_document()),
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
