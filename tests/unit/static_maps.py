"""Printed maps for tests: views as an address gives them, and drawn maps reopened."""

import io
from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree as ET

from PIL import Image

from dashboard.state import Value, parse
from dashboard.state_fields import known_record, state_fields
from dashboard.static_map import Furniture, Sheet, StaticMap, draw
from geodata.loading import load

SVG = "{http://www.w3.org/2000/svg}"
SLIDE = Sheet(240, 135, furniture=Furniture.MAP)


def values(**parameters: str) -> Mapping[str, Value]:
    """Return the view of an address, all of whose parameters must be understood."""
    parsed = parse(state_fields(), parameters, lambda *record: known_record(load(), *record))
    assert not parsed.notices, parsed.notices
    return parsed.values


def drawn(sheet: Sheet = SLIDE, **parameters: str) -> StaticMap:
    return draw(values(**parameters), sheet)


@cache
def texts(sheet: Sheet = SLIDE, **parameters: str) -> tuple[str, ...]:
    """Return the texts of a map's SVG in drawing order."""
    root = reopened(drawn(sheet, **parameters).svg())
    return tuple(node.text or "" for node in root.iter(f"{SVG}text"))


def reopened(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # we wrote it


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))
