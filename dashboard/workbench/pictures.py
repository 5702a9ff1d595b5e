"""Charts as pictures for print: SVG and PNG, drawn without a browser or a network."""

import json
from collections.abc import Sequence
from functools import cache
from textwrap import wrap
from typing import Any, Final

import vl_convert

from dashboard.fonts import font_folder
from dashboard.style import Theme
from dashboard.workbench.chart_style import PRINT_FONTS, Colours, configuration

WIDTH: Final = 900
"""Pixels of a chart that fills its page on screen."""

SCALE: Final = 2
"""Pixels of a PNG for each pixel of the chart."""

_LETTER: Final = 6.4
"""Pixels of a letter of the notes: the mean of English text in Noto Sans of 12 pixels."""

PAPER: Final = Colours(Theme.LIGHT)
"""Pictures go on white paper, whatever the theme of the page."""


def as_svg(spec: dict[str, Any], title: str, notes: Sequence[str]) -> bytes:
    """Return a chart as SVG.

    Args:
        spec: the chart in Vega-Lite, drawn in the colours of `PAPER`.
        title: above it.
        notes: sentences below the title: as of when, from which data.
    """
    _register_fonts()
    drawn = vl_convert.vegalite_to_svg(_for_print(spec, title, notes), allowed_base_urls=[])
    return str(drawn).encode()


def as_png(spec: dict[str, Any], title: str, notes: Sequence[str]) -> bytes:
    """Return a chart as PNG; arguments as of `as_svg`."""
    _register_fonts()
    printed = _for_print(spec, title, notes)
    return bytes(vl_convert.vegalite_to_png(printed, scale=SCALE, allowed_base_urls=[]))


def _for_print(spec: dict[str, Any], title: str, notes: Sequence[str]) -> dict[str, Any]:
    printed: dict[str, Any] = {
        # days among the data become text
        **json.loads(json.dumps(spec, default=str)),
        "title": {"text": title},
        "config": {**configuration(PAPER, fonts=PRINT_FONTS), "background": PAPER["paper"]},
        "padding": 16,
    }
    if printed.get("width") == "container":
        printed["width"] = WIDTH
    width = printed.get("width")
    # a line of notes longer than the chart would make the picture wider than the chart
    letters = int((width if isinstance(width, int | float) else WIDTH) / _LETTER)
    printed["title"]["subtitle"] = [line for note in notes for line in wrap(note, letters)]
    return printed


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(font_folder()))
