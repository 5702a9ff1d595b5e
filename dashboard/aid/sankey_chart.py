"""The flow picture as a chart: a band for each donor and recipient, as thick as its money."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final

import altair as alt
import pandas as pd

from dashboard.aid.amounts import span_in_words, stated, years_in_words
from dashboard.aid.picked import PICK, picking
from dashboard.aid.sankey_layout import Layout, Link, layout
from dashboard.aid.words import basis_word, donor_word
from dashboard.workbench.region_words import region_word
from geodata.money import MoneyFlow

if TYPE_CHECKING:
    from dashboard.workbench.chart_style import Colours

_THICKNESS: Final = 260
"""Pixels that all money is thick."""
_LINE: Final = 15
"""Pixels of a line of a label."""
_MARGIN: Final = 128
"""Pixels for the labels on either side, whatever the width of the page."""
_LETTERS: Final = 20
"""Letters that fit into the margin."""
_NODE: Final = 8
"""Pixels of a node's width."""
_OPACITY: Final = 0.5

_TOKENS: Final[Mapping[str, str]] = {
    "GE": "accent",
    "GE-AB": "abkhazia",
    "GE-SO": "south-ossetia",
}
"""Colour of the recipient."""


def draw(flows: Sequence[MoneyFlow], names: str, colours: "Colours") -> alt.TopLevelMixin:
    """Return the picture.

    Args:
        flows: at least one.
        names: which names of regions, as the view has it.
        colours: of the theme.
    """
    links = [
        Link(flow.headline.donor, flow.headline.region, flow.high)
        for flow in sorted(flows, key=_order)
    ]
    labels = {link.recipient: _label(region_word(link.recipient, names)) for link in links}
    for link in links:
        labels[link.donor] = _label(donor_word(link.donor), _money_of(link.donor, flows))
    pixel = sum(link.amount for link in links) / _THICKNESS
    rooms = {name: (label.count("\n") + 2) * _LINE * pixel for name, label in labels.items()}
    found = layout(links, rooms, _NODE * pixel)
    height = found.height / pixel
    margin = f"{_MARGIN} / max(width - {2 * _MARGIN}, 1)"
    x = alt.X(
        "x:Q",
        axis=None,
        scale=alt.Scale(
            domainMin=alt.ExprRef(f"-{margin}"),
            domainMax=alt.ExprRef(f"1 + {margin}"),
            nice=False,
            zero=False,
        ),
    )
    y = alt.Y(
        "y:Q",
        axis=None,
        scale=alt.Scale(domain=[0, found.height], reverse=True, nice=False, zero=False),
    )
    layered: Any = alt.layer(
        _bands(found, flows, names, (x, y), colours),
        _nodes(found, (x, y), colours),
        *_labels(found, labels, (x, y), _LINE * pixel, colours),
    ).properties(height=height, width="container")
    return layered  # type: ignore[no-any-return]


def _order(flow: MoneyFlow) -> tuple[int, float]:
    """Order by recipient, the largest first; a donor to several comes with its first."""
    return list(_TOKENS).index(flow.headline.region), -flow.high


def _bands(
    found: Layout,
    flows: Sequence[MoneyFlow],
    names: str,
    axes: tuple[alt.X, alt.Y],
    colours: "Colours",
) -> Any:  # noqa: ANN401  # Altair builds its methods at run time
    told = {(flow.headline.donor, flow.headline.region): flow for flow in flows}
    chosen = picking()
    records = [
        {
            "x": across,
            "y": top,
            "y2": bottom,
            "key": f"{band.link.donor}>{band.link.recipient}",
            "to": band.link.recipient,
            PICK: flows.index(told[band.link.donor, band.link.recipient]),
            **_words(told[band.link.donor, band.link.recipient], names),
        }
        for band in found.bands
        for across, top, bottom in band.outline()
    ]
    x, y = axes
    return (
        alt.Chart(pd.DataFrame(records))
        .mark_area(line=False)
        .encode(
            x=x,
            y=y,
            y2="y2:Q",
            detail=["key:N", f"{PICK}:Q"],
            opacity=alt.condition(chosen, alt.value(0.9), alt.value(_OPACITY), empty=False),
            color=alt.Color(
                "to:N",
                scale=alt.Scale(
                    domain=list(_TOKENS), range=[colours[token] for token in _TOKENS.values()]
                ),
                legend=None,
            ),
            tooltip=[
                alt.Tooltip("from:N", title="From"),
                alt.Tooltip("recipient:N", title="To"),
                alt.Tooltip("amount:N", title="Width of the band"),
                alt.Tooltip("stated:N", title="As stated"),
                alt.Tooltip("years:N", title="Years"),
                alt.Tooltip("basis:N", title="What it tells"),
                alt.Tooltip("disputed:N", title="Disputed"),
            ],
        )
        .add_params(chosen)
    )


def _words(flow: MoneyFlow, names: str) -> dict[str, str]:
    item = flow.headline
    return {
        "from": donor_word(item.donor),
        "recipient": region_word(item.region, names),
        "amount": span_in_words(flow.low, flow.high, flow.currency),
        "stated": stated(item),
        "years": years_in_words(item.start_year, item.end_year),
        "basis": basis_word(item),
        "disputed": "◐ yes" if _is_disputed(flow) else "no",
    }


def _nodes(found: Layout, axes: tuple[alt.X, alt.Y], colours: "Colours") -> Any:  # noqa: ANN401
    records = [
        {"x": 0 if node.is_donor else 1, "y": node.top, "y2": node.bottom} for node in found.nodes
    ]
    x, y = axes
    return (
        alt.Chart(pd.DataFrame(records))
        .mark_rule(color=colours["ink-2"], strokeWidth=_NODE)
        .encode(x=x, y=y, y2="y2:Q")
    )


def _labels(
    found: Layout,
    labels: Mapping[str, str],
    axes: tuple[alt.X, alt.Y],
    line: float,
    colours: "Colours",
) -> list[Any]:
    """Draw the labels beside their nodes.

    Args:
        found: where the nodes lie.
        labels: of each node, lines separated by breaks.
        axes: across and down.
        line: height of a line in the unit of the amounts.
        colours: of the theme.
    """
    x, y = axes
    drawn = []
    for is_donor in (True, False):
        records = [
            {
                "x": 0 if is_donor else 1,
                # Vega-Lite sets the first line at the height given
                "y": (node.top + node.bottom - labels[node.name].count("\n") * line) / 2,
                "words": labels[node.name],
            }
            for node in found.nodes
            if node.is_donor is is_donor
        ]
        mark = alt.MarkDef(
            type="text",
            align="right" if is_donor else "left",
            baseline="middle",
            dx=-_NODE if is_donor else _NODE,
            fontSize=12,
            lineHeight=_LINE,
            lineBreak="\n",
            color=colours["ink"],
        )
        chart: Any = alt.Chart(pd.DataFrame(records), mark=mark)
        drawn.append(chart.encode(x=x, y=y, text="words:N"))
    return drawn


def _label(name: str, *amounts: str) -> str:
    return "\n".join((*wrap(name, _LETTERS), *amounts))


def _money_of(donor: str, flows: Sequence[MoneyFlow]) -> str:
    """Return the amounts of a donor; those to several recipients are told apart, not added up."""
    own = [flow for flow in flows if flow.headline.donor == donor]
    return "\n".join(_amount(flow) for flow in sorted(own, key=_order))


def _amount(flow: MoneyFlow) -> str:
    if flow.rate_year is None:
        told = span_in_words(flow.low, flow.high, flow.currency)
    else:
        # converted for the width alone
        told = stated(flow.headline)
    # a range shows by itself that sources differ; in words, as the fonts of pictures lack the mark
    return f"{told} (disputed)" if _is_disputed(flow) and flow.low == flow.high else told


def _is_disputed(flow: MoneyFlow) -> bool:
    return bool(flow.headline.discrepancies) or flow.low != flow.high
