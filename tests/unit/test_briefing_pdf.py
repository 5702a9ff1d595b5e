"""A briefing as PDF: opened again, it has every word, source and map, and is tagged throughout."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from dashboard.briefing.brief import brief
from dashboard.briefing.model import Briefing
from dashboard.briefing.options import BriefingOptions, Paper
from dashboard.briefing.pdf import write_pdf
from dashboard.style import TOKENS, Theme
from geodata.exports.about import DISCLAIMER
from geodata.stories import Story, stories

STORY = "treaty-of-18-march-2015"
HOSTILE = '#panic() *bold* _it_ $x$ <b>b</b> \\ "q" @here // no = yes \u202etxt 😀'
POINTS_PER_MM = 72 / 25.4


def no_progress(done: int, total: int, what: str) -> None:
    del done, total, what


def opened(body: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(body))


def words(text: str) -> str:
    """Return a text without blanks, for lines break anywhere."""
    return "".join(text.split())


def structure(reader: pypdf.PdfReader) -> Iterator[Any]:
    """Yield every element of the tags."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, pypdf.generic.DictionaryObject):
            if "/S" in element:
                yield element
            children = element.get("/K", [])
            waiting += children if isinstance(children, list) else [children]
        elif isinstance(element, list):
            waiting += element


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return brief(stories()[STORY])


@pytest.fixture(scope="module")
def body(briefing: Briefing) -> bytes:
    return write_pdf(briefing, no_progress)


@pytest.fixture(scope="module")
def reader(body: bytes) -> pypdf.PdfReader:
    return opened(body)


@pytest.fixture(scope="module")
def texts(reader: pypdf.PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


@pytest.fixture(scope="module")
def text(texts: list[str]) -> str:
    return words("".join(texts))


def one_step(story: Story, **changes: str) -> Story:
    """Return a story of its first step alone, with some of its words changed."""
    return replace(story, steps=(replace(story.steps[0], exhibit=None, **changes),))


def test_every_heading_sentence_caption_and_note_can_be_read(briefing: Briefing, text: str) -> None:
    assert words(briefing.story.title) in text
    assert words(briefing.story.summary) in text
    assert len(briefing.pages) == len(stories()[STORY].steps)
    for page in briefing.pages:
        assert words(page.heading) in text
        assert words(page.caption) in text
        for passage in page.passages:
            marks = ", ".join(str(mark) for mark in sorted(passage.marks))
            assert words(passage.text + marks) in text
        if page.exhibit is not None:
            assert words(page.exhibit.title) in text
            assert words(page.exhibit.note) in text


def test_every_cited_source_is_listed_with_its_number(briefing: Briefing, text: str) -> None:
    listed = text[text.rindex("Sources1") :]
    for citation in briefing.citations:
        assert words(f"{citation.number}{citation.text}") in listed


def test_links_lead_to_addresses_of_the_sources_and_nowhere_else(
    briefing: Briefing, reader: pypdf.PdfReader
) -> None:
    table = Path(__file__).parents[2] / "geodata" / "tables" / "sources.csv"
    with table.open(encoding="utf-8", newline="") as file:
        known = {row["url"] for row in csv.DictReader(file)}
    actions = [
        note.get_object().get("/A", {}).get("/URI")
        for page in reader.pages
        for note in page.get("/Annots", [])
    ]
    addresses = {str(action) for action in actions if action is not None}
    assert addresses == {item.url for item in briefing.citations if item.url}
    assert addresses <= known
    # the marks lead to the list within the document
    assert len([action for action in actions if action is None]) > len(briefing.citations)


def test_every_page_carries_the_disclaimer_and_its_number(texts: list[str]) -> None:
    for number, told in enumerate(texts, start=1):
        assert DISCLAIMER in told
        assert words(f"{number}/{len(texts)}") in words(told)


def test_the_first_page_says_day_viewpoint_and_data_version(
    briefing: Briefing, texts: list[str]
) -> None:
    told = words(texts[0])
    assert words("Georgia · UN majority") in told
    assert words(f"data version {briefing.data_version}") in told
    assert words("18 March 2015") in told


def test_bookmarks_lead_to_the_pages_of_the_steps(
    briefing: Briefing, reader: pypdf.PdfReader, texts: list[str]
) -> None:
    marks = [mark for mark in reader.outline if not isinstance(mark, list)]
    titles = [str(mark.title) for mark in marks]
    assert titles == [
        *(page.heading for page in briefing.pages),
        "Sources",
        "About this briefing",
    ]
    for mark, page in zip(marks, briefing.pages, strict=False):
        number = reader.get_destination_page_number(mark)
        assert number is not None
        assert words(page.heading) in words(texts[number])


def test_the_document_is_tagged_and_every_figure_has_words(
    briefing: Briefing, reader: pypdf.PdfReader
) -> None:
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    elements = list(structure(reader))
    figures = [element for element in elements if element["/S"] == "/Figure"]
    assert len(figures) >= len(briefing.pages) + 1
    assert all(str(figure["/Alt"]).strip() for figure in figures)
    tables = [element for element in elements if element["/S"] == "/Table"]
    assert len(tables) >= sum(page.exhibit is not None for page in briefing.pages)
    assert any(element["/S"] == "/TH" for element in elements)


def test_all_fonts_are_embedded(reader: pypdf.PdfReader) -> None:
    fonts = {
        key: font.get_object()
        for page in reader.pages
        for key, font in page["/Resources"].get("/Font", {}).items()
    }
    assert fonts
    for font in fonts.values():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


def assert_margins_are_empty(body: bytes) -> None:
    document = pypdfium2.PdfDocument(body)
    try:
        for page in document:
            width, height = page.get_size()
            image = page.render(scale=1).to_pil().convert("RGB")
            edge = 8 * POINTS_PER_MM
            for box in (
                (0, 0, edge, height),
                (width - edge, 0, width, height),
                (0, 0, width, edge),
                (0, height - edge, width, height),
            ):
                assert len(image.crop(tuple(map(int, box))).getcolors(1000) or ()) == 1
    finally:
        document.close()


def test_nothing_stands_in_the_margins(body: bytes) -> None:
    assert_margins_are_empty(body)


def test_maps_are_drawings_whose_names_are_text(texts: list[str]) -> None:
    assert "Tbilisi" in texts[1]
    assert "Sokhumi / Sukhum" in texts[1]


@pytest.fixture(scope="module")
def other(briefing: Briefing) -> tuple[bytes, pypdf.PdfReader]:
    """Return a document on the other paper, in dark colours, in Georgian, with hostile words."""
    options = BriefingOptions(paper=Paper.LETTER, theme=Theme.DARK, names="ka")
    story = one_step(briefing.story, heading=HOSTILE, text=f"{HOSTILE}. End.", view={})
    made = write_pdf(brief(replace(story, title=HOSTILE), options), no_progress)
    return made, opened(made)


def test_words_of_a_story_are_never_code(other: tuple[bytes, pypdf.PdfReader]) -> None:
    told = words("".join(page.extract_text() for page in other[1].pages))
    shown = words(HOSTILE.replace("\u202e", ""))
    assert told.count(shown) >= 3


def test_letter_paper_has_its_size_and_dark_its_ground(
    other: tuple[bytes, pypdf.PdfReader],
) -> None:
    body, reader = other
    assert (reader.pages[0].mediabox.width, reader.pages[0].mediabox.height) == (612, 792)
    document = pypdfium2.PdfDocument(body)
    try:
        corner = document[0].render(scale=0.2).to_pil().convert("RGB").getpixel((1, 1))
    finally:
        document.close()
    assert "#{:02x}{:02x}{:02x}".format(*corner) == TOKENS["paper"].dark


def test_maps_have_the_names_that_were_chosen(other: tuple[bytes, pypdf.PdfReader]) -> None:
    assert "თბილისი" in other[1].pages[1].extract_text()


def test_a4_paper_is_the_usual_one(reader: pypdf.PdfReader) -> None:
    box = reader.pages[0].mediabox
    assert float(box.width) == pytest.approx(210 * POINTS_PER_MM, abs=0.1)
    assert float(box.height) == pytest.approx(297 * POINTS_PER_MM, abs=0.1)


def test_a_word_without_an_end_stays_on_the_page(briefing: Briefing) -> None:
    endless = "Ж" * 500
    story = one_step(briefing.story, heading=endless[:80], text=f"{endless}.", view={})
    made = write_pdf(brief(replace(story, summary=endless)), no_progress)
    told = "".join(page.extract_text() for page in opened(made).pages)
    assert told.replace("\u200b", "").count("Ж") >= 2 * len(endless)
    assert_margins_are_empty(made)


def test_steps_that_were_left_out_are_named(briefing: Briefing) -> None:
    step = briefing.story.steps[0]
    broken = replace(step, view={"date": "1066-10-14"}, exhibit=None)
    made = brief(replace(briefing.story, steps=(replace(step, exhibit=None), broken)))
    told = opened(write_pdf(made, no_progress)).pages[0].extract_text()
    assert "Left out of this copy" in told
    assert "Step 2:" in told
