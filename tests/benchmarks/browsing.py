"""What the benchmarks in a browser share: a served app, a browser that reaches nothing else."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Frame, Page

from tests.browser.map_page import FRAME
from tests.chromium import started_chromium

OURS = ("-m", "dashboard", "serve")
_WITHIN = 120.0
_ROOT = Path(__file__).parents[2]


def started_browser() -> AbstractContextManager[Browser]:
    """Start a Chromium for which there is no other host than this machine."""
    # not by a route, which would also switch the browser's cache off
    return started_chromium("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")


@contextmanager
def served(*line: str, port: int) -> Iterator[str]:
    """Serve an app with a line of arguments for Python, and give its address.

    Args:
        line: without the port.
        port: to serve on.
    """
    address = f"http://127.0.0.1:{port}/"
    server = subprocess.Popen(  # our own command
        [sys.executable, *line, "--port", str(port)],
        cwd=_ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def opened(browser: Browser, address: str) -> tuple[Page, Frame]:
    """Open a page in a context of its own, and return it with the frame of its map."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(address)
    return page, map_frame(page)


def map_frame(page: Page) -> Frame:
    """Return the frame of a page's map once it is there."""
    element = page.wait_for_selector(FRAME, timeout=1000 * _WITHIN)
    frame = element.content_frame() if element else None
    if frame is None:
        sys.exit("The map's frame did not come up.")
    return frame


def _wait(address: str) -> None:
    deadline = time.monotonic() + _WITHIN
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=5):  # noqa: S310  # an address of this machine
                return
        except (URLError, OSError):
            time.sleep(0.2)
    sys.exit(f"{address} did not answer.")
