"""The story that the dossier started from is found within a few clicks from the first view.

On 18 March 2015 Russia and South Ossetia signed a treaty for 25 years; the popup of the region on
that day, two clicks away, tells its terms, and one more click tells the money or the voices.
"""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata.dossier import Dossier
from geodata.records import Stance
from tests.browser.map_page import TRIGGER_DAY, MapPage
from tests.browser.stillness import words

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
    return words(treaty.locator(f".clauses dt:text-is('{topic}') + dd"))


def test_two_clicks_tell_the_treaty_its_date_and_its_term(
    two_clicks: Callable[[str], MapPage],
) -> None:
    popup = two_clicks("GE-SO").find(".dossier-popup")
    expect(popup).to_contain_text("as of 18 March 2015")
    treaty = popup.locator(f"[data-treaty={TREATY}]")
    expect(treaty).to_have_attribute("open", "")
    expect(treaty.locator("summary")).to_contain_text("25 years")
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
    expect(money).to_contain_text("EUR 670 million")
    expect(money).to_contain_text("disputed")


def test_two_clicks_tell_the_abkhaz_treaty_of_november_2014(
    two_clicks: Callable[[str], MapPage],
) -> None:
    treaty = two_clicks("GE-AB").find("[data-treaty=ab-2014-alliance]")
    expect(treaty.locator("summary")).to_contain_text("signed 24 November 2014")


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
        expect(said).to_contain_text(name)
    expect(treaty.locator(".condemned .later").first).to_contain_text("Ukraine")
    expect(treaty.locator("[data-condemns]")).to_have_count(len(rows))
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
    expect(claim).to_contain_text(amount)
    folds = shown.find("[role=tabpanel] details.more:not([open]) > summary")
    while not claim.is_visible():
        folds.first.click()
    said = shown.open_mark(claim, ".mark-disputed")
    for value in dossier.discrepancies[rivals].values:
        expect(said).to_contain_text(value.value)


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
        said = answers.locator(f"[data-position={ident}]")
        expect(said).to_contain_text("condemns")
        expect(said).to_contain_text(dossier.positions[ident].summary)
    said = answers.locator("[data-position=nato-treaty-so-2015]")
    expect(said).to_contain_text("condemns")
    expect(said).to_contain_text("on this day")


def test_an_answer_given_later_stands_apart(two_clicks: Callable[[str], MapPage]) -> None:
    later = (
        two_clicks("GE-SO")
        .tab("Positions")
        .locator(".group")
        .filter(has_text="On the treaty signed")
        .locator("div.later")
    )
    expect(later.locator("[data-position=ukr-treaty-so-2015]")).to_have_count(1)
