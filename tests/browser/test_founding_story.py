"""The story that the dossier started from is found within a few clicks from the first view.

On 18 March 2015 Russia and South Ossetia signed a treaty for 25 years; the popup of the region on
that day, two clicks away, tells its terms, and one more click tells the money or the voices.
"""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Locator, Page

from geodata.dossier import Dossier
from geodata.records import Stance
from tests.browser.map_page import TRIGGER_DAY, MapPage

pytestmark = pytest.mark.browser

TREATY = "so-2015-alliance"


@pytest.fixture
def two_clicks(page: Page, server_url: str) -> Callable[[str], MapPage]:
    """Return what takes a reader from the first view to a region on the day of the treaty."""

    def go(region: str) -> MapPage:
        shown = MapPage.open(page, server_url)
        shown.go_to_trigger()
        shown.click_on_region(region)
        return shown

    return go


def clause(treaty: Locator, topic: str) -> str:
    """Return the clauses of a topic as they are read."""
    return treaty.locator(f".clauses dt:text-is('{topic}') + dd").inner_text()


def test_two_clicks_tell_the_treaty_its_date_and_its_term(
    two_clicks: Callable[[str], MapPage],
) -> None:
    popup = two_clicks("GE-SO").find(".dossier-popup")
    assert "as of 18 March 2015" in popup.inner_text()
    treaty = popup.locator(f"[data-treaty={TREATY}]")
    assert treaty.get_attribute("open") is not None
    assert "25 years" in treaty.locator("summary").inner_text()
    assert "Twenty-five years, extendable by ten-year periods." in clause(treaty, "Duration")


def test_two_clicks_tell_who_takes_over_defence_border_and_customs(
    two_clicks: Callable[[str], MapPage],
) -> None:
    treaty = two_clicks("GE-SO").find(f"[data-treaty={TREATY}]")
    assert "Russia ensures defence and security of South Ossetia" in clause(treaty, "Defence")
    assert "single defence and security space" in clause(treaty, "Defence")
    assert "Border formalities and customs barriers" in clause(treaty, "Border")
    assert "customs service is integrated with Russia's" in clause(treaty, "Customs")


def test_two_clicks_tell_the_article_s_money_and_that_it_is_disputed(
    two_clicks: Callable[[str], MapPage],
) -> None:
    treaty = two_clicks("GE-SO").find(f"[data-treaty={TREATY}]")
    money = treaty.locator(".clause").filter(has_text="EUR 140 million")
    assert "EUR 670 million" in money.inner_text()
    assert "disputed" in money.inner_text()


def test_two_clicks_tell_the_abkhaz_treaty_of_november_2014(
    two_clicks: Callable[[str], MapPage],
) -> None:
    treaty = two_clicks("GE-AB").find("[data-treaty=ab-2014-alliance]")
    assert "signed 24 November 2014" in treaty.locator("summary").inner_text()


def test_two_clicks_tell_who_condemned_the_treaty_and_from_which_sources(
    two_clicks: Callable[[str], MapPage], dossier: Dossier
) -> None:
    treaty = two_clicks("GE-SO").find(f"[data-treaty={TREATY}]")
    rows = {
        ident: row
        for ident, row in dossier.positions.items()
        if row.stance is Stance.CONDEMNS and row.about and TREATY in row.about.split("; ")
    }
    said = treaty.locator(".condemned p").first
    for name in ("Georgia", "United States", "European Union", "NATO"):
        assert name in said.inner_text()
    later = treaty.locator(".condemned .later").first
    assert "Ukraine" in later.inner_text()
    assert treaty.locator("[data-condemns]").count() == len(rows)
    cited = {
        dossier.sources[source].title
        for row in rows.values()
        if row.start is not None and row.start.earliest <= date.fromisoformat(TRIGGER_DAY)
        for source in row.sources
    }
    said.locator(".mark:not(.mark-disputed)").click()
    said.locator(".citation-title").first.wait_for()
    assert set(said.locator(".citation-title").all_inner_texts()) == cited


@pytest.mark.parametrize(
    ("flow", "amount", "rivals"),
    [
        ("rus-so-2015-2017-01", "EUR 140 m", "money-founding-140-million"),
        ("rus-so-2008-2014-02", "EUR 670 m", "money-founding-670-million"),
    ],
)
def test_the_tab_of_money_sets_the_article_s_figure_against_its_rivals(
    two_clicks: Callable[[str], MapPage], dossier: Dossier, flow: str, amount: str, rivals: str
) -> None:
    shown = two_clicks("GE-SO")
    claim = shown.tab("Aid flows").locator(f"[data-flow={flow}]")
    assert amount in str(claim.text_content())
    for more in shown.find("[role=tabpanel] details.more:not([open]) > summary").all():
        if not claim.is_visible():
            more.click()
    said = shown.open_mark(claim, ".mark-disputed").inner_text()
    for value in dossier.discrepancies[rivals].values:
        assert value.value in said


def test_the_tab_of_positions_tells_who_denounced_the_treaty(
    two_clicks: Callable[[str], MapPage], dossier: Dossier
) -> None:
    answers = (
        two_clicks("GE-SO")
        .tab("Positions")
        .locator(".group")
        .filter(has_text="On the treaty signed")
    )
    for ident in ("geo-treaty-so-2015", "usa-treaty-so-2015", "eu-treaty-so-2015"):
        said = answers.locator(f"[data-position={ident}]").inner_text()
        assert "condemns" in said
        assert dossier.positions[ident].summary in said
    said = answers.locator("[data-position=nato-treaty-so-2015]").inner_text()
    assert "condemns" in said
    assert "on this day" in said


def test_an_answer_given_later_stands_apart(two_clicks: Callable[[str], MapPage]) -> None:
    later = (
        two_clicks("GE-SO")
        .tab("Positions")
        .locator(".group")
        .filter(has_text="On the treaty signed")
        .locator("div.later")
    )
    assert later.locator("[data-position=ukr-treaty-so-2015]").count() == 1
