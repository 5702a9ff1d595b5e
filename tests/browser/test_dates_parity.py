"""The browser's own code answers as the domain does."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page

from geodata import asof, validity
from geodata.dates import ReducedDate, Validity
from geodata.dossier import Dossier
from geodata.money import claims_in_year, cumulative_until
from geodata.records import Outcome
from tests.sampled_days import SAMPLED_DAYS

pytestmark = pytest.mark.browser

Ask = Callable[[str, Any], Any]

BREAKAWAY = ("GE-AB", "GE-SO")
EVERYWHERE = (None, "GE", *BREAKAWAY)
ACTORS = (*asof.SPEAKERS, "GE-AB", "GE-SO")
VOTERS = ("GEO", "RUS", "USA", "CHN", "NRU", "SRB", "VUT", "SYR", "UKR")
WINDOW = 365
DAYS = [day.isoformat() for day in SAMPLED_DAYS]

WITH_MODULES = """async (value) => {
    const { Dossier } = await import('/assets/map/dossier.js')
    const { holds } = await import('/assets/map/dates.js')
    const { stateClass } = await import('/assets/map/layers/states.js')
    const data = await (await fetch('/data/dossier.json')).json()
    const answers = ANSWERS
    return answers({ dossier: new Dossier(data), holds, stateClass }, value)
}"""


@pytest.fixture
def ask(page: Page, server_url: str) -> Ask:
    """Return a function that runs code with the dossier's module and a value of ours."""
    page.goto(f"{server_url}health")

    def run(answers: str, value: Any) -> Any:
        return page.evaluate(WITH_MODULES.replace("ANSWERS", answers), value)

    return run


def test_instruments_are_in_the_same_state_for_the_same_reason(ask: Ask, dossier: Dossier) -> None:
    told = ask(
        """({ dossier }, [regions, days]) => regions.map((region) => days.map((day) =>
            Object.fromEntries(dossier.instruments(region, day)
                .map((item) => [item.row.id, [item.state, item.basis]]))))""",
        [EVERYWHERE, DAYS],
    )
    for region, by_day in zip(EVERYWHERE, told, strict=True):
        for day, answer in zip(SAMPLED_DAYS, by_day, strict=True):
            expected = {
                status.treaty.treaty_id: [status.state.value, status.basis]
                for status in asof.instruments(dossier, day, region)
            }
            assert answer == expected, (region, day)


def test_the_same_actors_recognise_and_the_same_are_un_members(ask: Ask, dossier: Dossier) -> None:
    regions = (None, *BREAKAWAY)
    told = ask(
        """({ dossier }, [regions, days]) => regions.map((region) => days.map((day) =>
            Object.fromEntries(dossier.recognitions(region, day)
                .map((item) => [item.row.id, [item.certainty, item.member]]))))""",
        [regions, DAYS],
    )
    for region, by_day in zip(regions, told, strict=True):
        for day, answer in zip(SAMPLED_DAYS, by_day, strict=True):
            expected = {
                item.position.position_id: [item.certainty.value, item.by_un_member]
                for item in asof.recognitions(dossier, day, region)
            }
            assert answer == expected, (region, day)


def test_the_same_actors_have_withdrawn(ask: Ask, dossier: Dossier) -> None:
    told = ask(
        """({ dossier }, [regions, days]) => regions.map((region) => days.map((day) =>
            [...new Set(dossier.withdrawals(region, day).map((row) => row.actor))].sort()))""",
        [BREAKAWAY, DAYS],
    )
    for region, by_day in zip(BREAKAWAY, told, strict=True):
        for day, answer in zip(SAMPLED_DAYS, by_day, strict=True):
            made = asof.withdrawals(dossier, day, region)
            assert answer == sorted({item.position.actor for item in made}), (region, day)


def test_each_actor_said_the_same_last(ask: Ask, dossier: Dossier) -> None:
    regions = (None, *BREAKAWAY)
    told = ask(
        """({ dossier }, [actors, regions, days]) => actors.map((actor) => regions.map((region) =>
            days.map((day) => dossier.statements(actor, region, day)[0]?.id ?? null)))""",
        [ACTORS, regions, DAYS],
    )
    for actor, by_region in zip(ACTORS, told, strict=True):
        for region, by_day in zip(regions, by_region, strict=True):
            for day, answer in zip(SAMPLED_DAYS, by_day, strict=True):
                last = asof.latest_statement(dossier, day, actor, region)
                assert answer == (last.position_id if last else None), (actor, region, day)


def test_the_last_vote_is_the_same(ask: Ask, dossier: Dossier) -> None:
    told = ask("({ dossier }, days) => days.map((day) => dossier.lastVote(day)?.id ?? null)", DAYS)
    for day, answer in zip(SAMPLED_DAYS, told, strict=True):
        vote = asof.last_vote(dossier, day)
        assert answer == (vote.resolution if vote else None), day


def test_a_state_voted_the_same_on_every_resolution(ask: Ask, dossier: Dossier) -> None:
    told = ask(
        """({ dossier }, voters) => voters.map((iso3) => Object.fromEntries(dossier.data.resolutions
            .filter((row) => row.outcome === 'adopted')
            .map((row) => [row.id, dossier.voteOf(row, iso3)]).filter(([, vote]) => vote)))""",
        VOTERS,
    )
    adopted = [row for row in dossier.resolutions.values() if row.outcome is Outcome.ADOPTED]
    assert adopted
    for iso3, answer in zip(VOTERS, told, strict=True):
        history = asof.vote_history(dossier, iso3)
        assert answer == {item.resolution.resolution: item.vote.value for item in history}, iso3


def test_the_same_sites_are_in_operation(ask: Ask, dossier: Dossier) -> None:
    told = ask(
        """({ dossier }, days) => days.map((day) => Object.fromEntries(
            dossier.sites(day).map((item) => [item.row.id, item.certainty])))""",
        DAYS,
    )
    for day, answer in zip(SAMPLED_DAYS, told, strict=True):
        expected = {item.site.site_id: item.certainty.value for item in asof.sites(dossier, day)}
        assert answer == expected, day


def test_the_same_events_lie_within_a_year_of_the_day(ask: Ask, dossier: Dossier) -> None:
    told = ask(
        "({ dossier }, days) => days.map((day) => dossier.events(day).map((row) => row.id).sort())",
        DAYS,
    )
    for day, answer in zip(SAMPLED_DAYS, told, strict=True):
        last = day + timedelta(days=WINDOW)
        around = asof.events(dossier, last, window_days=2 * WINDOW)
        assert answer == sorted(event.event_id for event in around), day


def test_the_same_claims_about_money_cover_the_year(ask: Ask, dossier: Dossier) -> None:
    told = ask(
        """({ dossier }, [regions, days]) => regions.map((region) => days.map((day) => [
            dossier.flows(region, day).map((row) => row.id).sort(),
            dossier.totals(region, day).map((row) => row.id).sort()]))""",
        [BREAKAWAY, DAYS],
    )
    for region, by_day in zip(BREAKAWAY, told, strict=True):
        for day, answer in zip(SAMPLED_DAYS, by_day, strict=True):
            groups = (
                claims_in_year(dossier, day.year, region),
                cumulative_until(dossier, day.year - 1, region),
            )
            expected = [
                sorted(
                    claim.flow_id
                    for stage in stages
                    for donor in stage.donors
                    for claim in donor.claims
                )
                for stages in groups
            ]
            assert answer == expected, (region, day)


def test_a_state_is_coloured_by_its_recognition_before_its_vote(ask: Ask, dossier: Dossier) -> None:
    states = sorted(dossier.states)
    told = ask(
        """({ dossier, stateClass }, [states, days]) => days.map((day) =>
            states.map((iso3) => stateClass(dossier, iso3, day)))""",
        [states, DAYS],
    )
    for day, answer in zip(SAMPLED_DAYS, told, strict=True):
        recognise = {item.position.actor for item in asof.recognitions(dossier, day)}
        withdrew = {item.position.actor for item in asof.withdrawals(dossier, day)}
        votes = asof.state_votes(dossier, day)
        for iso3, name in zip(states, answer, strict=True):
            if iso3 in recognise:
                assert name == "recognises", (iso3, day)
            elif iso3 in withdrew:
                assert name == "withdrew", (iso3, day)
            else:
                assert name == (votes[iso3].value if iso3 in votes else None), (iso3, day)


def _random_reduced(chance: random.Random) -> ReducedDate | None:
    if chance.random() < 0.2:
        return None
    day = date(1990, 1, 1) + timedelta(days=chance.randrange(400))
    return ReducedDate.parse(day.isoformat()[: chance.choice((4, 7, 10))])


def test_bounds_are_read_as_the_domain_reads_them(ask: Ask) -> None:
    chance = random.Random(20150318)  # noqa: S311  # the same list every time
    spans = [Validity(_random_reduced(chance), _random_reduced(chance)) for _ in range(300)]
    days = [date(1989, 6, 1) + timedelta(days=chance.randrange(800)) for _ in range(40)]
    told = ask(
        "({ holds }, [spans, days]) => spans.map((span) => days.map((day) => holds(span, day)))",
        [[span.bounds() for span in spans], [day.isoformat() for day in days]],
    )
    expected = [[span.at(day).value for day in days] for span in spans]
    assert told == expected
    assert {answer for answers in expected for answer in answers} == {
        "holds",
        "may_hold",
        "does_not",
    }


def test_the_bounds_of_every_position_are_read_as_the_domain_reads_them(
    ask: Ask, dossier: Dossier
) -> None:
    told = ask(
        """({ dossier, holds }, days) => Object.fromEntries(dossier.data.positions.map((row) =>
            [row.id, days.map((day) => holds(row.bounds, day))]))""",
        DAYS,
    )
    assert told == {
        ident: [validity.of_position(position).at(day).value for day in SAMPLED_DAYS]
        for ident, position in dossier.positions.items()
    }
