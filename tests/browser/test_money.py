"""Money on the map: what the bands say, against amounts computed here from the tables."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.map_page import MapPage
from tests.table_rows import rows

pytestmark = pytest.mark.browser

TABLES = Path(__file__).parents[2] / "geodata" / "tables"
LAYERS = "layers=abl,border,places,regions,transfers,western"
SOUTH_OSSETIA = "RUS>GE-SO"
ABKHAZIA = "RUS>GE-AB"


def series_value(series: str, year: int) -> float:
    wanted = (series, str(year))
    held = [row for row in rows("aid_series") if (row["series_id"], row["year"]) == wanted]
    return float(held[0]["value"])


def rate(pair: str, year: int) -> float:
    wanted = (pair, str(year))
    held = [row for row in rows("exchange_rates") if (row["pair"], row["year"]) == wanted]
    return float(held[0]["value"])


def words(currency: str, amount: float) -> str:
    """Write an amount as the map does: four significant digits and a unit."""
    size, unit = (1e9, "bn") if amount >= 1e9 else (1e6, "m")
    return f"{currency} {float(f'{amount / size:.4g}'):g} {unit}"


def open_map(page: Page, server_url: str, view: str) -> MapPage:
    return MapPage.open(page, f"{server_url}?{view}&{LAYERS}")


def label(opened: MapPage, band: str) -> Locator:
    return opened.find(f'.band-label[data-band="{band}"]')


def still_label(opened: MapPage, band: str) -> Locator:
    """Return the words of a band to be pressed: while the map moves they are drawn anew."""
    expect(label(opened, band)).to_be_visible()
    opened.still()
    return label(opened, band)


def width(opened: MapPage, band: str) -> float:
    found = opened.find(f'g.band[data-band="{band}"]')
    found.wait_for(state="attached")
    opened.still()
    return float(found.get_attribute("data-width") or "nan")


def unfold(opened: MapPage) -> None:
    """Open the card of money where it starts folded, for want of room."""
    toggle = opened.find(".money-card .side-toggle")
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()


def choose(opened: MapPage, name: str, value: str) -> None:
    unfold(opened)
    opened.find(f"#money-{name}").select_option(value)


def test_a_band_says_what_the_series_holds_for_the_year(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2014-06-01")
    own = words("RUB", series_value("rus-so-total-aid", 2014))
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text(f"Russia {own} paid · 2014")
    european = words("USD", series_value("dac-net-bilateral-eu", 2014))
    expect(label(opened, "EU>GE")).to_contain_text(f"{european} paid · 2014")


def test_widths_follow_the_amounts(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2010-06-01")
    dollars = series_value("rus-so-total-aid", 2010) / rate("RUB_per_USD", 2010)
    european = series_value("dac-net-bilateral-eu", 2010)
    drawn = width(opened, SOUTH_OSSETIA) / width(opened, "EU>GE")
    assert drawn == pytest.approx(dollars / european, rel=0.01)


def test_a_chosen_currency_converts_by_the_rate_of_the_year_and_tells_how(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2014-06-01")
    choose(opened, "currency", "EUR")
    used = rate("RUB_per_EUR", 2014)
    euros = words("EUR", series_value("rus-so-total-aid", 2014) / used)
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text(euros)
    still_label(opened, SOUTH_OSSETIA).click()
    popup = opened.find(".band-popup")
    expect(popup).to_contain_text(f"= {euros}")
    popup.get_by_text("How was this computed?").click()
    expect(popup.locator(".band-path")).to_contain_text(f"{used} RUB per EUR, average of 2014")
    opened.open_mark(popup.locator(".band-path li").filter(has_text="RUB per EUR"))


def test_constant_prices_chain_the_index_of_the_chosen_currency(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2014-06-01&currency=USD&prices=constant")
    index = "US_CPI_U_annual_avg_1982_84_eq_100"
    base = max(int(row["year"]) for row in rows("exchange_rates") if row["pair"] == index)
    dollars = series_value("rus-so-total-aid", 2014) / rate("RUB_per_USD", 2014)
    restated = words("USD", dollars * rate(index, base) / rate(index, 2014))
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text(restated)
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text(f"{base} prices")


def test_a_missing_rate_is_named(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=1996-06-01&currency=EUR")
    own = words("USD", series_value("dac-net-bilateral-deu", 1996))
    text = label(opened, "DEU>GE")
    expect(text).to_contain_text(f"{own} paid")
    expect(text).to_contain_text("not converted: no USD_per_EUR rate for 1996")


def test_a_year_without_a_figure_has_no_band_and_the_card_says_so(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2015-03-18")
    expect(label(opened, ABKHAZIA)).to_have_count(1)
    expect(label(opened, SOUTH_OSSETIA)).to_have_count(0)
    silent = opened.find(".money-silent")
    expect(silent).to_have_text(re.compile(r"no figure for 2015 \(South Ossetia[^)]*total\)"))


def test_rival_figures_are_a_range_with_a_lighter_rim_and_are_listed(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2015-03-18&money=paid")
    expect(label(opened, ABKHAZIA)).to_contain_text("◐ RUB 1.9–2.7 bn paid · 2015")
    band = opened.find(f'g.band[data-band="{ABKHAZIA}"]')
    expect(band.locator(".band-outer")).to_have_count(1)
    still_label(opened, ABKHAZIA).click()
    claims = opened.find(".band-popup section.group li")
    expect(claims).to_have_count(2)
    amounts = {row["flow_id"]: float(row["amount"]) for row in rows("aid_flows")}
    for flow in ("rus-ab-2015-07", "rus-ab-2015-08"):
        claim = opened.find(f'.band-popup section.group li[data-flow="{flow}"]')
        expect(claim).to_contain_text(words("RUB", amounts[flow]))


def test_stages_are_never_mixed(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2016-06-01")
    promised = label(opened, SOUTH_OSSETIA)
    expect(promised).to_contain_text(
        f"{words('RUB', series_value('rus-so-total-aid', 2016))} promised"
    )
    choose(opened, "money", "paid")
    expect(promised).to_have_count(0)
    expect(label(opened, "EU>GE")).to_contain_text("paid")
    choose(opened, "money", "promised")
    expect(promised).to_have_count(1)
    expect(opened.find(".band-label").filter(has_not_text="promised")).to_have_count(0)


def test_to_date_shows_a_total_or_says_how_many_years_were_added_up(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2014-06-01&period=to_date")
    total = next(r for r in rows("aid_flows") if r["flow_id"] == "rus-so-2008-2014-01")
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text(
        f"{words('RUB', float(total['amount']))} paid · 2008–2014"
    )
    held = [
        row
        for row in rows("aid_series")
        if row["series_id"] == "dac-net-bilateral-eu" and int(row["year"]) <= 2014
    ]
    added = words("USD", sum(float(row["value"]) for row in held))
    expect(label(opened, "EU>GE")).to_contain_text(f"{added} paid · 1992–2014")
    still_label(opened, "EU>GE").press("Enter")
    expect(opened.find(".band-popup")).to_contain_text(
        f"Sum of {len(held)} yearly figures of one series, no year missing"
    )


def test_a_total_of_several_years_is_not_converted_at_one_rate(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2014-06-01&period=to_date&currency=EUR")
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text("RUB 43 bn paid · 2008–2014")
    still_label(opened, SOUTH_OSSETIA).press("Enter")
    expect(opened.find(".band-missing")).to_contain_text(
        "it covers 2008–2014 without saying how much fell in which year"
    )


def test_bands_follow_the_date_and_so_does_an_open_popup(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2010-06-01")
    still_label(opened, SOUTH_OSSETIA).click()
    amount = opened.find(".band-popup .band-amount")
    expect(amount).to_contain_text(words("RUB", series_value("rus-so-total-aid", 2010)))
    opened.go_to_trigger()
    expect(amount).to_have_count(0)
    expect(label(opened, SOUTH_OSSETIA)).to_have_count(0)


def test_the_popup_opens_the_aid_flows_of_the_region(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2014-06-01&currency=GEL")
    still_label(opened, SOUTH_OSSETIA).click()
    opened.find(".band-popup").get_by_role("button", name="Open region").click()
    region = opened.opened("GE-SO")
    expect(opened.find(".band-popup")).to_have_count(0)
    value = series_value("rus-so-total-aid", 2014) * rate("GEL_per_EUR", 2014)
    lari = words("GEL", value / rate("RUB_per_EUR", 2014))
    chart = region.locator('.chart-card[data-series="rus-so-total-aid"] .chart-now')
    expect(chart).to_contain_text(words("RUB", series_value("rus-so-total-aid", 2014)))
    expect(chart.locator(".converted")).to_have_text(re.compile(re.escape(f"= {lari}")))


def test_a_donor_beyond_the_view_enters_at_the_edge_and_one_in_view_starts_at_home(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2014-06-01")
    start = (
        "(g) => g.querySelector('.band-hit').getAttribute('d').slice(1).split('L')[0].split(' ')"
    )
    band = opened.find(f'g.band[data-band="{SOUTH_OSSETIA}"]')
    band.wait_for(state="attached")
    opened.still()
    assert float(band.evaluate(start)[1]) == 0
    world = open_map(page, server_url, "date=2014-06-01&at=48,30,4")
    band = world.find(f'g.band[data-band="{SOUTH_OSSETIA}"]')
    band.wait_for(state="attached")
    world.still()
    x, y = (float(part) for part in band.evaluate(start))
    assert x > 0
    assert y > 0


def test_a_layer_that_is_off_has_no_bands_and_the_card_goes_with_both(
    page: Page, server_url: str
) -> None:
    opened = open_map(page, server_url, "date=2014-06-01")
    opened.find("#layer-western").click()
    expect(label(opened, "EU>GE")).to_have_count(0)
    expect(label(opened, SOUTH_OSSETIA)).to_have_count(1)
    opened.find("#layer-transfers").click()
    expect(opened.find(".money-card")).to_be_hidden()


def test_bands_move_only_when_asked(page: Page, server_url: str) -> None:
    opened = open_map(page, server_url, "date=2014-06-01")
    label(opened, SOUTH_OSSETIA).wait_for()
    expect(opened.find(".bands.is-moving")).to_have_count(0)
    unfold(opened)
    button = opened.find(".money-animate")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(opened.find(".bands.is-moving")).to_have_count(2)


def test_nothing_moves_for_a_reader_who_wants_less_motion(
    new_page: Callable[..., Page], server_url: str
) -> None:
    opened = open_map(new_page(reduced_motion="reduce"), server_url, "date=2014-06-01")
    label(opened, SOUTH_OSSETIA).wait_for()
    unfold(opened)
    expect(opened.find(".money-animate")).to_be_hidden()


def test_on_a_phone_the_controls_are_in_the_layer_panel_and_a_band_opens_a_sheet(
    phone: Page, server_url: str
) -> None:
    opened = open_map(phone, server_url, "date=2014-06-01")
    still_label(opened, SOUTH_OSSETIA).tap()
    sheet = opened.find(".band-sheet .band-popup")
    expect(sheet).to_contain_text(words("RUB", series_value("rus-so-total-aid", 2014)))
    sheet.get_by_role("button", name="Close").tap()
    expect(opened.find(".band-sheet")).to_have_count(0)
    opened.find(".panel-toggle").tap()
    expect(opened.find(".panel .money-card")).to_have_count(1)
    choose(opened, "currency", "USD")
    dollars = series_value("rus-so-total-aid", 2014) / rate("RUB_per_USD", 2014)
    expect(label(opened, SOUTH_OSSETIA)).to_contain_text(words("USD", dollars))
