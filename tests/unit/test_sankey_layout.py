"""The layout of the flow picture: bands as thick as their money, nodes without overlap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.aid.sankey_layout import Layout, Link, layout

LINKS = st.lists(
    st.builds(
        Link,
        st.sampled_from(["Russia", "United States", "European Union", "Japan"]),
        st.sampled_from(["Georgia", "Abkhazia", "South Ossetia"]),
        st.floats(min_value=1, max_value=1e9),
    ),
    min_size=1,
    unique_by=lambda link: (link.donor, link.recipient),
)


def laid_out(links: list[Link], room: float = 0.0) -> Layout:
    names = {name for link in links for name in (link.donor, link.recipient)}
    return layout(links, dict.fromkeys(names, room))


@given(LINKS, st.floats(min_value=0, max_value=1e8))
def test_nodes_are_as_high_as_their_money_and_do_not_overlap(
    links: list[Link], room: float
) -> None:
    found = laid_out(links, room)
    for is_donor in (True, False):
        nodes = [node for node in found.nodes if node.is_donor is is_donor]
        for node in nodes:
            money = [
                link.amount
                for link in links
                if node.name == (link.donor if is_donor else link.recipient)
            ]
            assert node.bottom - node.top == pytest.approx(sum(money), abs=1e-3)
        centres = [(node.top + node.bottom) / 2 for node in nodes]
        for one, other in pairwise(nodes):
            assert other.top >= one.bottom - 1e-3
        for one, other in pairwise(centres):
            assert other - one >= room - 1e-3
        assert nodes[0].top >= -1e-3
        assert nodes[-1].bottom <= found.height + 1e-3


@given(LINKS)
def test_bands_fill_their_nodes_at_both_ends(links: list[Link]) -> None:
    found = laid_out(links)
    assert {band.link for band in found.bands} == set(links)
    for node in found.nodes:
        own = [
            (band.left if node.is_donor else band.right, band.link.amount)
            for band in found.bands
            if node.name == (band.link.donor if node.is_donor else band.link.recipient)
        ]
        edge = node.top
        for start, thickness in sorted(own):
            assert start == pytest.approx(edge, abs=1e-3)
            edge += thickness
        assert edge == pytest.approx(node.bottom, abs=1e-3)


def test_a_band_is_as_thick_everywhere_as_its_money() -> None:
    (band,) = laid_out([Link("Russia", "Abkhazia", 5.0)]).bands
    outline = band.outline()
    assert (outline[0][0], outline[-1][0]) == (0, 1)
    assert all(bottom - top == pytest.approx(5.0) for _, top, bottom in outline)
