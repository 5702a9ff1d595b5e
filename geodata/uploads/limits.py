"""How much of an upload is read: in one place, each limit with its reason."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file of a reader may hold at most."""

    size: int = 10 * 2**20
    """Bytes of the file: it is held in memory, once for each session."""
    unpacked: int = 50 * 2**20
    """Bytes of what an archive unpacks to, so that a small file cannot fill the memory."""
    members: int = 100
    """Files in an archive: a shapefile has fewer than ten."""
    features: int = 100_000
    """A larger file is no longer read within seconds."""
    vertices: int = 1_000_000
    """Points of all shapes together: each takes 16 bytes, and time to project and draw."""
    fields: int = 100
    """Columns: a popup and a preview of more could not be read."""
    text: int = 2_000
    """Characters of one value; the rest is cut off, and a note says so."""
    rings: int = 5_000
    """Parts of one shape of a shapefile: to sort holes into outlines takes the square of it."""
    nesting: int = 20
    """Geometry collections within one another."""
    definition: int = 5_000
    """Characters of the text that describes a coordinate system."""


LIMITS: Final = Limits()
