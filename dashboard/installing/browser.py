"""The Chromium that the browser tests drive: found on this machine, or installed."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from dashboard.installing.environment import is_root, run
from dashboard.installing.errors import InstallationError

# Names a browser to use instead of looking for one.
VARIABLE = "CHROMIUM"
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
_MAC_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_REMEDY = (
    "The browser tests need Chromium, and it could not be installed. "
    f"Install Chromium or Chrome, or set {VARIABLE} to the path of one, and run the tests again."
)


def find(python: Path) -> Path | None:
    """Return an installed Chromium or Chrome, or None.

    Args:
        python: interpreter of the environment that the browser driver is installed in.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named) if Path(named).is_file() else None
    on_path = (shutil.which(name) for name in _NAMES)
    candidates = [Path(found) for found in on_path if found]
    candidates += [Path(name) for name in _MAC_APPLICATIONS if sys.platform == "darwin"]
    candidates += _of_driver(python)
    return next((found for found in candidates if _starts(found)), None)


def ensure(python: Path) -> Path:
    """Return a Chromium, after installing one where there is none.

    Raises:
        InstallationError: there is none, and it could not be installed.
    """
    found = find(python)
    if found is None:
        sys.stdout.write("Installing Chromium for the browser tests …\n")
        sys.stdout.flush()
        _install(python)
        found = find(python)
    if found is None:
        raise InstallationError(_REMEDY)
    return found


def _install(python: Path) -> None:
    if is_root() and _is_debian() and shutil.which("apt-get"):
        run(["apt-get", "update"], failure=_REMEDY)
        install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]
        run([*install], failure=_REMEDY)
        return
    run([python, "-m", "playwright", "install", "chromium"], failure=_REMEDY)


def _is_debian() -> bool:
    # Not Ubuntu: its package of that name only points to a snap.
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def _of_driver(python: Path) -> list[Path]:
    """Return the browser that the driver's own installer keeps, if it is there."""
    ask = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as driver: print(driver.chromium.executable_path)"
    )
    try:
        told = subprocess.run(  # noqa: S603  # our own environment
            [python, "-c", ask], check=False, capture_output=True, text=True
        )
    except OSError:
        return []
    return [Path(told.stdout.strip())] if told.returncode == 0 and told.stdout.strip() else []


def _starts(browser: Path) -> bool:
    """Return whether a browser can be started: a name on the path may be an empty shell."""
    try:
        told = subprocess.run(  # noqa: S603  # a browser found on this machine
            [browser, "--version"], check=False, capture_output=True, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0
