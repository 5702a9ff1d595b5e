"""A briefing as slides, read again: texts, notes, alternatives, order, and a sound file."""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from lxml import etree
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from dashboard.briefing import Briefing, brief
from dashboard.briefing.export import no_progress
from dashboard.briefing.pptx import maker, write_pptx
from dashboard.style import TOKENS, Theme
from geodata.dossier import Dossier
from geodata.stories import stories
from tests.unit.briefing_slides import (
    BARS,
    HOSTILE,
    LINES,
    RANGES,
    STACKED,
    exhibit_of,
    opened,
    shapes,
    small_map,
    table_exhibit,
    text_of,
    titles,
    with_exhibits,
)

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@pytest.fixture(scope="module", autouse=True)
def _small_maps() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(maker, "draw_map", small_map)
        yield


@pytest.fixture(scope="module")
def briefings() -> dict[str, Briefing]:
    made = {name: brief(story) for name, story in stories().items()}
    first = next(iter(made.values()))
    source = first.citations[0].source_id
    every = with_exhibits(
        first,
        *(exhibit_of(chart, "A chart", source, "Its note.") for chart in (BARS, STACKED, LINES)),
        exhibit_of(RANGES, "Rival figures", source),
        table_exhibit(2, source, words=8),
        table_exhibit(40, source),
        None,
    )
    return {**made, "every kind of exhibit": every, "hostile": _hostile(every)}


def _hostile(briefing: Briefing) -> Briefing:
    """Return a briefing whose every text is one that breaks something."""
    texts = [text for text in HOSTILE if text]
    made = []
    for place, page in enumerate(briefing.pages):
        text = texts[place % len(texts)]
        exhibit = page.exhibit
        if exhibit is not None and exhibit.chart is not None:
            chart = replace(
                exhibit.chart,
                categories=tuple(
                    texts[n % len(texts)] for n in range(len(exhibit.chart.categories))
                ),
                series=tuple(replace(one, name=text) for one in exhibit.chart.series),
                unit=text[:20],
            )
            exhibit = replace(exhibit, title=text, chart=chart, note=text)
        said = tuple(replace(passage, text=f"{text} ") for passage in page.passages)
        made.append(
            replace(page, heading=text, caption=text, notes=text, passages=said, exhibit=exhibit)
        )
    listed = tuple(
        replace(item, text=texts[place % len(texts)], url="javascript:alert(1)")
        for place, item in enumerate(briefing.citations)
    )
    story = replace(briefing.story, title=texts[0], summary=texts[1], audience=texts[2])
    return replace(briefing, story=story, pages=tuple(made), citations=listed)


@pytest.fixture(scope="module")
def files(briefings: dict[str, Briefing]) -> dict[str, bytes]:
    return {name: write_pptx(briefing, no_progress) for name, briefing in briefings.items()}


@pytest.fixture(scope="module")
def decks(files: dict[str, bytes]) -> dict[str, Deck]:
    return {name: opened(body) for name, body in files.items()}


def test_slides_are_wide_and_made_of_our_own_layouts_only(decks: dict[str, Deck]) -> None:
    for deck in decks.values():
        assert (deck.slide_width, deck.slide_height) == (Inches(40 / 3), Inches(7.5))
        assert "Title and Content" not in {layout.name for layout in deck.slide_layouts}
        assert all(slide.slide_layout.name for slide in deck.slides)


def test_the_first_slide_says_what_for_whom_when_and_of_which_data(
    briefings: dict[str, Briefing], decks: dict[str, Deck], dossier: Dossier
) -> None:
    for name in stories():
        story, text = briefings[name].story, text_of(decks[name].slides[0])
        assert story.title in text
        assert story.audience in text
        assert f"data version {dossier.version}" in text
        viewpoint = str(briefings[name].pages[0].values["viewpoint"])
        assert dossier.viewpoints[viewpoint].name in text


def test_every_step_is_told_in_text_with_its_marks(
    briefings: dict[str, Briefing], decks: dict[str, Deck]
) -> None:
    for name in stories():
        told = "\n".join(text_of(slide) for slide in decks[name].slides)
        for page in briefings[name].pages:
            assert page.heading in told
            assert page.caption in told
            for passage in page.passages:
                assert passage.text.strip() in told


def test_a_mark_stands_above_the_line_and_leads_to_the_slide_that_lists_its_source(
    briefings: dict[str, Briefing], decks: dict[str, Deck]
) -> None:
    for name in stories():
        deck = decks[name]
        expected = Counter(
            mark for page in briefings[name].pages for one in page.passages for mark in one.marks
        )
        found: Counter[int] = Counter()
        for slide in deck.slides:
            for run in slide.element.iter("{*}r"):
                properties = run.find("{*}rPr")
                link = None if properties is None else properties.find("{*}hlinkClick")
                if link is None or properties.get("baseline") is None:
                    continue
                number = int(run.findtext("{*}t"))
                found[number] += 1
                assert link.get("action") == "ppaction://hlinksldjump"
                target = slide.part.related_part(link.get(f"{_OFFICE}id")).slide
                assert re.search(rf"^{number}\t", text_of(target), re.MULTILINE)
        assert found == expected


def test_notes_hold_what_the_presenter_says_and_the_sources_in_words(
    briefings: dict[str, Briefing], decks: dict[str, Deck]
) -> None:
    for name in stories():
        notes = {
            slide.shapes.title.text_frame.text: slide.notes_slide.notes_text_frame.text
            for slide in decks[name].slides
        }
        for page in briefings[name].pages:
            said = notes[page.heading]
            assert all(line.strip() in said for line in page.notes.splitlines())
            assert all(f"{item.number}. {item.text}" in said for item in page.sources)


def test_the_last_slides_list_every_source_with_its_own_address(
    briefings: dict[str, Briefing], decks: dict[str, Deck], dossier: Dossier
) -> None:
    for name in stories():
        listed = "\n".join(text_of(slide) for slide in decks[name].slides)
        for item in briefings[name].citations:
            assert f"{item.number}\t{item.text}" in listed
        known = {source.url for source in dossier.sources.values()}
        assert _addresses(decks[name]) == {
            item.url for item in briefings[name].citations if item.url is not None
        }
        assert _addresses(decks[name]) <= known


def test_only_web_addresses_become_links(decks: dict[str, Deck]) -> None:
    assert all(re.match("https?://", url) for deck in decks.values() for url in _addresses(deck))
    assert not _addresses(decks["hostile"])


def _addresses(deck: Deck) -> set[str]:
    return {
        relation.target_ref
        for slide in deck.slides
        for relation in slide.part.rels.values()
        if relation.is_external
    }


def test_the_briefing_says_where_it_comes_from(
    briefings: dict[str, Briefing], decks: dict[str, Deck]
) -> None:
    for name in stories():
        about = text_of(decks[name].slides[-1])
        briefing = briefings[name]
        for words in (briefing.disclaimer, briefing.credits, briefing.data_version, "CC BY 4.0"):
            assert words in about
        for slide in list(decks[name].slides)[1:]:
            assert briefing.disclaimer in text_of(slide)
            has_map = any(shape.name == "Map" for shape in slide.shapes)
            assert (f"Map: {briefing.credits}" in text_of(slide)) is has_map


def test_every_picture_chart_and_table_is_described(decks: dict[str, Deck]) -> None:
    for deck in decks.values():
        shown = [shape for _, shape in shapes(deck) if not shape.has_text_frame]
        assert shown
        for shape in shown:
            assert shape._element._nvXxPr.cNvPr.get("descr")


def test_titles_are_there_and_no_two_are_alike(decks: dict[str, Deck]) -> None:
    for deck in decks.values():
        found = [title.casefold() for title in titles(deck)]
        assert all(found)
        assert len(set(found)) == len(found)


def test_the_title_is_read_first_and_the_footer_last(decks: dict[str, Deck]) -> None:
    for deck in decks.values():
        for slide in list(deck.slides)[1:]:
            order = [shape.name for shape in slide.shapes]
            assert order[0] == "Heading"
            assert order[-2:] == ["Disclaimer", "Slide number"]


def test_no_shape_leaves_its_slide_or_covers_another(decks: dict[str, Deck]) -> None:
    for deck in decks.values():
        for slide in deck.slides:
            boxes = [
                (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
                for shape in slide.shapes
            ]
            for left, top, right, bottom in boxes:
                assert 0 <= left < right <= deck.slide_width
                assert 0 <= top < bottom <= deck.slide_height
            for one, other in combinations(boxes, 2):
                assert (
                    one[2] <= other[0]
                    or other[2] <= one[0]
                    or one[3] <= other[1]
                    or other[3] <= one[1]
                ), slide.shapes.title.text_frame.text


def test_texts_fit_their_boxes(decks: dict[str, Deck]) -> None:
    """By a rule of thumb of its own: a letter is on average not half as wide as it is high."""
    for deck in decks.values():
        for slide, shape in shapes(deck):
            if not shape.has_text_frame:
                continue
            base = _layout_size(slide, shape.placeholder_format.idx)
            used = 0.0
            for paragraph in shape.text_frame.paragraphs:
                sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
                size = sizes[0] if sizes else base
                for line in re.split("[\v\n]", paragraph.text):
                    used += (1 + int(len(line) * size * 0.46 / shape.width.pt)) * size * 1.15
            assert used <= shape.height.pt * 1.1, (shape.name, shape.text_frame.text)


def _layout_size(slide: object, index: int) -> float:
    layout = slide.slide_layout  # type: ignore[attr-defined]
    place = next(item for item in layout.placeholders if item.placeholder_format.idx == index)
    return int(next(place._element.iter("{*}defRPr")).get("sz")) / 100


def test_no_placeholder_is_left_empty(decks: dict[str, Deck]) -> None:
    for name, deck in decks.items():
        for _, shape in shapes(deck):
            if shape.has_text_frame and name != "hostile":
                assert shape.name == "Slide number" or shape.text_frame.text.strip()


def test_properties_name_the_briefing(
    briefings: dict[str, Briefing], decks: dict[str, Deck]
) -> None:
    for name in stories():
        properties = decks[name].core_properties
        assert properties.title == briefings[name].story.title
        assert properties.author == "Georgia Dossier"
        assert properties.language == "en-GB"
        assert "Abkhazia" in properties.keywords


def test_hostile_texts_stay_texts(decks: dict[str, Deck]) -> None:
    told = "\n".join(text_of(slide) for slide in decks["hostile"].slides)
    assert "_x0000_ _x005F_ &amp; <a:t>x</a:t> ]]>" in told
    assert '=HYPERLINK("https://example.org","open")' in told
    assert not re.search("[\x00-\x08\x1b\ud800\uffff\u202e]", told)


def test_nothing_in_the_file_needs_a_repair(files: dict[str, bytes]) -> None:
    for body in files.values():
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = archive.namelist()
            assert len(set(names)) == len(names)
            parts = {name: archive.read(name) for name in names}
        _check_types(parts)
        for name, content in parts.items():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(content)
                _check_ids(root)
                if name.endswith(".rels"):
                    _check_targets(name, root, parts)
                else:
                    _check_references(name, root, parts)


def _check_types(parts: dict[str, bytes]) -> None:
    root = etree.fromstring(parts["[Content_Types].xml"])
    endings = {item.get("Extension") for item in root.iter(f"{_TYPES}Default")}
    named = {item.get("PartName").lstrip("/") for item in root.iter(f"{_TYPES}Override")}
    assert named <= parts.keys()
    for name in parts.keys() - {"[Content_Types].xml"}:
        assert name in named or name.rpartition(".")[2] in endings


def _check_ids(root: etree._Element) -> None:
    for tree in root.iter("{*}spTree"):
        found = [item.get("id") for item in tree.iter("{*}cNvPr")]
        assert len(set(found)) == len(found)


def _check_targets(name: str, root: etree._Element, parts: dict[str, bytes]) -> None:
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in root.iter(f"{_RELATIONS}Relationship"):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target")))
            assert target.lstrip("/") in parts


def _check_references(name: str, root: etree._Element, parts: dict[str, bytes]) -> None:
    folder, _, file = name.rpartition("/")
    held = parts.get(f"{folder}/_rels/{file}.rels")
    known = (
        set()
        if held is None
        else {item.get("Id") for item in etree.fromstring(held).iter(f"{_RELATIONS}Relationship")}
    )
    for element in root.iter():
        used = {value for key, value in element.attrib.items() if str(key).startswith(_OFFICE)}
        assert used <= known


def test_dark_slides_are_light_letters_on_dark_ground(briefings: dict[str, Briefing]) -> None:
    briefing = next(iter(briefings.values()))
    dark = replace(briefing, options=replace(briefing.options, theme=Theme.DARK))
    with zipfile.ZipFile(io.BytesIO(write_pptx(dark, no_progress))) as archive:
        theme = etree.fromstring(archive.read("ppt/theme/theme1.xml"))
    colours = {
        name: theme.find(f".//{{*}}{name}/{{*}}srgbClr").get("val") for name in ("dk1", "lt1")
    }
    assert colours == {
        "dk1": TOKENS["ink"].dark[1:].upper(),
        "lt1": TOKENS["paper"].dark[1:].upper(),
    }


def test_progress_is_told_to_the_end(briefings: dict[str, Briefing]) -> None:
    heard: list[tuple[int, int, str]] = []
    briefing = next(iter(briefings.values()))
    write_pptx(briefing, lambda *told: heard.append(told))
    assert [done for done, _, _ in heard] == list(range(len(briefing.pages) + 2))
    assert heard[-1][0] == heard[-1][1]
    assert all(page.heading in heard[place][2] for place, page in enumerate(briefing.pages))
