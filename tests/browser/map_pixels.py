"""Pixels of the map, to be pressed with the mouse, and what each is good for."""

from playwright.sync_api import Page

from tests.browser.map_page import FRAME
from tests.browser.stillness import box

FREE = ((560, 420), (760, 300), (980, 560), (640, 640))
"""CSS pixels within the frame of a desktop's map in its first view, clear of every card."""


def in_window(page: Page, pixel: tuple[float, float]) -> tuple[float, float]:
    """Return where a pixel of the map's frame lies in the window."""
    frame = box(page.locator(FRAME))
    return frame["x"] + pixel[0], frame["y"] + pixel[1]


def press(page: Page, *pixels: tuple[float, float]) -> None:
    """Click on pixels of the map, one after another."""
    for pixel in pixels:
        page.mouse.click(*in_window(page, pixel))


def places(text: str) -> list[tuple[float, float]]:
    """Read the lines of a copied text that hold a latitude and a longitude in degrees."""
    found = []
    for line in text.splitlines():
        parts = line.split(", ")
        if len(parts) == 2 and all(part.replace(".", "").lstrip("-").isdigit() for part in parts):
            found.append((float(parts[0]), float(parts[1])))
    return found
