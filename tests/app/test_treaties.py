"""The page of the treaties as Streamlit runs it, its numbers against those of the tables."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from geodata.dossier import Dossier
from tests.page_runs import address, run_page
from tests.table_rows import rows

LATEST = "2026-06-04"


def opened(**parameters: str) -> AppTest:
    return run_page("treaties", **parameters)


def said(app: AppTest) -> str:
    return "\n".join(element.value for element in [*app.markdown, *app.info, *app.caption])


def column(app: AppTest, name: str) -> list[object]:
    (grid,) = app.dataframe
    return list(grid.value[name])


def control(app: AppTest, label: str) -> object:
    found = [*app.multiselect, *app.button_group]
    return next(element for element in found if element.label == label)


def signed_between(least: str, most: str) -> set[str]:
    return {row["short_title"] for row in rows("treaties") if least <= row["signed_on"][:4] <= most}


def test_the_page_opens_with_every_instrument_and_its_state() -> None:
    app = opened()
    assert sorted(map(str, column(app, "instrument"))) == sorted(
        row["short_title"] for row in rows("treaties")
    )
    assert not app.warning
    states = dict(zip(column(app, "instrument"), column(app, "state"), strict=True))
    assert states["Alliance and integration treaty 2015"] == "In force"
    assert states["Investment agreement 2024"] == "Never in force"


def test_the_state_is_that_of_the_date_of_the_view() -> None:
    app = opened(date="2014-12-01")
    states = dict(zip(column(app, "instrument"), column(app, "state"), strict=True))
    assert states["Alliance and integration treaty 2015"] == "Not yet signed"
    assert states["Alliance and strategic partnership treaty 2014"] == "Signed"


def test_filters_of_the_address_are_those_of_the_catalogue() -> None:
    app = opened(**{"region": "GE-SO", "topic": "border", "from": "2009", "to": "2015"})
    of_region = {row["treaty_id"] for row in rows("treaty_regions") if row["region"] == "GE-SO"}
    on_topic = {row["treaty_id"] for row in rows("provisions") if row["topic"] == "border"}
    titles = {row["short_title"]: row["treaty_id"] for row in rows("treaties")}
    wanted = {
        title for title in signed_between("2009", "2015") if titles[title] in of_region & on_topic
    }
    assert wanted
    assert set(column(app, "instrument")) == wanted


def test_a_chosen_filter_goes_into_the_address() -> None:
    app = opened(date="2015-03-18")
    control(app, "Topic").set_value(["pensions"]).run()  # type: ignore[attr-defined]
    assert not app.exception
    assert address(app) == {"date": "2015-03-18", "topic": "pensions"}
    with_clause = {row["treaty_id"] for row in rows("provisions") if row["topic"] == "pensions"}
    assert len(column(app, "instrument")) == len(with_clause)


def test_a_period_says_what_it_leaves_out_for_want_of_a_date() -> None:
    undated = sum(not row["signed_on"] and not row["in_force_on"] for row in rows("treaties"))
    assert f"{undated} more fit" in said(opened(to="2010"))
    assert "more fit" not in said(opened())


def test_filters_that_nothing_fits_say_so_and_can_be_cleared() -> None:
    app = opened(region="GE", topic="pensions")
    assert "No instrument fits all the filters" in said(app)
    next(button for button in app.button if button.label == "Clear the filters").click().run()
    assert not app.exception
    assert len(column(app, "instrument")) == len(rows("treaties"))


def test_a_bad_parameter_is_ignored_with_its_reason_and_the_rest_counts() -> None:
    app = opened(treaty="so-2099-nothing", topic="border")
    (warning,) = app.warning
    assert "nothing" in warning.value
    on_topic = {row["treaty_id"] for row in rows("provisions") if row["topic"] == "border"}
    assert len(column(app, "instrument")) == len(on_topic)


def test_an_instrument_is_read_with_all_its_clauses(dossier: Dossier) -> None:
    app = opened(treaty="so-2015-alliance")
    assert app.header[0].value.startswith("Treaty between the Russian Federation")
    for row in rows("provisions"):
        if row["treaty_id"] == "so-2015-alliance":
            assert f"clause={row['provision_id']})" in said(app)
    topics = {row.topic for row in dossier.provisions_of("so-2015-alliance")}
    assert len(app.subheader) == len(topics)


def test_an_instrument_is_chosen_from_the_catalogue_and_left_again() -> None:
    app = opened(topic="pensions")
    choice = next(box for box in app.selectbox if box.label == "Read an instrument")
    choice.set_value("so-2016-pensions").run()
    assert address(app) == {"topic": "pensions", "treaty": "so-2016-pensions"}
    assert "pension" in app.header[0].value
    next(button for button in app.button if button.label == "All instruments").click().run()
    assert address(app) == {"topic": "pensions"}


def test_from_an_instrument_one_gets_to_what_followed_and_to_a_comparison() -> None:
    app = opened(treaty="so-2008-friendship")
    button = next(item for item in app.button if item.label == "What followed its clauses")
    button.click().run()
    assert not app.exception
    assert address(app) == {"part": "implementation", "of": "so-2008-friendship"}
    assert set(column(app, "instrument")) == {"Friendship treaty Russia-South Ossetia 2008"}
    app = opened(treaty="so-2008-friendship")
    next(item for item in app.button if item.label == "Set beside another").click().run()
    assert not app.exception
    assert address(app)["instruments"] == "so-2008-friendship,ab-2014-alliance"


def test_a_clause_can_be_linked_to_and_tells_its_deadline_and_delay() -> None:
    app = opened(clause="ab-2014-alliance-p07")
    assert "Alliance and Strategic Partnership" in app.header[0].value
    assert "The clause that this address names" in said(app)
    days = (date(2019, 8, 23) - date(2018, 3, 5)).days
    assert f"late by {days} days" in said(app)


def test_before_its_text_was_signed_a_clause_is_not_said_to_be_late() -> None:
    app = opened(clause="ab-2014-alliance-p07", date="2018-01-01")
    assert "late by" not in said(app)
    assert "later than the date shown" in said(app)
    assert "Not due yet" in said(app)


def test_two_alliances_stand_against_the_treaty_of_2008_by_default() -> None:
    app = opened(part="side-by-side")
    assert control(app, "Instruments").value == [  # type: ignore[attr-defined]
        "ab-2014-alliance",
        "so-2015-alliance",
        "ab-2008-friendship",
    ]
    matters = {
        treaty: {
            row["matter"]
            for row in rows("provision_matters")
            if row["provision_id"].startswith(f"{treaty}-p")
        }
        for treaty in ("ab-2014-alliance", "so-2015-alliance", "ab-2008-friendship")
    }
    every = set().union(*matters.values())
    for treaty, own in matters.items():
        others = set().union(*(of for other, of in matters.items() if other != treaty))
        assert f"Only here: {len(own - others)}" in said(app)
        assert f"No clause recorded on: {len(every - own)}" in said(app)
    missing = sum(len(every - of) for of in matters.values())
    assert said(app).count("*No clause recorded*") == missing


def test_only_the_differences_can_be_shown() -> None:
    everything = opened(part="side-by-side")
    shared = opened(part="side-by-side", rows="shared")
    differing = opened(part="side-by-side", rows="differing")
    assert "*No clause recorded*" not in said(shared)
    counts = [len(column(app, "matter")) for app in (everything, shared, differing)]
    assert counts[0] == counts[1] + counts[2]
    assert min(counts) > 0


def test_a_comparison_of_one_instrument_says_what_to_do() -> None:
    app = opened(part="side-by-side", instruments="ab-2014-alliance")
    assert "Choose 2 or 3 different instruments" in said(app)


def test_a_ready_comparison_is_opened_by_its_name() -> None:
    app = opened(part="side-by-side")
    control(app, "Ready to be opened").set_value("Friendship 2008").run()  # type: ignore[attr-defined]
    assert not app.exception
    assert address(app)["instruments"] == "ab-2008-friendship,so-2008-friendship"
    assert "Course of the line" in said(app)


def test_the_deadline_table_tells_what_was_late_and_by_how_much() -> None:
    app = opened(part="implementation", of="ab-2014-alliance")
    outcome = dict(zip(column(app, "clause"), column(app, "outcome"), strict=True))
    late = dict(zip(column(app, "clause"), column(app, "late_at_least"), strict=True))
    text = "Russia funds modernisation of Abkhaz forces and their move to unified standards."
    assert outcome[text] == "Late"
    assert late[text] == (date(2019, 8, 23) - date(2018, 3, 5)).days
    joint = "A joint group of Russian and Abkhaz forces is to be formed to repel aggression."
    assert outcome[joint] == "In time"


def test_every_link_of_the_table_can_be_followed_without_a_choice_of_instruments() -> None:
    app = opened(part="implementation", of="none")
    signed = {row["treaty_id"]: row for row in rows("treaties")}
    clause = {row["provision_id"]: row for row in rows("provisions")}
    shown = set(column(app, "clause"))
    for row in rows("provision_implementations"):
        treaty = signed[clause[row["provision_id"]]["treaty_id"]]
        if treaty["status"] != "never_ratified":
            assert clause[row["provision_id"]]["summary"] in shown


def test_a_day_before_all_of_them_says_why_nothing_is_there() -> None:
    app = opened(part="implementation", date="2000-01-01")
    assert "none of the chosen instruments was signed" in said(app)
    next(button for button in app.button if button.label == "All instruments").click().run()
    assert not app.exception
    assert column(app, "clause")


def test_the_chart_of_terms_has_every_instrument_with_a_known_term() -> None:
    app = opened(part="terms")
    control(app, "Show as").set_value("Table").run()  # type: ignore[attr-defined]
    with_term = [row for row in rows("treaties") if row["duration_years"] or row["ends_on"]]
    assert len(column(app, "instrument")) == len(with_term)
    ends = dict(zip(column(app, "instrument"), column(app, "current_ends"), strict=True))
    # ten years from 23 December 2008, then five and five
    assert str(ends["Friendship treaty Russia-Abkhazia 2008"])[:10] == "2028-12-23"
    assert str(ends["Alliance and integration treaty 2015"])[:10] == "2040-03-18"


@pytest.mark.parametrize("part", ["catalogue", "side-by-side", "implementation", "terms"])
@pytest.mark.parametrize("day", ["1989-01-01", "2008-08-12", LATEST])
def test_no_part_fails_on_any_day(part: str, day: str) -> None:
    assert opened(part=part, date=day).title[0].value == "Treaties"
