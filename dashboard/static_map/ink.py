"""What is drawn on a sheet: shapes, words and pictures, group by group from the ground up.

A model of its own between the layers and the files: `raster` and `vector` write the same marks,
so that a picture and a vector file cannot differ, and no setting of a library changes a line or a
dash. All lengths are points; a mark's own coordinates are led to points from the upper left corner
of the sheet, y downwards, by its transform.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.path import Path
    from matplotlib.transforms import Transform
    from numpy.typing import NDArray

Rgba = tuple[float, float, float, float]
"""Red, green, blue and opacity from 0 to 1."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How a line is drawn, in points."""

    colour: Rgba
    width: float
    dash: tuple[float, ...] | None = None
    round: bool = False
    """Whether its ends are round."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Shape:
    """A path that is filled, or drawn as a line, or both."""

    path: "Path"
    transform: "Transform"
    fill: Rgba | None = None
    line: Line | None = None
    clip: Box | None = None
    """What of the sheet it may cover, points."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Picture:
    """An image in a box of the sheet."""

    pixels: "NDArray[np.uint8]"
    """Rows from the top, each of red, green, blue and opacity."""
    box: Box
    opacity: float
    clip: Box | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Words:
    """One line of text; its place is the left end of its baseline."""

    text: str
    x: float
    y: float
    size: float
    colour: Rgba
    bold: bool = False
    spacing: float = 0.0
    """Room between letters, in sizes of the font."""
    slanted: bool = False
    halo: Rgba | None = None
    halo_width: float = 0.0
    """Of the halo on each side."""
    angle: float = 0.0
    """Radians, clockwise."""
    lang: str = "en"
    clip: Box | None = None


Mark = Shape | Picture | Words


@dataclass(slots=True, eq=False)
class Group:
    """Marks that belong together, such as a layer; vector files carry its name."""

    name: str
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Drawing:
    """A whole sheet."""

    width: float
    height: float
    background: Rgba
    groups: tuple[Group, ...]
    title: str
    alt: str

    def text(self) -> str:
        """Return every letter on the sheet."""
        return "".join(
            mark.text for group in self.groups for mark in group.marks if isinstance(mark, Words)
        )
