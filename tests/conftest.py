"""What all tests share."""

import pytest

from geodata.dossier import Dossier
from geodata.loading import load


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """Return the dossier that the project ships."""
    return load()
