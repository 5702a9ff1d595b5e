"""Reads borders in the Osmosis polygon filter format (`.poly`)."""

import functools
import io
import tarfile

import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry as Geometry

from geodata.build.packages import BORDERS, BuildError, PackageStore

_MEMBER = "omim_data_borders-10.3.0rc2.data/data/omim-data/borders.tar.xz"
_COORDINATES_PER_LINE = 2


def parse(text: str) -> Geometry:
    """Return the area described by a `.poly` text, in degrees.

    The first line is a name; then each ring has an identifier line (`!` in front makes
    it a hole), lines of longitude and latitude, and `END`.
    """
    shells: list[Polygon] = []
    holes: list[Polygon] = []
    ring: list[tuple[float, float]] = []
    kind = shells
    for line in text.splitlines()[1:]:
        words = line.split()
        if words == ["END"]:
            if ring:
                kind.append(Polygon(ring))
            ring = []
        elif len(words) == _COORDINATES_PER_LINE:
            ring.append((float(words[0]), float(words[1])))
        elif words:
            kind = holes if words[0].startswith("!") else shells
    # buffer(0) mends rings that touch themselves, which the format does not forbid
    area = shapely.union_all([shell.buffer(0) for shell in shells])
    return area.difference(shapely.union_all([hole.buffer(0) for hole in holes]))


@functools.cache
def _archive(store: PackageStore) -> dict[str, str]:
    content = store.read(BORDERS, _MEMBER)
    wanted = ("Abkhazia", "South Ossetia", "Georgia", "Armenia", "Azerbaijan", "Turkey", "Russia")
    texts: dict[str, str] = {}
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:xz") as archive:
        for member in archive:
            if not member.name.split("/")[-1].startswith(wanted):
                continue
            stream = archive.extractfile(member)
            if stream is not None:
                name = member.name.split("/")[-1].removesuffix(".poly")
                texts[name] = stream.read().decode("utf-8")
    return texts


def border(store: PackageStore, name: str) -> Geometry:
    """Return the area called `name` in the borders package, in degrees.

    Raises:
        BuildError: the package holds no such area.

    """
    texts = _archive(store)
    if name not in texts:
        message = f"{BORDERS.name} {BORDERS.version} has no area {name!r}."
        raise BuildError(message)
    return parse(texts[name])
