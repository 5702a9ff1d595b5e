"""A reader who has only a keyboard."""

from dataclasses import dataclass

from tests.browser.map_page import MapPage

_FOCUS = """
(selector) => {
  const node = document.activeElement
  if (!node || node === document.body) return null
  // a badge stands beside the point that it belongs to
  const rings = [node, ...node.querySelectorAll('.badge')].map((one) => getComputedStyle(one))
  return {
    reached: node.matches(selector),
    ring: rings.some((ring) => ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2),
    node: node.outerHTML.slice(0, 160),
  }
}
"""
_MOST = 160
"""Presses of the Tab key after which a reader has given up."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The keyboard in front of the map; every stop of the focus must be seen."""

    shown: MapPage

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.shown.page.keyboard.press(key)

    def write(self, text: str) -> None:
        """Write into what has the focus."""
        self.shown.page.keyboard.type(text)

    def tab_to(self, selector: str, *, back: bool = False) -> None:
        """Press Tab until something of the map has the focus.

        Args:
            selector: of what is looked for.
            back: whether to go backwards, with Shift.
        """
        for _ in range(_MOST):
            self.press("Shift+Tab" if back else "Tab")
            stop = self.shown.frame.evaluate(_FOCUS, selector)
            assert stop is None or stop["ring"], f"the focus cannot be seen on {stop['node']}"
            if stop is not None and stop["reached"]:
                return
        message = f"Tab does not lead to {selector}"
        raise AssertionError(message)
