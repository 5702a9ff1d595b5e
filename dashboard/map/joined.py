"""The map's many small sources, each kind in one answer: to ask takes longer than to send them.

Nothing is changed but addresses. The sources are served one by one as well.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dashboard.map.modules import modules
from dashboard.serving.content import Content

_STATIC: Final = Path(__file__).parent / "static"
_FONT: Final = re.compile(r'url\("(/assets/fonts/[^"]+)"\)')


def joined_modules() -> Content:
    """Return the text of every module that the map needs by its name, as JSON."""
    text = json.dumps(modules(), ensure_ascii=False, separators=(",", ":"))
    return Content(text.encode(), "application/json")


def style_names() -> list[str]:
    """Return the paths of the map's style sheets below its folder in the order in which they hold.

    The common one comes first, then one for each feature.
    """
    return ["map.css", *sorted(f"css/{path.name}" for path in (_STATIC / "css").glob("*.css"))]


def joined_styles(fonts: Mapping[str, str]) -> Content:
    """Return the map's style sheets as one.

    Args:
        fonts: where a font is on this server, by its address in a style sheet.
    """
    sheets = [
        f"/* {name} */\n{(_STATIC / name).read_text(encoding='utf-8')}" for name in style_names()
    ]
    text = _FONT.sub(lambda match: f'url("{fonts[match[1]]}")', "\n".join(sheets))
    return Content(text.encode(), "text/css")
