"""What axe-core finds in a document; the library comes with its own script, nothing is fetched."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

_OPTIONS = {"resultTypes": ["violations"], "iframes": False}
"""The map's frame is asked by itself, where the rules for a whole document count too."""

_OF_STREAMLIT = (("presentation-role-conflict", "stFileUploaderDropzone"),)
"""Rules and parts of Streamlit's own fields, which no setting changes: the field for files has a
name although it is marked as presentation; its button can be reached and says what it does."""

_IS_STILL = """
() => !document.getAnimations().some((each) =>
  each.playState === 'running' && each.effect?.getComputedTiming().iterations !== Infinity)
"""


def settle(document: Page | Frame) -> None:
    """Wait until a document is whole: what fades in or out has no colour of its own yet."""
    if isinstance(document, Page):
        document.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    document.wait_for_function(_IS_STILL)


def violations(document: Page | Frame) -> list[str]:
    """Return what axe-core finds in a document, one line a node."""
    settle(document)
    document.evaluate(Axe().axe_script)
    found = document.evaluate("(options) => axe.run(options)", _OPTIONS)
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
        if not any(rule["id"] == name and part in node["html"] for name, part in _OF_STREAMLIT)
    ]
