"""The map as a reader handles it: open it, click on it, read what it says."""

from dataclasses import dataclass
from typing import Any, Self

from playwright.sync_api import Frame, Locator, Page, expect

from tests.browser.stillness import AT_REST, box, painted, settle

FRAME = 'iframe[title^="streamlit_folium"]'
READY = ".dossier-map[data-ready=true]"
AHEAD = ".dossier-map[data-ahead=true]"
"""The map once the documents that open later have come as well."""
TRIGGER_DAY = "2015-03-18"
START_WITHIN = 120_000
"""Milliseconds for the first page of a server that has just started."""

# A pixel at which a click reaches the shape itself: the nearest to its middle that nothing covers.
_PIXEL_OF = """
(shape) => {
  const box = shape.getBoundingClientRect()
  const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const found = []
  for (let x = box.left + 3; x < box.right; x += 6) {
    for (let y = box.top + 3; y < box.bottom; y += 6) {
      if (document.elementFromPoint(x, y) === shape) found.push([x, y])
    }
  }
  const far = ([x, y]) => Math.hypot(x - middle[0], y - middle[1])
  return found.sort((a, b) => far(a) - far(b))[0] ?? null
}
"""

# Symbols that would cover one another stand together with their number.
_SYMBOLS = """
([kind, number]) => [...document.querySelectorAll(`.point-${kind}`)].reduce((sum, node) =>
    sum + (node.matches('.point-bundle') ? Number(node.textContent) : 1), 0) === number
"""


@dataclass(frozen=True, slots=True)
class MapPage:
    """A page with the map on it, and the frame that holds the map."""

    page: Page
    frame: Frame

    @classmethod
    def open(cls, page: Page, address: str, *, wait: str = READY) -> Self:
        """Open an address and wait until the map is ready, or until something else is there.

        Args:
            page: the page to open it on.
            address: of the app, with the parameters of a view if any.
            wait: selector within the map's frame.
        """
        page.goto(address)
        return cls.on(page, wait=wait)

    @classmethod
    def on(cls, page: Page, *, wait: str = READY) -> Self:
        """Wait until the map of the page that is open is ready, or something else is there.

        Args:
            page: the page.
            wait: selector within the map's frame.
        """
        element = page.wait_for_selector(FRAME, timeout=START_WITHIN)
        frame = element.content_frame() if element else None
        assert frame is not None
        frame.wait_for_selector(wait, timeout=START_WITHIN)
        # the panel beside the map, which takes a part of its width, comes after the map
        page.locator(AT_REST).wait_for(timeout=START_WITHIN)
        box(page.locator(FRAME))
        return cls(page, frame)

    def find(self, selector: str) -> Locator:
        """Return what a selector finds within the map."""
        return self.frame.locator(selector)

    def corner(self) -> tuple[float, float]:
        """Return where the map's document begins in the window; a file of its own fills it."""
        if self.frame == self.page.main_frame:
            return 0.0, 0.0
        frame = box(self.page.locator(FRAME))
        return frame["x"], frame["y"]

    def still(self) -> Self:
        """Wait until the map stands still: no flight, no zoom, nothing that fades."""
        settle(self.frame)
        return self

    def painted(self) -> Self:
        """Wait until the map shows what was pressed before: it draws in the next frame."""
        painted(self.frame)
        return self

    def click_on_region(self, region: str) -> None:
        """Click with the mouse on a pixel of a region's area, and wait for its popup."""
        pixel = self.still().find(f"path.region-{region}").first.evaluate(_PIXEL_OF)
        assert pixel is not None, f"no pixel of {region} can be clicked"
        left, top = self.corner()
        self.page.mouse.click(left + pixel[0], top + pixel[1])
        self.opened(region)

    def tap_on_badge(self, region: str) -> None:
        """Tap on a region's number of treaties, and wait for its sheet.

        On a phone the first view is so wide that symbols cover the smaller region, and a finger
        that comes down beside a symbol presses the symbol.
        """
        expect(self.find(".badge-anchor .badge").first).to_be_visible()
        area = box(self.still().find(f"path.region-{region}").first)
        middle = area["x"] + area["width"] / 2
        badges = self.find(".badge-anchor .badge").all()

        def distance(badge: Locator) -> float:
            place = box(badge)
            return abs(place["x"] + place["width"] / 2 - middle)

        min(badges, key=distance).tap()
        self.opened(region)

    def go_to_trigger(self) -> None:
        """Go to the day of the treaty that the dossier started from, with its button."""
        self.find(f"button[data-date='{TRIGGER_DAY}']").click()
        self.painted()

    def symbols(self, kind: str, number: int) -> None:
        """Wait until a number of sites or events stand on the map, alone or gathered."""
        self.frame.wait_for_function(_SYMBOLS, arg=[kind, number])

    def opened(self, region: str) -> Locator:
        """Wait for a region's popup or sheet and return it."""
        found = self.find(f"article.dossier[data-region={region}]")
        # one that is being closed fades before it goes
        expect(found).to_have_count(1)
        found.wait_for()
        return found

    def tab(self, name: str) -> Locator:
        """Choose a tab of what is open and return its panel."""
        tab = self.find("[role=tab]").filter(has_text=name)
        expect(tab).to_have_count(1)
        tab.click()
        self.find("[role=tab][aria-selected=true]").filter(has_text=name).wait_for()
        return self.find("[role=tabpanel]")

    def open_mark(self, statement: Locator, kind: str = ".mark:not(.mark-disputed)") -> Locator:
        """Open the source mark (or another kind of mark) of a statement; return what it shows."""
        statement.locator(kind).first.click()
        detail = statement.locator(".citation-detail:not([hidden])").first
        detail.locator(".citation-title").first.wait_for()
        return detail

    def boxes_overlap(self, selector: str, point: tuple[float, float]) -> bool:
        """Return whether an element covers a point (CSS pixels within the frame)."""
        place: dict[str, Any] = self.find(selector).first.evaluate(
            "(node) => node.getBoundingClientRect().toJSON()"
        )
        inside_x = place["left"] <= point[0] <= place["right"]
        return bool(inside_x and place["top"] <= point[1] <= place["bottom"])
