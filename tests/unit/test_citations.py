"""Citations: what reference managers read back is what the table of sources says."""

import csv
import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

from geodata.citations import CitationFormat, Edition, bibliography, citation
from geodata.dates import ReducedDate
from geodata.dossier import Dossier
from geodata.languages import LANGUAGES
from geodata.records import Source, SourceKind
from geodata.schema import DESCRIPTOR, FOLDER

EDITION = Edition(version="1.0.0", accessed=date(2026, 11, 24))

LATEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{letter}": letter for letter in "#$%&_"},
}
"""How LaTeX writes the letters that mean something to it."""


def rows() -> list[dict[str, str]]:
    with (FOLDER / "tables" / "sources.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def source(**changes: Any) -> Source:
    values: dict[str, Any] = {
        "source_id": "agency-2015",
        "title": "Treaty signed",
        "publisher": "Agency",
        "published": ReducedDate.parse("2015-03-18"),
        "language": "en",
        "url": "https://agency.example/a_1%20b?c=d&e=~f#g",
        "kind": SourceKind.NEWS,
    }
    return Source(**(values | changes))


def read_bibtex(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def without_latex(text: str) -> str:
    pattern = "|".join(re.escape(word) for word in LATEX)
    return re.sub(pattern, lambda found: LATEX[found[0]], text)


def read_titles_and_publishers(form: CitationFormat, text: str) -> list[tuple[str, str, str]]:
    """Read back (key, title, publisher) of every entry of a file."""
    match form:
        case CitationFormat.BIBTEX:
            entries = read_bibtex(text).entries
            return [
                (
                    key,
                    without_latex(entry.fields["title"].removeprefix("{").removesuffix("}")),
                    without_latex(entry.fields["howpublished"]),
                )
                for key, entry in entries.items()
            ]
        case CitationFormat.RIS:
            return [(item["id"], item["title"], item["publisher"]) for item in rispy.loads(text)]
        case _:
            return [(item["id"], item["title"], item["publisher"]) for item in json.loads(text)]


MACHINE_READ = [CitationFormat.BIBTEX, CitationFormat.RIS, CitationFormat.CSL_JSON]


@pytest.mark.parametrize("form", MACHINE_READ)
def test_every_source_is_read_back_with_its_title_and_publisher(
    form: CitationFormat, dossier: Dossier
) -> None:
    text = bibliography(dossier.sources.values(), form, Edition.of(dossier))
    expected = [(row["source_id"], row["title"], row["publisher"]) for row in rows()]
    assert read_titles_and_publishers(form, text) == expected


@pytest.mark.parametrize("form", CitationFormat)
def test_every_file_names_the_version_of_the_data(form: CitationFormat, dossier: Dossier) -> None:
    version = json.loads((FOLDER / DESCRIPTOR).read_text(encoding="utf-8"))["version"]
    text = bibliography([source()], form, Edition.of(dossier))
    assert f"Georgia Dossier, data version {version}" in text


@pytest.mark.parametrize("form", CitationFormat)
def test_a_source_that_is_given_twice_is_cited_once(form: CitationFormat) -> None:
    assert bibliography([source(), source()], form, EDITION).count("Treaty signed") == 1


@pytest.mark.parametrize("form", MACHINE_READ)
def test_no_sources_make_an_empty_file_that_can_be_read(form: CitationFormat) -> None:
    assert read_titles_and_publishers(form, bibliography([], form, EDITION)) == []


def test_the_access_date_is_the_day_of_the_release(dossier: Dossier) -> None:
    created = json.loads((FOLDER / DESCRIPTOR).read_text(encoding="utf-8"))["created"]
    assert Edition.of(dossier).accessed.isoformat() == created[:10]


def test_bibtex_gives_dates_and_the_address_as_they_are() -> None:
    fields = (
        read_bibtex(bibliography([source()], CitationFormat.BIBTEX, EDITION))
        .entries["agency-2015"]
        .fields
    )
    assert fields["date"] == "2015-03-18"
    assert fields["year"] == "2015"
    assert fields["url"] == "https://agency.example/a_1%20b?c=d&e=~f#g"
    assert fields["urldate"] == "2026-11-24"
    assert fields["language"] == "English"


def test_ris_gives_dates_and_the_address_as_they_are() -> None:
    (item,) = rispy.loads(bibliography([source()], CitationFormat.RIS, EDITION))
    assert item["type_of_reference"] == "NEWS"
    assert item["year"] == "2015"
    assert item["date"] == "2015/03/18/"
    assert item["urls"] == ["https://agency.example/a_1%20b?c=d&e=~f#g"]
    assert item["access_date"] == "2026/11/24/"


def test_csl_gives_dates_and_the_address_as_they_are() -> None:
    (item,) = json.loads(bibliography([source()], CitationFormat.CSL_JSON, EDITION))
    assert item["type"] == "article-newspaper"
    assert item["container-title"] == "Agency"
    assert item["issued"] == {"date-parts": [[2015, 3, 18]]}
    assert item["URL"] == "https://agency.example/a_1%20b?c=d&e=~f#g"
    assert item["accessed"] == {"date-parts": [[2026, 11, 24]]}


@pytest.mark.parametrize(
    ("published", "ris_date", "parts"),
    [("2015", "2015///", [2015]), ("2015-03", "2015/03//", [2015, 3])],
)
def test_a_date_known_to_the_month_or_year_gets_no_day(
    published: str, ris_date: str, parts: list[int]
) -> None:
    known = source(published=ReducedDate.parse(published))
    bib = read_bibtex(bibliography([known], CitationFormat.BIBTEX, EDITION))
    assert bib.entries["agency-2015"].fields["date"] == published
    (item,) = rispy.loads(bibliography([known], CitationFormat.RIS, EDITION))
    assert item["date"] == ris_date
    (csl,) = json.loads(bibliography([known], CitationFormat.CSL_JSON, EDITION))
    assert csl["issued"] == {"date-parts": [parts]}


def test_a_source_without_date_and_address_gets_neither() -> None:
    bare = source(published=None, url=None)
    fields = (
        read_bibtex(bibliography([bare], CitationFormat.BIBTEX, EDITION))
        .entries["agency-2015"]
        .fields
    )
    assert not {"date", "year", "url", "urldate"} & set(fields)
    (item,) = rispy.loads(bibliography([bare], CitationFormat.RIS, EDITION))
    assert not {"date", "year", "urls", "access_date"} & set(item)
    (csl,) = json.loads(bibliography([bare], CitationFormat.CSL_JSON, EDITION))
    assert not {"issued", "URL", "accessed"} & set(csl)
    assert citation(bare, EDITION) == "Agency, “Treaty signed”, undated, no address known."


def test_the_citation_in_words_says_publisher_title_date_language_and_access() -> None:
    assert citation(source(language="ru"), EDITION) == (
        "Agency, “Treaty signed”, 18 March 2015, in Russian, "
        "https://agency.example/a_1%20b?c=d&e=~f#g, accessed 24 November 2026."
    )


def test_every_language_of_the_sources_has_a_name() -> None:
    assert {row["language"] for row in rows()} <= set(LANGUAGES)


def test_keys_differ_in_more_than_capitals() -> None:
    # BibTeX takes keys that differ in capitals for the same
    keys = [row["source_id"].lower() for row in rows()]
    assert len(keys) == len(set(keys))


TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("{}\\\"'%#$&_~^@,=;<>\n\r\t\u2028\u2029\x85\x1c\ufeff"),
    ),
    max_size=40,
) | st.sampled_from(["ER  - ", "a\nER  - \nTY  - NEWS", "}\n@misc{x,", '"},{"id":"x"', "{\\", "%"])
"""Any text, and the words by which the formats end a field or an entry."""

ADDRESSES = st.text(st.characters(exclude_characters=' <>"'), min_size=1, max_size=30).map(
    lambda text: "https://agency.example/" + re.sub(r"\s", "", text)
)


def folded(text: str) -> str:
    """Return a text as one line: what a reader of the table sees of it."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(seen.split())


@pytest.mark.parametrize("form", MACHINE_READ)
@given(title=TEXTS, publisher=TEXTS, url=ADDRESSES)
def test_no_text_of_a_source_can_break_a_format(
    form: CitationFormat, title: str, publisher: str, url: str
) -> None:
    risky = source(title=title, publisher=publisher, url=url)
    following = source(source_id="next", title="Next", publisher="After")
    text = bibliography([risky, following], form, EDITION)
    text.encode("utf-8")
    (first, second) = read_titles_and_publishers(form, text)
    assert first[0] == "agency-2015"
    assert folded(first[1]) == folded(title)
    assert folded(first[2]) == folded(publisher)
    assert second == ("next", "Next", "After")


READ_ADDRESS: dict[CitationFormat, Callable[[str], str]] = {
    CitationFormat.BIBTEX: lambda text: read_bibtex(text).entries["agency-2015"].fields["url"],
    CitationFormat.RIS: lambda text: rispy.loads(text)[0]["urls"][0],
    CitationFormat.CSL_JSON: lambda text: json.loads(text)[0]["URL"],
}


@pytest.mark.parametrize("form", MACHINE_READ)
@pytest.mark.parametrize("address", ["https://a.example/{b}\\c;d", "https://a.example/ü?q=%7B"])
def test_an_address_stays_one_address(form: CitationFormat, address: str) -> None:
    found = READ_ADDRESS[form](bibliography([source(url=address)], form, EDITION))
    coded = {"{": "%7B", "}": "%7D", "\\": "%5C", ";": "%3B"}
    assert found.translate(str.maketrans(coded)) == address.translate(str.maketrans(coded))


@given(title=TEXTS, publisher=TEXTS)
def test_a_citation_in_words_is_one_line(title: str, publisher: str) -> None:
    said = citation(source(title=title, publisher=publisher), EDITION)
    assert len(said.splitlines()) == 1
    assert said.endswith("accessed 24 November 2026.")
