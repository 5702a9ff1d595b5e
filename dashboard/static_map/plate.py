"""A part of the sheet that is drawn on in CSS pixels, as the map on screen is."""

from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from dashboard.static_map.colours import colour
from dashboard.static_map.ink import Box, Group, Line, Rgba, Shape, Words
from dashboard.static_map.lettering import Lettering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.style import Theme

Align = Literal["left", "middle", "right"]

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
