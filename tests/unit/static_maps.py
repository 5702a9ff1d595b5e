"""Printed maps for tests: views as an address gives them, and drawn maps reopened."""

import io
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree as ET

from PIL import Image

from dashboard.state import Value, parse
from dashboard.state_fields import known_record, state_fields
from dashboard.static_map import Furniture, Sheet, StaticMap, draw
from dashboard.static_map.glyphs import width
from geodata.loading import load

SVG = "{http://www.w3.org/2000/svg}"
SLIDE = Sheet(240, 135, furniture=Furniture.MAP)
GROUND_LAYERS = ("relief", "rivers", "regions", "abl", "border", "adm1", "subjects", "places")

Box = tuple[float, float, float, float]


def values(**parameters: str) -> Mapping[str, Value]:
    """Return the view of an address, all of whose parameters must be understood."""
    parsed = parse(state_fields(), parameters, lambda *record: known_record(load(), *record))
    assert not parsed.notices, parsed.notices
    return parsed.values


@cache
def drawn(sheet: Sheet = SLIDE, **parameters: str) -> StaticMap:
    return draw(values(**parameters), sheet)


def reopened(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # we wrote it


@cache
def root(sheet: Sheet = SLIDE, **parameters: str) -> ET.Element:
    return reopened(drawn(sheet, **parameters).svg())


@cache
def image(sheet: Sheet = SLIDE, **parameters: str) -> Image.Image:
    return Image.open(io.BytesIO(drawn(sheet, **parameters).png(dpi=100)))


@cache
def texts(sheet: Sheet = SLIDE, **parameters: str) -> tuple[str, ...]:
    """Return the texts of a map's SVG in drawing order."""
    return tuple(word.text for word in words(root(sheet, **parameters)))


@dataclass(frozen=True)
class Word:
    """A text of an SVG file: its letters and the box around them, points of the sheet."""

    text: str
    box: Box


def words(node: ET.Element) -> Iterator[Word]:
    for text in node.iter(f"{SVG}text"):
        x, y = map(
            float, re.findall(r"translate\(([\d.-]+) ([\d.-]+)\)", text.get("transform", ""))[0]
        )
        turned = re.findall(r"rotate\(([\d.-]+)\)", text.get("transform", ""))
        size = float(text.get("font-size", ""))
        letters = "".join(text.itertext())
        spacing = float(text.get("letter-spacing", "0")) / size
        long = size * width(letters, bold="font-weight" in text.attrib, spacing=spacing)
        angle = math.radians(float(turned[0])) if turned else 0.0
        corners = [
            (
                x + along * math.cos(angle) - down * math.sin(angle),
                y + along * math.sin(angle) + down * math.cos(angle),
            )
            for along in (0, long)
            for down in (-0.7 * size, 0.2 * size)
        ]
        xs, ys = zip(*corners, strict=True)
        yield Word(letters, (min(xs), min(ys), max(xs), max(ys)))


def group(root: ET.Element, name: str) -> ET.Element:
    """Return a group of an SVG file, such as the layer of names."""
    found = root.find(f".//{SVG}g[@id='{name}']")
    assert found is not None, name
    return found
