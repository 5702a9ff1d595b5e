"""Compare our map with the idiomatic rebuild, in one run on one machine: print ratios, judge none.

Run it from the project's environment: ``python -m tests.benchmarks.map_speed``. Both apps are
served from this machine and there is no other host.

A time lasts from the click (or the new date) until the frame that shows the change has been
painted: the first animation frame in which the change is there, and then the first task after it,
which a browser runs once the frame is drawn. It is the same for both maps, and so is the wait of
half a frame on the average for the screen. Printed are medians.
"""

import json
import statistics
import sys

from playwright.sync_api import Browser, Page

from geodata.layers import layer_path
from tests.benchmarks.browsing import OURS, opened, served, started_browser
from tests.browser.map_page import READY

_ROUNDS = 20
_REST = 500
"""Milliseconds after a change in which our map reports it to the page around."""
IDIOMATIC_LAYERS = ("georgia_regions", "boundary_lines", "neighbours", "sea", "rivers")
"""Layers of the idiomatic app, in its order; the first is toggled."""
_TOGGLED = "abl"
_IDIOMATIC = ("-m", "uvicorn", "tests.benchmarks.idiomatic_server:app")
_PORTS = (8791, 8792)
# `painted(isThere)`: the time at which the first frame with the change is on the screen.
_PAINTED = """
const painted = (isThere) => new Promise((done, fail) => {
  const deadline = performance.now() + 20000;
  const look = () => {
    if (!isThere()) {
      if (performance.now() > deadline) fail(new Error('the map did not change'));
      else requestAnimationFrame(look);
      return;
    }
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(look);
});
"""
_OUR_TOGGLE = (
    """async (layer) => {"""
    + _PAINTED
    + """
  const box = document.getElementById(`layer-${layer}`);
  const lines = () => document.querySelectorAll(`.leaflet-${layer}-pane path`).length;
  const before = lines();
  const began = performance.now();
  box.click();
  return await painted(() => lines() !== before) - began;
}"""
)
_OUR_DATE = (
    """async (way) => {"""
    + _PAINTED
    + """
  const slider = document.getElementById('time-slider');
  const told = document.querySelector('.time-date');
  let longest = 0;
  const watcher = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  watcher.observe({ entryTypes: ['longtask'] });
  const before = told.textContent;
  const began = performance.now();
  // a year back or on
  slider.value = String(Number(slider.value) + way * 365);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  const time = await painted(() => told.textContent !== before) - began;
  await new Promise((done) => { setTimeout(done) });
  watcher.disconnect();
  return [time, longest];
}"""
)
_THEIR_TOGGLE = (
    """async (expected) => {"""
    + _PAINTED
    + """
  const paths = () => document.querySelector('iframe')?.contentDocument
    ?.querySelectorAll('path.leaflet-interactive').length ?? 0;
  const box = document.querySelector('input[type=checkbox]');
  const began = performance.now();
  box.click();
  return await painted(() => paths() === expected) - began;
}"""
)


def main() -> None:
    """Run both and print the medians and their ratios."""
    with started_browser() as browser:
        with served(*OURS, port=_PORTS[0]) as address:
            toggle, dates, longest = _ours(browser, address)
        with served(*_IDIOMATIC, port=_PORTS[1]) as address:
            rebuild = _theirs(browser, address)
    sys.stdout.write(
        f"toggle, ours:              {toggle:8.1f} ms\n"
        f"date step, ours:           {dates:8.1f} ms, longest task {longest:.0f} ms\n"
        f"toggle, idiomatic rebuild: {rebuild:8.1f} ms\n"
        f"ratio toggle:              {rebuild / toggle:8.1f}\n"
        f"ratio date step:           {rebuild / dates:8.1f}\n"
    )


def _ours(browser: Browser, address: str) -> tuple[float, float, float]:
    """Return the medians of a toggle and of a date step, and the longest task, in milliseconds."""
    page, frame = opened(browser, address)
    frame.wait_for_selector(READY)
    page.wait_for_load_state("networkidle")
    toggles, steps = [], []
    for _ in range(_ROUNDS):
        _rest(page)
        toggles.append(frame.evaluate(_OUR_TOGGLE, _TOGGLED))
    for _ in range(_ROUNDS):
        _rest(page)
        steps.append(frame.evaluate(_OUR_DATE, -1))
    page.context.close()
    times, tasks = zip(*steps, strict=True)
    return statistics.median(toggles), statistics.median(times), max(tasks)


def _theirs(browser: Browser, address: str) -> float:
    """Return the median of a toggle of the idiomatic map, in milliseconds."""
    page, frame = opened(browser, address)
    full = sum(_features(name) for name in IDIOMATIC_LAYERS)
    frame.wait_for_function(
        "full => document.querySelectorAll('path.leaflet-interactive').length === full", arg=full
    )
    page.wait_for_load_state("networkidle")
    regions = _features(IDIOMATIC_LAYERS[0])
    times = []
    for round_number in range(_ROUNDS):
        _rest(page)
        expected = full - regions if round_number % 2 == 0 else full
        times.append(page.evaluate(_THEIR_TOGGLE, expected))
    page.context.close()
    return statistics.median(times)


def _rest(page: Page) -> None:
    """Wait until neither the server nor the browser is busy with the change before."""
    page.wait_for_timeout(_REST)
    page.wait_for_selector("[data-test-script-state=notRunning]")
    page.evaluate("() => new Promise((done) => requestIdleCallback(() => done()))")


def _features(layer: str) -> int:
    return len(json.loads(layer_path(layer).read_text(encoding="utf-8"))["features"])


if __name__ == "__main__":
    main()
