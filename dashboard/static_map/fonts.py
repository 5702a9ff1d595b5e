"""Static print fonts, cut from the variable fonts of the installed packages.

Printers of documents want TrueType files of one weight each. Every family holds only its own
script, so that a text that names all `FAMILIES` is set as on screen: Latin in Source Sans, Cyrillic
in Noto Sans, Georgian in Noto Sans Georgian.
"""

import hashlib
import importlib.util
import io
import logging
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version as installed_version
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from dashboard.errors import MissingPackageError
from dashboard.fonts import (
    CYRILLIC,
    GEORGIAN,
    LATIN,
    SIGNS,
    Blocks,
    cache_folder,
    font_folder,
    keep,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fontTools.ttLib import TTFont

_LOG = logging.getLogger(__name__)
_STREAMLIT: Final = "streamlit"
_MATPLOTLIB: Final = "matplotlib"
_MORE_SIGNS: Final = ((0x2032, 0x2033), (0x2190, 0x2193), (0x25A0, 0x25FF))
"""Minutes and seconds; arrows; geometric shapes, such as the mark of disputed figures."""

_LAYOUT_TABLES: Final = ("GDEF", "GPOS", "GSUB", "STAT")
"""Tables of OpenType that replace and move letters."""

REGULAR: Final = 400
BOLD: Final = 700
_DRAWN_BOLD: Final = 650
"""Weight of the outlines that stand for bold, as the map on screen draws names."""


@dataclass(frozen=True, slots=True)
class PrintFace:
    """One static font.

    Attributes:
        family: its name in documents.
        source: beginning of the file name of the font that it is cut from.
        package: distribution that it comes with.
        blocks: ranges of code points to keep.
        weight: as CSS counts it, 400 or 700.
    """

    family: str
    source: str
    package: str
    blocks: Blocks
    weight: int

    @property
    def file_name(self) -> str:
        """Name of the cut file."""
        style = "Bold" if self.weight == BOLD else "Regular"
        return f"{self.family.replace(' ', '')}-{style}.ttf"


FAMILIES: Final = ("Source Sans", "Noto Sans", "Noto Sans Georgian", "Dossier Signs")
"""Families in the order in which a letter is looked for; the last has the mark of disputed figures,
cut from DejaVu Sans under a name of its own."""

_SOURCES: Final = (
    ("SourceSansVF-Upright", _STREAMLIT, LATIN + SIGNS + _MORE_SIGNS),
    ("NotoSans[wght]", "manimgx-fonts", LATIN + CYRILLIC + SIGNS),
    ("NotoSansGeorgian[wght]", "manimgx-fonts", GEORGIAN),
    ("DejaVuSans", _MATPLOTLIB, _MORE_SIGNS),
)

PRINT_FACES: Final = tuple(
    PrintFace(family, source, package, blocks, weight)
    for weight in (REGULAR, BOLD)
    for family, (source, package, blocks) in zip(FAMILIES, _SOURCES, strict=True)
)
"""Every static font, the regular ones first."""


@cache
def print_font_files() -> tuple[Path, ...]:
    """Return the static fonts as files, in the order of `PRINT_FACES`; cut when first asked for.

    Raises:
        MissingPackageError: a package that brings a font is not installed as expected.
    """
    paths = _kept_in(cache_folder() / f"print-fonts-{_version()}")
    if all(path.is_file() for path in paths):
        return paths
    _LOG.info("Print fonts are cut anew at each start, as the cache folder cannot be written.")
    return _kept_in(Path(mkdtemp(prefix="georgia-dossier-fonts-")))


def print_font_folder() -> Path:
    """Return the folder that holds the static fonts and no others."""
    return print_font_files()[0].parent


def _version() -> str:
    """Return what changes with anything that the cut depends on."""
    packages = {face.package for face in PRINT_FACES} | {"fonttools"}
    versions = " ".join(f"{name} {installed_version(name)}" for name in sorted(packages))
    # the way of cutting counts too
    recipe = f"{PRINT_FACES} {FAMILIES} {_DRAWN_BOLD} {versions} 2"
    return hashlib.sha256(recipe.encode()).hexdigest()[:12]


def _kept_in(folder: Path) -> tuple[Path, ...]:
    paths = tuple(folder / face.file_name for face in PRINT_FACES)
    for face, path in zip(PRINT_FACES, paths, strict=True):
        if not path.is_file():
            keep(path, _cut(face))
    return paths


def _cut(face: PrintFace) -> bytes:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to import, and rarely needed
    from fontTools.varLib import instancer  # noqa: PLC0415

    font = TTFont(_source_font(face))
    if face.family != FAMILIES[0]:
        # kerning is worth its seconds where sentences are set, not for names
        _without_layout(font)
    _subset(font, (code for first, last in face.blocks for code in range(first, last + 1)))
    if "fvar" in font:
        wanted = _DRAWN_BOLD if face.weight == BOLD else face.weight
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        instancer.instantiateVariableFont(font, {**axes, "wght": wanted}, inplace=True)
    _rename(font, face)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@lru_cache(maxsize=64)
def cut_for(path: Path, text: str) -> bytes:
    """Return a print font with no more than the letters of a text, as WOFF2.

    Without the tables that move letters, so that words are as wide as they were measured.

    Args:
        path: one of `print_font_files`.
        text: the letters to keep.
    """
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to import, and rarely needed

    font = TTFont(path, recalcTimestamp=False)
    _without_layout(font)
    _subset(font, map(ord, text))
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _without_layout(font: "TTFont") -> None:
    for table in _LAYOUT_TABLES:
        if table in font:
            del font[table]


def _subset(font: "TTFont", code_points: "Iterable[int]") -> None:
    from fontTools import subset  # noqa: PLC0415  # slow to import, and rarely needed

    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    # a time stamp of the program that drew it, which no reader needs
    options.drop_tables += ["FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)


def _source_font(face: PrintFace) -> Path:
    if face.package == _MATPLOTLIB:
        import matplotlib as mpl  # noqa: PLC0415  # slow to import, and rarely needed

        bold = "-Bold" if face.weight == BOLD else ""
        return Path(mpl.get_data_path()) / "fonts" / "ttf" / f"{face.source}{bold}.ttf"
    if face.package != _STREAMLIT:
        return font_folder() / f"{face.source}.ttf"
    found = importlib.util.find_spec(_STREAMLIT)
    if found is not None and found.origin is not None:
        media = Path(found.origin).parent / "static" / "static" / "media"
        # the middle of the name is a hash that changes with each release
        for path in sorted(media.glob(f"{face.source}*.woff2")):
            return path
    raise MissingPackageError(_STREAMLIT)


def _rename(font: "TTFont", face: PrintFace) -> None:
    """Give a cut font the names by which documents find it."""
    style = "Bold" if face.weight == BOLD else "Regular"
    names = font["name"]
    for record in list(names.names):
        if record.nameID in {16, 17, 21, 22, 25}:
            names.removeNames(nameID=record.nameID)
    full = f"{face.family} {style}"
    for ident, text in ((1, face.family), (2, style), (3, full), (4, full)):
        names.setName(text, ident, 3, 1, 0x409)
    names.setName(full.replace(" ", ""), 6, 3, 1, 0x409)
    font["OS/2"].usWeightClass = face.weight
    # bits of OpenType's OS/2 and head tables: regular or bold
    font["OS/2"].fsSelection = 0x20 if face.weight == BOLD else 0x40
    font["head"].macStyle = 1 if face.weight == BOLD else 0
