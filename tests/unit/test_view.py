"""The view that the pages share: its parts, and the addresses made of it."""

from datetime import date
from typing import Any

import pytest

from dashboard.plain_text import plain
from dashboard.state import parse
from dashboard.state_fields import state_fields
from dashboard.workbench.view import View, changed
from geodata.dossier import Dossier


def view(**parameters: str) -> View:
    told = parse(state_fields(), parameters, lambda _kind, _ident: True)
    return View(told.values, told.notices)


def test_a_view_without_an_address_is_of_the_latest_day_of_the_data(dossier: Dossier) -> None:
    assert view().date == dossier.latest_date
    assert view().since is None
    assert view().select is None
    assert view().parameters() == {}


def test_a_view_tells_its_parts_as_days_and_words() -> None:
    found = view(date="2015-03-18", since="2014-01-01", names="ka", viewpoint="control")
    assert (found.date, found.since) == (date(2015, 3, 18), date(2014, 1, 1))
    assert (found.names, found.viewpoint) == ("ka", "control")


def test_the_parameters_of_a_view_are_those_of_its_address() -> None:
    given = {"date": "2015-03-18", "select": "region:GE-SO", "names": "ru", "layers": "regions"}
    assert view(**given).parameters() == given


def test_a_changed_part_takes_the_place_of_the_one_before() -> None:
    found = view(date="2015-03-18", names="ru").parameters(date=date(2008, 8, 26), names="pair")
    assert found == {"date": "2008-08-26"}


def test_a_change_that_names_no_part_is_refused() -> None:
    with pytest.raises(KeyError, match="colour"):
        changed({"date": "2015-03-18"}, {"colour": "red"})


@pytest.mark.parametrize(
    "text",
    ["*bold* _it_ ~no~", "[a](https://b.c)", "`x` $y$", "# h", "1. one", "<b>x</b>", ":red[x]"],
)
def test_no_sign_of_markdown_is_left_alone(text: str) -> None:
    told: Any = plain(text)
    for place, sign in enumerate(told):
        if sign in "*_~[]()`$#<>:.":
            assert told[place - 1] == "\\", told


def test_a_word_between_colons_is_no_icon() -> None:
    assert ":smile:" not in plain(":smile:").replace("\\", "")
