"""The page 'Positions' as Streamlit runs it: its numbers against the files."""

import csv
import json
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.positions.matrix_chart import matrix_chart
from dashboard.style import TOKENS, Theme
from dashboard.workbench.chart_style import Colours
from geodata.dossier import Dossier
from geodata.positions import roll_calls
from tests.page_runs import address, run_page

LAST = "A/RES/80/264"


def opened(**parameters: str) -> AppTest:
    return run_page("positions", **parameters)


def words(app: AppTest) -> str:
    return " ".join(element.value for element in (*app.markdown, *app.caption, *app.info))


def as_table(app: AppTest, key: str) -> Any:
    app.button_group(key=f"{key}-form").set_value("Table").run()
    assert not app.exception
    return next(frame.value for frame in app.dataframe)


def rows(dossier: Dossier, table: str) -> list[dict[str, str]]:
    path = dossier.folder / "tables" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def votes(dossier: Dossier, resolution: str) -> dict[str, str]:
    told = rows(dossier, "votes")
    return {row["iso3"]: row["vote"] for row in told if row["resolution"] == resolution}


def assembly(dossier: Dossier) -> list[str]:
    told = [row for row in rows(dossier, "resolutions") if row["body"] == "UNGA" and row["yes"]]
    adopted = [row for row in told if row["outcome"] == "adopted"]
    return [row["resolution"] for row in sorted(adopted, key=lambda row: row["date"])]


def test_the_matrix_holds_every_vote_of_every_state(dossier: Dossier) -> None:
    shown = as_table(opened(), "matrix")
    assert len(shown) == 193
    columns = [name for name in shown.columns if name.startswith("a_res_")]
    assert len(columns) == len(assembly(dossier))
    written = {"yes": "yes", "no": "no", "abstain": "abstained", "absent": "absent"}
    told = {iso3: written[vote] for iso3, vote in votes(dossier, LAST).items()}
    assert dict(zip(shown["iso3"], shown["a_res_80_264"], strict=True)) == told


def test_the_states_together_are_counted_as_in_the_file(dossier: Dossier) -> None:
    shown = as_table(opened(), "tally")
    for resolution, yes, no, abstain, absent in zip(
        shown["resolution"],
        shown["yes"],
        shown["no"],
        shown["abstain"],
        shown["absent"],
        strict=True,
    ):
        counts = Counter(votes(dossier, resolution).values())
        told = (counts["yes"], counts["no"], counts["abstain"], counts["absent"])
        assert (yes, no, abstain, absent) == told


def test_a_filter_by_the_last_vote_leaves_the_states_that_cast_it(dossier: Dossier) -> None:
    app = opened(cast="no")
    against = {iso3 for iso3, vote in votes(dossier, LAST).items() if vote == "no"}
    assert f"How {len(against)} states voted" in words(app)
    assert set(as_table(app, "matrix")["iso3"]) == against


def test_the_date_leaves_out_later_votes_and_says_so(dossier: Dossier) -> None:
    app = opened(date="2015-03-18")
    later = len([name for name in assembly(dossier) if name >= "A/RES/69/286"])
    assert f"Left out: {later} later votes" in words(app)
    assert "a_res_69_286" not in as_table(app, "matrix").columns


def test_before_the_first_vote_the_page_offers_the_way_to_it() -> None:
    app = opened(date="1999-01-01")
    assert "15 May 2008" in app.info[0].value
    next(button for button in app.button if "first vote" in button.label).click().run()
    assert not app.exception
    assert address(app)["date"] == "2008-05-15"
    assert "How 193 states voted" in words(app)


def test_a_group_that_nothing_fits_says_why_and_offers_all_states() -> None:
    app = opened(group="withdrew", date="2012-12-31")
    assert "group: Withdrew recognition" in app.info[0].value
    next(button for button in app.button if button.label == "Show all states").click().run()
    assert "group" not in address(app)


def test_a_group_is_of_the_date_and_names_what_put_each_state_in_it(dossier: Dossier) -> None:
    app = opened(group="osce-friends")
    told = {
        row["actor"]
        for row in rows(dossier, "positions")
        if row["about"] == "OSCE Group of Friends of Georgia"
    } & set(dossier.states)
    assert f"How {len(told)} states voted" in words(app)
    assert "No source in this dossier lists the members of the EU" in words(app)
    assert {frame.value.shape[0] for frame in app.dataframe} >= {len(told)}


def test_the_cells_bear_letters_and_the_colours_of_the_style_table() -> None:
    spec = json.loads(opened(states="FRA,RUS").get("vega_lite_chart")[1].proto.spec)
    text = json.dumps(spec)
    assert TOKENS["yes"].light in text
    assert TOKENS["absent"].light in text
    assert {layer["mark"]["type"] for layer in spec["layer"]} == {"rect", "text"}


def test_a_vote_that_sources_tell_differently_is_marked_in_its_cell(dossier: Dossier) -> None:
    told = {
        row["record_id"] for row in rows(dossier, "discrepancy_records") if row["table"] == "votes"
    }
    texts = roll_calls(dossier)
    chart = matrix_chart(texts, tuple(dossier.states), None, Colours(Theme.LIGHT)).to_dict()
    cells = next(iter(chart["datasets"].values()))
    marked = {f"{cell['Resolution']}:{cell['iso3']}" for cell in cells if "◐" in cell["letter"]}
    assert "A/RES/76/267:CHN" in marked
    assert marked == told & {f"{cell['Resolution']}:{cell['iso3']}" for cell in cells}


def test_a_chosen_state_is_the_selection_that_the_map_shares(dossier: Dossier) -> None:
    app = opened(part="state")
    assert "Choose a state" in app.info[0].value
    app.selectbox(key="positions-state").set_value("ARM").run()
    assert not app.exception
    assert address(app)["select"] == "state:ARM"
    counts = Counter(votes(dossier, name).get("ARM", "") for name in assembly(dossier))
    told = " ".join(words(app).split())
    assert f"**{counts['yes']}** yes, **{counts['no']}** no" in told
    assert f"**{counts['abstain']}** abstained, **{counts['absent']}** absent" in told
    assert "Armenia" in " ".join(element.value for element in app.header)


def test_a_state_links_to_the_map_shaded_by_its_vote() -> None:
    shown = as_table(opened(select="state:ARM", states="ARM"), "matrix")
    link = shown["Map"][0]
    assert "select=state:ARM" in link
    assert "shade=vote" in link
    assert "states" in link.partition("layers=")[2]
    assert "date=" in link or "2026" not in link


@pytest.mark.parametrize(("one", "other"), [("FRA", "DEU"), ("GEO", "RUS"), ("CHN", "NRU")])
def test_agreement_is_the_share_of_common_votes(dossier: Dossier, one: str, other: str) -> None:
    app = opened(part="agreement", select=f"state:{one}", **{"with": other})
    pairs = [
        (found[one], found[other])
        for name in assembly(dossier)
        for found in [votes(dossier, name)]
        if "absent" not in {found[one], found[other]}
    ]
    alike = sum(first == second for first, second in pairs)
    if pairs:
        assert f"**{alike} of {len(pairs)}** common votes" in words(app)
    else:
        assert "never both voted" in words(app)


def test_the_ranking_puts_every_other_state_in_order() -> None:
    app = opened(part="agreement", select="state:GEO")
    shown = next(frame.value for frame in app.dataframe if "share" in frame.value.columns)
    assert len(shown) == 192
    shares = [share for share in shown["share"] if share == share]  # noqa: PLR0124 - not a number
    assert shares == sorted(shares, reverse=True)


def test_every_change_from_one_resolution_to_the_next_is_listed(dossier: Dossier) -> None:
    expected = set()
    for earlier, later in pairwise(assembly(dossier)):
        before, after = votes(dossier, earlier), votes(dossier, later)
        expected |= {
            (iso3, later) for iso3 in before if iso3 in after and before[iso3] != after[iso3]
        }
    app = opened(part="changes")
    assert f"{len(expected)} changes of vote" in words(app)
    shown = app.dataframe[0].value
    assert set(zip(shown["iso3"], shown["resolution"], strict=True)) == expected


def test_who_moved_from_absent_to_yes_can_be_asked(dossier: Dossier) -> None:
    moved = {
        (iso3, later)
        for earlier, later in pairwise(assembly(dossier))
        for iso3, vote in votes(dossier, later).items()
        if vote == "yes" and votes(dossier, earlier).get(iso3) == "absent"
    }
    shown = opened(part="changes", before="absent", then="yes").dataframe[0].value
    assert set(zip(shown["iso3"], shown["resolution"], strict=True)) == moved


def test_absence_can_be_passed_over(dossier: Dossier) -> None:
    cast = [
        (name, vote)
        for name in assembly(dossier)
        for vote in [votes(dossier, name).get("ARM")]
        if vote not in {None, "absent"}
    ]
    turned = [later[0] for earlier, later in pairwise(cast) if earlier[1] != later[1]]
    assert turned
    shown = opened(part="changes", against="cast", select="state:ARM").dataframe[0].value
    assert list(shown["resolution"]) == turned[::-1]


def test_no_such_change_says_so_and_goes_back_to_all() -> None:
    app = opened(part="changes", before="absent", then="absent", select="state:ARM")
    assert "No such change" in app.info[0].value
    next(button for button in app.button if button.label == "Show every change").click().run()
    assert not app.exception
    assert app.dataframe


def test_recognition_ends_where_it_was_withdrawn() -> None:
    app = opened(part="recognition", date="2016-01-01")
    shown = as_table(app, "recognition")
    assert "Syria" not in set(shown["actor"])
    tuvalu = shown[shown["actor"] == "Tuvalu"]
    assert list(tuvalu["to"]) == ["2014-03-31", "2014-03-31"]
    assert shown["member"].all()


def test_statements_on_a_treaty_are_set_apart_by_the_date(dossier: Dossier) -> None:
    app = opened(part="treaties", date="2015-03-18", select="treaty:so-2015-alliance")
    told = [row for row in rows(dossier, "positions") if row["about"] == "so-2015-alliance"]
    later = [row for row in told if row["from"] > "2015-03-18"]
    by_then, after = (frame.value for frame in app.dataframe)
    assert len(by_then) == len(told) - len(later)
    assert set(after["detail"]) == {row["summary"] for row in later}


def test_before_the_first_statement_the_page_says_so_and_goes_there() -> None:
    app = opened(part="treaties", date="2010-01-01", select="treaty:ab-2014-alliance")
    assert "Nobody is recorded" in app.info[0].value
    next(button for button in app.button if "first statement" in button.label).click().run()
    assert address(app)["date"].startswith("2014")


def test_a_bad_parameter_is_told_and_the_others_count() -> None:
    app = opened(part="votes", group="atlantis", cast="no")
    assert "atlantis" in app.warning[0].value
    assert "How 8 states voted" in words(app)
