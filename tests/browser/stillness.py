"""When a page can be read: nothing moves, fades or is on its way any more.

Reading a page (`inner_text`, `count`, `evaluate`, `bounding_box`...) does not wait by itself. What
is read must have been waited for: with `expect`, or with what is here.
"""

import re

from playwright.sync_api import FloatRect, Frame, Locator, Page, expect

PATIENCE = 60_000
"""Milliseconds that a press or a page may take: a busy machine is slow, not wrong."""

AT_REST = "[data-testid=stApp][data-test-script-state=notRunning]"
"""Selector of a page whose script has ended."""

FRAMES = 6
"""Frames in a row in which nothing may change: a layout that is still arriving takes one or two."""

# The map's own motion is no animation of the browser: it is seen by where Leaflet puts its panes.
_STILL = """
(frames) => new Promise((done) => {
  const moves = () => document.getAnimations().some((each) =>
    each.playState === 'running' && each.effect?.getComputedTiming().iterations !== Infinity)
  const arrives = () => document.readyState !== 'complete' || document.fonts.status !== 'loaded'
    || document.querySelector('[data-stale=true], [data-testid=stSkeleton], ' +
      '[data-testid=stApp]:not([data-test-script-state=notRunning])') !== null
  const parts = 'iframe, .dossier-map, .leaflet-map-pane, .leaflet-pane > svg'
  const places = () => JSON.stringify([innerWidth, innerHeight, document.body.scrollHeight,
    ...[...document.querySelectorAll(parts)].map((node) => node.getBoundingClientRect())])
  let before = ''
  let still = 0
  const look = () => {
    const now = places()
    still = now === before && !moves() && !arrives() ? still + 1 : 0
    before = now
    if (still >= frames) done(true)
    else requestAnimationFrame(look)
  }
  look()
})
"""

_REST = """
(node, frames) => new Promise((done) => {
  let before = ''
  let still = 0
  const look = () => {
    const now = JSON.stringify(node.getBoundingClientRect())
    still = now === before ? still + 1 : 0
    before = now
    if (still >= frames || !node.isConnected) done()
    else requestAnimationFrame(look)
  }
  look()
})
"""

_PAINTED = """
() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  setTimeout(() => done(true)))))
"""


def settle(document: Page | Frame) -> None:
    """Wait until a document is whole and still, for several frames in a row.

    Args:
        document: the page, or the map's frame.
    """
    if isinstance(document, Page):
        document.locator(AT_REST).wait_for()
    document.wait_for_function(_STILL, arg=FRAMES)


def painted(document: Page | Frame) -> None:
    """Wait until a document has painted what was pressed before, and what follows right after.

    Most of the map draws in the next frame; an open popup follows in a task of its own.
    """
    document.wait_for_function(_PAINTED)


def words(found: Locator) -> str:
    """Return the text of an element once it has one."""
    expect(found).to_have_text(re.compile(r"\S"))
    return found.inner_text()


def box(found: Locator) -> FloatRect:
    """Return where an element lies in the window (CSS pixels), once it has stopped moving."""
    expect(found).to_be_visible()
    found.evaluate(_REST, FRAMES // 2)
    measured = found.bounding_box()
    assert measured is not None
    return measured
