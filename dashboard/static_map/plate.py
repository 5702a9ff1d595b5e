"""A part of the sheet that is drawn on in CSS pixels, as the map on screen is."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from dashboard.static_map import glyphs
from dashboard.static_map.colours import colour
from dashboard.static_map.ink import Box, Group, Line, Rgba, Shape, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.style import Theme

Align = Literal["left", "middle", "right"]

LINE_HEIGHT: Final = 1.25
"""Of a line of text, in sizes of its font."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How words are set.

    Attributes:
        size: of the font, CSS pixels.
        colour: token of the style table.
        bold: whether it is bold.
        spacing: room between letters, in sizes of the font.
        capitals: whether it is set in capitals.
        slanted: whether it is slanted.
        halo: token of the glow around the letters, None for none.
        lang: BCP 47 tag of the language.
        ink_share: share of the ink that is mixed into the colour, from 0 to 1.
    """

    size: float
    colour: str = "ink"
    bold: bool = False
    spacing: float = 0.0
    capitals: bool = False
    slanted: bool = False
    halo: str | None = None
    lang: str = "en"
    ink_share: float = 0.0

    def shown(self, text: str) -> str:
        """Return the text as it is set."""
        return text.upper() if self.capitals else text

    def width(self, text: str) -> float:
        """Return the width of a line in CSS pixels."""
        return self.size * glyphs.width(self.shown(text), bold=self.bold, spacing=self.spacing)

    @property
    def height(self) -> float:
        """Height of a line in CSS pixels."""
        return self.size * LINE_HEIGHT


_HALO: Final = 1.7
"""Width of the glow around letters, CSS pixels."""

_HALO_OPACITY: Final = 0.85


class Plate:
    """A rectangle of the sheet with its own origin: upper left, y downwards, CSS pixels.

    Everything goes into `group`, whose name vector files carry; `opacity` is laid on all of it.
    """

    def __init__(
        self, *, origin: tuple[float, float], unit: float, theme: "Theme", clip: Box | None = None
    ) -> None:
        """Start an empty plate.

        Args:
            origin: upper left corner, points from the upper left corner of the sheet.
            unit: points of one CSS pixel.
            theme: colours.
            clip: what may be drawn on, points of the sheet; None for everything.
        """
        self.origin = origin
        self.unit = unit
        self.theme = theme
        self.clip = clip
        self.group = Group("plate")
        self.opacity = 1.0
        self.transform = Affine2D().scale(unit).translate(*origin)

    def colour(self, token: str, opacity: float = 1.0) -> Rgba:
        """Return a colour of the style table in the theme, with the opacity of the layer."""
        return colour(token, self.theme, opacity * self.opacity)

    def line(
        self,
        token: str,
        width: float,
        *,
        dash: str | None = None,
        opacity: float = 1.0,
        rounded: bool = False,
    ) -> Line:
        """Return a way to draw lines.

        Args:
            token: colour of the style table.
            width: CSS pixels.
            dash: SVG dash pattern, CSS pixels, such as "7 5".
            opacity: from 0 to 1.
            rounded: whether ends are round.
        """
        lengths = [float(part) * self.unit for part in dash.split()] if dash else []
        # an odd number of lengths is repeated, as in SVG
        pattern = tuple(lengths * 2 if len(lengths) % 2 else lengths)
        return Line(
            colour=self.colour(token, opacity),
            width=width * self.unit,
            dash=pattern or None,
            round=rounded,
        )

    def path(
        self,
        path: Path,
        *,
        fill: Rgba | None = None,
        line: Line | None = None,
        transform: Affine2D | None = None,
    ) -> None:
        """Draw a path given in CSS pixels.

        Args:
            path: the path.
            fill: colour to fill it with.
            line: how its outline is drawn.
            transform: from the path's coordinates to CSS pixels, if they differ.
        """
        placed = self.transform if transform is None else transform + self.transform
        self.group.marks.append(
            Shape(path=path, transform=placed, fill=fill, line=line, clip=self.clip)
        )

    def rectangle(
        self, box: Box, *, fill: Rgba | None = None, line: Line | None = None, radius: float = 0.0
    ) -> None:
        """Draw a rectangle, with round corners if a radius is given (CSS pixels)."""
        self.path(rounded_box(box, radius), fill=fill, line=line)

    def polyline(self, points: "Sequence[tuple[float, float]]", line: Line) -> None:
        """Draw a line through points (CSS pixels)."""
        self.path(Path(np.asarray(points, dtype=float)), line=line)

    def words(
        self,
        text: str,
        at: tuple[float, float],
        lettering: Lettering,
        *,
        align: Align = "left",
        angle: float = 0.0,
    ) -> None:
        """Set one line of text.

        Args:
            text: one line.
            at: left end, middle or right end of its baseline, CSS pixels.
            lettering: how it is set.
            align: which of the three.
            angle: turn around `at`, radians clockwise.
        """
        shift = {"left": 0.0, "middle": 0.5, "right": 1.0}[align] * lettering.width(text)
        x, y = at[0] - shift * np.cos(angle), at[1] - shift * np.sin(angle)
        self.group.marks.append(
            Words(
                text=lettering.shown(text),
                x=float(self.origin[0] + x * self.unit),
                y=float(self.origin[1] + y * self.unit),
                size=lettering.size * self.unit,
                colour=self._ink_of(lettering),
                bold=lettering.bold,
                spacing=lettering.spacing,
                slanted=lettering.slanted,
                halo=None if lettering.halo is None else self.colour(lettering.halo, _HALO_OPACITY),
                halo_width=_HALO * self.unit,
                angle=angle,
                lang=lettering.lang,
                clip=self.clip,
            )
        )

    def _ink_of(self, lettering: Lettering) -> Rgba:
        own, ink = self.colour(lettering.colour), self.colour("ink")
        red, green, blue, _ = (
            part + (dark - part) * lettering.ink_share for part, dark in zip(own, ink, strict=True)
        )
        return red, green, blue, own[3]

    def inside(self, offset: tuple[float, float], scale: float = 1.0) -> "Plate":
        """Return a plate on the same sheet and in the same group, with another origin.

        Args:
            offset: of its origin, CSS pixels of this plate.
            scale: of what is drawn on it.
        """
        left, top = self.origin
        inner = Plate(
            origin=(left + offset[0] * self.unit, top + offset[1] * self.unit),
            unit=self.unit * scale,
            theme=self.theme,
            clip=self.clip,
        )
        inner.group = self.group
        inner.opacity = self.opacity
        return inner


def fitted(text: str, width: float, lettering: Lettering) -> tuple[str, ...]:
    """Return a text in lines that are not wider than a width, where its words allow.

    Args:
        text: words with blanks between them.
        width: CSS pixels.
        lettering: how it is set.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and lettering.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def shrunk(lettering: Lettering, factor: float) -> Lettering:
    """Return a lettering of another size."""
    return replace(lettering, size=lettering.size * factor)


def rounded_box(box: Box, radius: float = 0.0) -> Path:
    """Return a rectangle as a path, with round corners if a radius is given."""
    left, top, right, bottom = box
    if radius <= 0:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        return Path(corners, closed=True)
    r = min(radius, (right - left) / 2, (bottom - top) / 2)
    points = [
        (left + r, top),
        (right - r, top),
        *((right, top), (right, top + r)),
        (right, bottom - r),
        *((right, bottom), (right - r, bottom)),
        (left + r, bottom),
        *((left, bottom), (left, bottom - r)),
        (left, top + r),
        *((left, top), (left + r, top)),
        (left + r, top),
    ]
    corner = (Path.CURVE3, Path.CURVE3)
    side = (Path.LINETO,)
    codes = (Path.MOVETO, *(side + corner) * 4, Path.CLOSEPOLY)
    return Path(points, codes)
