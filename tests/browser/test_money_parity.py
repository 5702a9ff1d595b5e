"""Bands of money say the same on screen and on paper."""

import itertools
from typing import Any

import pytest
from playwright.sync_api import Page

from dashboard.state import parse
from dashboard.state_fields import state_fields
from dashboard.static_map.band_figures import LAYERS, band_figures, money_silences, scale_of
from dashboard.static_map.map_view import MapView
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
        for day in SAMPLED_DAYS
        for money, period, currency, prices in CHOICES
    ]
    page.goto(f"{server_url}health")
    told = page.evaluate(ON_SCREEN, states)
    for state, answer in zip(states, told, strict=True):
        view = MapView.of(parse(state_fields(), state, lambda _kind, _ident: True).values)
        assert on_paper(view) == answer, state
