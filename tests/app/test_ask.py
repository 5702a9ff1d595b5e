"""The page 'Ask the data' as Streamlit runs it."""

from collections import Counter
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geodata.schema import read_schema
from geodata.sql import Example, examples
from tests.page_runs import run_page
from tests.table_rows import rows

ASK = "from dashboard.views import ask\nask.show()"


def settled(app: AppTest) -> AppTest:
    """Run the page until its query is done; each run waits for a while itself."""
    while any(button.key == "ask-cancel" for button in app.button):
        app.run()
    assert not app.exception
    return app


def opened(**parameters: str) -> AppTest:
    return settled(run_page("ask", **parameters))


def asked(app: AppTest, sql: str) -> AppTest:
    app.text_area(key="ask-sql").set_value(sql)
    return settled(app.button(key="ask-run").click().run())


def parameter(app: AppTest, name: str) -> str:
    found = app.query_params[name]
    return found if isinstance(found, str) else found[0]


def answer(app: AppTest) -> pd.DataFrame:
    # the first frame is the schema
    frame: pd.DataFrame = app.dataframe[1].value
    return frame


def test_the_page_opens_with_the_schema_and_no_answer() -> None:
    app = opened()
    assert [info.value for info in app.info] == ["Choose an example, or write a query and run it."]
    table = read_schema().tables["treaties"]
    columns = list(app.dataframe[0].value["Column"])
    assert [name for name in columns if name in table.columns] == list(table.columns)
    assert app.selectbox(key="ask-table").options == list(read_schema().tables)


def test_a_query_is_answered_with_the_numbers_of_the_file() -> None:
    app = asked(opened(), "SELECT vote, count(*) AS n FROM votes GROUP BY vote ORDER BY vote")
    found = dict(zip(answer(app)["vote"], answer(app)["n"], strict=True))
    assert found == Counter(row["vote"] for row in rows("votes"))
    assert parameter(app, "sql").startswith("SELECT vote, count(*) AS n")


def test_a_shared_address_shows_its_query_and_answer() -> None:
    app = opened(sql="SELECT count(*) AS n FROM sites", date="2015-03-18")
    assert app.text_area(key="ask-sql").value == "SELECT count(*) AS n FROM sites"
    assert list(answer(app)["n"]) == [len(rows("sites"))]
    assert parameter(app, "date") == "2015-03-18"


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_an_example_is_put_into_the_editor_and_answered(example: Example) -> None:
    title, on = example.title, example.on(date(2015, 3, 18))
    app = opened(date="2015-03-18")
    settled(app.selectbox(key="ask-example").select(title).run())
    assert app.text_area(key="ask-sql").value == on
    assert not app.error
    assert len(answer(app)) > 5


def test_the_rows_of_an_example_name_their_sources() -> None:
    example = next(item for item in examples() if item.name == "treaties-on-a-day")
    app = opened(sql=example.on(date(2015, 3, 18)))
    cited = {row["source_id"] for row in rows("treaty_sources")}
    for text in answer(app)["sources"]:
        assert set(text.split(", ")) <= cited
    assert "Map" in answer(app).columns


def test_a_mistake_is_shown_with_its_place_and_the_page_goes_on() -> None:
    app = asked(opened(), "SELECT *\nFROM treatys")
    assert "There is no table" in app.error[0].value
    assert any("FROM treatys\n     ^" in code.value for code in app.code)
    assert any(caption.value == "Line 2, character 6" for caption in app.caption)
    assert any("treaties" in text.value for text in app.markdown)
    app = asked(app, "SELECT count(*) AS n FROM states")
    assert not app.error
    assert list(answer(app)["n"]) == [len(rows("states"))]


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE votes",
        "COPY votes TO 'votes.csv'",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT 1; SELECT 2",
        "SET memory_limit = '9GB'",
    ],
)
def test_what_is_not_reading_the_tables_is_refused(sql: str) -> None:
    app = asked(opened(), sql)
    assert len(app.error) == 1
    assert len(app.dataframe) == 1


def test_a_query_without_rows_says_so_and_what_to_do() -> None:
    app = asked(opened(), "SELECT * FROM treaties WHERE treaty_id = 'none'")
    assert any("has no rows" in info.value for info in app.info)


def test_text_of_a_query_is_shown_as_it_is() -> None:
    words = "**bold** <b>x</b> :smile: $x^2$ [a](https://example.org)"
    app = asked(opened(), f"-- {words}\nSELECT '{words}' AS said")
    assert app.text[0].value == words
    assert list(answer(app)["said"]) == [words]


def test_more_rows_than_are_given_are_said_to_be_there() -> None:
    app = asked(opened(), "SELECT a.iso3 FROM votes AS a, votes AS b")
    assert len(answer(app)) == 10_000
    assert any("there are more" in caption.value for caption in app.caption)


def test_a_table_of_the_schema_can_be_looked_into() -> None:
    app = opened()
    app.selectbox(key="ask-table").select("regions").run()
    settled(app.button(key="ask-look").click().run())
    assert list(answer(app)["region"]) == [row["region"] for row in rows("regions")]


def test_a_chart_offers_the_columns_that_it_can_draw() -> None:
    example = next(item for item in examples() if item.name == "votes-over-time")
    app = opened(sql=example.text)
    app.segmented_control(key="ask-form").set_value("Chart").run()
    assert not app.exception
    across, up, colour, form = app.selectbox[-4:]
    labels = [box.label for box in (across, up, colour, form)]
    assert labels == ["Across", "Up", "Colour", "As"]
    assert up.options == ["states"]
    assert form.value == "Lines"


def test_a_chart_of_words_alone_says_what_is_missing() -> None:
    app = asked(opened(), "SELECT name_en, name_ka FROM regions")
    app.segmented_control(key="ask-form").set_value("Chart").run()
    assert any("No column holds numbers" in info.value for info in app.info)


def test_two_readers_do_not_see_each_others_queries() -> None:
    first = asked(opened(), "SELECT 1 AS mine")
    second = opened()
    assert len(second.dataframe) == 1
    assert list(answer(first)["mine"]) == [1]
