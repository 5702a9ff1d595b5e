"""Whatever the tables hold is shown as text: it is never markup, code or a script's address."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from dashboard import payload
from tests.browser.map_page import MapPage

pytestmark = pytest.mark.browser

IMAGE = "<img src=x onerror=\"window.top.attacked = window.attacked = 'image'\">"
SCRIPT = "<script>window.top.attacked = window.attacked = 'script'</script>"
TEMPLATE = "${window.top.attacked = window.attacked = 'template'}{{7*7}}"
ADDRESS = "javascript:window.top.attacked='address'"
HOSTILE = f"{IMAGE}{SCRIPT}{TEMPLATE}"
TREATY = "so-2015-alliance"
BASE_LAYER = "military_base"

# in the data documents, texts of these keys are shown to the reader
SHOWN = {
    "title",
    "short",
    "text",
    "name",
    "place",
    "operator",
    "note",
    "subject",
    "reason",
    "value",
    "deadline",
    "article",
    "basis",
    "label",
    "unit",
}


def spoiled(value: Any, key: str = "") -> Any:
    """Return a document with hostile text in front of every text that is shown."""
    if isinstance(value, dict):
        return {name: spoiled(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [spoiled(part, key) for part in value]
    return HOSTILE + value if isinstance(value, str) and key in SHOWN else value


def spoiled_facts() -> dict[str, Any]:
    facts: dict[str, Any] = spoiled(json.loads(payload.documents()["dossier"]))
    facts["actors"] = {
        code: [HOSTILE + name, kind] for code, (name, kind) in facts["actors"].items()
    }
    return facts


def spoiled_sources() -> dict[str, Any]:
    rows: dict[str, Any] = json.loads(payload.documents()["sources"])
    return {
        ident: [HOSTILE + title, HOSTILE + (publisher or ""), published, language, ADDRESS, kind]
        for ident, (title, publisher, published, language, _url, kind) in rows.items()
    }


def spoiled_citing() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(payload.documents()["citing"])
    document["sources"] = {
        ident: {
            table: [[HOSTILE + words, *rest] for words, *rest in found]
            for table, found in resting.items()
        }
        for ident, resting in document["sources"].items()
    }
    return document


@pytest.fixture
def hostile(page: Page) -> Page:
    """Return a page whose data documents carry hostile text."""

    def answer(document: dict[str, Any]) -> Any:
        body = json.dumps(document)

        def fulfil(route: Route) -> None:
            route.fulfill(body=body, content_type="application/json")

        return fulfil

    page.route("**/data/dossier.json*", answer(spoiled_facts()))
    page.route("**/data/sources.json*", answer(spoiled_sources()))
    page.route("**/data/citing.json*", answer(spoiled_citing()))
    return page


def reads(found: Locator, *texts: str) -> None:
    """Wait until an element shows texts as they stand."""
    for text in texts:
        expect(found).to_contain_text(text, use_inner_text=True)


def nothing_happened(shown: MapPage) -> None:
    for frame in shown.page.frames:
        assert frame.evaluate("() => window.attacked ?? null") is None
    made = shown.find(
        ".dossier-map img[src=x], .dossier-map script, .dossier-map [onerror],"
        " .dossier-map a[href^='javascript:' i]"
    )
    expect(made).to_have_count(0)


@pytest.mark.parametrize("region", ["GE", "GE-AB", "GE-SO"])
def test_hostile_text_in_a_region_s_popup_is_read_as_it_stands(
    hostile: Page, server_url: str, region: str
) -> None:
    address = f"{server_url}?date=2015-03-18&select=region:{region}"
    shown = MapPage.open(hostile, address)
    shown.opened(region)
    for tab in ("Treaty terms", "Aid flows", "Positions"):
        panel = shown.tab(tab)
        expect(panel.locator(".mark").first).to_be_attached()
        # what lies in folded parts is told as well
        panel.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true })")
        reads(panel, IMAGE, TEMPLATE)
        nothing_happened(shown)


def test_hostile_sources_are_read_as_they_stand_and_lead_to_our_own_pages_alone(
    hostile: Page, server_url: str
) -> None:
    shown = MapPage.open(hostile, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    clause = shown.find(f"[data-treaty={TREATY}] .clause").first
    detail = shown.open_mark(clause)
    reads(detail, HOSTILE, "no address known")
    links = detail.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
    assert links
    assert all(link.startswith(f"{server_url}sources?") for link in links)
    nothing_happened(shown)


def test_hostile_discrepancies_are_read_as_they_stand(hostile: Page, server_url: str) -> None:
    shown = MapPage.open(hostile, f"{server_url}?date=2015-03-18&select=region:GE-SO")
    clause = shown.find(f"[data-treaty={TREATY}] .clause:has(.mark-disputed)").first
    detail = shown.open_mark(clause, ".mark-disputed")
    reads(detail.locator(".rival-value").first, HOSTILE)
    nothing_happened(shown)


def test_hostile_names_of_sites_and_events_are_text_on_the_map_and_in_their_popups(
    hostile: Page, server_url: str
) -> None:
    site = json.loads(payload.documents()["dossier"])["sites"][0]
    layers = f"{site['kind']},events"
    shown = MapPage.open(hostile, f"{server_url}?layers={layers}&select=site:{site['id']}")
    popup = shown.find("article.dossier[data-site]")
    expect(popup.locator("h3")).to_have_text(HOSTILE + site["name"])
    expect(shown.find(".point").first).to_have_attribute("title", re.compile(re.escape(IMAGE)))
    nothing_happened(shown)


def test_a_hostile_source_card_is_read_as_it_stands_and_has_no_link(
    hostile: Page, server_url: str
) -> None:
    shown = MapPage.open(hostile, f"{server_url}?select=source:kremlin-12952")
    record = shown.find("article.dossier[data-source]")
    record.locator(".source-rests").wait_for()
    expect(record.locator("h3")).to_have_text(re.compile(f"^{re.escape(HOSTILE)}"))
    reads(record.locator("[data-open]").first, HOSTILE)
    expect(record.locator("a")).to_have_count(0)
    nothing_happened(shown)


def test_hostile_names_are_text_in_the_search_and_on_the_world(
    hostile: Page, server_url: str
) -> None:
    shown = MapPage.open(hostile, f"{server_url}?layers=states&at=20,20,2.5")
    shown.find("#search-input").fill("onerror")
    reads(shown.find("[role=option] .search-label").first, HOSTILE)
    shown.find("#search-input").press("Escape")
    shown.find("path.state[aria-label*='India:']").first.hover()
    reads(shown.find(".state-tip"), HOSTILE)
    shown.find("path.state[aria-label*='India:']").first.click()
    expect(shown.find("article.dossier[data-state=IND] h3")).to_have_text(f"{HOSTILE}India")
    nothing_happened(shown)


def test_a_hostile_address_is_told_as_text(page: Page, server_url: str) -> None:
    shown = MapPage.open(page, f"{server_url}?select=site:%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    notice = shown.find(".notice-address")
    reads(notice, "<img src=x onerror=alert(1)>")
    nothing_happened(shown)
