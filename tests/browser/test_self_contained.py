"""The dossier needs no other host: the watch of the fixtures fails a test that reaches out."""

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.map_page import MapPage
from tests.browser.stillness import PATIENCE

NOTO_LETTERS = "ҩ ქ"


def opened(page: Page, server_url: str) -> Page:
    MapPage.open(page, server_url)
    return page


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["page", "phone", "dark_page"])
def test_the_map_appears_with_every_other_host_blocked(
    kind: str, server_url: str, request: pytest.FixtureRequest
) -> None:
    opened(request.getfixturevalue(kind), server_url)


@pytest.mark.browser
def test_georgian_and_abkhaz_letters_have_a_face_of_our_own(page: Page, server_url: str) -> None:
    opened(page, server_url)
    loaded = page.evaluate(
        """async letters => {
            const found = [];
            for (const family of ["Noto Sans Dossier", "Noto Georgian Dossier"]) {
                await document.fonts.load(`16px "${family}"`, letters);
                for (const face of document.fonts)
                    if (face.family.replaceAll('"', '') === family) found.push(face.status);
            }
            return found;
        }""",
        NOTO_LETTERS,
    )
    assert loaded == ["loaded", "loaded"]


@pytest.mark.browser
def test_a_page_refuses_to_run_a_script_that_was_smuggled_in(
    browser: Browser, server_url: str
) -> None:
    # A page without the watch, as the refusal is an error in its console.
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE)
    opened(page, server_url)
    ran = page.evaluate(
        """() => new Promise(resolve => {
            document.addEventListener("securitypolicyviolation", () => resolve("refused"));
            const image = document.createElement("img");
            image.setAttribute("onerror", "window.smuggled = true");
            image.src = "data:,";
            document.body.append(image);
            setTimeout(() => resolve(String(window.smuggled)), 5000);
        })"""
    )
    page.context.close()
    assert ran == "refused"


@pytest.mark.browser
def test_the_running_server_tells_its_health(server_url: str) -> None:
    with urlopen(f"{server_url}health", timeout=60) as answer:  # noqa: S310  # this machine
        assert json.load(answer)["status"] == "ok"
