"""How long a first visit waits for the map on a slow network, and what it fetches; it only prints.

Run it from the project's environment: ``python -m tests.benchmarks.first_view``. The browser has an
empty cache, and slows the network down as a mobile connection does. Only requests until the map is
ready count; what comes ahead of later use is counted apart.
"""

import statistics
import sys
import time
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession

from tests.benchmarks.browsing import OURS, map_frame, served, started_browser
from tests.browser.map_page import AHEAD, READY

_ROUNDS = 5
_PORT = 8793
_LATENCY = 100
"""Of a round trip, milliseconds."""
_THROUGHPUT = 10_000_000 / 8
"""In each direction, bytes a second."""
_OURS = ("/assets/", "/layers/", "/data/")


@dataclass
class Traffic:
    """What went over the network: bytes received by address, without what the cache had."""

    addresses: dict[str, str] = field(default_factory=dict)
    received: dict[str, float] = field(default_factory=dict)

    def watch(self, session: CDPSession) -> None:
        """Note every request of a page."""
        session.on("Network.responseReceived", self._answered)
        session.on("Network.loadingFinished", self._finished)

    def _answered(self, event: dict[str, Any]) -> None:
        answer = event["response"]
        if not answer.get("fromDiskCache") and answer["url"].startswith("http"):
            self.addresses[event["requestId"]] = answer["url"]

    def _finished(self, event: dict[str, Any]) -> None:
        address = self.addresses.get(event["requestId"])
        if address and event["encodedDataLength"]:
            self.received[event["requestId"]] = event["encodedDataLength"]

    def of(self, *parts: str) -> tuple[int, float]:
        """Return the number of requests and the kilobytes, for addresses with one of the parts."""
        sizes = [
            size
            for request, size in self.received.items()
            if not parts or any(part in self.addresses[request] for part in parts)
        ]
        return len(sizes), sum(sizes) / 1000


@dataclass(frozen=True, slots=True)
class Visit:
    """A first visit: seconds until the map's frame and until the map, and what was fetched."""

    frame: float
    ready: float
    everything: tuple[int, float]
    ours: tuple[int, float]
    layers: tuple[int, float]
    facts: tuple[int, float]
    ahead: tuple[int, float]


def main() -> None:
    """Visit several times and print the medians of the times, and what the last visit fetched."""
    with started_browser() as browser, served(*OURS, port=_PORT) as address:
        _visit(browser, address)  # the server prepares some answers at the first visit
        visits = [_visit(browser, address) for _ in range(_ROUNDS)]
    last = visits[-1]
    frame = statistics.median(visit.frame for visit in visits)
    ready = statistics.median(visit.ready for visit in visits)
    sys.stdout.write(
        f"network:                   {_LATENCY} ms a round trip, 10 Mbit/s\n"
        f"map's frame after:         {frame:8.2f} s\n"
        f"map ready after:           {ready:8.2f} s\n"
        f"from frame to map:         {ready - frame:8.2f} s\n"
    )
    for name, (number, size) in {
        "all requests": last.everything,
        "of these the map's": last.ours,
        "of these layers": last.layers,
        "of these facts": last.facts,
        "fetched ahead after it": last.ahead,
    }.items():
        sys.stdout.write(f"{name + ':':26} {number:8} for {size:.0f} kB\n")


def _visit(browser: Browser, address: str) -> Visit:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": _LATENCY,
            "downloadThroughput": _THROUGHPUT,
            "uploadThroughput": _THROUGHPUT,
        },
    )
    traffic = Traffic()
    traffic.watch(session)
    began = time.monotonic()
    page.goto(address, wait_until="commit")
    frame = map_frame(page)
    framed = time.monotonic() - began
    frame.wait_for_selector(READY)
    ready = time.monotonic() - began
    first = [traffic.of(*parts) for parts in ((), _OURS, ("/layers/",), ("/data/",))]
    frame.wait_for_selector(AHEAD)
    number, size = traffic.of("/data/")
    context.close()
    ahead = (number - first[3][0], size - first[3][1])
    return Visit(framed, ready, *first, ahead)


if __name__ == "__main__":
    main()
