"""The virtual environment, filled from the lock files and left alone while they do not change."""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import venv
from enum import StrEnum
from pathlib import Path

from dashboard.installing.errors import InstallationError

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv"


class Lock(StrEnum):
    """The lock files: what running needs, and that with what testing needs."""

    RUN = "requirements.txt"
    TEST = "requirements-dev.txt"


def prepare(lock: Lock) -> Path:
    """Return the environment's Python, after installing what is missing.

    Raises:
        InstallationError: the environment cannot be made or filled.
    """
    python = _python()
    if not _works(python):
        _create()
    if not _installed(lock):
        _install(python, lock)
    return python


def command(name: str) -> Path:
    """Return the path of a command that is installed in the environment."""
    if sys.platform == "win32":
        return FOLDER / "Scripts" / f"{name}.exe"
    return FOLDER / "bin" / name


def run(arguments: list[str | Path], *, failure: str) -> None:
    """Run a step of the installation.

    Raises:
        InstallationError: it failed; the text is `failure`.
    """
    try:
        done = subprocess.run(arguments, check=False, cwd=ROOT)  # noqa: S603  # our own steps
    except OSError as error:
        message = f"{failure} ({error.strerror})"
        raise InstallationError(message) from None
    if done.returncode:
        raise InstallationError(failure)


def _python() -> Path:
    return command("python")


def _works(python: Path) -> bool:
    """Return whether the environment is there and whole, and of the Python that runs this."""
    if not python.exists():
        return False
    ask = "import sys, pip; print(sys.version_info[:2])"
    try:
        told = subprocess.run(  # noqa: S603  # our own environment
            [python, "-c", ask], check=False, capture_output=True, text=True
        )
    except OSError:
        return False
    return told.returncode == 0 and told.stdout.strip() == str(tuple(sys.version_info[:2]))


def _create() -> None:
    _say("Making the environment .venv …")
    if importlib.util.find_spec("ensurepip") is None:
        _add_venv_support()
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(FOLDER)
    except (OSError, subprocess.CalledProcessError) as error:
        message = f"The environment {FOLDER} cannot be made ({error}). Remove it and try again."
        raise InstallationError(message) from None


def _add_venv_support() -> None:
    """Install the part of Python that Debian and Ubuntu keep in a package of its own."""
    major, minor = sys.version_info[:2]
    package = f"python{major}.{minor}-venv"
    remedy = f"This Python cannot make environments. Run: sudo apt-get install {package}"
    if not is_root() or shutil.which("apt-get") is None:
        raise InstallationError(remedy)
    run(["apt-get", "update"], failure=remedy)
    run(["apt-get", "install", "--yes", "--no-install-recommends", package], failure=remedy)
    importlib.invalidate_caches()


def is_root() -> bool:
    """Return whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _install(python: Path, lock: Lock) -> None:
    _say(f"Installing what {lock} lists; this takes a minute, once …")
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "-qq"]
    remedy = (
        f"The packages of {lock} could not be installed. "
        f"Check the network and pip's settings, and run the same command again."
    )
    run([*pip, "install", "--require-hashes", "--requirement", lock], failure=remedy)
    own: list[str | Path] = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    run([*pip, "install", *own], failure="This project could not be installed into .venv.")
    # The test lock holds the same versions as the run lock, and more.
    for covered in (lock, Lock.RUN):
        _stamp(covered).write_text(_state(covered), encoding="utf-8")


def _installed(lock: Lock) -> bool:
    try:
        return _stamp(lock).read_text(encoding="utf-8") == _state(lock)
    except OSError:
        return False


def _stamp(lock: Lock) -> Path:
    return FOLDER / f".installed-{lock}"


def _state(lock: Lock) -> str:
    """Return what must be the same for an installation to be up to date."""
    state = hashlib.sha256(platform.python_version().encode())
    for name in (lock, "pyproject.toml"):
        try:
            state.update((ROOT / name).read_bytes())
        except OSError:
            message = f"The file {name} is missing. Restore it with: git checkout {name}"
            raise InstallationError(message) from None
    state.update(str(ROOT).encode())
    return state.hexdigest()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
