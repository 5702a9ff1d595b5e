"""An address means the same to the server and to the browser: values, notices, and its writing."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from dashboard.state import parse, serialise
from dashboard.state_fields import known_record, state_document, state_fields
from geodata.loading import load
from tests.unit.test_state import BROKEN, PARTLY_BROKEN
from tests.unit.view_states import view_states

pytestmark = pytest.mark.browser

EXAMPLES = 150
NAMES = [part.name for part in state_fields()]

HOSTILE = [
    {"date": "0000-01-01"},
    {"date": "2015-02-29"},
    {"date": "2016-02-29", "since": "1988-12-31"},
    {"opacity": "relief:٤٠"},
    {"opacity": "relief:040,relief:50,abl:0"},
    {"opacity": "relief:5:5"},
    {"at": "٤٢,43,7"},
    {"at": "-0,-0.0001,7"},
    {"at": "42.0625,-42.0625,7.9995"},
    {"at": "42.1,43.2,7 "},
    {"layers": "none"},
    {"layers": "abl,regions,abl"},
    {"layers": "𐐀" * 2001},
    {"order": "𐐀" * 50},
    {"select": "region"},
    {"select": "region:GE-SO:x"},
    {"tab": "aid\n", "names": "ka"},
    {"constructor": "x", "__proto__": "y", "unknown": "z"},
]

READ = """
async (addresses) => {
  const { parse, serialise } = await import('/assets/map/state.js')
  const { Dossier } = await import('/assets/map/dossier.js')
  const dossier = new Dossier(await (await fetch('/data/dossier.json')).json())
  return addresses.map(([fields, parameters]) => {
    const read = parse(fields, new URLSearchParams(parameters), (kind, id) => dossier.has(kind, id))
    return { ...read, written: serialise(fields, read.values) }
  })
}
"""


def sample(strategy: st.SearchStrategy[Any]) -> list[Any]:
    """Return examples of a strategy, the same ones every time."""
    found: list[Any] = []

    @settings(max_examples=EXAMPLES, derandomize=True, database=None, deadline=None)
    @given(strategy)
    def collect(example: Any) -> None:
        found.append(example)

    collect()
    return found


def addresses() -> list[dict[str, str]]:
    """Return addresses of views, broken ones, mixtures of both, and nonsense."""
    good = [serialise(state_fields(), view) for view in sample(view_states())]
    broken = [{name: text} for name, texts in BROKEN.items() for text in texts]
    broken += [{name: text} for name, text, _, _ in PARTLY_BROKEN]
    chance = random.Random(20150318)  # noqa: S311  # the same list every time
    mixed = [{**chance.choice(good), **chance.choice([*broken, *HOSTILE])} for _ in range(EXAMPLES)]
    nonsense = sample(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40)))
    return [*good, *broken, *HOSTILE, *mixed, *nonsense]


def known(kind: str, ident: str) -> bool:
    return known_record(load(), kind, ident)


def test_the_server_and_the_browser_read_and_write_the_same(page: Page, server_url: str) -> None:
    asked = addresses()
    page.goto(f"{server_url}health")
    pairs = [[state_document(), list(parameters.items())] for parameters in asked]
    told = page.evaluate(READ, pairs)
    noticed = 0
    for parameters, answer in zip(asked, told, strict=True):
        read = parse(state_fields(), parameters, known)
        assert answer["values"] == dict(read.values), parameters
        assert [(row["parameter"], row["text"], row["reason"]) for row in answer["notices"]] == [
            (notice.parameter, notice.text, notice.reason) for notice in read.notices
        ], parameters
        assert answer["written"] == serialise(state_fields(), read.values), parameters
        noticed += len(read.notices)
    assert noticed > EXAMPLES
