"""Printed maps as PNG or JPEG, drawn by matplotlib's Agg."""

import io
import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, Transform
from PIL import Image

from dashboard.static_map import glyphs
from dashboard.static_map.ink import Drawing, Line, Mark, Picture, Shape, Words

if TYPE_CHECKING:
    from dashboard.static_map.ink import Box, Rgba

_POINTS: Final = 72.0
_PACKED: Final = 3
"""Level of compression: the next ones take half as long again for a few per cent."""

SLANT: Final = math.tan(math.radians(12))
"""How letters lean that have no italics of their own; as browsers slant them."""

_JPEG: Final = {"quality": 92, "subsampling": 0}
"""Half the size of a PNG where there is relief, and thin lines and letters stay sharp."""


def png(drawing: Drawing, dpi: int) -> bytes:
    """Return a drawing as PNG.

    Args:
        drawing: the sheet.
        dpi: pixels per inch.
    """
    out = io.BytesIO()
    _image(drawing, dpi).save(out, format="PNG", dpi=(dpi, dpi), compress_level=_PACKED)
    return out.getvalue()


def jpeg(drawing: Drawing, dpi: int) -> bytes:
    """Return a drawing as JPEG.

    Args:
        drawing: the sheet.
        dpi: pixels per inch.
    """
    out = io.BytesIO()
    _image(drawing, dpi).save(out, format="JPEG", dpi=(dpi, dpi), **_JPEG)
    return out.getvalue()


def _image(drawing: Drawing, dpi: int) -> Image.Image:
    figure = Figure(figsize=(drawing.width / _POINTS, drawing.height / _POINTS), dpi=dpi)
    figure.patch.set_visible(False)
    figure.add_artist(_Marks(drawing))
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib types only a part
    # paper is not transparent, and three channels are smaller than four
    pixels = np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]
    return Image.fromarray(pixels[..., :3].copy())


class _Marks(Artist):
    """The marks of a drawing as one artist, which asks nothing of matplotlib's settings."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing

    def draw(self, renderer: Any) -> None:  # noqa: ANN401  # backends share no type
        paint = _Paint(renderer, self._drawing)
        sheet = (0.0, 0.0, self._drawing.width, self._drawing.height)
        paint.fill(_rectangle(sheet), Affine2D(), self._drawing.background)
        for group in self._drawing.groups:
            for mark in group.marks:
                paint.mark(mark)


class _Paint:
    """Puts marks on an Agg renderer."""

    def __init__(self, renderer: Any, drawing: Drawing) -> None:  # noqa: ANN401
        self._renderer = renderer
        self._scale = renderer.dpi / _POINTS
        self._height = drawing.height * self._scale
        self._to_screen = Affine2D().scale(self._scale, -self._scale).translate(0, self._height)

    def mark(self, mark: Mark) -> None:
        match mark:
            case Shape():
                self._shape(mark)
            case Words():
                self._words(mark)
            case Picture():
                self._picture(mark)

    def fill(self, path: Path, transform: Affine2D, colour: "Rgba") -> None:
        self._path(path, transform, colour, None, None)

    def _path(
        self,
        path: Path,
        transform: Transform,
        fill: "Rgba | None",
        line: Line | None,
        clip: "Box | None",
    ) -> None:
        gc = self._context(clip)
        gc.set_linewidth(0.0 if line is None else line.width)
        if line is not None:
            gc.set_foreground(line.colour, isRGBA=True)
            gc.set_joinstyle("round")
            gc.set_capstyle("round" if line.round else "butt")
            if line.dash:
                gc.set_dashes(0, line.dash)
        self._renderer.draw_path(gc, path, transform + self._to_screen, fill)
        gc.restore()

    def _context(self, clip: "Box | None") -> Any:  # noqa: ANN401
        gc = self._renderer.new_gc()
        gc.set_antialiased(True)
        gc.set_snap(False)
        if clip is not None:
            left, top, right, bottom = clip
            corners = self._to_screen.transform([(left, bottom), (right, top)])
            gc.set_clip_rectangle(Bbox(corners))
        return gc

    def _shape(self, shape: Shape) -> None:
        self._path(shape.path, shape.transform, shape.fill, shape.line, shape.clip)

    def _words(self, words: Words) -> None:
        outlines = [
            (Affine2D().translate(at, 0).transform_path(outline))
            for outline, at in glyphs.placed(words.text, bold=words.bold, spacing=words.spacing)
        ]
        if not outlines:
            return
        lean = Affine2D().skew(math.atan(SLANT) if words.slanted else 0.0, 0)
        place = lean.scale(words.size, -words.size).rotate(words.angle).translate(words.x, words.y)
        letters = Path.make_compound_path(*outlines)
        if words.halo is not None:
            glow = Line(colour=words.halo, width=2 * words.halo_width, round=True)
            self._path(letters, place, None, glow, words.clip)
        self._path(letters, place, words.colour, None, words.clip)

    def _picture(self, picture: Picture) -> None:
        left, top, right, bottom = picture.box
        (x1, y1), (x2, y2) = self._to_screen.transform([(left, bottom), (right, top)])
        size = (round(x2) - round(x1), round(y2) - round(y1))
        # the renderer knows no opacity of a whole image
        pixels = picture.pixels.copy()
        pixels[..., 3] = np.rint(pixels[..., 3] * picture.opacity)
        resized = Image.fromarray(pixels).resize(size, Image.Resampling.BILINEAR)
        gc = self._context(picture.clip)
        # and it wants the lowest row first
        self._renderer.draw_image(gc, round(x1), round(y1), np.asarray(resized)[::-1].copy())
        gc.restore()


def _rectangle(box: "Box") -> Path:
    left, top, right, bottom = box
    return Path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)])
