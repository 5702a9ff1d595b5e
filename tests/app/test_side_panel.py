"""The side panel as Streamlit draws it, for addresses of several days and selections."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geodata import asof
from geodata.dossier import Dossier

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
DAYS = ("1991-06-01", "2008-08-07", "2015-03-18", "2025-01-01")
SELECTIONS = ("region:GE-SO", "region:GE-AB")


def opened(**parameters: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, text in parameters.items():
        app.query_params[name] = text
    app.run()
    assert not app.exception
    return app


def cards(app: AppTest) -> list[str]:
    """Return the values of the four key figures, without Markdown's marks."""
    bold = [item.value for item in app.markdown if item.value.startswith("**")]
    return [text.strip("*").replace("\\", "") for text in bold[:4]]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("select", SELECTIONS)
def test_the_figures_are_the_domains_answers(day: str, select: str, dossier: Dossier) -> None:
    on, region = date.fromisoformat(day), select.split(":")[1]
    _, _, recognise, vote = cards(opened(date=day, select=select))
    members = {
        item.position.actor for item in asof.recognitions(dossier, on, region) if item.by_un_member
    }
    assert recognise.split()[0] == str(len(members))
    last = asof.last_vote(dossier, on)
    expected = "None yet" if last is None else f"{last.yes} – {last.no} – {last.abstain}"
    assert vote == expected


def test_the_leading_treaty_of_south_ossetia_in_2015_lasts_25_years() -> None:
    assert cards(opened(date="2015-03-18", select="region:GE-SO"))[0] == "25 years"


def test_without_a_selection_it_tells_of_georgia(dossier: Dossier) -> None:
    assert opened().subheader[0].value == dossier.regions["GE"].name_en


def test_a_broken_address_shows_the_defaults(dossier: Dossier) -> None:
    app = opened(date="never", select="region:nowhere")
    assert app.subheader[0].value == dossier.regions["GE"].name_en


def test_the_next_change_is_sent_to_the_map_once(dossier: Dossier) -> None:
    app = opened(date="2015-03-18", select="region:GE-SO")
    following = asof.next_change(dossier, date(2015, 3, 18), "GE-SO")
    assert following is not None
    app.button(key="panel-next").click().run()
    (sent,) = app.get("component_instance")
    assert f'"date": "{following.day}"' in str(sent.proto.json_args).replace("\\", "")
    app.run()
    (again,) = app.get("component_instance")
    assert str(following.day) not in again.proto.json_args
