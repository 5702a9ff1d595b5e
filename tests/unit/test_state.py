"""The view state and its address: whatever can be seen can be written and read again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.state import parse, serialise
from dashboard.state_fields import known_record, state_fields
from geodata.dossier import Dossier
from geodata.loading import load
from tests.unit.view_states import view_states

BROKEN = {
    "date": ("2015-02-30", "18 March 2015", "1700-01-01", "2999-01-01", "", "٢٠١٥-03-18"),
    "since": ("yesterday", "2015-3-1"),
    "select": ("region:XX", "GE-SO", "sites:1", ":", "__proto__:x"),
    "tab": ("aid ", "AID", "<b>"),
    "viewpoint": ("mine",),
    "names": ("fr",),
    "layers": ("nothing", ",", "regions;abl", "nothing,none"),
    "opacity": ("relief", "relief:101", "relief:-1", "nothing:10"),
    "order": (",,",),
    "at": ("42,43", "42,43,99", "99,43,7", "42,43,7,1", "1e1,43,7", "NaN,43,7"),
}
PARTLY_BROKEN = (
    ("layers", "regions,nothing,abl", ["abl", "regions"], "nothing"),
    ("layers", "<b>,abl,none,<b>", ["abl"], "<b>,none"),
    ("order", "regions,,abl", ["regions", "abl"], ""),
    ("opacity", "relief:101,abl:40,nothing:10", {"abl": 40}, "relief:101,nothing:10"),
)
ONE_BROKEN = [(name, text) for name, texts in BROKEN.items() for text in texts]


def known(kind: str, ident: str) -> bool:
    return known_record(load(), kind, ident)


@given(view_states())
def test_an_address_opens_the_view_that_it_was_made_from(values: dict[str, Any]) -> None:
    read = parse(state_fields(), serialise(state_fields(), values), known)
    assert read.values == values
    assert read.notices == ()


def test_a_view_of_defaults_has_an_empty_address() -> None:
    assert serialise(state_fields(), parse(state_fields(), {}, known).values) == {}


@pytest.mark.parametrize(("name", "text"), ONE_BROKEN)
def test_a_broken_part_is_ignored_with_a_notice_and_the_others_count(name: str, text: str) -> None:
    good = {"date": "2015-03-18", "tab": "aid"}
    read = parse(state_fields(), {**good, name: text}, known)
    defaults = parse(state_fields(), {}, known).values
    expected = {**defaults, **good, name: defaults[name]}
    assert dict(read.values) == expected
    (notice,) = read.notices
    assert notice.parameter == name
    assert str(notice).startswith(f"“{name}={text}” in the address was ignored: ")


@pytest.mark.parametrize(("name", "text", "value", "ignored"), PARTLY_BROKEN)
def test_of_a_list_only_the_broken_items_are_ignored(
    name: str, text: str, value: object, ignored: str
) -> None:
    read = parse(state_fields(), {name: text}, known)
    assert read.values[name] == value
    (notice,) = read.notices
    assert str(notice).startswith(f"“{name}={ignored}” in the address was ignored: ")
    assert str(notice).endswith("; the rest counts.")


@given(
    st.dictionaries(st.sampled_from([part.name for part in state_fields()]), st.text(max_size=40))
)
def test_no_address_is_an_error(parameters: dict[str, str]) -> None:
    read = parse(state_fields(), parameters, known)
    again = parse(state_fields(), serialise(state_fields(), read.values), known)
    assert again.values == read.values


def test_a_parameter_longer_than_any_honest_one_is_ignored() -> None:
    read = parse(state_fields(), {"layers": ",".join(["regions"] * 1000)}, known)
    assert "too long" in read.notices[0].reason


def test_each_kind_of_record_can_be_selected(dossier: Dossier) -> None:
    chosen = {
        "region": next(iter(dossier.regions)),
        "site": next(iter(dossier.sites)),
        "event": next(iter(dossier.events)),
        "state": next(iter(dossier.states)),
        "treaty": next(iter(dossier.treaties)),
        "source": next(iter(dossier.sources)),
    }
    for kind, ident in chosen.items():
        text = f"{kind}:{ident}"
        assert parse(state_fields(), {"select": text}, known).values["select"] == text
