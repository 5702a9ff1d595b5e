"""What is in the documents for the browser, whatever the day."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest

from dashboard import payload
from dashboard.payload.labels import LABELS
from dashboard.serving.content import Encoding
from dashboard.serving.documents import documents
from geodata.asof import ForceState
from geodata.dossier import Dossier
from geodata.records import AidKind, EventKind, SiteKind, SiteStatus, Stance, Topic, VoteChoice

KILOBYTE = 1000


def document(name: str) -> Any:
    return json.loads(payload.documents()[name])


def values_named(name: str, value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        if name in value:
            yield value[name]
        for part in value.values():
            yield from values_named(name, part)
    elif isinstance(value, list):
        for part in value:
            yield from values_named(name, part)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str):
        yield value


def test_every_source_that_a_statement_cites_is_in_the_source_list() -> None:
    facts, sources = document("dossier"), document("sources")
    cited = {ident for group in values_named("sources", facts) for ident in group}
    cited |= {point[2] for points in values_named("points", facts) for point in points}
    assert cited
    assert cited <= set(sources)


def test_every_statement_cites_a_source() -> None:
    facts = document("dossier")
    for kind in ("instruments", "provisions", "positions", "resolutions", "sites", "events"):
        assert [row["id"] for row in facts[kind] if not row["sources"]] == [], kind
    assert [row["id"] for row in facts["flows"] if not row["sources"]] == []


def test_every_dispute_that_a_statement_points_to_is_told() -> None:
    facts = document("dossier")
    pointed = {ident for group in values_named("disputes", facts) for ident in group}
    pointed |= {point[3] for points in values_named("points", facts) for point in points} - {None}
    assert pointed
    assert pointed <= set(facts["discrepancies"])


def test_the_source_list_says_what_the_table_says(dossier: Dossier) -> None:
    told = document("sources")
    assert set(told) == set(dossier.sources)
    for ident, (title, publisher, published, language, url, kind) in told.items():
        source = dossier.sources[ident]
        assert (title, publisher, language) == (source.title, source.publisher, source.language)
        assert (published or "") == str(source.published or "")
        assert (url, kind) == (source.url, source.kind.value)


@pytest.mark.parametrize(
    ("name", "vocabulary"),
    [
        ("force", ForceState),
        ("topics", Topic),
        ("stages", AidKind),
        ("stances", Stance),
        ("votes", VoteChoice),
        ("siteKinds", SiteKind),
        ("siteStatus", SiteStatus),
        ("eventKinds", EventKind),
    ],
)
def test_every_value_of_a_vocabulary_has_words_and_no_words_are_left_over(
    name: str, vocabulary: type[StrEnum]
) -> None:
    assert set(LABELS[name]) == {value.value for value in vocabulary}
    assert all(LABELS[name].values())


def test_no_text_holds_markup() -> None:
    for name in ("dossier", "sources"):
        found = [text for text in texts(document(name)) if re.search(r"</?[a-zA-Z!]|&#?\w+;", text)]
        assert found == [], name


def test_no_text_calls_a_breakaway_region_by_a_loaded_word() -> None:
    labels = document("dossier")["labels"]
    said = " ".join(texts(labels)).lower()
    assert not re.search(r"puppet|separatist|rebel|liberat", said)


@pytest.mark.parametrize(("name", "most"), [("dossier", 250), ("sources", 100), ("style", 3)])
def test_a_document_is_small_on_the_wire(name: str, most: int) -> None:
    assert len(documents()[name].encoded(Encoding.BROTLI)) < most * KILOBYTE


def test_a_document_is_the_same_bytes_every_time() -> None:
    once = dict(payload.documents())
    payload.documents.cache_clear()
    assert dict(payload.documents()) == once
