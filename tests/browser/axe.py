"""What axe-core finds in a document; the library comes with its own script, nothing is fetched."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

from tests.browser.stillness import settle

_OPTIONS = {"resultTypes": ["violations"], "iframes": False}
"""The map's frame is asked by itself, where the rules for a whole document count too."""

_OF_STREAMLIT = (("presentation-role-conflict", "stFileUploaderDropzone"),)
"""Rules and parts of Streamlit's own fields, which no setting changes: the field for files has a
name although it is marked as presentation; its button can be reached and says what it does."""


def violations(document: Page | Frame) -> list[str]:
    """Return what axe-core finds in a document, one line a node.

    What is found is looked for once more, when the document is still again: a colour that was just
    fading is nobody's colour, and a script of the page may have begun while axe looked.
    """
    settle(document)
    document.evaluate(Axe().axe_script)
    first = _found(document)
    if not first:
        return []
    settle(document)
    second = _found(document)
    return [line for place, line in second.items() if place in first]


def _found(document: Page | Frame) -> dict[tuple[str, str], str]:
    """Return a line for each rule and node that breaks it."""
    found = document.evaluate("(options) => axe.run(options)", _OPTIONS)
    return {
        (rule["id"], str(node["target"])): f"{rule['id']}: {node['target']} {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == name and part in node["html"] for name, part in _OF_STREAMLIT)
    }
