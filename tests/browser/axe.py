"""What axe-core finds in a document; the library comes with its own script, nothing is fetched."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

_OPTIONS = {"resultTypes": ["violations"], "iframes": False}
"""The map's frame is asked by itself, where the rules for a whole document count too."""


def violations(document: Page | Frame) -> list[str]:
    """Return what axe-core finds in a document, one line a node."""
    document.evaluate(Axe().axe_script)
    found = document.evaluate("(options) => axe.run(options)", _OPTIONS)
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
