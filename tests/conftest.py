"""What all tests share."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from starlette.datastructures import Headers
from starlette.types import ASGIApp

from geodata.dossier import Dossier
from geodata.loading import load

# How long an example takes depends on what else the machine does, so it is no reason to fail.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Let a browser test that failed run up to two times more, which the summary then lists.

    A real browser shares the machine with whatever else it does, and can come too late for any
    patience. What fails each time fails.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=2))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell in full why a test ran again, so that its cause can be mended."""
    for report in terminalreporter.stats.get("rerun", []):
        terminalreporter.section(f"failed run of {report.nodeid}")
        terminalreporter.write_line(report.longreprtext)


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """Return the dossier that the project ships."""
    return load()


@dataclass
class Answer:
    """What an ASGI application sent."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    body: bytes = b""


Ask = Callable[..., Answer]


@pytest.fixture
def ask() -> Ask:
    """Return a function that sends one request to an ASGI application, without a network."""
    return _ask


def _ask(  # noqa: PLR0913 - all that a request has
    app: ASGIApp,
    path: str,
    *,
    method: str = "GET",
    query: str = "",
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
) -> Answer:
    answer = Answer()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = Headers(raw=message["headers"])
        else:
            answer.body += message.get("body", b"")

    sent = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    scope = {
        "type": "http",
        # a server of today, which needs not be asked whether the client is still there
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "method": method,
        "path": path,
        "root_path": "",
        "query_string": query.encode(),
        "headers": sent,
        "state": {},
    }
    with ThreadPoolExecutor(max_workers=1) as threads:
        # Not in this thread, in which the browser's driver keeps an event loop of its own.
        threads.submit(lambda: asyncio.run(app(scope, receive, send))).result()  # type: ignore[arg-type]
    return answer
