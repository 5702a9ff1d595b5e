"""Setting a briefing as PDF/UA-1, with its maps as vector drawings."""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import typst

from dashboard.briefing.options import Paper
from dashboard.briefing.pdf.contents import contents
from dashboard.briefing.pdf.letters import printable, symbol_font
from dashboard.briefing.pdf.room import map_height
from dashboard.static_map import Furniture, Sheet, draw
from dashboard.static_map.fonts import print_font_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.briefing.export import Progress
    from dashboard.briefing.model import Briefing
    from dashboard.state import Value

_TEMPLATE: Final = Path(__file__).with_name("briefing.typ")

_MARGIN_MM: Final = 18.0
"""As in the template."""
_WIDTHS_MM: Final = {Paper.A4: 210.0, Paper.LETTER: 215.9}
"""ISO 216; ANSI/ASME Y14.1."""
_COVER_MM: Final = 96.0
"""Height of the map on the first page."""

_STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with a title, a language and words for every picture."""


def write_pdf(briefing: "Briefing", progress: "Progress") -> bytes:
    """Return a briefing as a PDF document.

    Args:
        briefing: what to write.
        progress: is told of each map and of the setting.
    """
    total = len(briefing.pages) + 2
    told = contents(briefing)
    with TemporaryDirectory(prefix="georgia-dossier-") as name:
        folder = Path(name)

        def drawn(file: str, values: "Mapping[str, Value]", height: float) -> dict[str, str]:
            shown = draw(values, _sheet(briefing, height))
            (folder / file).write_bytes(shown.svg())
            return {"file": file, "alt": printable(shown.alt)}

        progress(0, total, "Map of the first page")
        overview = {**briefing.pages[0].values, "select": None, "compare": None}
        told["cover"] = drawn("cover.svg", overview, _COVER_MM)
        steps = zip(briefing.pages, told["steps"], strict=True)
        for done, (page, step) in enumerate(steps, start=1):
            progress(done, total, f"Map of step {page.number}")
            height = map_height(step, briefing.options.paper)
            step["map"] = drawn(f"step-{page.number}.svg", page.values, height)
        progress(total - 1, total, "Setting the pages")
        told_as_json = json.dumps(told, ensure_ascii=False)
        (folder / "briefing.json").write_text(told_as_json, encoding="utf-8")
        shutil.copyfile(_TEMPLATE, folder / _TEMPLATE.name)
        made = typst.compile(
            folder / _TEMPLATE.name,
            root=folder,
            font_paths=[print_font_folder(), symbol_font().parent],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[_STANDARD],
        )
    progress(total, total, "Done")
    return bytes(made)


def _sheet(briefing: "Briefing", height_mm: float) -> Sheet:
    return Sheet(
        width_mm=_WIDTHS_MM[briefing.options.paper] - 2 * _MARGIN_MM,
        height_mm=height_mm,
        theme=briefing.options.theme,
        furniture=Furniture.MAP,
    )
