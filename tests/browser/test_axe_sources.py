"""axe-core finds nothing on the pages about sources and about places and people."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations

pytestmark = pytest.mark.browser

GRID = "[data-testid=stDataFrame]"
CHART = "[data-testid=stVegaLiteChart] svg"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("places?theme=displacement", CHART),
        ("sources", GRID),
        ("sources?source=idmc-2009", GRID),
        ("sources?part=weak", CHART),
        ("sources?part=citations", "[data-testid=stCode]"),
    ],
)
def test_axe_finds_nothing(page: Page, server_url: str, address: str, shown: str) -> None:
    page.goto(f"{server_url}{address}")
    page.locator(shown).first.wait_for()
    page.locator("[data-testid=stStatusWidget]").wait_for(state="detached")
    assert violations(page) == []
