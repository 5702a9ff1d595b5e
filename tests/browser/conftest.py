"""A running server and a Chromium that reaches nothing but this machine.

Every page that a test opens is watched: at its end there must have been no attempt to reach
another host, no error in the console, and no uncaught exception.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.stillness import PATIENCE
from tests.chromium import started_chromium

_LOCAL_HOSTS = {"127.0.0.1", "localhost"}
_READY_WITHIN = 180.0
_STOPPED_WITHIN = 60.0
expect.set_options(timeout=PATIENCE / 2)

# An address below the first page makes Streamlit try whether the server is mounted there.
_PROBES = ("/_stcore/health", "/_stcore/host-config")
_SWITCHES = (
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-first-run",
)


@dataclass
class Watch:
    """What a page did that it must not do."""

    reached_out: list[str] = field(default_factory=list)
    console_errors: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)

    def of(self, context: BrowserContext) -> None:
        """Block every other host, and note what goes wrong on any page of a context."""
        context.route("**/*", self._pass_or_block)
        context.on("page", self._of_page)

    def _of_page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.exceptions.append(str(error)))
        page.on(
            "console",
            lambda message: (
                self.console_errors.append(f"{message.text} {message.location}")
                if message.type == "error" and not _is_probe(message.location)
                else None
            ),
        )

    def _pass_or_block(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        if parts.scheme in {"http", "https"} and parts.hostname not in _LOCAL_HOSTS:
            self.reached_out.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    def verify(self) -> None:
        """Fail when there is anything."""
        assert not self.reached_out
        assert not self.exceptions
        assert not self.console_errors


def _is_probe(location: Mapping[str, object]) -> bool:
    """Return whether a message is of Streamlit looking for its server under a page's own path."""
    return str(location.get("url", "")).endswith(_PROBES)


@pytest.fixture(scope="session")
def server_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the dossier as a user does, and give its address once it answers."""
    log = tmp_path_factory.mktemp("server") / "log.txt"
    line = [sys.executable, "-u", "-m", "dashboard", "serve", "--port", "0"]
    with log.open("w", encoding="utf-8") as out:
        server = subprocess.Popen(line, stdout=out, stderr=subprocess.STDOUT)
    try:
        yield _address_when_ready(server, log)
    finally:
        server.terminate()
        server.wait(timeout=_STOPPED_WITHIN)


def _address_when_ready(server: "subprocess.Popen[bytes]", log: Path) -> str:
    deadline = time.monotonic() + _READY_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        told = log.read_text(encoding="utf-8")
        address = next((word for word in told.split() if word.startswith("http://")), None)
        if address and _answers(f"{address}health"):
            return address
        time.sleep(0.1)
    pytest.fail(f"The server did not start. Its log:\n{log.read_text(encoding='utf-8')}")


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5) as response:  # noqa: S310  # an address of this machine
            return response.status == 200
    except (URLError, OSError):
        return False


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium that the test command found."""
    with started_chromium(*_SWITCHES) as started:
        yield started


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Give the watch over a test's pages, and verify it in the end."""
    watching = Watch()
    yield watching
    watching.verify()


@pytest.fixture
def new_page(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Give a function that opens a watched page; its options are those of a browser context."""
    contexts: list[BrowserContext] = []

    def open_page(**options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        watch.of(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        # what is still on its way when a test has ended is nobody's failure
        for opened in (context, *context.pages):
            opened.unroute_all(behavior="ignoreErrors")
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Open a page of a desktop's size."""
    return new_page()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """Open a page of a phone's size, with touch."""
    return new_page(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
    )


@pytest.fixture
def dark_page(new_page: Callable[..., Page]) -> Page:
    """Open a page for a reader who prefers dark colours."""
    return new_page(color_scheme="dark")
