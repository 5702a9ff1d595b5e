"""What the unit tests share."""

import shutil
from pathlib import Path

import pytest

from geodata.schema import DESCRIPTOR, FOLDER
from tests.unit.package_copy import PackageCopy


@pytest.fixture
def package(tmp_path: Path) -> PackageCopy:
    """Return a copy of the descriptor and the tables, with the layer of the regions."""
    folder = tmp_path / "package"
    (folder / "layers").mkdir(parents=True)
    shutil.copy(FOLDER / DESCRIPTOR, folder)
    shutil.copytree(FOLDER / "tables", folder / "tables")
    shutil.copy(FOLDER / "layers" / "georgia_regions.geojson", folder / "layers")
    return PackageCopy(folder)
