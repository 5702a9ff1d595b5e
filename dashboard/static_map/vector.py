"""Printed maps as SVG: paths, and text as text with the letters that it needs.

The file names the print fonts and carries the letters that it uses, so that it looks the same on
any machine. The same drawing always gives the same bytes.
"""

import base64
import io
import math
import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import numpy as np
from matplotlib.path import Path
from PIL import Image

from dashboard.static_map import glyphs
from dashboard.static_map.fonts import BOLD, FAMILIES, PRINT_FACES, cut_for, print_font_files
from dashboard.static_map.ink import Drawing, Mark, Picture, Shape, Words
from dashboard.static_map.sheet import MM_PER_INCH, POINTS_PER_INCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, NDArray

    from dashboard.static_map.ink import Box, Rgba

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_SLANT: Final = -12
"""Degrees by which letters lean that have no italics of their own."""

_COMMANDS: Final = {
    int(Path.MOVETO): ("M", 1),
    int(Path.LINETO): ("L", 1),
    int(Path.CURVE3): ("Q", 2),
    int(Path.CURVE4): ("C", 3),
}
"""Codes of a path as letters of SVG path data, with the points that each takes."""


def svg(drawing: Drawing) -> bytes:
    """Return a drawing as an SVG file."""
    return _Writer(drawing).written()


class _Writer:
    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._clips: dict[Box, str] = {}
        width, height = drawing.width, drawing.height
        self._root = ET.Element(
            "svg",
            {
                "xmlns": _NAMESPACE,
                "width": f"{_number(width / POINTS_PER_INCH * MM_PER_INCH)}mm",
                "height": f"{_number(height / POINTS_PER_INCH * MM_PER_INCH)}mm",
                "viewBox": f"0 0 {_number(width)} {_number(height)}",
                "role": "img",
                "aria-labelledby": "title alt",
            },
        )
        ET.SubElement(self._root, "title", {"id": "title"}).text = drawing.title
        ET.SubElement(self._root, "desc", {"id": "alt"}).text = drawing.alt
        self._defs = ET.SubElement(self._root, "defs")
        ET.SubElement(self._defs, "style").text = _font_faces(drawing)

    def written(self) -> bytes:
        size = {"width": _number(self._drawing.width), "height": _number(self._drawing.height)}
        sheet = ET.SubElement(self._root, "rect", size)
        _paint(sheet, "fill", self._drawing.background)
        for group in self._drawing.groups:
            if group.marks:
                parent = ET.SubElement(self._root, "g", {"id": group.name})
                self._marks(parent, group.marks)
        written: bytes = ET.tostring(self._root, encoding="utf-8", xml_declaration=True)
        return written

    def _marks(self, group: ET.Element, marks: list[Mark]) -> None:
        """Write marks; those that follow one another under one clip share it."""
        parent, clip = group, None
        for mark in marks:
            if mark.clip != clip:
                clip = mark.clip
                attributes = {} if clip is None else {"clip-path": f"url(#{self._clip(clip)})"}
                parent = group if clip is None else ET.SubElement(group, "g", attributes)
            match mark:
                case Shape():
                    _write_shape(parent, mark)
                case Words():
                    _write_words(parent, mark)
                case Picture():
                    _write_picture(parent, mark)

    def _clip(self, box: "Box") -> str:
        if box not in self._clips:
            self._clips[box] = f"clip{len(self._clips) + 1}"
            node = ET.SubElement(self._defs, "clipPath", {"id": self._clips[box]})
            left, top, right, bottom = box
            ET.SubElement(node, "rect", _place(left, top, right - left, bottom - top))
        return self._clips[box]


def _write_shape(parent: ET.Element, shape: Shape) -> None:
    placed = shape.transform.transform_path(shape.path)
    data = path_data(np.asarray(placed.vertices), placed.codes)
    node = ET.SubElement(parent, "path", {"d": data})
    if shape.fill is None:
        node.set("fill", "none")
    else:
        _paint(node, "fill", shape.fill)
        node.set("fill-rule", "nonzero")
    if shape.line is not None:
        _paint(node, "stroke", shape.line.colour)
        node.set("stroke-width", _number(shape.line.width))
        node.set("stroke-linejoin", "round")
        if shape.line.round:
            node.set("stroke-linecap", "round")
        if shape.line.dash:
            node.set("stroke-dasharray", " ".join(map(_number, shape.line.dash)))


def _write_words(parent: ET.Element, words: Words) -> None:
    turn = "" if words.angle == 0 else f" rotate({_number(math.degrees(words.angle))})"
    lean = f" skewX({_SLANT})" if words.slanted else ""
    node = ET.SubElement(
        parent,
        "text",
        {
            "transform": f"translate({_number(words.x)} {_number(words.y)}){turn}{lean}",
            "font-size": _number(words.size),
        },
    )
    if words.bold:
        node.set("font-weight", str(BOLD))
    if words.spacing:
        node.set("letter-spacing", _number(words.spacing * words.size))
    if words.lang != "en":
        node.set(f"{_XML}lang", words.lang)
    _paint(node, "fill", words.colour)
    if words.halo is not None:
        _paint(node, "stroke", words.halo)
        node.set("stroke-width", _number(2 * words.halo_width))
        node.set("stroke-linejoin", "round")
        node.set("paint-order", "stroke")
    _write_runs(node, words)


def _write_runs(node: ET.Element, words: Words) -> None:
    """Write the letters of each family by themselves, at their place.

    Programs that lack one letter in the first family may set a whole text in another.
    """
    runs = list(_runs(words))
    if len(runs) == 1:
        node.set("font-family", _family(runs[0][0]))
        node.text = words.text
        return
    across = 0.0
    for family, text in runs:
        place = {"x": _number(across * words.size), "font-family": _family(family)}
        ET.SubElement(node, "tspan", place).text = text
        wide = glyphs.width(text, bold=words.bold, spacing=words.spacing)
        across += wide + words.spacing


def _runs(words: Words) -> "Iterator[tuple[str, str]]":
    """Yield the families of a text, each with the letters that are next to each other."""

    def family(letter: str) -> str:
        return glyphs.glyph(letter, bold=words.bold).family

    for name, letters in groupby(words.text, key=family):
        yield name, "".join(letters)


@cache
def _family(first: str) -> str:
    """Return all families, one of them first."""
    order = (first, *(family for family in FAMILIES if family != first))
    return ", ".join(f"'{family}'" for family in order) + ", sans-serif"


def _write_picture(parent: ET.Element, picture: Picture) -> None:
    left, top, right, bottom = picture.box
    node = ET.SubElement(parent, "image", _place(left, top, right - left, bottom - top))
    node.set("preserveAspectRatio", "none")
    node.set("opacity", _number(picture.opacity))
    node.set("href", f"data:image/png;base64,{_png(picture)}")


def _png(picture: Picture) -> str:
    out = io.BytesIO()
    # sixteen steps of opacity are as fine as the eye sees in a relief, and pack well
    pixels = picture.pixels.copy()
    pixels[..., 3] = pixels[..., 3] // 16 * 17
    pixels[pixels[..., 3] == 0] = 0
    Image.fromarray(pixels).save(out, format="PNG", compress_level=6)
    return base64.b64encode(out.getvalue()).decode("ascii")


def path_data(points: "NDArray[np.float64]", codes: "ArrayLike | None") -> str:
    """Return a path as SVG path data, to a hundredth of a unit.

    Args:
        points: one row (x, y) a vertex.
        codes: of matplotlib's path; None for a line through the points.
    """
    texts = [f"{x:.2f} {y:.2f}" for x, y in points.tolist()]
    if codes is None:
        return f"M{texts[0]}L{' '.join(texts[1:])}"
    parts: list[str] = []
    at, last = 0, ""
    listed = np.asarray(codes).tolist()
    while at < len(listed):
        if listed[at] == Path.CLOSEPOLY:
            parts.append("Z")
            at, last = at + 1, "Z"
            continue
        letter, taken = _COMMANDS[listed[at]]
        parts.append(" " if letter == last and letter == "L" else letter)
        parts.append(" ".join(texts[at : at + taken]))
        at, last = at + taken, letter
    return re.sub(r"(\.\d)0(?=\D|$)|\.00(?=\D|$)", r"\1", "".join(parts))


def _font_faces(drawing: Drawing) -> str:
    """Return the style sheet with the letters of the drawing."""
    used: dict[tuple[str, bool], set[str]] = {}
    for group in drawing.groups:
        for mark in group.marks:
            if isinstance(mark, Words):
                for letter in mark.text:
                    family = glyphs.glyph(letter, bold=mark.bold).family
                    used.setdefault((family, mark.bold), set()).add(letter)
    rules = []
    for face, path in zip(PRINT_FACES, print_font_files(), strict=True):
        letters = used.get((face.family, face.weight == BOLD))
        if letters:
            body = base64.b64encode(cut_for(path, "".join(sorted(letters)))).decode("ascii")
            rules.append(
                f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};"
                f"src:url(data:font/woff2;base64,{body}) format('woff2')}}"
            )
    return "".join(rules)


def _paint(node: ET.Element, what: str, colour: "Rgba") -> None:
    red, green, blue = (round(part * 255) for part in colour[:3])
    node.set(what, f"#{red:02x}{green:02x}{blue:02x}")
    if colour[3] < 1:
        node.set(f"{what}-opacity", _number(colour[3]))


def _place(left: float, top: float, width: float, height: float) -> dict[str, str]:
    texts = map(_number, (left, top, width, height))
    return dict(zip(("x", "y", "width", "height"), texts, strict=True))


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
