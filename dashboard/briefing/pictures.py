"""The maps of a briefing as pictures, each with its day, sources and disclaimer on it."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from dashboard.briefing.options import Paper
from dashboard.static_map import Sheet, StaticMap, draw

if TYPE_CHECKING:
    from dashboard.briefing.export import Progress
    from dashboard.briefing.model import Briefing, BriefingPage

_LANDSCAPE_MM: Final = {Paper.A4: (297.0, 210.0), Paper.LETTER: (279.4, 215.9)}
"""Width and height: ISO 216, and ANSI/ASME Y14.1 size A."""
_READABLE: Final = 0o100644
"""Mode of a file that everybody may read and its owner may write."""
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""Of every file in an archive, so that the same briefing is the same bytes."""


def write_png(briefing: "Briefing", progress: "Progress") -> bytes:
    """Return the map as PNG in print quality, several as one ZIP file.

    Args:
        briefing: what to write.
        progress: is told of each map.
    """
    return _written(briefing, progress, "png", StaticMap.png)


def write_svg(briefing: "Briefing", progress: "Progress") -> bytes:
    """Return the map as SVG, several as one ZIP file; arguments as of `write_png`."""
    return _written(briefing, progress, "svg", StaticMap.svg)


def _written(
    briefing: "Briefing",
    progress: "Progress",
    ending: str,
    write: Callable[[StaticMap], bytes],
) -> bytes:
    pictures = _pictures(briefing, progress, write)
    if len(briefing.pages) == 1:
        return next(pictures)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for page, picture in zip(briefing.pages, pictures, strict=True):
            entry = zipfile.ZipInfo(_name(page, ending), _FIRST_DAY)
            entry.external_attr = _READABLE << 16
            archive.writestr(entry, picture, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _pictures(
    briefing: "Briefing", progress: "Progress", write: Callable[[StaticMap], bytes]
) -> Iterator[bytes]:
    total = len(briefing.pages)
    width, height = _LANDSCAPE_MM[briefing.options.paper]
    sheet = Sheet(width, height, theme=briefing.options.theme)
    for done, page in enumerate(briefing.pages):
        progress(done, total, f"Drawing the map of step {page.number}")
        sources = [item.text for item in page.sources]
        yield write(draw(page.values, sheet, title=page.heading, sources=sources))
    progress(total, total, "Done")


def _name(page: "BriefingPage", ending: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", page.heading.lower()).strip("-")[:40].strip("-")
    return f"{page.number:02}-{words or 'map'}.{ending}"
