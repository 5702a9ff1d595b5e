"""A map that was drawn, ready to be written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.static_map.ink import Drawing


@dataclass(frozen=True, slots=True, eq=False)
class StaticMap:
    """A drawn map."""

    drawing: "Drawing"

    @property
    def alt(self) -> str:
        """What the map shows, in words."""
        return self.drawing.alt

    def svg(self) -> bytes:
        """Return the map as SVG; text is text, in letters that the file carries."""
        from dashboard.static_map.vector import svg  # noqa: PLC0415  # only what is asked for

        return svg(self.drawing)

    def png(self, dpi: int = 300) -> bytes:
        """Return the map as PNG.

        Args:
            dpi: pixels per inch.
        """
        from dashboard.static_map.raster import png  # noqa: PLC0415  # only what is asked for

        return png(self.drawing, dpi)

    def jpeg(self, dpi: int = 220) -> bytes:
        """Return the map as JPEG, which is smaller where there is relief.

        Args:
            dpi: pixels per inch.
        """
        from dashboard.static_map.raster import jpeg  # noqa: PLC0415  # only what is asked for

        return jpeg(self.drawing, dpi)
