"""Tables and pictures of a briefing, opened with libraries that read them."""

import datetime as dt
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from PIL import Image

from dashboard.briefing import (
    Briefing,
    BriefingOptions,
    ExportError,
    ExportFormat,
    Paper,
    brief,
    export,
)
from dashboard.briefing.export import file_kind
from geodata.stories import Exhibit, ExhibitKind, Step, Story, stories
from tests.table_rows import rows

DAY = dt.date(2015, 3, 18)


def story(*steps: Step, story_id: str = "tried", title: str = "Tried") -> Story:
    return Story(id=story_id, title=title, audience="", summary="", steps=steps)


def step(heading: str = "Heading", text: str = "", **view: str) -> Step:
    return Step(view={"date": DAY.isoformat(), **view}, heading=heading, text=text)


def workbook(briefing: Briefing) -> Any:
    body = export(briefing, ExportFormat.XLSX)
    return openpyxl.load_workbook(io.BytesIO(body))


def table(sheet: Any) -> list[dict[str, Any]]:
    heading, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, line, strict=True)) for line in lines]


def about(book: Any) -> dict[str, str]:
    return {name: words for name, words in book["About"].iter_rows(values_only=True) if words}


@pytest.fixture(scope="module")
def shipped() -> Any:
    """Return the workbook of a shipped story."""
    return workbook(brief(stories()["treaty-of-18-march-2015"]))


def test_the_text_stands_with_its_marks_and_the_sources_with_their_numbers(shipped: Any) -> None:
    briefing = brief(stories()["treaty-of-18-march-2015"])
    texts = table(shipped["Briefing"])
    assert [row["Heading"] for row in texts] == [page.heading for page in briefing.pages]
    assert "[1" in texts[0]["Text"]
    assert texts[0]["View"] == briefing.pages[0].caption
    numbered = {row["Number"]: row["source_ids"] for row in table(shipped["Sources"])}
    for cited in briefing.citations:
        assert numbered[cited.number] == cited.source_id


def test_every_exhibit_has_a_sheet_with_its_rows(shipped: Any) -> None:
    exhibits = [
        page.exhibit
        for page in brief(stories()["treaty-of-18-march-2015"]).pages
        if page.exhibit is not None
    ]
    sheets = [shipped[name] for name in shipped.sheetnames if name.startswith("Step ")]
    assert exhibits
    assert [sheet.max_row - 1 for sheet in sheets] == [len(item.table.rows) for item in exhibits]


def test_every_source_of_every_sheet_is_cited_in_full(shipped: Any) -> None:
    cited = {row["source_ids"]: row["Citation"] for row in table(shipped["Sources"])}
    publishers = {row["source_id"]: " ".join(row["publisher"].split()) for row in rows("sources")}
    for name in shipped.sheetnames[:-1]:
        for row in table(shipped[name]):
            for ident in filter(None, (row["source_ids"] or "").split("; ")):
                assert publishers[ident] in cited[ident]


def test_the_last_sheet_says_of_what_the_file_is_and_for_what_it_stands(shipped: Any) -> None:
    told = about(shipped)
    assert "data version" in told["Taken from"]
    assert "imply no opinion" in told["Disclaimer"]
    assert "OpenStreetMap" in told["Map layers"]
    assert told["Viewpoint"] == "Georgia · UN majority"
    assert told["As of"]


def test_the_records_behind_a_map_are_those_that_its_layers_show() -> None:
    book = workbook(brief(story(step(layers="crossing_point,border_guard_base"))))
    found = {row["site_id"]: row for row in table(book["Map Sites"])}
    known = {row["site_id"]: row for row in rows("sites")}
    kinds = {"crossing_point", "border_guard_base"}
    assert {known[ident]["kind"] for ident in found} == kinds
    for ident, row in known.items():
        # what opened before the day and has not closed must be there
        opened = row["since"] and row["since"] < "2015" and not row["until"]
        if row["kind"] in kinds and opened and row["status"] == "open":
            assert ident in found
        if row["since"] > "2016" or (row["until"] and row["until"] < "2015"):
            assert ident not in found
    assert {row["Day"] for row in found.values()} == {dt.datetime(2015, 3, 18)}  # noqa: DTZ001
    assert not [name for name in book.sheetnames if name.startswith("Map ") and "Sites" not in name]


def test_events_behind_a_map_are_those_of_the_year_before_and_after_or_of_the_span() -> None:
    around = workbook(brief(story(step(layers="events"))))
    span = workbook(brief(story(step(layers="events", since="2014-11-01"))))
    for book, first, last in (
        (around, "2014-03-18", "2016-03-17"),
        (span, "2014-11-01", "2015-03-18"),
    ):
        found = {row["event_id"] for row in table(book["Map Events"])}
        certain = {
            row["event_id"]
            for row in rows("events")
            if len(row["date"]) == 10 and first <= row["date"] <= last
        }
        assert certain
        assert certain <= found


def test_tables_of_several_steps_name_the_step_of_each_row() -> None:
    first, second = step(layers="treaties"), step(layers="treaties", date="1995-01-01")
    found = table(workbook(brief(story(first, second)))["Map Instruments"])
    assert {row["Step"] for row in found} == {1, 2}
    early = {row["treaty_id"] for row in found if row["Step"] == 2}
    signed = {row["treaty_id"]: row["signed_on"] for row in rows("treaties")}
    assert all(signed[ident] <= "1995-01-01" for ident in early)


def test_words_of_a_story_are_never_a_formula_and_never_break_the_name_of_a_sheet() -> None:
    exhibit = Exhibit(ExhibitKind.VOTES)
    hostile = Step(view={"layers": "none"}, heading="=1+1", text="@cmd [x", exhibit=exhibit)
    book = workbook(brief(story(hostile, hostile, title="=HYPERLINK(1)")))
    for row in table(book["Briefing"]):
        assert (row["Heading"], row["Text"]) == ("=1+1", "@cmd [x")
    assert all(cell.data_type != "f" for line in book["Briefing"] for cell in line)
    names = [name.casefold() for name in book.sheetnames]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 31


def test_progress_reaches_its_total() -> None:
    told: list[tuple[int, int, str]] = []
    export(
        brief(story(step(layers="none"))),
        ExportFormat.XLSX,
        lambda done, total, what: told.append((done, total, what)),
    )
    assert told[-1][0] == told[-1][1]
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert all(what for _, _, what in told)


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (3508, 2480)), (Paper.LETTER, (3300, 2550))]
)
def test_a_map_is_a_picture_in_print_quality_on_the_chosen_paper(
    paper: Paper, size: tuple[int, int]
) -> None:
    one = brief(story(step(layers="regions")), BriefingOptions(paper=paper))
    with Image.open(io.BytesIO(export(one, ExportFormat.PNG))) as picture:
        picture.load()
        assert picture.format == "PNG"
        assert picture.size == pytest.approx(size, abs=2)
    assert file_kind(one, ExportFormat.PNG).name == "georgia-dossier-tried.png"


def test_several_maps_are_an_archive_that_is_the_same_each_time() -> None:
    two = brief(story(step("One & <two>", layers="none"), step("…", layers="none")))
    body = export(two, ExportFormat.SVG)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert archive.namelist() == ["01-one-two.svg", "02-map.svg"]
        assert archive.testzip() is None
        drawn = archive.read("01-one-two.svg").decode()
    assert "18 March 2015" in drawn
    assert "imply no opinion" in drawn
    kind = file_kind(two, ExportFormat.SVG)
    assert (kind.name, kind.media_type) == ("georgia-dossier-tried-svg.zip", "application/zip")
    assert export(two, ExportFormat.SVG) == body


@pytest.mark.parametrize("form", list(ExportFormat))
def test_a_briefing_without_pages_is_refused_in_every_format(form: ExportFormat) -> None:
    with pytest.raises(ExportError, match="No step of the story can be shown"):
        export(brief(story(step(date="1066-10-14"))), form)


@pytest.mark.parametrize(
    ("story_id", "name"),
    [
        ("../../etc/passwd", "georgia-dossier-etc-passwd.pdf"),
        ("", "georgia-dossier-briefing.pdf"),
        ("Ä" * 300, "georgia-dossier-briefing.pdf"),
        ('a"; x\r\n', "georgia-dossier-a-x.pdf"),
        ("x" * 300, f"georgia-dossier-{'x' * 60}.pdf"),
    ],
)
def test_the_name_of_a_file_is_safe_whatever_the_story_is_called(story_id: str, name: str) -> None:
    briefing = brief(story(step(layers="none"), story_id=story_id))
    assert file_kind(briefing, ExportFormat.PDF).name == name
