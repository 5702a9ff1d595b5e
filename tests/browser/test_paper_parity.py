"""The map on paper shows what the map on screen shows: the same amounts, points and standings."""

import itertools
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from dashboard.state import parse
from dashboard.state_fields import state_fields
from dashboard.static_map.band_figures import LAYERS, band_figures, money_silences, scale_of
from dashboard.static_map.band_shape import curve, entry, outline, spread
from dashboard.static_map.degrees import meridian_words, parallel_words
from dashboard.static_map.density_cells import density_cells
from dashboard.static_map.map_view import MapView
from dashboard.static_map.shown_points import SITE_LAYERS, shown_events, shown_sites
from geodata import asof
from geodata.dossier import Dossier
from geodata.positions import standings
from tests.sampled_days import SAMPLED_DAYS

pytestmark = pytest.mark.browser

CHOICES = tuple(
    itertools.product(
        ("all", "paid", "promised"),
        ("year", "to_date"),
        ("own", "EUR", "USD", "RUB", "GEL"),
        ("nominal", "constant"),
    )
)

ON_SCREEN = """async (states) => {
    const { Dossier } = await import('/assets/map/dossier.js')
    const { figuresAt, shown, silences } = await import('/assets/map/money/figures.js')
    const { Conversions } = await import('/assets/map/money/conversions.js')
    const { createScale } = await import('/assets/map/money/scale.js')
    const { bandWords } = await import('/assets/map/money/wording.js')
    const dossier = new Dossier(await (await fetch('/data/dossier.json')).json())
    const data = dossier.data.money
    const conversions = new Conversions(data.conversions)
    const scale = createScale(data, conversions)
    const groups = new Set(['russian', 'western'])
    return states.map((state) => {
        const base = state.prices === 'constant' ? data.conversions.base : null
        const figures = figuresAt(data, state, groups)
        return {
            bands: figures.filter((figure) => figure.high > 0).map((figure) => [
                figure.donor, figure.region,
                bandWords(figure, shown(figure, state, data, conversions), { base }),
                scale.widths(figure, state.period, state)?.map((width) => width.toFixed(3)) ?? null,
            ]).sort(),
            silences: silences(figures, state, groups, dossier).sort(),
            samples: scale.samples(state.period, state)
                .map(([amount, width]) => [amount, width.toFixed(3)]),
            unit: scale.currency(state),
        }
    })
}"""


def view_of(state: dict[str, str]) -> MapView:
    return MapView.of(parse(state_fields(), state, lambda _kind, _ident: True).values)


def on_paper(view: MapView) -> dict[str, Any]:
    scale = scale_of(view)
    return {
        "bands": sorted(
            [
                band.item.donor,
                band.item.region,
                band.words,
                None if band.widths is None else [f"{width:.3f}" for width in band.widths],
            ]
            for band in band_figures(view)
        ),
        "silences": sorted(text for layer in LAYERS for text in money_silences(view, layer).each),
        "samples": [[amount, f"{width:.3f}"] for amount, width in scale.samples()],
        "unit": scale.common.currency,
    }


def test_bands_have_the_same_words_and_widths_on_paper(page: Page, server_url: str) -> None:
    states = [
        {
            "date": day.isoformat(),
            "money": money,
            "period": period,
            "currency": currency,
            "prices": prices,
            "layers": "transfers,western",
        }
        # those with most bands among them
        for day in SAMPLED_DAYS[::-3]
        for money, period, currency, prices in CHOICES
    ]
    page.goto(f"{server_url}health")
    told = page.evaluate(ON_SCREEN, states)
    for state, answer in zip(states, told, strict=True):
        assert on_paper(view_of(state)) == answer, state


POINTS_ON_SCREEN = """async (states) => {
    const { Dossier } = await import('/assets/map/dossier.js')
    const { itemsOf } = await import('/assets/map/layers/points.js')
    const dossier = new Dossier(await (await fetch('/data/dossier.json')).json())
    const view = (state) => ({ ...state, layers: new Set(state.layers.split(',')) })
    return states.map((state) => itemsOf(dossier, view(state))
        .map((item) => [item.layer, item.place.id, item.later, item.opacity.toFixed(4)]).sort())
}"""


def points_on_paper(view: MapView) -> list[list[Any]]:
    points = [
        *shown_events(view),
        *(site for kind in SITE_LAYERS for site in shown_sites(view, kind)),
    ]
    return sorted(
        [point.layer, point.record.key, point.later, f"{point.opacity:.4f}"] for point in points
    )


def test_points_are_the_same_and_as_pale_on_paper(page: Page, server_url: str) -> None:
    layers = ",".join(("events", *SITE_LAYERS))
    states = [
        {"date": day.isoformat(), "since": since, "layers": layers}
        for day in SAMPLED_DAYS
        for since in (None, "2008-08-01", "2020-01-01")
    ]
    page.goto(f"{server_url}health")
    told = page.evaluate(POINTS_ON_SCREEN, states)
    for state, answer in zip(states, told, strict=True):
        said = {name: text for name, text in state.items() if text is not None}
        assert points_on_paper(view_of(said)) == answer, state


SHAPES_ON_SCREEN = """async ({ size, ends, minutes, days }) => {
    const { curve, entry, outline, spread } = await import('/assets/map/money/geometry.js')
    const { lineWords } = await import('/assets/map/tools/degrees.js')
    const { countCells, INCIDENTS } = await import('/assets/map/layers/density.js')
    const { Dossier } = await import('/assets/map/dossier.js')
    const { standings } = await import('/assets/map/world/standings.js')
    const dossier = new Dossier(await (await fetch('/data/dossier.json')).json())
    const point = ([x, y]) => ({ x, y })
    const bands = ends.map(([from, to]) => (
        { start: entry(point(to), point(from), point(size)), to }))
    spread(bands, point(size))
    return {
        starts: bands.map(({ start }) => [start.x.toFixed(3), start.y.toFixed(3)]),
        outlines: bands.map(({ start, to }) => outline(curve(start, point(to), 0.14), 12)),
        words: minutes.map((one) => [lineWords(one, 'EW'), lineWords(one, 'NS')]),
        cells: days.map((day) => [...countCells(dossier.eventsIn('', day)
            .filter((row) => INCIDENTS.has(row.kind) && row.precision !== 'country')).values()]
            .map(({ count, at }) => [String(count), at[0].toFixed(4), at[1].toFixed(4)]).sort()),
        standings: days.map((day) => ['position', 'vote'].map((shade) =>
            Object.fromEntries(standings(dossier, day, shade)))),
    }
}"""
SIZE = (1180.0, 760.0)
ENDS = (
    ((400.0, -3000.0), (300.0, 250.0)),
    ((-5000.0, -90.0), (700.0, 500.0)),
    ((-5200.0, -40.0), (700.0, 500.0)),
    ((4000.0, 900.0), (700.0, 500.0)),
    ((200.0, 4000.0), (640.0, 300.0)),
    ((100.0, 100.0), (640.0, 300.0)),
)
MINUTES = (0, 30, 2550, -2400, 10800, -4500)


def shapes_on_paper(dossier: Dossier) -> dict[str, Any]:
    starts = spread([entry(tip, donor, SIZE) for donor, tip in ENDS], SIZE)
    outlines = [
        outline(curve(start, tip, 0.14), 12) for start, (_, tip) in zip(starts, ENDS, strict=True)
    ]
    cells = [density_cells(asof.incidents(dossier, date.min, day)) for day in SAMPLED_DAYS]
    return {
        "starts": [[f"{x:.3f}", f"{y:.3f}"] for x, y in starts],
        "outlines": [
            f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in corners)}Z" for corners in outlines
        ],
        "words": [[meridian_words(one), parallel_words(one)] for one in MINUTES],
        "cells": [
            sorted([str(cell.count), f"{cell.lat:.4f}", f"{cell.lon:.4f}"] for cell in found)
            for found in cells
        ],
        "standings": [
            [dict(standings(dossier, day, by_vote=by_vote)) for by_vote in (False, True)]
            for day in SAMPLED_DAYS
        ],
    }


def test_bands_cells_and_standings_are_the_same_on_paper(
    page: Page, server_url: str, dossier: Dossier
) -> None:
    page.goto(f"{server_url}health")
    days = [day.isoformat() for day in SAMPLED_DAYS]
    told = page.evaluate(
        SHAPES_ON_SCREEN, {"size": SIZE, "ends": ENDS, "minutes": MINUTES, "days": days}
    )
    for name, expected in shapes_on_paper(dossier).items():
        assert told[name] == expected, name
