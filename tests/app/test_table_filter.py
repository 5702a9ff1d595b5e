"""The filter of a table in the address of its page, as Streamlit runs it."""

from streamlit.testing.v1 import AppTest

from geodata.dossier import Dossier
from tests.app.test_workbench_parts import CHART, TABLE
from tests.table_rows import rows


def opened(script: str, **parameters: str) -> AppTest:
    app = AppTest.from_string(script, default_timeout=60)
    for name, text in parameters.items():
        app.query_params[name] = text
    app.run()
    assert not app.exception
    return app


def titles(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["title"])


def with_words(*words: str) -> list[str]:
    return [
        row["short_title"]
        for row in rows("treaties")
        if all(word in row["short_title"].casefold() for word in words)
    ]


def test_a_link_brings_back_the_rows_that_were_filtered(dossier: Dossier) -> None:
    app = opened(TABLE)
    app.text_input[0].set_value("  Border   2009 ").run()
    kept = {"find-t": str(app.query_params["find-t"])}
    assert kept == {"find-t": "Border 2009"}
    again = opened(TABLE, **kept)
    assert again.text_input[0].value == "Border 2009"
    assert titles(again) == with_words("border", "2009")
    assert 0 < len(titles(again)) < len(dossier.treaties)


def test_an_emptied_filter_leaves_the_address(dossier: Dossier) -> None:
    app = opened(TABLE, **{"find-t": "alliance"})
    app.text_input[0].set_value(" ").run()
    assert not app.query_params
    assert len(titles(app)) == len(dossier.treaties)


def test_the_way_back_from_nothing_leaves_the_address_too() -> None:
    app = opened(TABLE, **{"find-t": "*nowhere*"})
    app.button(key="t-all").click().run()
    assert not app.query_params
    assert app.text_input[0].value == ""


def test_a_link_to_filtered_rows_opens_a_chart_as_its_table() -> None:
    assert opened(CHART).get("vega_lite_chart")
    app = opened(CHART, **{"find-c": "alliance"})
    assert not app.get("vega_lite_chart")
    assert titles(app) == with_words("alliance")


def test_a_chart_opened_as_a_table_stays_one_when_the_filter_is_emptied() -> None:
    app = opened(CHART, **{"find-c": "alliance"})
    app.text_input[0].set_value("").run()
    assert len(titles(app)) == len(rows("treaties"))
    app.button_group(key="c-form").set_value("Chart").run()
    assert app.get("vega_lite_chart")


def test_a_filter_that_is_too_long_is_ignored_and_says_so(dossier: Dossier) -> None:
    app = opened(TABLE, **{"find-t": "alliance " * 30})
    assert len(titles(app)) == len(dossier.treaties)
    assert "at most 200 characters" in app.warning[0].value
