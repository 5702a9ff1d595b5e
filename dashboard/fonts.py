"""The Noto faces that complete Source Sans, cut down to the letters that the dossier uses.

Source Sans, which ships with Streamlit, lacks Georgian and most of the Abkhaz letters. Noto has
them all, but its files are ten times larger than what a map needs.
"""

import hashlib
import importlib.util
import io
import logging
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version as installed_version
from pathlib import Path

from dashboard.errors import MissingPackageError
from dashboard.serving.content import Content

_LOG = logging.getLogger(__name__)
_PACKAGE = "manimgx-fonts"
_MODULE = "manimgx_fonts"

Blocks = tuple[tuple[int, int], ...]
"""Ranges of Unicode code points, both ends included."""

# Blocks of the Unicode Character Database, first and last code point.
LATIN = ((0x0020, 0x007E), (0x00A0, 0x024F), (0x1E00, 0x1EFF))
# Cyrillic and its supplement hold the Russian, Ossetian and Abkhaz alphabets.
CYRILLIC = ((0x0400, 0x052F), (0xA640, 0xA69F), (0x0300, 0x0304))
GEORGIAN = ((0x10A0, 0x10FF), (0x1C90, 0x1CBF))
# Dashes, quotation marks and ellipsis; euro, rouble, lari; numero sign; minus sign.
SIGNS = (
    (0x2010, 0x2027),
    (0x20AC, 0x20AC),
    (0x20BD, 0x20BE),
    (0x2116, 0x2116),
    (0x2212, 0x2212),
)


@dataclass(frozen=True, slots=True)
class Face:
    """A variable font to cut: where it comes from and what to keep.

    Attributes:
        name: file name under which it is served.
        source: file name in the font package.
        blocks: ranges of Unicode code points to keep, both ends included.
    """

    name: str
    source: str
    blocks: Blocks

    def code_points(self) -> Iterator[int]:
        """Yield each code point to keep."""
        for first, last in self.blocks:
            yield from range(first, last + 1)


FACES = (
    Face("noto-sans.woff2", "NotoSans[wght].ttf", LATIN + CYRILLIC + SIGNS),
    Face("noto-georgian.woff2", "NotoSansGeorgian[wght].ttf", GEORGIAN + SIGNS),
)


def version_of_face(face: Face) -> str:
    """Return what changes when the served face does, without cutting it."""
    recipe = f"{_PACKAGE} {installed_version(_PACKAGE)} fonttools {installed_version('fonttools')}"
    return hashlib.sha256(f"{recipe} {face}".encode()).hexdigest()[:12]


@cache
def content_of_face(face: Face) -> Content:
    """Return the face as WOFF2, cut at the first call (about two seconds) and kept on disk."""
    version = version_of_face(face)
    kept = cache_folder() / f"{version}-{face.name}"
    try:
        return Content(kept.read_bytes(), "font/woff2", version=version)
    except OSError:
        body = _cut(face)
    keep(kept, body)
    return Content(body, "font/woff2", version=version)


def font_folder() -> Path:
    """Return the folder of the installed font package.

    Raises:
        MissingPackageError: the package is not installed.
    """
    found = importlib.util.find_spec(_MODULE)
    if found is None or found.origin is None:
        raise MissingPackageError(_PACKAGE)
    return Path(found.origin).parent


def _cut(face: Face) -> bytes:
    from fontTools import subset  # noqa: PLC0415  # slow to import, and rarely needed
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    # Screens of today ignore the hints, and they are a third of the file.
    options.hinting = False
    font = TTFont(font_folder() / face.source)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=face.code_points())
    subsetter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()


def cache_folder() -> Path:
    """Return the folder that cut fonts are kept in; it need not exist."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "georgia-dossier"


def keep(path: Path, body: bytes) -> None:
    """Write a cut font for other processes and starts; the log says where that is impossible."""
    part = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written aside and renamed: no other process or thread reads half a font.
        part.write_bytes(body)
        part.replace(path)
    except OSError as error:
        _LOG.info("The font is not kept on disk, and will be cut again: %s", error)
