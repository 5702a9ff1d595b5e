"""The side panel as Streamlit draws it, for addresses of several days and selections."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.panel.cards import value_in_words
from dashboard.panel.contents import panel_view, tabs_of
from dashboard.panel.markdown import link
from dashboard.panel.model import Drawing, Folded
from dashboard.panel.subject import subject_of
from dashboard.plain_text import plain
from dashboard.style import Theme
from geodata import asof
from geodata.dossier import Dossier
from geodata.figures import key_figures
from geodata.words import day_in_words
from tests.page_runs import SLOW_MACHINE

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
TREATY = "so-2015-alliance"


def opened(**parameters: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=SLOW_MACHINE)
    for name, text in parameters.items():
        app.query_params[name] = text
    app.run()
    assert not app.exception
    return app


def unescaped(text: str) -> str:
    return text.replace("\\", "")


def said(app: AppTest) -> str:
    return unescaped(" ".join(item.value for item in [*app.markdown, *app.caption]))


def values(app: AppTest) -> list[str]:
    """Return the values of the key figures, which stand alone in bold."""
    found = [unescaped(item.value) for item in app.markdown]
    return [text.strip("*") for text in found if text.startswith("**") and text.count("**") == 2]


@pytest.mark.parametrize("day", ["1991-06-01", "2008-08-27", "2015-03-18", "2025-01-01"])
@pytest.mark.parametrize(
    "select", ["region:GE-SO", "region:GE-AB", "state:NRU", "treaty:" + TREATY]
)
def test_the_cards_are_the_answers_of_the_domain(day: str, select: str, dossier: Dossier) -> None:
    kind, ident = select.split(":")
    subject = subject_of(date.fromisoformat(day), select)
    figures = key_figures(dossier, subject.on, kind, ident)
    app = opened(date=day, select=select)
    assert values(app)[: len(figures)] == [value_in_words(item) for item in figures]
    assert f"as of **{day_in_words(subject.on)}**" in said(app)
    for item in figures:
        assert item.caption in said(app)


def test_without_a_selection_it_tells_of_the_whole_dossier() -> None:
    assert opened().subheader[0].value == "Georgia and its breakaway regions"


def test_a_broken_address_shows_the_whole_dossier_on_the_latest_day(dossier: Dossier) -> None:
    app = opened(date="never", select="region:nowhere")
    assert app.subheader[0].value == "Georgia and its breakaway regions"
    assert day_in_words(dossier.latest_date) in said(app)


def test_a_selected_place_is_told_by_the_whole_dossier() -> None:
    assert subject_of(date(2015, 3, 18), "place:Gali") == subject_of(date(2015, 3, 18), None)


def test_the_names_of_a_region_are_shown_in_its_languages(dossier: Dossier) -> None:
    region = dossier.regions["GE-AB"]
    app = opened(select="region:GE-AB")
    assert app.subheader[0].value == region.name_en
    for name in (region.name_ka, region.name_ab, region.name_ru):
        assert str(name) in said(app)


def test_each_figure_opens_its_sources_with_their_addresses(dossier: Dossier) -> None:
    subject = subject_of(date(2015, 3, 18), "region:GE-SO")
    view = panel_view(subject, "Treaty terms", Theme.LIGHT)
    figures = key_figures(dossier, subject.on, "region", "GE-SO")
    for card, item in zip(view.cards, figures, strict=True):
        assert card.count == len(item.sources) > 0
        for ident in item.sources:
            assert plain(dossier.sources[ident].title) in card.detail


def test_a_disputed_figure_is_marked_and_shows_every_value(dossier: Dossier) -> None:
    subject = subject_of(date(2015, 3, 18), "region:GE-SO")
    money = panel_view(subject, "Treaty terms", Theme.LIGHT).cards[1]
    assert money.disputed
    for value in dossier.discrepancies["money-founding-140-million"].values:
        assert plain(value.value) in money.detail


def test_the_terms_are_the_clauses_of_the_treaty_signed_that_day(dossier: Dossier) -> None:
    app = opened(date="2015-03-18", select="region:GE-SO")
    text = said(app)
    assert "Signed on this day" in text
    for clause in dossier.provisions_of(TREATY):
        assert clause.summary in text


def test_the_tab_of_positions_names_who_recognises(dossier: Dossier) -> None:
    app = opened(date="2015-03-18", select="region:GE-SO")
    app.radio[0].set_value("Positions").run()
    text = said(app)
    subject = subject_of(date(2015, 3, 18), None)
    for item in asof.recognitions(dossier, subject.on, "GE-SO"):
        assert dossier.actors[item.position.actor].name_en in text


def test_the_tab_of_history_sets_apart_what_came_later() -> None:
    app = opened(date="2015-03-18", select="region:GE-SO")
    app.radio[0].set_value("History").run()
    (until, later) = [
        unescaped(item.value)
        for item in app.markdown
        if item.value.startswith(("**Until", "**Later"))
    ]
    assert "Signed: Alliance and integration treaty 2015" in until
    assert "Recognition: Donetsk" in later


def test_what_was_looked_for_and_not_found_is_told_where_it_matters(dossier: Dossier) -> None:
    gap = dossier.gaps["treaties-so-2015-in-force"]
    for region, told in (("GE-SO", True), ("GE-AB", False)):
        subject = subject_of(date(2015, 3, 18), f"region:{region}")
        blocks = panel_view(subject, "Treaty terms", Theme.LIGHT).blocks
        folded = [block.markdown for block in blocks if isinstance(block, Folded)]
        assert any(plain(gap.subject) in text for text in folded) is told


def test_the_chart_of_aid_has_a_place_for_every_year_and_marks_the_day() -> None:
    subject = subject_of(date(2015, 3, 18), "region:GE-AB")
    blocks = panel_view(subject, "Aid", Theme.LIGHT).blocks
    chart = next(block for block in blocks if isinstance(block, Drawing)).specification
    now, bars, ranges, gaps = (layer["data"]["values"] for layer in chart["layer"])
    assert now == [{"year": 2015}]
    assert {row["year"] for row in [*bars, *gaps]} == set(range(2014, 2027))
    assert {2017, 2018} <= {row["year"] for row in gaps}
    (rivals,) = (row for row in ranges if row["year"] == 2015)
    assert (rivals["low"], rivals["high"]) == (1.9, 2.7)


def test_the_next_change_is_sent_to_the_map_once() -> None:
    app = opened(date="2015-03-18", select="region:GE-SO")
    app.button(key="side-panel-go-next").click().run()
    (sent,) = app.get("component_instance")
    assert '"date": "2015-05-13"' in str(sent.proto.json_args).replace("\\", "")
    app.run()
    (again,) = app.get("component_instance")
    assert "2015-05-13" not in again.proto.json_args


def test_what_will_change_is_said_beside_the_button() -> None:
    text = said(opened(date="2015-03-18", select="region:GE-SO"))
    assert "13 May 2015: Recognition: Donetsk People's Republic (de facto)" in text
    assert "18 February 2015: Signed: State border treaty 2015" in text


def test_after_the_last_change_there_is_no_next_one(dossier: Dossier) -> None:
    app = opened(date=dossier.latest_date.isoformat())
    assert app.button(key="side-panel-go-next").disabled
    assert not app.button(key="side-panel-go-previous").disabled


def test_the_reader_hides_and_shows_the_details() -> None:
    app = opened()
    app.button(key="side-panel-closes").click().run()
    assert not app.subheader
    app.button(key="side-panel-opens").click().run()
    assert app.subheader


def test_every_kind_of_selection_has_its_panel(dossier: Dossier) -> None:
    for kind, table in (("site", "sites"), ("event", "events"), ("treaty", "treaties")):
        for ident in dossier.table(table):
            subject = subject_of(date(2015, 3, 18), f"{kind}:{ident}")
            for tab in tabs_of(subject):
                view = panel_view(subject, tab, Theme.DARK)
                assert view.title
                assert view.blocks


def test_a_link_leads_to_the_web_or_is_none() -> None:
    assert link("1", "javascript:alert(1)", "title") == "1"
    assert link("1", "https://x.example/a(b)", 'say "no"') == (
        r'[1](<https://x.example/a%28b%29> "say \"no\"")'
    )
