"""Compare our map with the idiomatic rebuild, in one run on one machine: print ratios, judge none.

Run it from the project's environment: ``python -m tests.benchmarks.map_speed``. Both apps are
served from this machine; every other host is blocked. Times are medians of several toggles, from
the click until the second animation frame after the change.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Frame, Page, sync_playwright

from dashboard.installing.browser import find
from geodata.layers import layer_path

_ROUNDS = 12
IDIOMATIC_LAYERS = ("georgia_regions", "boundary_lines", "neighbours", "sea", "rivers")
"""Layers of the idiomatic app, in its order; the first is toggled."""
_SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
_ROOT = Path(__file__).parents[2]
_FRAME = "streamlit_folium"
_OUR_TOGGLE = """
async (selector) => {
  const began = performance.now();
  document.querySelector(selector).click();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - began;
}
"""
_OUR_DATES = """
async (days) => {
  const slider = document.querySelector('input.time-slider');
  const times = [];
  let longest = 0;
  const watcher = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  watcher.observe({ entryTypes: ['longtask'] });
  for (const day of days) {
    const began = performance.now();
    slider.value = String(day);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    times.push(performance.now() - began);
  }
  watcher.disconnect();
  return { times, longest };
}
"""
_THEIR_TOGGLE = """
async (expected) => {
  const began = await new Promise((clicked) => {
    const note = () => clicked(performance.now());
    document.addEventListener('click', note, { capture: true, once: true });
    document.querySelector('input[type=checkbox]').click();
  });
  for (;;) {
    await new Promise(requestAnimationFrame);
    const frame = document.querySelector('iframe');
    const paths = frame?.contentDocument?.querySelectorAll('path.leaflet-interactive').length ?? 0;
    if (paths === expected) break;
    if (performance.now() - began > 20000) throw new Error('the idiomatic map did not change');
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - began;
}
"""


def main() -> None:
    """Run both and print the medians and their ratios."""
    executable = find(Path(sys.executable))
    if executable is None:
        sys.exit("No Chromium. Run: python3 dashboard/bootstrap.py test")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable, args=list(_SWITCHES))
        with _served("-m", "dashboard", "serve", "--port", "8791") as address:
            toggle, dates, longest, first_bytes = _ours(browser, address)
        line = ("-m", "uvicorn", "tests.benchmarks.idiomatic_server:app", "--port", "8792")
        with _served(*line, address="http://127.0.0.1:8792/") as address:
            rebuild = _theirs(browser, address)
        browser.close()
    sys.stdout.write(
        f"toggle, ours:              {toggle:8.1f} ms\n"
        f"date step, ours:           {dates:8.1f} ms, longest task {longest:.0f} ms\n"
        f"toggle, idiomatic rebuild: {rebuild:8.1f} ms\n"
        f"ratio toggle:              {rebuild / toggle:8.1f}\n"
        f"ratio date step:           {rebuild / dates:8.1f}\n"
        f"first view:                {first_bytes / 1000:8.1f} kB received for layers and facts\n"
    )


def _ours(browser: Browser, address: str) -> tuple[float, float, float, int]:
    page = _page(browser)
    received: list[int] = []
    page.on(
        "response",
        lambda answer: (
            received.append(int(answer.headers.get("content-length", 0)))
            if "/layers/" in answer.url or "/data/" in answer.url
            else None
        ),
    )
    page.goto(address)
    frame = _frame(page)
    frame.wait_for_selector(".dossier-map[data-ready=true]")
    page.wait_for_load_state("networkidle")
    first = sum(received)
    toggles = [frame.evaluate(_OUR_TOGGLE, "#layer-abl") for _ in range(_ROUNDS)]
    # days since 1970: one a year, 1990 to 2025
    days = [7305 + 365 * year for year in range(35)]
    steps = frame.evaluate(_OUR_DATES, days)
    page.close()
    return (
        statistics.median(toggles),
        statistics.median(steps["times"]),
        steps["longest"],
        first,
    )


def _theirs(browser: Browser, address: str) -> float:
    page = _page(browser)
    page.goto(address)
    frame = _frame(page)
    frame.wait_for_selector("path.leaflet-interactive")
    page.wait_for_load_state("networkidle")
    full = sum(_features(name) for name in IDIOMATIC_LAYERS)
    frame.wait_for_function(
        "full => document.querySelectorAll('path.leaflet-interactive').length === full", arg=full
    )
    regions = _features(IDIOMATIC_LAYERS[0])
    times = []
    for round_number in range(_ROUNDS):
        expected = full - regions if round_number % 2 == 0 else full
        times.append(page.evaluate(_THEIR_TOGGLE, expected))
    page.close()
    return statistics.median(times)


def _features(layer: str) -> int:
    return len(json.loads(layer_path(layer).read_text(encoding="utf-8"))["features"])


def _page(browser: Browser) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.route(
        "**/*",
        lambda route: route.continue_() if "127.0.0.1" in route.request.url else route.abort(),
    )
    return page


def _frame(page: Page) -> Frame:
    page.wait_for_selector("iframe")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = next((frame for frame in page.frames if _FRAME in frame.url), None)
        if found:
            return found
        page.wait_for_timeout(100)
    sys.exit("The map's frame did not come up.")


@contextmanager
def _served(*line: str, address: str = "http://127.0.0.1:8791/") -> Iterator[str]:
    server = subprocess.Popen(  # our own command
        [sys.executable, *line], cwd=_ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait(address: str) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=5):  # noqa: S310  # an address of this machine
                return
        except (URLError, OSError):
            time.sleep(0.2)
    sys.exit(f"{address} did not answer.")


if __name__ == "__main__":
    main()
