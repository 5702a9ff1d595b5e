"""How charts look: the colours of the style table, and one configuration for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import streamlit as st

from dashboard.style import TOKENS, Theme

FONTS: Final = "Source Sans, Noto Sans Dossier, Noto Georgian Dossier, sans-serif"
"""On screen: the families that the page has loaded."""

PRINT_FONTS: Final = "Noto Sans, Noto Sans Georgian, Noto Sans Symbols"
"""In pictures: the families of the installed font package."""

_CATEGORIES: Final = (
    "accent",
    "south-ossetia",
    "abkhazia",
    "recognises",
    "caution",
    "abl",
    "yes",
    "border",
)
"""Tokens for things without a colour of their own, in the order in which they are given out."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of the style table in one theme."""

    theme: Theme

    def __getitem__(self, token: str) -> str:
        """Return a colour by the name of its token, such as ``accent`` or ``abkhazia``.

        Raises:
            KeyError: no such token.
        """
        return TOKENS[token].on(self.theme)


def colours_of_page() -> Colours:
    """Return the colours of the theme in which the reader sees the page."""
    return Colours(Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT)


def specification(chart: alt.TopLevelMixin, colours: Colours) -> Mapping[str, object]:
    """Return a chart as Vega-Lite with our configuration, to be kept and shown many times.

    Args:
        chart: of Altair, without a configuration of its own. Its days must be milliseconds.
        colours: in which it is drawn.
    """
    drawn: Any = chart
    found: Mapping[str, object] = drawn.configure(**configuration(colours)).to_dict()
    return found


def configuration(colours: Colours, *, fonts: str = FONTS) -> Mapping[str, object]:
    """Return the configuration of a chart, as Vega-Lite has it.

    Args:
        colours: of the theme.
        fonts: families of its texts.
    """
    words = {
        "labelColor": colours["ink-2"],
        "titleColor": colours["ink-2"],
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    }
    return {
        "font": fonts,
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {
            **words,
            "gridColor": colours["line"],
            "domainColor": colours["control"],
            "tickColor": colours["control"],
            "labelLimit": 260,
        },
        "legend": {**words, "symbolLimit": 40, "labelLimit": 260},
        "header": {**words, "labelFontSize": 13, "labelColor": colours["ink"]},
        "title": {
            "color": colours["ink"],
            "subtitleColor": colours["ink-2"],
            "anchor": "start",
            "fontSize": 16,
            "subtitleFontSize": 12,
        },
        "text": {"color": colours["ink"]},
        "rule": {"color": colours["control"]},
        "range": {"category": [colours[token] for token in _CATEGORIES]},
    }
