"""The one style table: colours of both themes and how each map layer is drawn.

The browser map, its legend and every printed map read this table, so that a colour or a dash
has one meaning everywhere. Colours follow the project's palette: teal for Abkhazia, rust for
South Ossetia, crimson for the administrative boundary line, navy for treaties and controls,
grey for context. Text colours keep a contrast of at least 4.5:1 on the panel, lines 3:1 on land.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Theme(StrEnum):
    """The two colour themes."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Token:
    """One colour with its value in the light and in the dark theme (CSS colours)."""

    light: str
    dark: str

    def on(self, theme: Theme) -> str:
        """Return the colour for `theme`."""
        return self.light if theme is Theme.LIGHT else self.dark


TOKENS: Final[Mapping[str, Token]] = MappingProxyType(
    {
        "ink": Token("#1d2430", "#e8ecf2"),
        "ink-2": Token("#586274", "#aeb7c4"),
        # lighter than the secondary ink, still 4.5:1 on the panel
        "ink-3": Token("#667085", "#98a2b1"),
        "paper": Token("#ffffff", "#161b22"),
        "panel": Token("rgba(255,255,255,.94)", "rgba(24,30,38,.94)"),
        "line": Token("#dfe3e8", "#303a46"),
        "control": Token("#7d8796", "#7a8696"),
        "land": Token("#f4f1ea", "#232a32"),
        "land-2": Token("#eae6dc", "#2b333d"),
        "sea": Token("#d7e4ea", "#131d26"),
        "river": Token("#8fb6c9", "#3d6377"),
        "abkhazia": Token("#0b7a75", "#3fb8b0"),
        "south-ossetia": Token("#b4531a", "#e88b4f"),
        "abl": Token("#8c1c3a", "#ef6f8e"),
        "border": Token("#6b6f78", "#9aa3af"),
        "accent": Token("#27496d", "#8ab4e8"),
        "on-accent": Token("#ffffff", "#10161d"),
        "caution": Token("#855800", "#e3b341"),
        "recognises": Token("#7a3e9d", "#c79be6"),
        "withdrew": Token("#b98ad0", "#7b5595"),
        "yes": Token("#2c6e9b", "#7fb7de"),
        "no": Token("#b4531a", "#e88b4f"),
        "abstain": Token("#a9a08a", "#6d7787"),
        "absent": Token("#d8d2c4", "#3a434e"),
    }
)
"""Colours by name; the names are the CSS custom properties without their two dashes."""


class Geometry(StrEnum):
    """What a layer draws."""

    AREA = "area"
    LINE = "line"
    POINT = "point"
    IMAGE = "image"
    FLOW = "flow"


@dataclass(frozen=True, slots=True)
class LayerStyle:
    """How one class of features is drawn.

    Colours are token names; `weight` and `size` are CSS pixels at zoom 7; `dash` is an SVG dash
    pattern; `core` the token of a thinner line along the middle, which makes a line double, and
    `core_weight` its width; `hatch` the angle of the hatching in degrees, or None for a plain
    fill; `symbol` the name of a point symbol.
    """

    geometry: Geometry
    fill: str | None = None
    fill_opacity: float = 0.0
    stroke: str | None = None
    weight: float = 0.0
    dash: str | None = None
    core: str | None = None
    core_weight: float = 0.0
    hatch: int | None = None
    symbol: str | None = None
    size: float = 0.0


STYLES: Final[Mapping[str, LayerStyle]] = MappingProxyType(
    {
        "neighbours": LayerStyle(Geometry.AREA, fill="land-2", fill_opacity=1),
        "georgia": LayerStyle(Geometry.AREA, fill="land", fill_opacity=1),
        "sea": LayerStyle(Geometry.AREA, fill="sea", fill_opacity=1, stroke="river", weight=0.7),
        "lakes": LayerStyle(Geometry.AREA, fill="sea", fill_opacity=1),
        "label": LayerStyle(Geometry.POINT, fill="ink-2", symbol="label", size=15),
        "rivers": LayerStyle(Geometry.LINE, stroke="river", weight=1.0),
        "graticule": LayerStyle(Geometry.LINE, stroke="ink-3", weight=0.8, dash="5 6"),
        "hillshade": LayerStyle(Geometry.IMAGE, fill_opacity=0.42),
        "GE-AB": LayerStyle(
            Geometry.AREA, fill="abkhazia", fill_opacity=0.10, stroke="abkhazia", hatch=45
        ),
        "GE-SO": LayerStyle(
            Geometry.AREA,
            fill="south-ossetia",
            fill_opacity=0.10,
            stroke="south-ossetia",
            hatch=-45,
        ),
        "administrative_boundary_line": LayerStyle(
            Geometry.LINE, stroke="abl", weight=2.4, dash="7 5"
        ),
        "GE-AB_as_recognised": LayerStyle(Geometry.AREA, fill="abkhazia", fill_opacity=0.16),
        "GE-SO_as_recognised": LayerStyle(Geometry.AREA, fill="south-ossetia", fill_opacity=0.16),
        "GE-AB_by_control": LayerStyle(
            Geometry.AREA, fill="abkhazia", fill_opacity=0.10, stroke="abkhazia", hatch=90
        ),
        "GE-SO_by_control": LayerStyle(
            Geometry.AREA, fill="south-ossetia", fill_opacity=0.10, stroke="south-ossetia", hatch=0
        ),
        # double, as many maps draw the border of a state
        "state_border_as_recognised_ab": LayerStyle(
            Geometry.LINE, stroke="abkhazia", weight=4, core="land", core_weight=1.4
        ),
        "state_border_as_recognised_so": LayerStyle(
            Geometry.LINE, stroke="south-ossetia", weight=4, core="land", core_weight=1.4
        ),
        "line_of_control": LayerStyle(Geometry.LINE, stroke="abl", weight=4, dash="0.1 6.5"),
        "border_not_controlled_by_tbilisi": LayerStyle(
            Geometry.LINE, stroke="border", weight=1.4, dash="2 4"
        ),
        "border": LayerStyle(Geometry.LINE, stroke="border", weight=1.3),
        "adm1": LayerStyle(Geometry.LINE, stroke="border", weight=0.9, dash="1 3"),
        "subjects": LayerStyle(Geometry.LINE, stroke="border", weight=0.8, dash="6 3 1 3"),
        "treaties": LayerStyle(Geometry.POINT, fill="accent", symbol="document", size=15),
        "military_base": LayerStyle(Geometry.POINT, fill="accent", symbol="base", size=16),
        "border_guard_base": LayerStyle(Geometry.POINT, fill="accent", symbol="guard", size=14),
        "crossing_point": LayerStyle(Geometry.POINT, stroke="abl", symbol="crossing", size=14),
        "monitoring": LayerStyle(Geometry.POINT, fill="yes", symbol="monitoring", size=15),
        "idp_settlement": LayerStyle(Geometry.POINT, fill="caution", symbol="settlement", size=14),
        "airport": LayerStyle(Geometry.POINT, fill="ink-2", symbol="airport", size=15),
        "port": LayerStyle(Geometry.POINT, fill="ink-2", symbol="port", size=15),
        "dam": LayerStyle(Geometry.POINT, fill="ink-2", symbol="dam", size=14),
        "tunnel": LayerStyle(Geometry.POINT, fill="ink-2", symbol="tunnel", size=14),
        "event": LayerStyle(Geometry.POINT, fill="ink-2", symbol="event", size=11),
        "density": LayerStyle(Geometry.AREA, fill="abl", fill_opacity=0.4, stroke="abl", weight=1),
        "transfers": LayerStyle(Geometry.FLOW, stroke="south-ossetia", weight=9),
        "western": LayerStyle(Geometry.FLOW, stroke="accent", weight=9, dash="5 3"),
        "recognises": LayerStyle(Geometry.AREA, fill="recognises", fill_opacity=0.75, hatch=0),
        "withdrew": LayerStyle(Geometry.AREA, fill="withdrew", fill_opacity=0.7, hatch=90),
        "yes": LayerStyle(Geometry.AREA, fill="yes", fill_opacity=0.62),
        "no": LayerStyle(Geometry.AREA, fill="no", fill_opacity=0.62, hatch=45),
        "abstain": LayerStyle(Geometry.AREA, fill="abstain", fill_opacity=0.62),
        "absent": LayerStyle(Geometry.AREA, fill="absent", fill_opacity=0.7),
    }
)
"""How each layer, or class of features within a layer, is drawn."""


def css_variables(theme: Theme) -> Mapping[str, str]:
    """Return the custom properties of `theme`: property name to CSS colour."""
    return {f"--{name}": token.on(theme) for name, token in TOKENS.items()}


def style_document() -> Mapping[str, object]:
    """Return the table as plain JSON values, for the browser map."""
    return {
        "tokens": {theme.value: dict(css_variables(theme)) for theme in Theme},
        "styles": {name: asdict(style) for name, style in STYLES.items()},
    }
