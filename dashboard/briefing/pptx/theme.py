"""The colours and fonts of the slides as an Office theme, made of the style table."""

from typing import TYPE_CHECKING, Final

from lxml import etree
from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml

from dashboard.style import TOKENS, Theme

if TYPE_CHECKING:
    from pptx.opc.package import Part

FONT: Final = "Arial"
"""A family that Windows and macOS have, and whose widths LibreOffice's own substitute keeps: the
faces of the screen are on few other machines, and a stand-in would break the lines elsewhere."""

_GEORGIAN: Final = "Sylfaen"
"""Office's face for Georgian, which Arial lacks."""

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"

_LINEAR: Final = 0.04045
"""Up to which value sRGB is linear."""

SLOTS: Final = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "ink-2",
    "lt2": "land",
    "accent1": "accent",
    "accent2": "abkhazia",
    "accent3": "south-ossetia",
    "accent4": "abl",
    "accent5": "recognises",
    "accent6": "caution",
    "hlink": "accent",
    "folHlink": "recognises",
}
"""Colours of the Office theme and their names in the style table."""

_MEMBERS: Final = {
    "ink": MSO_THEME_COLOR.TEXT_1,
    "paper": MSO_THEME_COLOR.BACKGROUND_1,
    "ink-2": MSO_THEME_COLOR.TEXT_2,
    "land": MSO_THEME_COLOR.BACKGROUND_2,
    "accent": MSO_THEME_COLOR.ACCENT_1,
    "abkhazia": MSO_THEME_COLOR.ACCENT_2,
    "south-ossetia": MSO_THEME_COLOR.ACCENT_3,
    "abl": MSO_THEME_COLOR.ACCENT_4,
    "recognises": MSO_THEME_COLOR.ACCENT_5,
    "caution": MSO_THEME_COLOR.ACCENT_6,
}


def hex_of(token: str, theme: Theme) -> str:
    """Return a colour of the style table as six hexadecimal digits."""
    return TOKENS[token].on(theme).removeprefix("#").upper()


def paint(colour: ColorFormat, token: str, theme: Theme) -> None:
    """Give a colour of the style table, by its place in the theme if it has one there."""
    if token in _MEMBERS:
        colour.theme_color = _MEMBERS[token]
    else:
        colour.rgb = RGBColor.from_string(hex_of(token, theme))


def ink_on(token: str, theme: Theme) -> str:
    """Return which colour letters have on another: that of the text or that of the paper."""
    ground = _luminance(hex_of(token, theme))

    def contrast(name: str) -> float:
        light, dark = sorted((_luminance(hex_of(name, theme)), ground), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    return max(("ink", "paper"), key=contrast)


def restyle(part: "Part", theme: Theme) -> None:
    """Put our colours and fonts into the part that holds a presentation's theme."""
    root = etree.fromstring(part.blob)
    root.set("name", "Georgia Dossier")
    _replace(root, "clrScheme", _colours(theme))
    _replace(root, "fontScheme", _fonts())
    # python-pptx keeps a theme as bytes and offers no other way to change it
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _replace(root: etree._Element, name: str, xml: str) -> None:
    old = root.find(f".//{{{_DRAWING}}}{name}")
    if old is None or (parent := old.getparent()) is None:
        message = f"The template has no {name}."
        raise LookupError(message)
    parent.replace(old, parse_xml(xml))


def _colours(theme: Theme) -> str:
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{hex_of(token, theme)}"/></a:{slot}>'
        for slot, token in SLOTS.items()
    )
    return f'<a:clrScheme xmlns:a="{_DRAWING}" name="Georgia Dossier">{slots}</a:clrScheme>'


def _fonts() -> str:
    family = (
        f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Geor" typeface="{_GEORGIAN}"/>'
    )
    return (
        f'<a:fontScheme xmlns:a="{_DRAWING}" name="Georgia Dossier">'
        f"<a:majorFont>{family}</a:majorFont><a:minorFont>{family}</a:minorFont></a:fontScheme>"
    )


def _luminance(colour: str) -> float:
    """Return the relative luminance of six hexadecimal digits, as WCAG 2.2 defines it."""
    parts = (part / 255 for part in bytes.fromhex(colour))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
