"""Loading a data package: the one entry point for everything that asks the dossier."""

from functools import cache
from pathlib import Path

from geodata.dossier import Dossier
from geodata.schema import FOLDER


def load(folder: Path | None = None) -> Dossier:
    """Load a data package, once per folder and process.

    Tables are read when first asked for; `geodata.validation.validate` reads and checks all.

    Args:
        folder: the data package; the one that this project ships if `None`.

    Returns:
        The dossier.

    Raises:
        DataError: if the descriptor is missing or broken.
    """
    return _load((folder or FOLDER).resolve())


@cache
def _load(folder: Path) -> Dossier:
    return Dossier(folder)
