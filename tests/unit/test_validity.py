"""From when to when the real dossier's records held."""

from datetime import date

import pytest

from geodata import Dossier, load, validity
from geodata.dates import Certainty
from geodata.records import SiteStatus, TreatyStatus


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load()


def test_an_instrument_counts_from_entry_into_force_where_that_is_known(dossier: Dossier) -> None:
    span = validity.of_instrument(dossier.treaties["ab-2014-alliance"])
    assert span is not None
    assert span.at(date(2015, 3, 4)) is Certainty.DOES_NOT
    assert span.at(date(2015, 3, 5)) is Certainty.HOLDS


def test_an_instrument_never_ratified_never_held(dossier: Dossier) -> None:
    never = [
        treaty
        for treaty in dossier.treaties.values()
        if treaty.status is TreatyStatus.NEVER_RATIFIED
    ]
    assert len(never) == 2
    assert [validity.of_instrument(treaty) for treaty in never] == [None, None]


def test_the_end_of_a_renewable_term_is_reported_but_ends_nothing(dossier: Dossier) -> None:
    treaty = dossier.treaties["ab-2008-friendship"]
    assert validity.term_end(treaty) == date(2018, 12, 23)
    span = validity.of_instrument(treaty)
    assert span is not None
    assert span.at(date(2020, 1, 1)) is Certainty.HOLDS


def test_no_term_is_computed_from_a_month(dossier: Dossier) -> None:
    assert validity.term_end(dossier.treaties["ab-2025-state-programme"]) is None
    assert validity.term_end(dossier.treaties["so-2010-checkpoint"]) is None


def test_a_planned_site_is_not_in_operation(dossier: Dossier) -> None:
    assert validity.of_site(dossier.sites["terminal-gali"]) is None


def test_a_site_closed_on_an_unknown_day_may_still_have_been_open(dossier: Dossier) -> None:
    site = dossier.sites["eumm-poti"]
    assert site.status is SiteStatus.CLOSED
    assert site.until is None
    span = validity.of_site(site, seen_on=dossier.latest_date)
    assert span is not None
    assert span.at(date(2008, 9, 30)) is Certainty.DOES_NOT
    assert span.at(date(2009, 6, 1)) is Certainty.MAY_HOLD
    assert span.at(dossier.latest_date) is Certainty.DOES_NOT


def test_a_site_in_use_without_an_opening_day_is_certain_only_when_it_was_seen(
    dossier: Dossier,
) -> None:
    span = validity.of_site(dossier.sites["airfield-bombora"], seen_on=dossier.latest_date)
    assert span is not None
    assert span.at(date(2000, 1, 1)) is Certainty.MAY_HOLD
    assert span.at(dossier.latest_date) is Certainty.HOLDS


def test_an_event_without_an_end_lasts_as_long_as_its_date_is_unclear(dossier: Dossier) -> None:
    span = validity.of_event(dossier.events["so-revolt-1920"])
    assert span.at(date(1920, 5, 31)) is Certainty.DOES_NOT
    assert span.at(date(1920, 6, 15)) is Certainty.MAY_HOLD
    assert span.at(date(1920, 7, 1)) is Certainty.DOES_NOT
