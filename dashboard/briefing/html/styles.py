"""The style sheets of a file: Leaflet's and the map's, with their fonts and pictures inside."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from dashboard.assets import assets
from dashboard.briefing.html.carried import data_url
from dashboard.map.joined import style_names

_OWN: Final = Path(__file__).parent / "static" / "file.css"
# Addresses on this server and those of Leaflet's pictures; the others are within the sheet.
_ADDRESS: Final = re.compile(
    r"""url\(["']?(?:/assets/(?P<asset>[^"')]+)|(?P<image>images/[^"')]+))["']?\)"""
)


@cache
def styles() -> str:
    """Return all style sheets as one, in the order in which the app has them."""
    names = ["leaflet/leaflet.css", *(f"map/{name}" for name in style_names())]
    sheets = [assets()[name].load().body.decode() for name in names]
    return "\n".join(_with_files(sheet) for sheet in (*sheets, _OWN.read_text(encoding="utf-8")))


def _with_files(sheet: str) -> str:
    """Return a style sheet with the files that it names inside."""

    def inside(match: re.Match[str]) -> str:
        content = assets()[match["asset"] or f"leaflet/{match['image']}"].load()
        return f'url("{data_url(content.body, content.media_type)}")'

    return _ADDRESS.sub(inside, sheet)
