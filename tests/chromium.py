"""The Chromium that tests and benchmarks drive."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from dashboard.installing.browser import find

_SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


@contextmanager
def started_chromium(*switches: str) -> Iterator[Browser]:
    """Start the Chromium that the test command found, and close it in the end.

    Args:
        switches: of its command line, in addition to those that every use needs.

    Raises:
        SystemExit: there is none.
    """
    executable = find(Path(sys.executable))
    if executable is None:
        sys.exit("No Chromium. Run: python3 dashboard/bootstrap.py test")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=executable, args=[*_SWITCHES, *switches])
        yield started
        started.close()
